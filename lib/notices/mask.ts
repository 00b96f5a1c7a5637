import type { Channel } from './deliver.ts';

/** A phone number or an e-mail address for eyes other than its owner's: +995•••••••12, n•••@example.ge. */
export function maskRecipient(channel: Channel, recipient: string): string {
  if (channel === 'phone') return `${recipient.slice(0, 4)}•••••••${recipient.slice(-2)}`;
  const [name = '', ...host] = recipient.split('@');
  return `${name.slice(0, 1)}•••@${host.join('@')}`;
}
