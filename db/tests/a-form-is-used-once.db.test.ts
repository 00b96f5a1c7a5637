import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asActor, asRole, codeOf, expectRefused, ruleOf } from './as-role.ts';
import { aClinic, aConsentText, aFacility, anAccount, aPerson, aSignedInPerson } from './builders.ts';
import { choose } from './choose.ts';
import { aCounter, aScan, aVisit, registerAtCounter, registeredByForm, someForms } from './counter-builders.ts';
import { freshDatabase } from './database.ts';

const { owner, app } = await freshDatabase({ connections: 20 });
await aConsentText(owner);
const [ours, theirs] = [await aClinic(owner), await aClinic(owner)];
const [counter, otherCounter] = [await aCounter(owner, ours), await aCounter(owner, theirs)];
const colleague = await aCounter(owner, ours);
const reviewer = { kind: 'agency', accountId: await anAccount(owner), role: 'reviewer' };
const registrar = { kind: 'clinic', accountId: counter.accountId, facilityId: ours, role: 'registrar' };

const stateOf = async (number: number): Promise<string> =>
  (await owner<{ state: string }[]>`select state from forms where series = 'აბ' and number = ${number}`)[0]!.state;
const registrations = async (personId: string): Promise<number> =>
  (await owner`select from registrations where person_id = ${personId}`).length;
const issue = (facility: number, series: string, from: number, to: number, requestId: string = randomUUID()) =>
  asActor(app, reviewer, (sql) => sql`select id from issue_forms(${requestId}, ${facility}, ${series}, ${from}, ${to})`);
const mark = (number: number, state: string, reason: string, who = registrar) =>
  asActor(app, who, (sql) => sql`select mark_form('აბ', ${number}, ${state}, ${reason})`);

