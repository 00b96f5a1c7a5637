import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aPage } from '../tests/page-of-print.ts';
import { refuseUnreadable } from './scan-quality.ts';

const refusal = (work: Promise<unknown>) => work.then(() => 'taken', (error: { code?: string }) => error.code ?? String(error));

describe('a scan that somebody can read is taken', () => {
  it.each([
    ['scanned with 150 dots to an inch', 1240, 1754, 0], ['scanned with 300', 2480, 3508, 0], ['a little soft', 1654, 2339, 1], ['of a phone, turned', 1600, 1200, 0],
  ])('%s', async (_, width, height, blur) => {
    for (const type of ['jpeg', 'png'] as const)
      expect(await refusal(refuseUnreadable(`image/${type}`, await aPage({ width, height, blur, type })))).toBe('taken');
  });

  it('a PDF is not judged', async () => expect(await refusal(refuseUnreadable('application/pdf', Buffer.from('%PDF-1.7')))).toBe('taken'));
});

describe('a scan that nobody can read is refused', () => {
  it.each([
    ['blurred', 1240, 1754, 6], ['blurred, and large', 2480, 3508, 12], ['a thumbnail', 420, 594, 0], ['just too small', 700, 990, 0],
  ])('%s', async (_, width, height, blur) => {
    expect(await refusal(refuseUnreadable('image/jpeg', await aPage({ width, height, blur })))).toBe('counter.scanUnreadable');
  });

  it('an empty page', async () => {
    const empty = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(await refusal(refuseUnreadable('image/png', empty))).toBe('counter.scanUnreadable');
  });

  it('a picture that was cut off, and one that would fill the memory', async () => {
    const page = await aPage({ width: 1240, height: 1754 });
    expect(await refusal(refuseUnreadable('image/jpeg', page.subarray(0, 200)))).toBe('counter.scanUnreadable');
    const huge = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } }).png().toBuffer();
    expect(huge.length).toBeLessThan(10 * 1024 * 1024);
    expect(await refusal(refuseUnreadable('image/png', huge))).toBe('counter.scanUnreadable');
  });
});
