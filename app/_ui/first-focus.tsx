'use client';
import { useEffect } from 'react';

/** Puts the focus where the work of a page begins, for those who work by keyboard, page after page. */
export function FirstFocus({ id }: { id: string }) {
  // after the router, which puts it on the new page as a whole
  useEffect(() => focusOn(document.getElementById(id)), [id]);
  return null;
}

/** Nobody has touched the form yet, so it is not told: it would fetch the schema that it needs only when it is sent. */
function focusOn(element: HTMLElement | null): void {
  element?.addEventListener('focusin', (event) => event.stopPropagation(), { once: true });
  element?.focus();
}
