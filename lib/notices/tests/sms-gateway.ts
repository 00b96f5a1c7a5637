import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Sms = { to: string; text: string; headers: IncomingHttpHeaders };

/** A real HTTP gateway as SMS_GATEWAY_URL means it, which keeps what it was sent; `status` is what it answers. */
export async function startGateway(): Promise<{ url: string; messages: Sms[]; answer: { status: number }; stop: () => Promise<void> }> {
  const [messages, answer]: [Sms[], { status: number }] = [[], { status: 202 }];
  const server = createServer((request, response) => void (async () => {
    const { to, text: words } = JSON.parse(await text(request)) as { to: string; text: string };
    if (answer.status < 300) messages.push({ to, text: words, headers: request.headers });
    response.writeHead(answer.status).end();
  })());
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://erti:p%40ss@127.0.0.1:${port}/send`, messages, answer,
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}
