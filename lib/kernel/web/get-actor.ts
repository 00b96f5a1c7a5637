import { cache } from 'react';
import { actorOfSession } from '#lib/access/sessions.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import { demoToday } from './request.ts';
import { sessionSecret } from './session-cookie.ts';

/** Who makes this request, asked of the sessions table once per request: a revoked session is nobody at once. */
export const getActor = cache(async (): Promise<Actor> => {
  const today = await demoToday();
  const secret = await sessionSecret();
  const actor = secret ? await actorOfSession(secret, today) : null;
  return actor ?? { kind: 'anyone', today };
});
