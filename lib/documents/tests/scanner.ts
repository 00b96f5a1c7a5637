import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A scanner as VIRUS_SCAN_URL means it: `answer.status` is what it says; the bytes that it was sent are kept. */
export async function startScanner(): Promise<{ url: string; sent: Buffer[]; answer: { status: number }; stop: () => Promise<void> }> {
  const [sent, answer]: [Buffer[], { status: number }] = [[], { status: 200 }];
  const server = createServer((request, response) => void (async () => {
    sent.push(await buffer(request));
    response.writeHead(answer.status).end();
  })());
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/scan`, sent, answer,
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}
