import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aPerson } from '#db/tests/builders.ts';
import { aFact } from './coverage-pages.ts';
import { typeDate } from './forms.ts';
import type { Visit } from './pages.ts';
import { signIn } from './signing-in.ts';

type Owner = Sql<Types>;

/** What anyone reads about what the programme covers, and works out from it. */
export const coverPages = (): Promise<Visit[]> => Promise.resolve([
  { name: 'cover', path: '/coverage' },
  { name: 'cover-found', path: '/coverage?q=%E1%83%90%E1%83%91%E1%83%9A%E1%83%90%E1%83%AA%E1%83%98%E1%83%90' },
  { name: 'cover-past', path: '/coverage?on=2014-03-05' },
  { name: 'cover-before', path: '/coverage?on=2012-01-01' },
  { name: 'cover-package', path: '/coverage/packages/basic_o18' },
  { name: 'cover-package-childbirth', path: '/coverage/packages/pension_age' },
  { name: 'cover-service', path: '/coverage/services/planned_surgery_other' },
  { name: 'cover-not-covered', path: '/coverage/not-covered' },
  { name: 'cover-how', path: '/coverage/how' },
  { name: 'cover-words', path: '/coverage/words' },
  { name: 'calculator', path: '/coverage/calculator' },
  { name: 'calculator-missing', path: '/coverage/calculator?service=planned_surgery_other' },
  { name: 'calculator-answer', path: '/coverage/calculator?service=planned_surgery_other&unit=cataract_phaco&price=2500&package=basic_o18' },
  { name: 'calculator-wrong', path: '/coverage/calculator?service=ecg&price=0&on=31&on=2&on=2026' },
  { name: 'questions', path: '/coverage/questions' },
]);

/** The same first page and calculator for one who is signed in. */
export async function ownCoverPages(owner: Owner, page: Page): Promise<Visit[]> {
  const person = await aPerson(owner);
  await aFact(owner, person, 'veteran', -300, 400);
  await signIn(page, owner, person);
  return [{ name: 'cover-own', path: '/coverage' }, { name: 'calculator-own', path: '/coverage/calculator?service=ecg&price=40' }];
}

export type Questions = { document?: string; bornOn: string; sex: 'female' | 'male'; insurance?: string; circumstances?: string[] };

/** Answers the five questions; the page still has to be sent. */
export async function answerQuestions(page: Page, { document = 'programme', bornOn, sex, insurance = 'none', circumstances = [] }: Questions): Promise<void> {
  for (const [name, value] of Object.entries({ document, sex, insurance })) await page.locator(`input[name="${name}"][value="${value}"]`).check();
  await typeDate(page, 'bornOn', bornOn);
  for (const kind of circumstances) await page.locator(`input[name="circumstances"][value="${kind}"]`).check();
}
