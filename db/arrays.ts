const element = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/g;

/** PostgreSQL's own text of a one-dimensional array, `{ka,"en us",NULL}`, as its elements' texts. */
export function elementsOf(array: string): (string | null)[] {
  return [...array.matchAll(element)].map(([, quoted, plain]) =>
    quoted !== undefined ? quoted.replace(/\\(.)/g, '$1') : plain === 'NULL' ? null : plain ?? null);
}

/** The way back; a text is taken to be PostgreSQL's already. */
export function arrayText(elements: unknown): string {
  if (!Array.isArray(elements)) return String(elements);
  return `{${elements.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
