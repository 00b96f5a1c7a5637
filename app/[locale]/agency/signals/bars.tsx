import type { ReactNode } from 'react';

export type Bar = { key: string | number; label: ReactNode; value: string; size: number };

/** Bars with what they are of and how much at either end; the longest is the whole width. */
export function Bars({ caption, bars }: { caption: string; bars: Bar[] }) {
  const largest = Math.max(...bars.map(({ size }) => size));
  return (
    <figure className="bars">
      <figcaption>{caption}</figcaption>
      <ol className="bars__list">
        {bars.map(({ key, label, value, size }) => (
          <li key={key} className="bars__one">
            <span>{label}</span>
            <svg className="bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * size) / largest} height="10" />
            </svg>
            <span>{value}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
