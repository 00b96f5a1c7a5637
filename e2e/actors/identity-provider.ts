import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type IdentityProvider = { issuer: string; clientId: string; clientSecret: string; stop: () => Promise<void> };

/**
 * A real OpenID Connect provider on loopback, standing in for the national e-ID.
 * Whoever signs in types a personal number; that number is both subject and the claim `personal_number`.
 */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const [clientId, clientSecret] = ['erti', randomBytes(24).toString('hex')];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = providerAt(issuer, clientId, clientSecret);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
    else void answer(request, response);
  });
  return { issuer, clientId, clientSecret, stop: () => stopped(server) };
}

function providerAt(issuer: string, clientId: string, clientSecret: string): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${issuer}/set-by-the-test`] }],
    claims: { openid: ['sub'], profile: ['personal_number'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, number) => ({ accountId: number, claims: () => ({ sub: number, personal_number: number }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  // The service under test takes a free port, which nobody knows yet.
  provider.Client.prototype.redirectUriAllowed = (uri: string) =>
    /^http:\/\/(localhost|127\.0\.0\.1):\d+\/api\/auth\/callback\/eid$/.test(uri);
  return provider;
}

/** One page: GET asks for the number, POST signs that person in; a number left empty stands for pressing "cancel". */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>e-ID</title><form method="post">
      <label>Personal number <input name="number"></label><button>Confirm</button></form></html>`);
    return;
  }
  const body: Buffer[] = await request.toArray();
  const number = new URLSearchParams(Buffer.concat(body).toString()).get('number');
  await provider.interactionFinished(request, response,
    number ? { login: { accountId: number } } : { error: 'access_denied', error_description: 'cancelled' },
    { mergeWithLastSubmission: false });
}

function stopped(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
