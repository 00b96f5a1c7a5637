import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { aFacility, aPerson } from '#db/tests/builders.ts';
import { freshDatabase } from '#db/tests/database.ts';
import { log } from '#lib/kernel/log.ts';
import { MailServer, refusal } from '#lib/notices/tests/mail-server.ts';
import { startGateway } from '#lib/notices/tests/sms-gateway.ts';
import { keepDelivering } from './delivering.ts';

const { owner, app, appUrl } = await freshDatabase({ demo: false });
const [mail, gateway] = [new MailServer(), await startGateway()];
await mail.up();
Object.assign(process.env, {
  SMTP_URL: mail.url, MAIL_FROM: 'ერთი <no-reply@erti.example>', SMS_GATEWAY_URL: gateway.url,
  NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests', NEXTAUTH_URL: 'https://erti.example',
});
delete process.env.ERTI_DEMO;
const facts = { clinicKa: 'ვაკის პოლიკლინიკა', clinicEn: 'Vake Clinic', leavesOn: '2026-12-01', lastOn: '2026-11-30' };
const logged = vi.spyOn(log, 'warn').mockImplementation(() => {});
const troubled = vi.spyOn(log, 'error').mockImplementation(() => {});

type Row = { sent: boolean; failed: boolean; attempts: number; failure: string | null };
const stateOf = async (person: string) => (await owner<Row[]>`
  select sent_at is not null as sent, failed_at is not null as failed, attempts, last_failure as failure from notices where person_id = ${person}`)[0];
const mailsTo = (email: string) => mail.mails.filter(({ to }) => to === email);
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 40_000 });
/** Makes the next attempt due now. */
const hasten = () => owner`update graphile_worker._private_jobs set run_at = now() where locked_at is null`;
const jobs = async () => (await owner`select count(*)::int as count from graphile_worker._private_jobs`)[0]?.count as number;

/** Somebody with one channel, who is told that their clinic leaves. */
async function told(channel: { phone?: string; email?: string } = {}): Promise<{ id: string; email: string }> {
  const email = channel.phone ? null : channel.email ?? `${randomUUID()}@example.test`;
  const { id } = await aPerson(owner, { phone: channel.phone ?? null, email });
  await app`select tell_person(${id}, 'clinicLeaves', ${app.json(facts)})`;
  return { id, email: email ?? '' };
}

const running: { stop: () => Promise<void> }[] = [];
function delivering() {
  const worker = keepDelivering(50);
  running.push(worker);
  return worker;
}

/** The same in a process of its own. */
function deliveringElsewhere(): ChildProcess {
  const program = "const { keepDelivering } = await import('#lib/commands/delivering.ts'); keepDelivering(50);";
  return spawn(process.execPath, ['--input-type=module', '-e', program],
    { cwd: path.resolve(import.meta.dirname, '../..'), env: { ...process.env, DATABASE_APP_URL: appUrl, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'ignore', 'inherit'] });
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  mail.manners = {};
  gateway.answer.status = 202;
  logged.mockClear();
});
afterAll(async () => { await Promise.all([mail.down(), gateway.stop()]); });

test('a mail arrives in Georgian, with a header that stops answers and an id that stays the same', async () => {
  delivering();
  const { id, email } = await told();
  await eventually(() => mailsTo(email)).toHaveLength(1);
  const [{ subject, body, raw, id: messageId } = expect.fail()] = mailsTo(email);
  expect(subject).toBe('თქვენი კლინიკა პროგრამას ტოვებს');
  expect(body).toContain('ვაკის პოლიკლინიკა პროგრამაში 2026 წლის 1 დეკემბრიდან აღარ მონაწილეობს.');
  expect(body).toContain('https://erti.example/clinics');
  expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(raw).toMatch(/^From: =\?UTF-8\?.*<no-reply@erti\.example>\r$/m);
  expect(raw).toMatch(/^[\x00-\x7f]*$/);
  const [notice] = await owner`select id from notices where person_id = ${id}`;
  expect(messageId).toBe(`<${notice?.id as string}@erti.example>`);
  await eventually(() => stateOf(id)).toEqual({ sent: true, failed: false, attempts: 1, failure: null });
  await eventually(jobs).toBe(0);
});

