import sharp from 'sharp';
import type { MediaType } from '#lib/documents/index.ts';
import { ScanUnreadable } from './errors.ts';

/** Pixels on the long side of a page whose text can be read, about 85 to an inch of A4. */
const leastSide = 1000;
/** As sharp estimates it, on a page that is made that large: print scanned in focus has 3 and more, and a blur that hides it under 0.5. */
const leastSharpness = 0.6;
/** A page scanned with 600 dots to an inch has 35 million; beyond this a small file would take the memory of a large one. */
const mostPixels = 100_000_000;

/**
 * Whether somebody can read what a picture of a form says. A PDF is a document of its own, and is not judged.
 * @throws ScanUnreadable
 */
export async function refuseUnreadable(mediaType: MediaType, bytes: Uint8Array): Promise<void> {
  if (mediaType === 'application/pdf') return;
  const { side, sharpness } = await measured(bytes).catch(() => ({ side: 0, sharpness: 0 }));
  if (side < leastSide || sharpness < leastSharpness) throw new ScanUnreadable();
}

async function measured(bytes: Uint8Array): Promise<{ side: number; sharpness: number }> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels });
  const { width, height } = await picture.metadata();
  const page = await picture.resize({ width: leastSide, height: leastSide, fit: 'inside' }).toBuffer();
  return { side: Math.max(width, height), sharpness: (await sharp(page).stats()).sharpness };
}
