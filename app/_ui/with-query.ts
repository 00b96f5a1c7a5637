/** An address with its question; what is empty, and the first page, is left out. */
export function withQuery(path: string, query: Record<string, string | number>): string {
  const asked = Object.entries(query).filter(([name, value]) => value !== '' && !(name === 'page' && value === 1));
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
