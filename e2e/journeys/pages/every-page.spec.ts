import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import path from 'node:path';
import { actsPages, lifePages, reviewedPages, reviewPages, verifyPages } from '#e2e/actors/agency-pages.ts';
import { clinicVoucherPages } from '#e2e/actors/clinic-vouchers.ts';
import { agencyContestPages, clinicContestPages, ownContestPages, undoPages } from '#e2e/actors/contesting.ts';
import { counterPages, ledgerPages } from '#e2e/actors/counter-pages.ts';
import { ownVoucherPages, wardVoucherPages } from '#e2e/actors/own-vouchers.ts';
import { coverPages, ownCoverPages } from '#e2e/actors/cover-pages.ts';
import { factPages, noPackagePages, severalPackagesPages } from '#e2e/actors/coverage-pages.ts';
import { importPages } from '#e2e/actors/importing.ts';
import { familiesPages, familyPages } from '#e2e/actors/family-pages.ts';
import { clinicStatePages, joiningPages, leavingClinicPages, offeredPages, waitingPages } from '#e2e/actors/line-pages.ts';
import {
  agencyPages, choosingPages, clinicPages, newAccountPages, personPages, publicPages, recoveryCodesPages, secondHalfPages, staffAccountPages, type Visit,
} from '#e2e/actors/pages.ts';
import {
  acceptedDeclarationPages, declarationUnderReviewPages, emptyProviderPages, leavingPages, leftPages, newcomerPages,
  newDeclarationPages, representativePages, returnedDeclarationPages, writtenDeclarationPages,
} from '#e2e/actors/provider-pages.ts';
import { replacedPages, replacingPages } from '#e2e/actors/replacing.ts';
import { aloneWithTheRules, rulesPages } from '#e2e/actors/rules.ts';
import { signalsPages } from '#e2e/actors/signals.ts';
import { pricePages, tariffPages } from '#e2e/actors/tariffs.ts';
import { ownDecisionPages, voucherReviewPages } from '#e2e/actors/voucher-review.ts';
import { scriptWeight, weightLimit } from '#e2e/actors/weight.ts';
import { expect, test, type World } from '#e2e/actors/world.ts';

const screenshots = path.resolve(import.meta.dirname, '../../../.erti/screenshots');
const widths = [360, 1280];

/** Looks at a page in both languages, narrow and wide: nothing sticks out, axe finds nothing, and it is not too heavy. */
async function lookAt(page: Page, { name, path: georgian }: Visit): Promise<void> {
  for (const [language, address] of [['ka', georgian], ['en', georgian === '/' ? '/en' : `/en${georgian}`]] as const) {
    const weight = scriptWeight(page);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect.soft(await weight(), `${address}: kilobytes of JavaScript, gzip`).toBeLessThanOrEqual(await weightLimit());
    await expect.soft(page.locator('html')).toHaveAttribute('lang', language);
    await expect.soft(page.locator('h1')).toHaveCount(1);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: path.join(screenshots, `${name}-${language}-${width}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${address} at ${width} px`).toBeLessThanOrEqual(width);
    }
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect.soft(found, `axe at ${address}`).toEqual([]);
  }
}

test('PAG-1 the public pages', async ({ owner, page }) => {
  test.slow();
  for (const visit of await publicPages(owner)) await lookAt(page, visit);
});

test('PAG-2 the pages of a person who has just registered', async ({ owner, page }) => {
  test.slow();
  for (const visit of (await personPages(owner, page)).visits) await lookAt(page, visit);
});

test('PAG-3 the pages of a person who may choose', async ({ owner, page }) => {
  test.slow();
  for (const visit of await choosingPages(owner, page)) await lookAt(page, visit);
});

test('PAG-4 the pages of a clinic', async ({ owner, page }) => {
  test.slow();
  for (const visit of (await clinicPages(owner, page)).visits) await lookAt(page, visit);
});

test('PAG-5 the pages of the agency', async ({ owner, page }) => {
  test.slow();
  for (const visit of (await agencyPages(owner, page)).visits) await lookAt(page, visit);
});

type Pages = (owner: World['owner'], page: Page) => Promise<Visit[]>;

