import { isUtf8 } from 'node:buffer';
import { ImportHasNoLines, ImportNotUtf8 } from './errors.ts';

/** Bytes of the longest line that is still one: a row of ours has some hundred. */
const longestLine = 64 * 1024;
const lineFeed = 10;
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Lines without their ends, and the number of the first of them in the file, from 1. */
export type Lines = { from: number; lines: string[] };

/**
 * A file's bytes as whole lines, some at a time; no more than a chunk and a line is held. A byte order mark is left out.
 * @throws ImportNotUtf8, ImportHasNoLines
 */
export async function* wholeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let kept = Buffer.alloc(0);
  let from = 1;
  for await (const chunk of bytes) {
    kept = Buffer.concat([kept, chunk]);
    const end = kept.lastIndexOf(lineFeed);
    if (end >= 0) {
      const lines = textOf(kept.subarray(0, end), from).split('\n').map(withoutReturn);
      yield { from, lines };
      from += lines.length;
      kept = kept.subarray(end + 1);
    }
    if (kept.length > longestLine) throw new ImportHasNoLines({ line: from });
  }
  if (kept.length > 0) yield { from, lines: [withoutReturn(textOf(kept, from))] };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function textOf(block: Buffer, from: number): string {
  if (!isUtf8(block)) throw new ImportNotUtf8({ line: from + wrongLineOf(block) });
  const starts = from === 1 && block.subarray(0, mark.length).equals(mark) ? mark.length : 0;
  return block.toString('utf8', starts);
}

/** Which line of a block is not UTF-8, from 0. No character of UTF-8 holds the byte of a line's end but that end itself. */
function wrongLineOf(block: Buffer): number {
  for (let [line, start] = [0, 0]; ; line++) {
    const end = block.indexOf(lineFeed, start);
    if (end < 0 || !isUtf8(block.subarray(start, end))) return line;
    start = end + 1;
  }
}
