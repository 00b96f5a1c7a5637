import { z } from 'zod/mini';
import { personalNumber } from './personal-number.ts';

export { personalNumber } from './personal-number.ts';

export * from './looks/schemas.ts';

/** A personal number alone. */
export const numberForm = z.object({ personalNumber });

/** The address of a person's file: an opaque id, and `?page=` of the journal; a wrong page is the first one. */
export const personFileQuery = z.object({
  id: z.uuid(),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
});
export type PersonFileQuery = z.output<typeof personFileQuery>;

export { channelAgainSchema, channelCodeSchema, channelResetSchema } from './channel/schemas.ts';
export { recordDeathSchema, reverseDeathSchema } from './deaths/schemas.ts';
export { carryOutSchema, importKind, importQuery, importRefusals, importResults, importsQuery } from './imports/schemas.ts';

export { announceNewbornSchema, endGuardianshipSchema, joinNewbornSchema, recordGuardianshipSchema } from './family/schemas.ts';
