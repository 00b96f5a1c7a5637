import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/messages/request.ts');

// The proxy skips files, and its policy is anew for each page; these are the same for every answer.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  reactStrictMode: true,
  // `npm test` checks types, once; a start need not do it again
  typescript: { ignoreBuildErrors: true },
  // its log of calls would print what people typed into a form
  logging: { serverFunctions: false },
  headers: () => Promise.resolve([{ source: '/:path*', headers }]),
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'postgres', 'pino'],
  experimental: {
    optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons', 'date-fns', 'date-fns/locale'],
  },
};

export default withNextIntl(config);
