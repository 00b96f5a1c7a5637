import type { FormAction } from '#lib/kernel/web/actions.ts';
import { emptyForm } from '#lib/kernel/web/form-state.ts';

/** A form's action for a form that has nothing to show but its effect, and so needs no code in the browser. */
export const plainAction = (action: FormAction) =>
  action.bind(null, emptyForm) as unknown as (data: FormData) => Promise<void>;
