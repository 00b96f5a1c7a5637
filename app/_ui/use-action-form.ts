'use client';
import { startTransition, useActionState, useState, type FormEvent } from 'react';
import { useForm, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import type { z } from 'zod/mini';
import type { FormAction } from '#lib/kernel/web/actions.ts';
import type { FormState } from '#lib/kernel/web/form-state.ts';
import { problemsOf } from './validate.ts';

type Fields = Record<string, string>;

type Options<Result> = {
  action: FormAction<Result>;
  /**
   * Fetches the schema that the action parses with; its messages are keys of `errorTexts`.
   * It comes when the form is first touched, so that a page is light until then.
   */
  schema: () => Promise<z.ZodMiniType>;
  errorTexts: Record<string, string>;
  /** What stands in the fields at first. */
  defaults?: Fields;
};

export type ActionFormControl<Result = unknown> = {
  element: HTMLFormElement | null;
  /** For the form element's `ref`. */
  attach: (element: HTMLFormElement | null) => void;
  send: (data: FormData) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onFocus: () => void;
  register: UseFormRegister<Fields>;
  /** Sentences by field, from the browser's check or else from the server's. */
  errors: Fields;
  state: FormState<Result>;
  /** How often the browser's check was made. */
  checks: number;
  pending: boolean;
};

/** A form that is checked in the browser with its action's own schema, and sent to the action once it holds. */
export function useActionForm<Result>({ action, schema, errorTexts, defaults = {} }: Options<Result>): ActionFormControl<Result> {
  const [element, attach] = useState<HTMLFormElement | null>(null);
  // The action itself, not a function around it: only so does the form work before, and without, JavaScript.
  const [state, send, pending] = useActionState<FormState<Result>, FormData>(action, { values: defaults, errors: {}, refusal: null });
  const [answered, setAnswered] = useState<FormState<Result> | null>(null);
  const { register, handleSubmit, formState: { errors, isSubmitting, submitCount } } = useForm<Fields>({
    shouldFocusError: false,
    // only what was sent is judged: a check of half a number would take the focus out of the field
    reValidateMode: 'onSubmit',
    resolver: async () => resolved(await problemsIn(element, schema)),
  });
  const check = handleSubmit(() => sendNow(element, send), () => setAnswered(state));
  const found = sentencesOf(errors, errorTexts);
  const isOutdated = answered === state || Object.keys(found).length > 0;
  return {
    element, attach, send, register, state, pending,
    onSubmit: (event) => void (pending || isSubmitting ? event.preventDefault() : check(event)),
    onFocus: () => void schema().catch(() => {}),
    errors: isOutdated ? found : state.errors,
    checks: submitCount,
  };
}

/** Reads the form itself, so that browser and server check the very same fields. Without the schema, the server alone does. */
async function problemsIn(form: HTMLFormElement | null, schema: () => Promise<z.ZodMiniType>): Promise<Fields> {
  const loaded = await schema().catch(() => null);
  return form && loaded ? problemsOf(loaded, new FormData(form)) : {};
}

function sendNow(form: HTMLFormElement | null, send: (data: FormData) => void) {
  if (form) startTransition(() => send(new FormData(form)));
}

function resolved(problems: Fields) {
  const entries = Object.entries(problems).map(([name, message]) => [name, { type: 'schema', message }]);
  return { values: {}, errors: Object.fromEntries(entries) };
}

function sentencesOf(errors: FieldErrors<Fields>, texts: Record<string, string>): Fields {
  const sentence = (key = '') => texts[key] ?? texts['field.wrong'] ?? '';
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, sentence(error?.message)]));
}
