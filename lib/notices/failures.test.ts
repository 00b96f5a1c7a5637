import { expect, test } from 'vitest';
import { failureOf, GatewayAnswered, NoText } from './failures.ts';

const mail = (facts: { code?: string; responseCode?: number; command?: string }) => Object.assign(new Error('nino@example.ge'), facts);

test.each([
  ['unreachable', mail({ code: 'ESOCKET' })],
  ['unreachable', mail({ code: 'ETIMEDOUT' })],
  ['unreachable', mail({ code: 'EDNS' })],
  ['unreachable', new TypeError('fetch failed')],
  ['unreachable', new DOMException('late', 'TimeoutError')],
  ['deferred', mail({ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' })],
  ['deferred', new GatewayAnswered(503)],
  ['deferred', new GatewayAnswered(429)],
  ['refused', mail({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' })],
  ['refused', mail({ code: 'EMESSAGE', responseCode: 554, command: 'DATA' })],
  ['refused', new GatewayAnswered(400)],
  ['settings', mail({ code: 'EAUTH', responseCode: 535 })],
  ['settings', mail({ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' })],
  ['settings', new GatewayAnswered(401)],
  ['text', new NoText('code')],
  ['unknown', new Error('?')],
  ['unknown', 'thrown'],
])('%s: %o', (failure, error) => {
  expect(failureOf(error)).toBe(failure);
});
