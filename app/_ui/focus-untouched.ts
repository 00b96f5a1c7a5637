/**
 * Puts the focus on a field that nobody has touched yet, without telling its form: the form would fetch the schema that it
 * needs only when it is sent.
 */
export function focusUntouched(element: HTMLElement | null): void {
  element?.addEventListener('focusin', (event) => event.stopPropagation(), { once: true });
  element?.focus();
}
