import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { aClinic, anAccount } from '#db/tests/builders.ts';
import { send } from './forms.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, type Clinic } from './registering.ts';
import { signInAsStaff } from './signing-in.ts';
import { words } from './words.ts';

type Owner = Sql<Types>;

/** A hospital that takes part with surgery. */
export const aHospital = (owner: Owner): Promise<Clinic> => aNamedClinic(owner, { scope: ['planned_surgery', 'childbirth'] });

/** A hospital for each price, which has asked it since yesterday; amounts in tetri. */
export async function pricesAsked(owner: Owner, unit: string, prices: number[]): Promise<void> {
  for (const tetri of prices) {
    const clinic = await aClinic(owner, { scope: ['planned_surgery'] });
    await owner`insert into price_submissions (facility_id, unit_code, price_tetri, during)
      values (${clinic}, ${unit}, ${tetri}, daterange(today() - 1, null))`;
  }
}

/** Hands a file of prices in at the facility's page, and is where its answer leads. */
export async function handInPrices(page: Page, { id }: Pick<Clinic, 'id'>, file: string): Promise<void> {
  await page.goto(`/provider/facilities/${id}/prices`);
  await page.getByLabel(words('tariffs.prices.file'), { exact: true }).setInputFiles({ name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await send(page, words('tariffs.prices.submitFile'));
}

/** A hospital's prices, as its manager sees them: with prices and a file, a unit of its own and one of others'. */
export async function pricePages(owner: Owner, page: Page): Promise<Visit[]> {
  const clinic = await aHospital(owner);
  await owner`insert into price_submissions (facility_id, unit_code, price_tetri, during) values
    (${clinic.id}, 'glaucoma_surgery', 100000, daterange(today() - 9, today() + 9)), (${clinic.id}, 'glaucoma_surgery', 110000, daterange(today() + 9, null))`;
  const account = await signInAsStaff(page, owner, clinic.id, 'manager');
  const file = await aFileOf(owner, clinic.id, account);
  const here = `/provider/facilities/${clinic.id}/prices`;
  return [
    { name: 'prices', path: here },
    { name: 'prices-refused', path: `${here}?refused=tariffs.fileHeaderWrong` },
    { name: 'price', path: `${here}/glaucoma_surgery` },
    { name: 'price-not-in-scope', path: `${here}/cbc` },
    { name: 'price-file', path: `${here}/files/${file}` },
  ];
}

async function aFileOf(owner: Owner, facilityId: number, account: string): Promise<string> {
  const [file] = await owner<{ id: string }[]>`insert into price_files (facility_id, file_name, sha256, bytes, from_on, submitted_by)
    values (${facilityId}, 'prices.csv', repeat('a', 64), 100, today(), ${account}) returning id`;
  const results = ['taken', 'unchanged', 'empty', 'unknown_unit', 'price_wrong', 'scope_missing', 'repeated', 'columns'];
  for (const [i, result] of results.entries())
    await owner`insert into price_file_rows values (${file!.id}, ${i + 2}, 'glaucoma_surgery', '1000', ${result})`;
  return file!.id;
}

/** The agency's units; one with enough prices and one with none. */
export async function tariffPages(owner: Owner, page: Page): Promise<Visit[]> {
  await pricesAsked(owner, 'strabismus_surgery', [100_000, 110_000, 110_000, 125_000, 140_000, 250_000]);
  const reviewer = await anAccount(owner);
  await owner`with decision as (
      insert into decisions (number, kind, effective_on, legal_basis, reasons, appeal, decided_by)
      values (next_number('decision_numbers'), 'tariff_area_in_force', today(), 'ა', 'ბ', 'გ', ${reviewer}) returning id)
    insert into tariff_areas (unit_code, area, max_tetri, submissions, in_force, decision_id)
    select 'strabismus_surgery', 'quarter', 105000, 6, daterange(today(), null), id from decision
    where not exists (select from tariff_areas where unit_code = 'strabismus_surgery')`;
  await signInAsStaff(page, owner);
  return [
    { name: 'tariffs', path: '/agency/tariffs' },
    { name: 'tariffs-none', path: '/agency/tariffs?q=nonsense' },
    { name: 'tariff', path: '/agency/tariffs/strabismus_surgery?done=1' },
    { name: 'tariff-past', path: '/agency/tariffs/strabismus_surgery?on=2020-01-01' },
    { name: 'tariff-without-prices', path: '/agency/tariffs/corneal_transplant' },
  ];
}
