import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const journeys = path.join(import.meta.dirname, 'journeys');

/** The text of e2e/README.md: every journey with its id, from the tests' own titles. */
export async function journeysReadme(): Promise<string> {
  const files = (await readdir(journeys, { recursive: true })).filter((file) => file.endsWith('.spec.ts')).sort();
  const sections = await Promise.all(files.map(async (file) => {
    const text = await readFile(path.join(journeys, file), 'utf8');
    const rows = [...text.matchAll(/^test\('([A-Z]+-\d+) (.+)', /gm)].map(([, id, title]) => `| ${id} | ${title} |`);
    return `## ${file.replace('.spec.ts', '')}\n\n| | |\n|---|---|\n${rows.join('\n')}\n`;
  }));
  return `# Journeys\n\nA person uses it, in a real browser, on the production build. Made by \`npm run e2e:readme\`.\n\n${sections.join('\n')}`;
}
