import type { AgencyActor } from '#lib/kernel/actor.ts';
import { columnsOf, type ImportKind, takeImport } from '#lib/people/index.ts';
import type { Person } from './builders.ts';

/** A file as its bytes arrive: in pieces that end in the middle of a letter. */
export async function* inPieces(file: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file as string);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** A file with a header and some rows. */
export const fileOf = (kind: ImportKind, rows: (string | null)[][], { delimiter = ',', end = '\n' } = {}): string =>
  [columnsOf[kind], ...rows].map((fields) => fields.join(delimiter) + end).join('');

/** The row by which the register says that somebody died. */
export const deathOf = ({ personalNumber, familyName, bornOn }: Person, diedOn: string): string[] => [personalNumber, familyName, bornOn, diedOn];

/** Hands in a file; the id of its import. */
export const handIn = (actor: AgencyActor, kind: ImportKind, file: string | Uint8Array): Promise<string> =>
  takeImport(actor, { kind, fileName: `${kind}.csv`, bytes: inPieces(file, 4096) });
