import type { NextRequest } from 'next/server';
import { isUnavailable } from '#db/violations.ts';
import type { Actor, AgencyActor, ManagerActor, PersonActor } from '#lib/kernel/actor.ts';
import { isRefusal, ServiceUnavailable } from '#lib/kernel/errors.ts';
import { settings } from '#lib/kernel/settings.ts';
import { problem } from './problem.ts';
import { getActor } from './get-actor.ts';
import { isManager } from './guards.ts';
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

/** A GET for a person, about themselves. */
export const personHandler = (answer: Answer<PersonActor>): Handler => handlerOf((actor) => actor.kind === 'person', answer);

/** A GET for those who answer for facilities. */
export const managerHandler = (answer: Answer<ManagerActor>): Handler => handlerOf(isManager, answer);

/** A GET for any of the agency's staff. */
export const agencyHandler = (answer: Answer<AgencyActor>): Handler => handlerOf((actor) => actor.kind === 'agency', answer);

/** A GET for those who may read a facility's papers: who answers for it, and the agency's staff. */
export const managerOrAgencyHandler = (answer: Answer<ManagerActor | AgencyActor>): Handler =>
  handlerOf((actor) => isManager(actor) || actor.kind === 'agency', answer);

/** The path of the page that the form stands on, in its reader's language. */
type FormPage = (request: NextRequest) => string;

/**
 * A POST of a form with a file by those who answer for facilities, from our own pages only. It lies outside the proxy, which
 * would cut the file, and answers as a form without JavaScript needs it: it leads back to the form's page, with the code of a
 * refusal in its question.
 */
export const managerUpload = (pageOf: FormPage, take: (actor: ManagerActor, request: NextRequest) => Promise<void>): Handler =>
  async (request) => {
    if (!comesFromOurPages(request.headers, settings().NEXTAUTH_URL)) return problem(403);
    const page = pageOf(request);
    const lead = (path: string, query: Record<string, string>) =>
      new Response(null, { status: 303, headers: { location: `${path}?${new URLSearchParams(query).toString()}`, 'cache-control': 'no-store' } });
    try {
      const actor = await getActor();
      if (actor.kind === 'anyone') return lead(localPath(page.startsWith('/en/') ? 'en' : 'ka', '/sign-in/staff'), { next: page });
      if (!isManager(actor)) return problem(404);
      await take(actor, request);
      return lead(page, { added: '1' });
    } catch (error) {
      const refusal = isUnavailable(error) ? new ServiceUnavailable() : error;
      if (!isRefusal(refusal)) throw error;
      return lead(page, { refused: refusal.code });
    }
  };
