'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { answerCode, codeSchema, nothingSchema, requestCode, WrongDetails } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clientAddress } from '#lib/kernel/web/request.ts';
import { letIn, thisVisit } from '../let-in.ts';
import { dropTicket, keepTicket, keptTicket } from '../ticket-cookie.ts';

export const answerCodeAction = asAnyone(codeSchema, async (actor, { code }) => {
  const kept = await keptTicket();
  if (!kept) throw new WrongDetails();
  const entry = await answerCode(actor, kept.ticket, code, await thisVisit());
  await dropTicket();
  await letIn(entry, kept.identity.next);
});

export const resendCodeAction = asAnyone(nothingSchema, async () => {
  const locale = await localeOfRequest();
  const kept = await keptTicket();
  if (!kept) redirect(localPath(locale, '/sign-in'));
  const ticket = await requestCode(kept.identity, { address: await clientAddress(), later: after });
  await keepTicket({ ...kept, ticket });
  redirect(localPath(locale, '/sign-in/code?sent=again'));
});
