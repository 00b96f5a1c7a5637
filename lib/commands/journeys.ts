import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { journeysReadme } from '#e2e/readme.ts';

await writeFile(path.resolve(import.meta.dirname, '../../e2e/README.md'), await journeysReadme());