describe('the ledger', () => {
  it('has a row for each number of a range, and issues no number twice', async () => {
    await issue(ours, 'გდ', 1, 100);
    expect(await owner`select from forms where series = 'გდ' and state = 'unused' and facility_id = ${ours}`).toHaveLength(100);
    await expectRefused(issue(theirs, 'გდ', 100, 150), 'no_number_is_issued_twice');
    await expectRefused(issue(ours, 'ზთ', 1, 10_001), 'range_has_up_to_ten_thousand_forms');
    await expectRefused(issue(ours, 'ზთ', 9, 8), 'range_has_up_to_ten_thousand_forms');
    await expectRefused(issue(await aFacility(owner), 'ზთ', 1, 8), 'forms_are_for_clinics');
  });

  it('answers the same request once, also when it is sent at once', async () => {
    const requestId = randomUUID();
    const sent: Promise<unknown>[] = [];
    // the second comes while the first is under way
    await asActor(app, reviewer, async (sql) => {
      sent.push(Promise.resolve(await sql`select id from issue_forms(${requestId}, ${ours}, 'კლ', 1, 10)`));
      sent.push(issue(ours, 'კლ', 1, 10, requestId));
      while ((await owner`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length === 0);
    });
    const [first, second] = await Promise.all(sent);
    expect(second).toEqual(first);
    expect(await issue(ours, 'კლ', 1, 10, requestId)).toEqual(first);
    expect(await owner`select from forms where series = 'კლ'`).toHaveLength(10);
  });

  it('is issued by those who decide at the agency, and by nobody else', async () => {
    for (const who of [registrar, { ...reviewer, role: 'auditor' }, { kind: 'anyone' }])
      expect(await codeOf(asActor(app, who, (sql) => sql`select issue_forms(${randomUUID()}, ${ours}, 'მნ', 1, 2)`))).toBe('42501');
  });

  it('moves a form once, with who and why, by its own clinic', async () => {
    const number = await someForms(owner, ours, 3);
    await expectRefused(mark(number, 'spoiled', ' '), 'forms_reason_check');
    await mark(number, 'spoiled', 'დაიხა');
    await mark(number, 'spoiled', 'დაიხა');
    await expectRefused(mark(number, 'lost', 'დაიკარგა'), 'form_was_not_spoiled');
    await mark(number + 1, 'lost', 'დაიკარგა');
    await expectRefused(mark(number + 1, 'spoiled', 'იპოვეს'), 'form_was_not_lost');
    await expectRefused(mark(number + 2, 'lost', 'x', { ...registrar, ...otherCounter }), 'form_is_of_this_clinic');
    await expectRefused(mark(999_999, 'lost', 'x'), 'form_is_known');
    await expectRefused(mark(number + 2, 'used', 'x'), 'form_moves_with_its_reason');
    expect(await codeOf(asActor(app, reviewer, (sql) => sql`select mark_form('აბ', ${number + 2}, 'lost', 'x')`))).toBe('42501');
    expect((await owner`select act from journal where act in ('form.spoiled', 'form.lost')`).length).toBe(2);
  });

  it('goes back for nobody, not even for the owner', async () => {
    const number = await someForms(owner, ours, 1);
    await mark(number, 'spoiled', 'დაიხა');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql`update forms set state = 'unused', reason = null, changed_by = null, changed_at = null
      where series = 'აბ' and number = ${number}`), 'form_moves_once');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql`delete from forms where number = ${number}`), 'history_only_grows');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql`update form_ranges set to_number = to_number + 1`), 'history_only_grows');
  });
});

describe('a registration on a form', () => {
  it('uses it, in the clinic’s name and with its scan', async () => {
    const [person, number] = [await aPerson(owner), await someForms(owner, ours, 1)];
    const receipt = await registeredByForm(app, counter, person, number);
    const [made] = await owner`select r.made_by, r.undo_until is not null as can_be_undone, c.proof, c.form_series, c.form_number, c.given_by = a.id as own
      from registrations r join consents c on c.registration_id = r.id join accounts a on a.person_id = r.person_id where r.id = ${receipt.registration_id}`;
    expect(made).toEqual({ made_by: 'clinic', can_be_undone: true, proof: 'form', form_series: 'აბ', form_number: number, own: true });
    expect(await stateOf(number)).toBe('used');
    expect(await owner`select from journal where act = 'registration.started' and actor = 'clinic' and person_id = ${person.id}`).toHaveLength(1);
    expect((await owner`select from notices where person_id = ${person.id} and kind = 'registeredAtCounter'`).length).toBeGreaterThan(0);
  });

  it.each([
    ['used', 'form_was_not_used'], ['spoiled', 'form_was_not_spoiled'], ['lost', 'form_was_not_lost'], ['of another clinic', 'form_is_of_this_clinic'],
    ['unknown', 'form_is_known'],
  ])('is refused when the form is %s', async (what, rule) => {
    const person = await aPerson(owner);
    let number = await someForms(owner, what === 'of another clinic' ? theirs : ours, 1);
    if (what === 'used') await registeredByForm(app, colleague, await aPerson(owner), number);
    if (what === 'spoiled' || what === 'lost') await mark(number, what, 'x');
    if (what === 'unknown') number = 888_888;
    await expectRefused(registeredByForm(app, counter, person, number), rule);
    expect(await registrations(person.id)).toBe(0);
  });

  it('needs the scan of this very visit', async () => {
    const [person, other, number] = [await aPerson(owner), await aPerson(owner), await someForms(owner, ours, 1)];
    const [visit, othersVisit] = [await aVisit(app, counter, person), await aVisit(app, counter, other)];
    await expectRefused(registerAtCounter(app, counter, visit, { number, scanId: null }), 'form_has_its_scan');
    const scanId = await aScan(app, counter, other.id, othersVisit);
    await expectRefused(registerAtCounter(app, counter, visit, { number, scanId }), 'form_has_its_scan');
    expect(await stateOf(number)).toBe('unused');
  });

  it('lets one of many registrars have a number', async () => {
    const number = await someForms(owner, ours, 1);
    const ready = await Promise.all(Array.from({ length: 12 }, async (_, i) => {
      const [desk, person] = [i % 2 ? counter : colleague, await aPerson(owner)];
      const visit = await aVisit(app, desk, person);
      return { desk, visit, person, scanId: await aScan(app, desk, person.id, visit) };
    }));
    const rules = await Promise.all(ready.map(({ desk, visit, scanId }) => ruleOf(registerAtCounter(app, desk, visit, { number, scanId }))));
    expect(rules.filter((rule) => rule === 'nothing was refused')).toHaveLength(1);
    expect(rules.filter((rule) => rule === 'form_was_not_used')).toHaveLength(11);
    expect(await owner`select from consents where form_number = ${number} and form_series = 'აბ'`).toHaveLength(1);
  });

  it('is made once, however often it is sent', async () => {
    const [person, number] = [await aPerson(owner), await someForms(owner, ours, 1)];
    const visit = await aVisit(app, counter, person);
    const [scanId, requestId] = [await aScan(app, counter, person.id, visit), randomUUID()];
    const receipts = await Promise.all([1, 2, 3, 4].map(() => registerAtCounter(app, counter, visit, { number, scanId }, { requestId })));
    expect(new Set(receipts.map((receipt) => receipt.number)).size).toBe(1);
    expect(await registrations(person.id)).toBe(1);
    // also when the visit has gone since
    await owner`update counter_visits set expires_at = now() - interval '1 minute' where id = ${visit}`.catch(() => {});
    expect((await registerAtCounter(app, counter, visit, { number, scanId }, { requestId })).number).toBe(receipts[0]!.number);
  });

  it('is declared: a number is of one consent, of its own clinic, and a used form has one', async () => {
    const [person, number] = [await aSignedInPerson(owner), await someForms(owner, theirs, 1)];
    const visit = await aVisit(app, counter, person);
    const scanId = await aScan(app, counter, person.id, visit);
    const write = (proof: string, form: number | null) => asRole(owner, 'erti_owner', (sql) => sql`
      with made as (insert into registrations (id, person_id, facility_id, during, basis, consent_id, started_by)
        values (uuidv7(), ${person.id}, ${ours}, daterange(today(), null), 'choice', uuidv7(), ${person.accountId}) returning id, consent_id)
      insert into consents (id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id, form_series, form_number, scan_id)
      select consent_id, ${person.id}, ${ours}, '2013-1', 'ka', ${person.accountId}, ${proof}, 'x', id, ${form === null ? null : 'აბ'}, ${form}::integer,
             ${form === null ? null : scanId}::uuid from made`);
    await expectRefused(write('form', number), 'consent_uses_its_clinics_form');
    await expectRefused(write('form', null), 'form_has_its_number_and_scan');
    await expectRefused(write('session', number), 'form_has_its_number_and_scan');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql`update forms set state = 'used', changed_by = ${counter.accountId}, changed_at = now(),
      consent_id = uuidv7() where series = 'აბ' and number = ${number}`), 'used_form_has_its_consent');
    await expectRefused(asRole(owner, 'erti_owner', (sql) => sql`update forms set state = 'used', changed_by = ${counter.accountId}, changed_at = now()
      where series = 'აბ' and number = ${number}`), 'used_form_names_its_consent');
  });

  it('of a number or a scan that another consent has is refused by the schema too', async () => {
    const [first, second, number] = [await aPerson(owner), await aPerson(owner), await someForms(owner, ours, 1)];
    const receipt = await registeredByForm(app, counter, first, number);
    const [consent] = await owner`select * from consents where registration_id = ${receipt.registration_id}`;
    const again = (changed: object) => owner`insert into consents
      select (jsonb_populate_record(null::consents, to_jsonb(c) - 'form_state' || ${owner.json({ id: randomUUID(), registration_id: randomUUID(), person_id: second.id, ...changed })})).*
      from consents c where id = ${consent!.id as string}`;
    expect(await codeOf(again({}))).toMatch(/428C9|23505/);
    const columns = 'id, person_id, facility_id, text_version, language, given_by, proof, proof_reference, registration_id, form_series, form_number, scan_id';
    const copy = (number: string, scan: string) => owner.unsafe(`insert into consents (${columns})
      select uuidv7(), person_id, facility_id, text_version, language, given_by, proof, proof_reference, uuidv7(), form_series, ${number}, ${scan}
      from consents where id = '${consent!.id as string}'`);
    await expectRefused(copy('form_number', 'uuidv7()'), 'one_consent_per_form');
    await expectRefused(copy('form_number + 100000', 'scan_id'), 'one_consent_per_scan');
  });

  it('prints no number at two desks', async () => {
    const far = await aClinic(owner);
    const [desk, next] = [await aCounter(owner, far), await aCounter(owner, far)];
    const number = await someForms(owner, far, 2);
    const hold = async (at: typeof desk, visit: string) =>
      (await app<{ number: number }[]>`select number from hold_form(${at.accountId}, ${far}, ${visit})`)[0]!.number;
    const [a, b, c] = [await aVisit(app, desk, await aPerson(owner)), await aVisit(app, next, await aPerson(owner)), await aVisit(app, next, await aPerson(owner))];
    expect([...await Promise.all([hold(desk, a), hold(next, b)])].sort()).toEqual([number, number + 1]);
    expect(await hold(desk, a)).toBe(await hold(desk, a));
    await expectRefused(hold(next, c), 'clinic_has_a_form');
  });

  it('has a form and a scan that stay when it is annulled', async () => {
    const [person, number] = [await aSignedInPerson(owner), await someForms(owner, ours, 1)];
    const { registration_id: registration } = await registeredByForm(app, counter, person, number);
    await app`select undo_registration(${randomUUID()}, ${person.accountId}, ${person.id}, ${registration})`;
    expect(await registrations(person.id)).toBe(0);
    expect(await stateOf(number)).toBe('used');
    await expectRefused(registeredByForm(app, counter, person, number), 'form_was_not_used');
  });
});

describe('who sees forms and scans', () => {
  it('shows a clinic its own, the agency all, and a person their own scan', async () => {
    const person = await aSignedInPerson(owner);
    await registeredByForm(app, counter, person, await someForms(owner, ours, 1));
    const seen = (who: Parameters<typeof asActor>[1], table: string) => asActor(app, who, async (sql) => (await sql.unsafe(`select from ${table}`)).length);
    const own = { kind: 'person', accountId: person.accountId, personId: person.id };
    const far = await aPerson(owner);
    await registeredByForm(app, otherCounter, far, await someForms(owner, theirs, 1));
    for (const table of ['form_ranges', 'forms', 'consent_scans', 'counter_visits']) {
      const all = (await owner.unsafe(`select from ${table}`)).length;
      expect([table, await seen(reviewer, table)]).toEqual([table, all]);
      expect([table, await seen(registrar, table)]).not.toEqual([table, all]);
      expect([table, await seen({ kind: 'anyone' }, table)]).toEqual([table, 0]);
    }
    expect(await seen(own, 'consent_scans')).toBe(1);
    expect(await seen(own, 'counter_visits')).toBe(1);
    expect(await seen(own, 'forms')).toBe(0);
  });

  it('writes a line for each look at a scan, and shows another clinic none', async () => {
    const person = await aPerson(owner);
    const visit = await aVisit(app, counter, person);
    const scan = await aScan(app, counter, person.id, visit);
    const look = (who: Parameters<typeof asActor>[1]) => asActor(app, who, async (sql) => (await sql<{ id: string | null }[]>`select id from view_scan(${scan})`)[0]!.id);
    expect(await look(registrar)).toBe(scan);
    await expectRefused(look(reviewer), 'purpose_is_stated');
    await asActor(app, reviewer, (sql) => sql`insert into stated_purposes (person_id, purpose, reference) values (${person.id}, 'complaint', 'N 7')`);
    await expectRefused(look({ ...reviewer, today: '2030-01-01' }), 'purpose_is_stated');
    expect(await look(reviewer)).toBe(scan);
    expect(await look({ ...registrar, ...otherCounter })).toBeNull();
    expect(await look({ kind: 'anyone' })).toBeNull();
    expect((await owner`select detail from journal where act = 'scan.viewed' and person_id = ${person.id} order by id`).map(({ detail }) => detail as object))
      .toEqual([{ scan, role: 'registrar' }, { scan, role: 'reviewer', purpose: 'complaint', reference: 'N 7' }]);
    expect(await codeOf(asActor(app, registrar, (sql) => sql`select bytes from consent_scan_contents`))).toBe('42501');
  });

  it('is opened by its clinic while the person is its business: clinic_may_open_scan', async () => {
    const [person, number] = [await aSignedInPerson(owner), await someForms(owner, ours, 1)];
    const visit = await aVisit(app, counter, person);
    const scan = await aScan(app, counter, person.id, visit);
    const isOpen = async (who: Parameters<typeof asActor>[1] = registrar) =>
      asActor(app, who, async (sql) => (await sql<{ id: string | null }[]>`select id from view_scan(${scan})`)[0]!.id === scan);
    const visitIsOver = () => owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update counter_visits set expires_at = now() - interval '1 minute' where id = ${visit}`;
    });
    expect(await isOpen({ ...registrar, ...colleague })).toBe(true);
    const receipt = await registerAtCounter(app, counter, visit, { number, scanId: scan });
    await visitIsOver();
    expect(await isOpen()).toBe(true);
    const [tomorrow] = await owner<{ day: string }[]>`select (today() + 1)::text as day`;
    await owner`select end_registration(${randomUUID()}, ${person.accountId}, ${person.id}, ${receipt.registration_id})`;
    expect(await isOpen({ ...registrar, today: tomorrow!.day })).toBe(false);
    const [contest] = await owner<{ id: string }[]>`
      insert into contests (number, person_id, facility_id, registration_id, ground, way, due_on, needs_answer, proof)
      values (${randomUUID()}, ${person.id}, ${ours}, ${receipt.registration_id}, 'no_consent', 'portal', today() + 14, true, 'form') returning id`;
    expect(await isOpen({ ...registrar, today: tomorrow!.day })).toBe(true);
    await owner`update contests set outcome = 'over', decided_at = now() where id = ${contest!.id}`;
    expect(await isOpen({ ...registrar, today: tomorrow!.day })).toBe(false);
  });

  it('adds no scan for a stranger, nor in another’s name', async () => {
    const [stranger, person] = [await aPerson(owner), await aSignedInPerson(owner)];
    expect(await codeOf(aScan(app, counter, stranger.id, null))).toBe('42501');
    const visit = await aVisit(app, counter, stranger);
    expect(await codeOf(aScan(app, otherCounter, stranger.id, visit))).toBe('42501');
    expect(await codeOf(aScan(app, counter, person.id, visit))).toBe('42501');
    // a clinic that is asked for the form of somebody on its list brings it without a visit
    await choose(app, { ...person, facilityId: ours });
    expect(await codeOf(aScan(app, counter, person.id, null))).toBe('nothing was refused');
  });
});
