import type { Locale } from '#lib/kernel/format.ts';
import enAccess from './en/access.json' with { type: 'json' };
import enAgency from './en/agency.json' with { type: 'json' };
import enClinic from './en/clinic.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enDemo from './en/demo.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFacilities from './en/facilities.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enNotices from './en/notices.json' with { type: 'json' };
import enParticipation from './en/participation.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enProvider from './en/provider.json' with { type: 'json' };
import enRefusals from './en/refusals.json' with { type: 'json' };
import enRegistration from './en/registration.json' with { type: 'json' };
import kaAccess from './ka/access.json' with { type: 'json' };
import kaAgency from './ka/agency.json' with { type: 'json' };
import kaClinic from './ka/clinic.json' with { type: 'json' };
import kaCommon from './ka/common.json' with { type: 'json' };
import kaDemo from './ka/demo.json' with { type: 'json' };
import kaErrors from './ka/errors.json' with { type: 'json' };
import kaFacilities from './ka/facilities.json' with { type: 'json' };
import kaHome from './ka/home.json' with { type: 'json' };
import kaNotices from './ka/notices.json' with { type: 'json' };
import kaParticipation from './ka/participation.json' with { type: 'json' };
import kaPeople from './ka/people.json' with { type: 'json' };
import kaProvider from './ka/provider.json' with { type: 'json' };
import kaRefusals from './ka/refusals.json' with { type: 'json' };
import kaRegistration from './ka/registration.json' with { type: 'json' };

const ka = {
  access: kaAccess,
  agency: kaAgency,
  clinic: kaClinic,
  common: kaCommon,
  demo: kaDemo,
  errors: kaErrors,
  facilities: kaFacilities,
  home: kaHome,
  notices: kaNotices,
  participation: kaParticipation,
  people: kaPeople,
  provider: kaProvider,
  refusals: kaRefusals,
  registration: kaRegistration,
};

const en = {
  access: enAccess,
  agency: enAgency,
  clinic: enClinic,
  common: enCommon,
  demo: enDemo,
  errors: enErrors,
  facilities: enFacilities,
  home: enHome,
  notices: enNotices,
  participation: enParticipation,
  people: enPeople,
  provider: enProvider,
  refusals: enRefusals,
  registration: enRegistration,
};

/** Every text of a language, by noun. Georgian is the original; a test holds the two to the same keys. */
export const messagesOf = (locale: Locale): typeof ka => (locale === 'ka' ? ka : (en as typeof ka));
