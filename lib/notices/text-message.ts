import type { Message } from './deliver.ts';
import { GatewayAnswered } from './failures.ts';

/**
 * Sends a message by SMS: POST {"to": "+995…", "text": "…"} to the gateway, whose credentials are part of its URL's user and password.
 * A message that may be sent anew has its id in the header Idempotency-Key.
 * @throws GatewayAnswered when the gateway refuses, Error when it does not answer within ten seconds
 */
export async function sendText({ SMS_GATEWAY_URL }: { SMS_GATEWAY_URL: string }, { id, recipient, body }: Message): Promise<void> {
  const gateway = new URL(SMS_GATEWAY_URL);
  const credentials = Buffer.from(`${decodeURIComponent(gateway.username)}:${decodeURIComponent(gateway.password)}`);
  const headers = new Headers({ 'content-type': 'application/json' });
  if (gateway.username) headers.set('authorization', `Basic ${credentials.toString('base64')}`);
  if (id) headers.set('idempotency-key', id);
  // fetch refuses an address that carries credentials
  gateway.username = gateway.password = '';
  const answer = await fetch(gateway, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: recipient, text: body }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new GatewayAnswered(answer.status);
}
