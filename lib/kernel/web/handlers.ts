import type { NextRequest } from 'next/server';
import { isUnavailable } from '#db/violations.ts';
import type { Actor, PersonActor } from '#lib/kernel/actor.ts';
import { problem } from './problem.ts';
import { getActor } from './get-actor.ts';

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
