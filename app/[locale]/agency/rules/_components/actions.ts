'use server';
import { redirect } from 'next/navigation';
import {
  discardRules, prepareRules, putRulesInForce, recallRules, removeExclusion, writeCell, writeConditions, writeExclusion, writeFootnote, writeLimit, writeRulesSource,
} from '#lib/coverage/index.ts';
import {
  cellSchema, conditionsSchema, discardRulesSchema, exclusionSchema, footnoteSchema, limitSchema, prepareRulesSchema, putInForceSchema, recallRulesSchema,
  removeExclusionSchema, rulesSourceSchema,
} from '#lib/coverage/schemas.ts';
import { asAgencyReviewer } from '#lib/kernel/web/actions.ts';
import { localeOfRequest, localPath } from '#lib/kernel/web/locale.ts';

const toVersion = async (id: number, place = '') => redirect(localPath(await localeOfRequest(), `/agency/rules/${id}${place}`));

export const prepareAction = asAgencyReviewer(prepareRulesSchema, async (actor, sent) => toVersion(await prepareRules(actor, sent)));

export const discardAction = asAgencyReviewer(discardRulesSchema, async (actor, sent) => {
  await discardRules(actor, sent);
  return toVersion(sent.versionId);
});

export const putInForceAction = asAgencyReviewer(putInForceSchema, async (actor, sent) => {
  await putRulesInForce(actor, sent);
  return toVersion(sent.versionId, '?done=inForce');
});

export const recallAction = asAgencyReviewer(recallRulesSchema, async (actor, sent) => {
  await recallRules(actor, sent);
  return toVersion(sent.versionId, '?done=recalled');
});

export const cellAction = asAgencyReviewer(cellSchema, async (actor, sent) => {
  await writeCell(actor, sent);
  return toVersion(sent.versionId, `#${sent.service}`);
});

export const conditionsAction = asAgencyReviewer(conditionsSchema, async (actor, sent) => {
  await writeConditions(actor, sent);
  return toVersion(sent.versionId, `#${sent.service}`);
});

export const limitAction = asAgencyReviewer(limitSchema, async (actor, sent) => {
  await writeLimit(actor, sent);
  return toVersion(sent.versionId, '#limits');
});

export const footnoteAction = asAgencyReviewer(footnoteSchema, async (actor, sent) => {
  await writeFootnote(actor, sent);
  return toVersion(sent.versionId, '#footnotes');
});

export const exclusionAction = asAgencyReviewer(exclusionSchema, async (actor, sent) => {
  await writeExclusion(actor, sent);
  return toVersion(sent.versionId, '#exclusions');
});

export const removeExclusionAction = asAgencyReviewer(removeExclusionSchema, async (actor, sent) => {
  await removeExclusion(actor, sent);
  return toVersion(sent.versionId, '#exclusions');
});

export const sourceAction = asAgencyReviewer(rulesSourceSchema, async (actor, sent) => {
  await writeRulesSource(actor, sent);
  return toVersion(sent.versionId);
});
