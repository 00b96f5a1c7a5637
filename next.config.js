import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/messages/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'postgres', 'pino'],
  experimental: {
    optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons', 'date-fns', 'date-fns/locale'],
  },
};

export default withNextIntl(config);
