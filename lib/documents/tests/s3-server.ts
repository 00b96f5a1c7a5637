import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type S3Server = {
  url: string;
  objects: Map<string, Buffer>;
  /** What it refused, and why. */
  refusals: string[];
  /** 'down': every answer is a 503. */
  state: { is: 'up' | 'down' };
  stop: () => Promise<void>;
};

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Signature Version 4 by Amazon's description of it, from what arrived; `secret` and `region` are the bucket's own. */
function signatureOf(request: IncomingMessage, scope: string[], signedHeaders: string, secret: string): string {
  const [date = '', region = '', service = ''] = scope;
  const header = (name: string): string => String(request.headers[name] ?? '').trim().replace(/\s+/g, ' ');
  const canonical = [
    request.method, new URL(request.url ?? '', 'http://s3').pathname, '',
    ...signedHeaders.split(';').map((name) => `${name}:${header(name)}`), '',
    signedHeaders, header('x-amz-content-sha256'),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope.join('/'), sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), 'aws4_request');
  return hmac(key, toSign).toString('hex');
}

function refusalOf(request: IncomingMessage, body: Buffer, key: string, secret: string, region: string): string | null {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=(.+), SignedHeaders=(.+), Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? [];
  const [given, ...scope] = credential.split('/');
  if (given !== key || scope[1] !== region || scope[2] !== 's3') return 'another key, region or service';
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signedHeaders.split(';').includes(name))) return 'too little is signed';
  if (signatureOf(request, scope, signedHeaders, secret) !== signature) return 'the signature does not match';
  return request.method === 'PUT' && request.headers['x-amz-content-sha256'] !== sha256(body) ? 'other bytes than those that were signed' : null;
}

/** A small S3 over real HTTP: it takes nothing and gives nothing but to a request with a right signature. */
export async function startS3({ key, secret, region }: { key: string; secret: string; region: string }): Promise<S3Server> {
  const [objects, refusals, state]: [Map<string, Buffer>, string[], S3Server['state']] = [new Map(), [], { is: 'up' }];
  const server = createServer((request, response) => void (async () => {
    const body = await buffer(request);
    if (state.is === 'down') return response.writeHead(503).end();
    const refusal = refusalOf(request, body, key, secret, region);
    if (refusal) {
      refusals.push(refusal);
      return response.writeHead(403).end();
    }
    const name = request.url ?? '';
    if (request.method === 'PUT') objects.set(name, body);
    const found = objects.get(name);
    return found ? response.writeHead(200).end(request.method === 'PUT' ? '' : found) : response.writeHead(404).end();
  })());
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`, objects, refusals, state,
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}
