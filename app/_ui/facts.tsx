import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode };

/** Terms and their values. A row whose value is null or undefined is left out. */
export function Facts({ rows }: { rows: Fact[] }) {
  const known = rows.filter(({ value }) => value !== null && value !== undefined);
  return (
    <dl className="facts">
      {known.map(({ term, value }, i) => (
        <div key={i} className="facts__row">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
