import type { Locale } from '#lib/kernel/format.ts';
import enAccess from './en/access.json' with { type: 'json' };
import enAgency from './en/agency.json' with { type: 'json' };
import enChannel from './en/channel.json' with { type: 'json' };
import enClinic from './en/clinic.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enContests from './en/contests.json' with { type: 'json' };
import enData from './en/data.json' with { type: 'json' };
import enCounter from './en/counter.json' with { type: 'json' };
import enCover from './en/cover.json' with { type: 'json' };
import enCoverage from './en/coverage.json' with { type: 'json' };
import enDemo from './en/demo.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFacilities from './en/facilities.json' with { type: 'json' };
import enFamily from './en/family.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enImports from './en/imports.json' with { type: 'json' };
import enNotices from './en/notices.json' with { type: 'json' };
import enParticipation from './en/participation.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enProvider from './en/provider.json' with { type: 'json' };
import enRefusals from './en/refusals.json' with { type: 'json' };
import enRegistration from './en/registration.json' with { type: 'json' };
import enRules from './en/rules.json' with { type: 'json' };
import enSignals from './en/signals.json' with { type: 'json' };
import enTariffs from './en/tariffs.json' with { type: 'json' };
import enVouchers from './en/vouchers.json' with { type: 'json' };
import kaAccess from './ka/access.json' with { type: 'json' };
import kaAgency from './ka/agency.json' with { type: 'json' };
import kaChannel from './ka/channel.json' with { type: 'json' };
import kaClinic from './ka/clinic.json' with { type: 'json' };
import kaCommon from './ka/common.json' with { type: 'json' };
import kaContests from './ka/contests.json' with { type: 'json' };
import kaData from './ka/data.json' with { type: 'json' };
import kaCounter from './ka/counter.json' with { type: 'json' };
import kaCover from './ka/cover.json' with { type: 'json' };
import kaCoverage from './ka/coverage.json' with { type: 'json' };
import kaDemo from './ka/demo.json' with { type: 'json' };
import kaErrors from './ka/errors.json' with { type: 'json' };
import kaFacilities from './ka/facilities.json' with { type: 'json' };
import kaFamily from './ka/family.json' with { type: 'json' };
import kaHome from './ka/home.json' with { type: 'json' };
import kaImports from './ka/imports.json' with { type: 'json' };
import kaNotices from './ka/notices.json' with { type: 'json' };
import kaParticipation from './ka/participation.json' with { type: 'json' };
import kaPeople from './ka/people.json' with { type: 'json' };
import kaProvider from './ka/provider.json' with { type: 'json' };
import kaRefusals from './ka/refusals.json' with { type: 'json' };
import kaRegistration from './ka/registration.json' with { type: 'json' };
import kaRules from './ka/rules.json' with { type: 'json' };
import kaSignals from './ka/signals.json' with { type: 'json' };
import kaTariffs from './ka/tariffs.json' with { type: 'json' };
import kaVouchers from './ka/vouchers.json' with { type: 'json' };

const ka = {
  access: kaAccess,
  agency: kaAgency,
  channel: kaChannel,
  clinic: kaClinic,
  common: kaCommon,
  contests: kaContests,
  data: kaData,
  counter: kaCounter,
  cover: kaCover,
  coverage: kaCoverage,
  demo: kaDemo,
  errors: kaErrors,
  facilities: kaFacilities,
  family: kaFamily,
  home: kaHome,
  imports: kaImports,
  notices: kaNotices,
  participation: kaParticipation,
  people: kaPeople,
  provider: kaProvider,
  refusals: kaRefusals,
  registration: kaRegistration,
  rules: kaRules,
  signals: kaSignals,
  tariffs: kaTariffs,
  vouchers: kaVouchers,
};

const en = {
  access: enAccess,
  agency: enAgency,
  channel: enChannel,
  clinic: enClinic,
  common: enCommon,
  contests: enContests,
  data: enData,
  counter: enCounter,
  cover: enCover,
  coverage: enCoverage,
  demo: enDemo,
  errors: enErrors,
  facilities: enFacilities,
  family: enFamily,
  home: enHome,
  imports: enImports,
  notices: enNotices,
  participation: enParticipation,
  people: enPeople,
  provider: enProvider,
  refusals: enRefusals,
  registration: enRegistration,
  rules: enRules,
  signals: enSignals,
  tariffs: enTariffs,
  vouchers: enVouchers,
};

/** Every text of a language, by noun. Georgian is the original; a test holds the two to the same keys. */
export const messagesOf = (locale: Locale): typeof ka => (locale === 'ka' ? ka : (en as typeof ka));