test('an SMS arrives, short, with the credentials of the gateway\'s address', async () => {
  delivering();
  const { id } = await told({ phone: '+995555000111' });
  await eventually(() => stateOf(id)).toMatchObject({ sent: true });
  const [{ text, headers } = expect.fail()] = gateway.messages.filter(({ to }) => to === '+995555000111');
  expect(text).toBe('ერთი: ვაკის პოლიკლინიკა პროგრამაში 2026 წლის 1 დეკემბრიდან აღარ მონაწილეობს. სხვა კლინიკა ახლავე აირჩიეთ: https://erti.example/clinics');
  expect(headers.authorization).toBe(`Basic ${Buffer.from('erti:p@ss').toString('base64')}`);
  expect(headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
});

test('a server that is down is tried again, and delivers when it is up', async () => {
  await mail.down();
  delivering();
  const { id, email } = await told();
  await eventually(() => stateOf(id)).toEqual({ sent: false, failed: false, attempts: 1, failure: 'unreachable' });
  expect(logged.mock.calls).toEqual([[
    { kind: 'clinicLeaves', channel: 'email', failure: 'unreachable', isFinal: false }, 'A notice was not delivered']]);
  await mail.up();
  await eventually(async () => { await hasten(); return stateOf(id); }).toEqual({ sent: true, failed: false, attempts: 2, failure: 'unreachable' });
  expect(mailsTo(email)).toHaveLength(1);
});

test('a recipient who is refused for ever is given up at once, and tried again when the agency says so', async () => {
  mail.manners.onRecipient = () => { throw refusal(550); };
  delivering();
  const { id, email } = await told();
  await eventually(() => stateOf(id)).toEqual({ sent: false, failed: true, attempts: 1, failure: 'refused' });
  await eventually(jobs).toBe(0);
  mail.manners = {};
  await owner.begin(async (sql) => {
    await sql`select set_actor('agency', null, null, null, 'reviewer', null)`;
    await sql`select try_notices_again((select id from notices where person_id = ${id}))`;
  });
  await eventually(() => stateOf(id)).toMatchObject({ sent: true, failed: false });
  expect(mailsTo(email)).toHaveLength(1);
});

test('a gateway that always says later is tried twelve times, then the notice is given up', async () => {
  gateway.answer.status = 503;
  delivering();
  const { id } = await told({ phone: '+995555000222' });
  await eventually(async () => { await hasten(); return stateOf(id); })
    .toEqual({ sent: false, failed: true, attempts: 12, failure: 'deferred' });
  await eventually(jobs).toBe(0);
});

test('a notice without a text waits, and says so', async () => {
  delivering();
  const { id } = await aPerson(owner);
  await app`select tell_person(${id}, 'clinicLeaves', '{}')`;
  await eventually(() => stateOf(id)).toEqual({ sent: false, failed: false, attempts: 1, failure: 'text' });
  await owner`delete from graphile_worker._private_jobs`;
});

test('a worker that is killed before it could say «sent» loses nothing: its notice is sent again', async () => {
  const victims = await Promise.all(Array.from({ length: 12 }, () => told()));
  const before = mail.mails.length;
  const child = deliveringElsewhere();
  const killed = new Promise((resolve) => { child.once('exit', (_, signal) => resolve(signal)); });
  mail.manners.onMail = async () => {
    if (mail.mails.length < before + 4) return;
    child.kill('SIGKILL');
    await killed;
  };
  expect(await killed).toBe('SIGKILL');
  mail.manners = {};
  delivering();
  for (const { id } of victims) await eventually(() => stateOf(id)).toMatchObject({ sent: true });
  const copies = victims.map(({ email }) => mailsTo(email));
  expect(Math.min(...copies.map((mails) => mails.length))).toBe(1);
  expect(copies.flat().length).toBeGreaterThan(victims.length);
  for (const mails of copies) expect(new Set(mails.map(({ id }) => id)).size).toBe(1);
}, 120_000);

test('of several processes one delivers, and another takes over when it stops', async () => {
  const [first] = [delivering(), delivering()];
  const some = await Promise.all(Array.from({ length: 10 }, () => told()));
  for (const { id } of some) await eventually(() => stateOf(id)).toMatchObject({ sent: true });
  await first.stop();
  running.splice(running.indexOf(first), 1);
  const late = await told();
  await eventually(() => stateOf(late.id)).toMatchObject({ sent: true });
  for (const { email } of [...some, late]) expect(mailsTo(email)).toHaveLength(1);
});

test('a stop waits for the notice under way', async () => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => { mail.manners.onMail = () => { resolve(); return new Promise((go) => { answer = go; }); }; });
  const worker = delivering();
  running.length = 0;
  const { id } = await told();
  await asked;
  const stopped = worker.stop();
  answer();
  await stopped;
  expect(await stateOf(id)).toMatchObject({ sent: true });
  expect(await jobs()).toBe(0);
});

test('connections that die at any moment are taken up again, and every notice arrives', async () => {
  delivering();
  const some = [];
  for (let i = 0; i < 25; i++) {
    some.push(await told().catch(() => told()));
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'erti_app' and datname = current_database() and random() < 0.4`;
  }
  for (const { id } of some) await eventually(async () => { await hasten(); return stateOf(id); }).toMatchObject({ sent: true });
  expect(JSON.stringify(troubled.mock.calls)).not.toContain('example.test');
}, 120_000);

test('what is told of a facility names it in the reader\'s language, and nothing of it stands in the queue', async () => {
  const [facility, { id }] = [await aFacility(owner), await aPerson(owner, { phone: null, email: 'english@example.test' })];
  await owner`update people set language = 'en' where id = ${id}`;
  await app`select tell_person(${id}, 'clinicLeaves', ${app.json(facts)}, ${facility})`;
  const [job] = await owner`select payload from graphile_worker._private_jobs`;
  expect(Object.keys(job?.payload as object)).toEqual(['notice']);
  delivering();
  await eventually(() => mailsTo('english@example.test')).toHaveLength(1);
  expect(mailsTo('english@example.test')[0]?.body).toContain('Vake Clinic no longer takes part in the programme from 1 December 2026.');
  expect(mailsTo('english@example.test')[0]?.body).toContain('https://erti.example/en/clinics');
});
