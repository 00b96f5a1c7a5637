/** A word for LIKE, with nothing in it that LIKE would read as a sign. */
export const forLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
