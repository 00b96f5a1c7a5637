import autocannon from 'autocannon';
import { encode } from 'next-auth/jwt';
import { startSession } from '#lib/access/sessions.ts';
import { serve } from '#lib/commands/serve.ts';
import { packages } from '#lib/coverage/types.ts';
import { connections, perSecondOf, seconds } from './measure.ts';
import { addressOf, questions } from './questions.ts';
import type { Change, Check, Work } from './work.ts';

export type ThroughHttp = { changes: number; checks: number; searches: number; tables: number; costs: number };
type Form = { url: string; cookie: string; fields: FormData };

/**
 * The same through the built pages, as a browser without JavaScript sends its forms. A form is fetched before the
 * measurement and sent in it. Server and sender share this process, so each number is a lower bound.
 */
export async function throughHttp(work: Work, changes: Change[]): Promise<ThroughHttp> {
  const serving = await serve(0, false, (address) => { process.env.NEXTAUTH_URL = address; });
  try {
    const searches = await pagesOf(serving.address, work.searches.map((word) => `/clinics?q=${encodeURIComponent(word)}`));
    const tables = await pagesOf(serving.address, packages.map((code) => `/coverage/packages/${code}`));
    const costs = await pagesOf(serving.address, questions.map((asked) => `/coverage/calculator?${addressOf(asked)}`));
    const checkForms = await fetched(work.checks.slice(0, 300), (check) => checkForm(serving.address, check));
    const checks = await perSecondOf(checkForms, (form) => send(form, 200));
    const changeForms = await fetched(changes.slice(0, 300), (change) => changeForm(serving.address, change, work.day));
    return { searches, tables, costs, checks, changes: await perSecondOf(changeForms, (form) => send(form, 303)) };
  } finally {
    await serving.stop();
  }
}

/** The forms, a few at a time, so that fetching them overwhelms nothing. */
async function fetched<T>(work: T[], form: (one: T) => Promise<Form>): Promise<Form[]> {
  const forms: Form[] = [];
  for (let i = 0; i < work.length; i += connections) forms.push(...await Promise.all(work.slice(i, i + connections).map(form)));
  return forms;
}

async function pagesOf(url: string, paths: string[]): Promise<number> {
  const { requests: done, non2xx, errors } = await autocannon({ url, connections, duration: seconds, requests: paths.map((path) => ({ path })) });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of the pages failed.`);
  return done.average;
}

async function changeForm(address: string, { account, facility }: Change, day: string): Promise<Form> {
  const url = `${address}/my/registration/new/${facility}/consent`;
  const cookie = `${await sessionCookie(account)}; erti-today=${day}`;
  return { url, cookie, fields: fieldsOf(await page(url, cookie), { accepted: 'on' }) };
}

async function checkForm(address: string, { account, number }: Check): Promise<Form> {
  const url = `${address}/clinic`;
  const cookie = await sessionCookie(account);
  return { url, cookie, fields: fieldsOf(await page(url, cookie), { personalNumber: number }) };
}

async function sessionCookie(account: string): Promise<string> {
  const token = await encode({ token: { sid: await startSession(account, 'bench') }, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return `next-auth.session-token=${token}`;
}

async function page(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return html;
}

/** The hidden fields of the form that has `typed` in it, and those typed. */
function fieldsOf(html: string, typed: Record<string, string>): FormData {
  const [name = ''] = Object.keys(typed);
  const form = (html.match(/<form[^]*?<\/form>/g) ?? []).find((text) => text.includes(`name="${name}"`));
  if (!form) throw new Error(`There is no form with the field ${name}.`);
  const fields = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    fields.append(attribute(input, 'name'), attribute(input, 'value'));
  for (const [field, value] of Object.entries(typed)) fields.set(field, value);
  return fields;
}

const attribute = (input: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

async function send({ url, cookie, fields }: Form, expected: number): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: fields, headers: { cookie, origin: new URL(url).origin }, redirect: 'manual' });
  await response.text();
  if (response.status !== expected) throw new Error(`A form sent to ${new URL(url).pathname} was answered ${response.status}, not ${expected}.`);
}
