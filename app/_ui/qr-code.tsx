import { create } from 'qrcode';

/** A QR code, drawn as one path. Black on white in the dark as well, since cameras want it so. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const { size, data } = create(content, { errorCorrectionLevel: 'M' }).modules;
  const dots = [...data].flatMap((isDark, i) => (isDark ? [`M${i % size} ${Math.floor(i / size)}h1v1h-1z`] : []));
  // four dots of quiet all around, as the standard wants
  return (
    <svg role="img" aria-label={label} viewBox={`-4 -4 ${size + 8} ${size + 8}`} width="240" height="240" shapeRendering="crispEdges">
      <path fill="#fff" d={`M-4 -4h${size + 8}v${size + 8}h-${size + 8}z`} />
      <path fill="#000" d={dots.join('')} />
    </svg>
  );
}
