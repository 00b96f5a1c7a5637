import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Types } from '#db/client.ts';
import { anAccount, aPerson, aRegistration, dayOf, type Person } from '#db/tests/builders.ts';
import type { Visit } from './pages.ts';
import { aNamedClinic, type Clinic } from './registering.ts';
import { signInAsStaff } from './signing-in.ts';

type Owner = Sql<Types>;

/** A clinic that registered twelve people at its counter at night, a minute apart; four say that they did not agree. */
export async function aClinicAtNight(owner: Owner): Promise<{ clinic: Clinic; contested: Person[] }> {
  const clinic = await aNamedClinic(owner);
  const registrar = await anAccount(owner, { facilityId: clinic.id });
  const contested: Person[] = [];
  for (let i = 0; i < 12; i++) {
    const person = await aPerson(owner);
    const id = await aRegistration(owner, { personId: person.id, facilityId: clinic.id, accountId: registrar, from: -10 });
    await owner.begin(async (sql) => {
      // the registrations of a night that has passed: the law lets nobody write one today
      await sql`set local session_replication_role = replica`;
      await sql`update registrations set made_by = 'clinic',
        started_at = (${`${await dayOf(owner, -10)} 23:00`}::timestamp + ${i} * interval '1 minute') at time zone 'Asia/Tbilisi' where id = ${id}`;
    });
    if (i < 4) contested.push(await said(owner, clinic, person, id));
  }
  return { clinic, contested };
}

async function said(owner: Owner, clinic: Clinic, person: Person, registration: string): Promise<Person> {
  await owner`insert into contests (number, person_id, facility_id, registration_id, ground, way, due_on, needs_answer, proof)
    values (${randomUUID()}, ${person.id}, ${clinic.id}, ${registration}, 'no_consent', 'portal', today() + 14, true, 'form')`;
  return person;
}

/** The agency's signals, with a clinic that has some. */
export async function signalsPages(owner: Owner, page: Page): Promise<Visit[]> {
  const { clinic } = await aClinicAtNight(owner);
  await signInAsStaff(page, owner);
  return [
    { name: 'signals', path: '/agency/signals' },
    { name: 'signals-by-total', path: '/agency/signals?sort=total&months=12' },
    { name: 'signals-none', path: '/agency/signals?page=9000' },
    { name: 'signals-clinic', path: `/agency/signals/${clinic.id}` },
    { name: 'signals-rows', path: `/agency/signals/${clinic.id}?rows=contested` },
  ];
}
