import { ticketMinutes, type HalfWay } from '#lib/access/index.ts';
import { sealedCookie } from '#lib/kernel/web/sealed-cookie.ts';

/** What a browser keeps between the two halves of a staff sign-in; `next` is where it was asked for. */
type Kept = { halfWay: HalfWay; next?: string };

export const { keep: keepHalfWay, kept: keptHalfWay, drop: dropHalfWay } = sealedCookie<Kept>('half-way', ticketMinutes.enrol);
