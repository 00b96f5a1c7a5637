/** A telephone as people write one: 032 2 00 00 00, 555 00 00 00, +995 …; it comes out as +995322000000. */
export function international(typed: string): string {
  const digits = typed.replace(/[\s()-]/g, '');
  const local = /^0?(\d{9})$/.exec(digits)?.[1];
  return local ? `+995${local}` : digits.replace(/^00/, '+');
}
