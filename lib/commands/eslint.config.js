import next from 'eslint-config-next';
import typescript from 'eslint-config-next/typescript';

const config = [
  { ignores: ['.next*/**', '.erti/**', 'node_modules/**', 'next-env.d.ts'] },
  ...next,
  ...typescript,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      // it looks for a pages/ folder, which an app router has not
      '@next/next/no-html-link-for-pages': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  { files: ['lib/commands/**', 'db/bench/**', 'db/seed/progress.ts', 'e2e/**'], rules: { 'no-console': 'off' } },
];

export default config;
