import { settings } from '#lib/kernel/settings.ts';
import { DocumentInfected, ScanNotPossible } from './errors.ts';

const patience = 30_000;

/**
 * Sends the bytes to the scanner of `VIRUS_SCAN_URL`: 200 is clean, 406 and 422 are not. Without that setting nothing is scanned.
 * @throws DocumentInfected; ScanNotPossible for any other answer, or none: what was not judged is not kept
 */
export async function scanned(bytes: Uint8Array): Promise<'clean' | 'not_scanned'> {
  const { VIRUS_SCAN_URL } = settings();
  if (!VIRUS_SCAN_URL) return 'not_scanned';
  const status = await answerOf(VIRUS_SCAN_URL, bytes);
  if (status === 200) return 'clean';
  throw status === 406 || status === 422 ? new DocumentInfected() : new ScanNotPossible();
}

async function answerOf(url: string, bytes: Uint8Array): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST', body: Uint8Array.from(bytes), redirect: 'error',
      headers: { 'content-type': 'application/octet-stream' }, signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    throw new ScanNotPossible();
  }
}
