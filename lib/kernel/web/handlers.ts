import type { NextRequest } from 'next/server';
import { isUnavailable } from '#db/violations.ts';
import type { Actor, AgencyActor, ClinicActor, ManagerActor, OwnActor, PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal, ServiceUnavailable, type Refusal } from '#lib/kernel/errors.ts';
import { settings } from '#lib/kernel/settings.ts';
import { type Acting, actingBy } from '#lib/people/family/acting.ts';
import { problem } from './problem.ts';
import { getActor } from './get-actor.ts';
import { isManager, isReviewer } from './guards.ts';
import { localPath } from './locale.ts';
import { comesFromOurPages } from './our-pages.ts';

type Params = Record<string, string>;
type Context = { params: Promise<Params> };
type Handler = (request: NextRequest, context: Context) => Promise<Response>;
type Answer<A> = (actor: A, params: Params, request: NextRequest) => Promise<Response>;

function handlerOf<A extends Actor>(isAllowed: (actor: Actor) => actor is A, answer: Answer<A>): Handler {
  return async (request, context) => {
    try {
      const actor = await getActor();
      if (!isAllowed(actor)) return problem(actor.kind === 'anyone' ? 401 : 404);
      return await answer(actor, await context.params, request);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return problem(503, { 'retry-after': '30' });
    }
  };
}

const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person';

/** A GET for a person, about themselves. */
export const personHandler = (answer: Answer<PersonActor>): Handler => handlerOf(isPerson, answer);

/** A guardianship while it lasts; later there is nothing there. */
const lastingBy = (person: PersonActor, guardianshipId: string | undefined): Promise<Acting | null> =>
  actingBy(person, guardianshipId).catch((error: unknown) => {
    if (isRefusal(error)) return null;
    throw error;
  });

/** A GET for a guardian, about the ward of the guardianship in the address, while it lasts; later there is nothing there. */
export const guardianHandler = (answer: Answer<Acting>): Handler => personHandler(async (person, params, request) => {
  const acting = await lastingBy(person, params.guardianshipId);
  return acting ? answer(acting, params, request) : problem(404);
});

/** A GET for those who answer for facilities. */
export const managerHandler = (answer: Answer<ManagerActor>): Handler => handlerOf(isManager, answer);

/** A GET for any of the agency's staff. */
export const agencyHandler = (answer: Answer<AgencyActor>): Handler => handlerOf((actor) => actor.kind === 'agency', answer);

/** A GET for those who may read a facility's papers: who answers for it, and the agency's staff. */
export const managerOrAgencyHandler = (answer: Answer<ManagerActor | AgencyActor>): Handler =>
  handlerOf((actor) => isManager(actor) || actor.kind === 'agency', answer);

const isClinic = (actor: Actor): actor is ClinicActor => actor.kind === 'clinic';

/** A GET for any of a clinic's staff. */
export const clinicHandler = (answer: Answer<ClinicActor>): Handler => handlerOf(isClinic, answer);

/** A GET for a clinic's staff and for the agency's. */
export const clinicOrAgencyHandler = (answer: Answer<ClinicActor | AgencyActor>): Handler =>
  handlerOf((actor) => isClinic(actor) || actor.kind === 'agency', answer);

/** The person, or in the name of the ward of the guardianship that the address names; of one that is over, or another's, in their own. */
async function ownActor(person: PersonActor, { nextUrl }: NextRequest): Promise<OwnActor> {
  const guardianshipId = nextUrl.searchParams.get('guardianship');
  return guardianshipId === null ? person : (await lastingBy(person, guardianshipId))?.actor ?? person;
}

/** A GET for those whom a voucher concerns: the person, or who acts for them, a clinic's staff and the agency's. */
export const voucherHandler = (answer: Answer<OwnActor | ClinicActor | AgencyActor>): Handler =>
  handlerOf((actor): actor is PersonActor | ClinicActor | AgencyActor => isPerson(actor) || isClinic(actor) || actor.kind === 'agency', async (actor, params, request) =>
    answer(isPerson(actor) ? await ownActor(actor, request) : actor, params, request));

/** The path of the page that the form stands on, in its reader's language. */
type FormPage = (request: NextRequest) => string;

/** What a form's answer adds to its page's address, or another page altogether. */
type Led = Record<string, string> | string;

/**
 * A POST of a form with a file, from our own pages only. It lies outside the proxy, which would cut the file, and answers as a
 * form without JavaScript needs it: it leads back to the form's page, with the code of a refusal in its question and the
 * numbers that its sentences speak of.
 */
const uploadOf = <A extends Actor>(
  isAllowed: (actor: Actor) => actor is A, pageOf: FormPage, take: (actor: A, request: NextRequest) => Promise<Led>, signIn = '/sign-in/staff',
): Handler =>
  async (request) => {
    if (!comesFromOurPages(request.headers, settings().NEXTAUTH_URL)) return problem(403);
    const page = pageOf(request);
    try {
      const actor = await getActor();
      if (actor.kind === 'anyone') return lead(localPath(page.startsWith('/en/') ? 'en' : 'ka', signIn), { next: page });
      if (!isAllowed(actor)) return problem(404);
      const led = await take(actor, request);
      return typeof led === 'string' ? lead(led) : lead(page, led);
    } catch (error) {
      const refusal = isUnavailable(error) ? new ServiceUnavailable() : error;
      if (!isRefusal(refusal)) throw error;
      return lead(page, { refused: refusal.code, ...numbersIn(refusal) });
    }
  };

function lead(path: string, query?: Record<string, string>): Response {
  const location = query ? `${path}?${new URLSearchParams(query).toString()}` : path;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** Only numbers: a word may name somebody. */
const numbersIn = ({ facts }: Refusal): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) => (typeof fact === 'number' ? [[name, String(fact)]] : [])));

/** A form with a file by those who answer for facilities; it leads to the page that `take` answers, or back to its own. */
export const managerUpload = (pageOf: FormPage, take: (actor: ManagerActor, request: NextRequest) => Promise<string | void>): Handler =>
  uploadOf(isManager, pageOf, async (actor, request) => (await take(actor, request)) ?? { added: '1' });

/** A form with a file by those who decide at the agency; it leads to the page that `take` answers. */
export const reviewerUpload = (pageOf: FormPage, take: (actor: AgencyActor, request: NextRequest) => Promise<string>): Handler =>
  uploadOf(isReviewer, pageOf, take);

/** A form with a file by any of a clinic's staff; it leads back to the page that it stands on. */
export const clinicUpload = (pageOf: FormPage, take: (actor: ClinicActor, request: NextRequest) => Promise<void>): Handler =>
  uploadOf(isClinic, pageOf, async (actor, request) => {
    await take(actor, request);
    return { added: '1' };
  });

/** A form with a file by a person, or in the name of a ward; it leads back to the page that it stands on. */
export const ownUpload = (pageOf: FormPage, take: (actor: OwnActor, request: NextRequest) => Promise<void>): Handler =>
  uploadOf(isPerson, pageOf, async (person, request) => {
    await take(await ownActor(person, request), request);
    return { added: '1' };
  }, '/sign-in');
