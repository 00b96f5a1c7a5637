'use server';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { isDemo } from '#lib/kernel/settings.ts';
import { laterDate } from '#lib/kernel/today.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { demoTodayCookie } from '#lib/kernel/web/request.ts';
import { moveToday } from './schemas.ts';

const steps = { day: '1 day', months: '2 months' } as const;

export const moveTodayAction = asAnyone(moveToday, async (actor, { move, date }) => {
  if (!isDemo()) notFound();
  const jar = await cookies();
  if (move === 'back') jar.delete(demoTodayCookie);
  else {
    const chosen = move === 'date' ? date : await laterDate(actor, steps[move]);
    jar.set(demoTodayCookie, chosen, { httpOnly: true, sameSite: 'lax', path: '/' });
  }
  redirect((await headers()).get('x-erti-path') ?? '/');
});
