import { z } from 'zod/mini';

// Nobody types one into a line of text, and PostgreSQL takes no NUL at all.
const controls = /\p{Cc}+/gu;
const withoutControls = /^\P{Cc}*$/u;

/** A field of a form: one line, trimmed; a control character is refused with the field's own sentence. */
export const text = (message?: string) => z.string(message).check(z.trim(), z.regex(withoutControls, message));

const withoutOtherControls = /^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u;

/** A field of several lines: trimmed, its line ends as they are stored; another control character is refused. */
export const prose = (message?: string) =>
  z.string(message).check(z.overwrite((typed) => typed.replace(/\r\n?/g, '\n').trim()), z.regex(withoutOtherControls, message));

/** The words of a search, at most 100 characters. A link that was cut or altered is read as far as it makes sense. */
export const searchWords = z.catch(
  z.pipe(z.string(), z.transform((words) => words.replace(controls, ' ').trim().slice(0, 100))),
  '',
);
