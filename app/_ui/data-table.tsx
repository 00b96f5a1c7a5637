import type { ReactNode } from 'react';

export type Column<Row> = {
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  align?: 'right';
  /** Stays on one line, as the number of a document does. */
  isWhole?: true;
};

type DataTableProps<Row> = {
  /** What the table holds; read out, and shown to those who see it as cards. */
  caption: ReactNode;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
};

/** A table that becomes a card for each row on a narrow screen. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <table className="data-table">
      <caption className="aksel-sr-only">{caption}</caption>
      <thead>
        <tr>{columns.map(({ heading, align }, i) => <th key={i} scope="col" data-align={align}>{heading}</th>)}</tr>
      </thead>
      <tbody>{rows.map((row) => <DataRow key={keyOf(row)} row={row} columns={columns} />)}</tbody>
    </table>
  );
}

function DataRow<Row>({ row, columns }: { row: Row; columns: Column<Row>[] }) {
  return (
    <tr>
      {columns.map(({ heading, cell, align, isWhole }, i) => {
        const Cell = i === 0 ? 'th' : 'td';
        return (
          <Cell key={i} scope={i === 0 ? 'row' : undefined} data-align={align}>
            {i > 0 && <span className="data-table__label" aria-hidden="true">{heading}</span>}
            <div className={isWhole && 'whole'}>{cell(row)}</div>
          </Cell>
        );
      })}
    </tr>
  );
}
