import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod/mini';
import { licenceSchema, requirementsSchema, scopeSchema, signatorySchema, signDeclarationSchema, siteSchema } from './schemas.ts';

const problems = (schema: z.ZodMiniType, sent: Record<string, string>) =>
  Object.fromEntries(schema.safeParse(sent).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []);

const site = {
  facilityId: '3', declarationId: '7', nameKa: 'ვაკის პოლიკლინიკა', nameEn: 'Vake Polyclinic', municipality: 'tbilisi', addressKa: 'ჭავჭავაძის 1',
  addressEn: '1 Chavchavadze Ave', coordinates: '41.7099, 44.7672',
};
const licence = { facilityId: '3', declarationId: '7', licenceNumber: ' ლ-7 ', licenceIssuedOn: '1,3,2020', term: 'until', licenceExpiresOn: '1,3,2030' };

describe('the parts of a declaration as forms send them', () => {
  it('reads a site', () => {
    expect(siteSchema.parse(site)).toMatchObject({ declarationId: 7, from: '', coordinates: { latitude: 41.7099, longitude: 44.7672 } });
    expect(Object.keys(problems(siteSchema, { ...site, coordinates: '1, 2', nameEn: 'ვაკე' })).sort()).toEqual(['coordinates', 'nameEn']);
  });

  it('reads services, at least one and only known ones', () => {
    expect(scopeSchema.parse({ facilityId: '3', declarationId: '7', scope: 'primary_care,oncology' }).scope).toEqual(['primary_care', 'oncology']);
    for (const scope of ['', 'dentistry', undefined]) expect(problems(scopeSchema, { facilityId: '3', declarationId: '7', scope } as never)).toEqual({ scope: 'declaration.scope' });
  });

  it('reads a licence with a last day, and one without', () => {
    expect(licenceSchema.parse(licence)).toMatchObject({ licenceNumber: 'ლ-7', licenceIssuedOn: '2020-03-01', licenceExpiresOn: '2030-03-01' });
    expect(licenceSchema.parse({ ...licence, term: 'unlimited', licenceExpiresOn: ',,' })).toMatchObject({ licenceExpiresOn: null });
  });

  it.each([
    [{ licenceExpiresOn: ',,' }, { licenceExpiresOn: 'declaration.licenceExpiresOn' }],
    [{ licenceExpiresOn: '31,2,2030' }, { licenceExpiresOn: 'declaration.licenceExpiresOn' }],
    [{ licenceExpiresOn: '1,3,2020' }, { licenceExpiresOn: 'declaration.licenceEndsEarly' }],
    [{ licenceNumber: ' ' }, { licenceNumber: 'declaration.licenceNumber' }],
    [{ term: '' }, { term: 'declaration.licenceTerm' }],
  ])('refuses a licence with %j', (facts, expected) => expect(problems(licenceSchema, { ...licence, ...facts })).toEqual(expected));

  it('wants each requirement that was shown confirmed', () => {
    const sent = { facilityId: '3', declarationId: '7', termsVersion: '2026-1', codes: 'licence,terms' };
    expect(requirementsSchema.parse({ ...sent, confirmed: 'terms,licence' }).confirmed).toBe('terms,licence');
    for (const confirmed of ['licence', '', 'licence,other']) expect(problems(requirementsSchema, { ...sent, confirmed })).toEqual({ confirmed: 'declaration.confirmed' });
  });

  it('wants the signatory whole', () => {
    expect(Object.keys(problems(signatorySchema, { facilityId: '3', declarationId: '7', signatoryName: 'ნ', signatoryPosition: '', signatoryBasis: 'x' })))
      .toEqual(['signatoryName', 'signatoryPosition', 'signatoryBasis']);
  });

  it('signs a hash that was shown, with a code of either kind', () => {
    const sent = { requestId: randomUUID(), declarationId: '7', step: '1', sha256: 'a'.repeat(64) };
    for (const code of ['123 456', 'abcde-fgh1k']) expect(problems(signDeclarationSchema, { ...sent, code })).toEqual({});
    expect(problems(signDeclarationSchema, { ...sent, sha256: 'short', code: '12' })).toEqual({ sha256: 'form.stale', code: 'access.proof' });
  });
});
