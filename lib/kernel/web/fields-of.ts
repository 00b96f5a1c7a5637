/**
 * The texts of a form, one a name. A name that is sent more than once, such as a group of boxes or the three parts of a date,
 * has its values joined by commas, in the page's order ('ka,en', '5,11,2026'); `several` and `typedDate` read them.
 * Files and what Next adds of its own are left out. The browser's check and the server's action both read a form so.
 */
export function fieldsOf(data: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    fields[name] = Object.hasOwn(fields, name) ? `${fields[name]},${value}` : value;
  }
  return fields;
}
