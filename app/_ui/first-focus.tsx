'use client';
import { useEffect } from 'react';
import { focusUntouched } from './focus-untouched.ts';

/** Puts the focus where the work of a page begins, for those who work by keyboard, page after page. */
export function FirstFocus({ id }: { id: string }) {
  // after the router, which puts it on the new page as a whole
  useEffect(() => focusUntouched(document.getElementById(id)), [id]);
  return null;
}
