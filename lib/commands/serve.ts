import { createServer, type IncomingMessage, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';

const root = path.resolve(import.meta.dirname, '../..');

export type Serving = { address: string; stop: () => Promise<void> };

/**
 * Serves the pages on a port (0 for any free one).
 *
 * @param dev reload on every change instead of the built pages
 * @param announce gets the address before the pages are made ready, so that it can be set in the environment
 */
export async function serve(port: number, dev: boolean, announce: (address: string) => void = () => {}): Promise<Serving> {
  const server = createServer();
  const listening = await listen(server, port);
  const address = `http://localhost:${listening}`;
  announce(address);
  const app = next({ dev, dir: root, hostname: 'localhost', port: listening });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    stateAddress(request);
    void handle(request, response);
  });
  // the reload of development comes over a web socket
  server.on('upgrade', app.getUpgradeHandler());
  return { address, stop: () => stop(server, () => app.close()) };
}

/** The pages read the caller's address from one header; a caller's own is believed only from a trusted proxy. */
function stateAddress(request: IncomingMessage): void {
  if (process.env.TRUST_PROXY === '1' && request.headers['x-forwarded-for']) return;
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown';
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.on('request', (_request, response) => response.writeHead(503, { 'retry-after': '5' }).end());
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function stop(server: Server, close: () => Promise<void>): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await close();
}
