import { getTranslations } from 'next-intl/server';
import type { z } from 'zod/mini';
import { isUnavailable } from '#db/violations.ts';
import type { Actor, AgencyActor, ClinicActor, ManagerActor, PersonActor, ProviderActor, SignedInActor } from '#lib/kernel/actor.ts';
import { isRefusal, ServiceUnavailable } from '#lib/kernel/errors.ts';
import { NotFromOurPages } from '#lib/kernel/refused-requests.ts';
import type { Acting } from '#lib/people/family/acting.ts';
import { fieldsOf } from './fields-of.ts';
import type { FormState } from './form-state.ts';
import { getActor } from './get-actor.ts';
import {
  guardianOf, requireAgency, requireClinic, requireManager, requirePerson, requireProvider, requireReviewer,
} from './guards.ts';
import { localeOfRequest } from './locale.ts';
import { refusalText } from './refusals.ts';
import { isFromOurPages } from './request.ts';

/** What a form of the browser calls, through useActionState. */
export type FormAction<Result = unknown> = (state: FormState, data: FormData) => Promise<FormState<Result>>;

/**
 * The one way in which a form writes: from our own pages only, parsed, by the actor that the wrapper's name states.
 * A broken rule, or a database that is too busy, becomes sentences in the reader's language; anything else is an error page with a reference.
 */
function actionOf<A, Schema extends z.ZodMiniType, Result>(
  actorOf: (sent: Record<string, string>) => Promise<A>,
  schema: Schema,
  run: Run<A, Schema, Result>,
): FormAction<Result> {
  return async (_state, data) => {
    if (!(await isFromOurPages())) throw new NotFromOurPages();
    const sent = fieldsOf(data);
    const values = withoutSecrets(sent);
    try {
      const actor = await actorOf(sent);
      const parsed = schema.safeParse(sent);
      if (!parsed.success) return { values, errors: await sentences(parsed.error.issues), refusal: null };
      return { values: {}, errors: {}, refusal: null, result: await run(actor, parsed.data) };
    } catch (error) {
      const refusal = isUnavailable(error) ? new ServiceUnavailable() : error;
      if (!isRefusal(refusal)) throw error;
      return { values, errors: {}, refusal: await refusalText(refusal, await localeOfRequest()) };
    }
  };
}

/** A password and a code are typed anew. */
const typedAnew = new Set(['password', 'code']);

/** What a form shows again after a refusal. */
const withoutSecrets = (sent: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(sent).filter(([name]) => !typedAnew.has(name)));

/** The first problem of each field; a schema's message is a key under `errors`. */
async function sentences(issues: { path: PropertyKey[]; message: string }[]): Promise<Record<string, string>> {
  const t = await getTranslations('errors');
  const first = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = path.join('.');
    if (!first.has(field)) first.set(field, t.has(message as never) ? t(message as never) : t('field.wrong'));
  }
  return Object.fromEntries(first);
}

type Run<A, Schema extends z.ZodMiniType, Result> = (actor: A, input: z.output<Schema>) => Promise<Result>;

/** Anybody, signed in or not. */
export const asAnyone = <S extends z.ZodMiniType, R>(schema: S, run: Run<Actor, S, R>): FormAction<R> => actionOf(getActor, schema, run);

/** Anybody who is signed in. */
export const asSignedIn = <S extends z.ZodMiniType, R>(schema: S, run: Run<SignedInActor, S, R>): FormAction<R> =>
  actionOf(async () => {
    const actor = await getActor();
    return actor.kind === 'anyone' ? requirePerson() : actor;
  }, schema, run);

/** A person, for themselves. */
export const asPerson = <S extends z.ZodMiniType, R>(schema: S, run: Run<PersonActor, S, R>): FormAction<R> =>
  actionOf(requirePerson, schema, run);

/** A guardian, in the name of the ward of the guardianship that the form names, while it lasts. */
export const asGuardian = <S extends z.ZodMiniType, R>(schema: S, run: Run<Acting, S, R>): FormAction<R> =>
  actionOf(({ guardianshipId }) => guardianOf(guardianshipId), schema, run);

/** Any of a clinic's staff: a manager may do what a registrar may. */
export const asClinicRegistrar = <S extends z.ZodMiniType, R>(schema: S, run: Run<ClinicActor, S, R>): FormAction<R> =>
  actionOf(requireClinic, schema, run);

/** A reviewer or an administrator of the agency, or an auditor, who only reads. */
export const asAgencyStaff = <S extends z.ZodMiniType, R>(schema: S, run: Run<AgencyActor, S, R>): FormAction<R> =>
  actionOf(requireAgency, schema, run);

/** A reviewer or an administrator of the agency: who may decide. */
export const asAgencyReviewer = <S extends z.ZodMiniType, R>(schema: S, run: Run<AgencyActor, S, R>): FormAction<R> =>
  actionOf(requireReviewer, schema, run);

/** Who answers for a facility: its provider's representative, or its own manager. */
export const asManager = <S extends z.ZodMiniType, R>(schema: S, run: Run<ManagerActor, S, R>): FormAction<R> =>
  actionOf(requireManager, schema, run);

/** A representative, for the whole provider. */
export const asProvider = <S extends z.ZodMiniType, R>(schema: S, run: Run<ProviderActor, S, R>): FormAction<R> =>
  actionOf(requireProvider, schema, run);
