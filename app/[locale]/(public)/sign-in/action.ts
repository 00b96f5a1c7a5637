'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { identitySchema, nextSchema, requestCode } from '#lib/access/index.ts';
import { asAnyone } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import { clientAddress } from '#lib/kernel/web/request.ts';
import { eidAddress } from './eid-address.ts';
import { keepTicket } from './ticket-cookie.ts';

export const requestCodeAction = asAnyone(identitySchema, async (_actor, identity) => {
  const ticket = await requestCode(identity, { address: await clientAddress(), later: after });
  await keepTicket({ ticket, identity });
  redirect(localPath(await localeOfRequest(), '/sign-in/code'));
});

export const eidAction = asAnyone(nextSchema, async (actor, { next }) => redirect(await eidAddress(actor, next)));
