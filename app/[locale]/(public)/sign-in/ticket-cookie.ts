import { codeMinutes, type Identity, type Ticket } from '#lib/access/index.ts';
import { sealedCookie } from '#lib/kernel/web/sealed-cookie.ts';

/** What a browser keeps between asking for a code and entering it; `identity` is there to send a new code. */
type Kept = { ticket: Ticket; identity: Identity };

export const { keep: keepTicket, kept: keptTicket, drop: dropTicket } = sealedCookie<Kept>('code', codeMinutes);
