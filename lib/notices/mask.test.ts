import { expect, test } from 'vitest';
import { maskRecipient } from './mask.ts';

test.each([
  ['phone', '+995555123412', '+995•••••••12'],
  ['email', 'nino.beridze@example.ge', 'n•••@example.ge'],
] as const)('a recipient by %s is masked', (channel, recipient, masked) => {
  expect(maskRecipient(channel, recipient)).toBe(masked);
});
