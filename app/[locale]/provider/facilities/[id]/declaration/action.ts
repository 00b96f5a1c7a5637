'use server';
import { redirect } from 'next/navigation';
import { asManager } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';
import {
  confirmTerms, saveLicence, saveScope, saveSignatory, saveSite, signDeclaration, startDeclaration, takeOutDocument,
} from '#lib/participation/index.ts';
import {
  licenceSchema, requirementsSchema, scopeSchema, signatorySchema, signDeclarationSchema, siteSchema, startDeclarationSchema,
  takeOutDocumentSchema,
} from '#lib/participation/schemas.ts';
import { goOn } from './_wizard/go-on.ts';
import { partHref } from './_wizard/steps.ts';

export const startAction = asManager(startDeclarationSchema, async (actor, start) => {
  await startDeclaration(actor, start);
  redirect(partHref(await localeOfRequest(), start.facilityId, 'site'));
});

export const saveSiteAction = asManager(siteSchema, async (actor, sent) => {
  await saveSite(actor, sent);
  await goOn('site', sent);
});

export const saveScopeAction = asManager(scopeSchema, async (actor, sent) => {
  await saveScope(actor, sent);
  await goOn('scope', sent);
});

export const saveLicenceAction = asManager(licenceSchema, async (actor, sent) => {
  await saveLicence(actor, sent);
  await goOn('licence', sent);
});

export const takeOutAction = asManager(takeOutDocumentSchema, async (actor, { documentId, facilityId }) => {
  await takeOutDocument(actor, { documentId });
  redirect(partHref(await localeOfRequest(), facilityId, 'documents'));
});

export const confirmTermsAction = asManager(requirementsSchema, async (actor, sent) => {
  await confirmTerms(actor, sent);
  await goOn('requirements', sent);
});

export const saveSignatoryAction = asManager(signatorySchema, async (actor, sent) => {
  await saveSignatory(actor, sent);
  await goOn('signatory', sent);
});

export const signAction = asManager(signDeclarationSchema, async (actor, signature) => {
  const { number } = await signDeclaration(actor, signature);
  redirect(localPath(await localeOfRequest(), `/provider/declarations/${number}?signed=1`));
});
