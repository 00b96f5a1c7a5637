import { expect, test } from 'vitest';
import type { PersonActor } from '#lib/kernel/actor.ts';
import { receiptByNumber } from './receipts.ts';

const person: PersonActor = { kind: 'person', accountId: '', personId: '', sessionId: '', name: '', today: null };

test.each(['2026-00000001-69\0', '%00', '', 'a', '1'.repeat(41)])('%j is no receipt’s number, and nobody asks the database', async (number) => {
  expect(await receiptByNumber(person, number, 'ka')).toBeNull();
});
