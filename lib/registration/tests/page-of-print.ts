import sharp from 'sharp';

type Printed = { width: number; height: number; blur?: number; type?: 'jpeg' | 'png' };

/** The picture of a page with forty lines of print, in pixels; `blur` in pixels as well. */
export async function aPage({ width, height, blur = 0, type = 'jpeg' }: Printed): Promise<Buffer> {
  const step = height / 44;
  // strokes instead of letters, so that no font is needed
  const lines = Array.from({ length: 40 }, (_, i) => `<path d="M${width * 0.08} ${(i + 3) * step} H${width * 0.9}" stroke-width="${step * 0.5}"
    stroke-dasharray="${step * 0.09} ${step * 0.22} ${step * 0.16} ${step * 0.12} ${step * 0.06} ${step * 0.3}" stroke="#223"/>`).join('');
  const page = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f8f8f4"/>${lines}</svg>`));
  const seen = sharp(await page.png().toBuffer());
  return (blur ? seen.blur(blur) : seen).flatten().toFormat(type).toBuffer();
}