/** Looks at the pages of several actors, each in a browser of their own. Each page has time of its own. */
async function lookAtAll({ owner, newBrowser }: World, pages: Pages[]): Promise<void> {
  for (const pagesOf of pages) {
    const page = await newBrowser();
    const visits = await pagesOf(owner, page);
    test.setTimeout(test.info().timeout + visits.length * 20_000);
    for (const visit of visits) await lookAt(page, visit);
  }
}

test('PAG-7 the pages of a staff account', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [staffAccountPages, newAccountPages, recoveryCodesPages, secondHalfPages]);
});

test('PAG-8 the pages of a provider that is new', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [newcomerPages, emptyProviderPages, representativePages]);
});

test('PAG-9 a declaration step by step', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [newDeclarationPages, writtenDeclarationPages]);
});

test('PAG-10 a declaration that is reviewed, returned and accepted, as its facility sees it', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [declarationUnderReviewPages, returnedDeclarationPages, acceptedDeclarationPages]);
});

test('PAG-11 a facility that leaves, as its manager sees it', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [leavingPages, leftPages]);
});

test('PAG-12 a declaration with every act of the agency upon it', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [reviewPages]);
});

test('PAG-13 what the agency decided about declarations', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [reviewedPages]);
});

test('PAG-14 every act of the agency on a facility', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [lifePages]);
});

test('PAG-15 what the agency did to a facility', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [actsPages]);
});

test('PAG-16 printed acts, and clinics that do not take whoever comes', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [verifyPages, clinicStatePages]);
});

test('PAG-17 the line for a clinic, and a clinic that leaves', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [joiningPages, waitingPages, offeredPages, leavingClinicPages]);
});

test('PAG-18 the package of a person, and the facts that it rests on', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [severalPackagesPages, noPackagePages, factPages]);
});

test('PAG-19 a lost phone at a counter, and what the agency sees of clinics', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [replacingPages, replacedPages, signalsPages]);
});

test('PAG-20 imports of registers, and a death in the agency’s hands', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [importPages]);
});

test('PAG-21 a counter and its forms', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [counterPages, ledgerPages]);
});

test('PAG-22 those for whom a person acts, and the agency’s papers about it', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [familyPages, familiesPages]);
});

test('PAG-27 a person’s vouchers and a ward’s, step by step', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [ownVoucherPages, wardVoucherPages]);
});

/** What others could read of a page afterwards: its address, its title, its links and what the browser keeps. */
const leftBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    location.href,
    document.title,
    ...[...document.querySelectorAll('[href], [src], [action]')].flatMap((element) =>
      ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '')),
    ...[localStorage, sessionStorage].flatMap((kept) => Object.entries(kept).flat().map(String)),
  ]);

/** An address as a person would read it, also where it is written with %. */
const readable = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

test('PAG-6 no page leaves a personal number where others could read it', async ({ owner, newBrowser }) => {
  test.slow();
  for (const pagesOf of [personPages, clinicPages, agencyPages]) {
    const page = await newBrowser();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // what led to the pages is listened to as well: the sign-in and the choice
    const { personalNumber, visits } = await pagesOf(owner, page);
    const telling = (texts: string[]) => texts.filter((text) => readable(text).includes(personalNumber));
    expect(personalNumber).toMatch(/^\d{11}$/);
    for (const { path: address } of visits) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect.soft(telling([page.url(), ...(await leftBy(page))]), `left by ${address}`).toEqual([]);
    }
    expect(asked.length).toBeGreaterThan(visits.length);
    expect.soft(telling(asked), 'requested addresses').toEqual([]);
  }
});

test('PAG-23 a registration that is undone or contested', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [undoPages, ownContestPages, clinicContestPages, agencyContestPages]);
});

test('PAG-24 a facility’s vouchers, and its application for a patient', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [clinicVoucherPages]);
});

test('PAG-26 the prices of a facility, and the tariff areas of the agency', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [pricePages, tariffPages]);
});

test('PAG-30 the rules of coverage, and a draft of them', async ({ owner, newBrowser }) => {
  await aloneWithTheRules(owner, () => lookAtAll({ owner, newBrowser }, [rulesPages]));
});

test('PAG-29 a voucher with every act of the agency upon it, and a decision as its person reads it', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [voucherReviewPages, ownDecisionPages]);
});

test('PAG-28 what the programme covers, and what it costs', async ({ owner, newBrowser }) => {
  await lookAtAll({ owner, newBrowser }, [coverPages, ownCoverPages]);
});
