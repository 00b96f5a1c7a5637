import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';

const localised = createMiddleware({ locales: ['ka', 'en'], defaultLocale: 'ka', localePrefix: 'as-needed', localeDetection: false, localeCookie: false });

/** Language, content security policy, and encryption from now on where there is any; never authorisation. */
export default function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  request.headers.set('content-security-policy', policy);
  request.headers.set('x-nonce', nonce);
  request.headers.set('x-erti-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = localised(request);
  response.headers.set('content-security-policy', policy);
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // The development server evaluates its own code to reload pages.
  const script = process.env.NODE_ENV === 'production' ? '' : " 'unsafe-eval'";
  // The e-ID's button is a form of ours whose answer leads to the issuer; browsers hold such a redirect to form-action too.
  const issuer = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = { matcher: ['/((?!api|_next|.*\\..*).*)'] };
