import { type Both, type Exclusion, type Service, type Tables } from './tables.ts';

/** What a search finds: services, and what the programme does not pay for. */
export type Found = { services: Service[]; exclusions: Exclusion[] };

/**
 * Finds by words in Georgian, in English, or in Georgian typed in Latin letters: see `finder`.
 */
export function searchIn(tables: Tables, words: string): Found {
  const isFound = finder(words);
  return {
    services: tables.groups.flatMap((group) => group.services.filter((service) => isFound([...textsOf(group.name), ...textsOfService(service)]))),
    exclusions: tables.exclusions.filter(({ words: text, exception }) => isFound([...textsOf(text), ...textsOf(exception)])),
  };
}

/**
 * Whether texts are found by words: every word begins some word of theirs, and no word finds nothing.
 * An ending does not matter: Georgian bends its words at their ends.
 */
export function finder(words: string): (texts: string[]) => boolean {
  const stems = wordsOf(words).map(stemOf);
  return (texts) => {
    const known = texts.flatMap(wordsOf);
    return stems.length > 0 && stems.every((stem) => known.some((word) => word.startsWith(stem)));
  };
}

const textsOf = (text: Both | null): string[] => (text ? [text.ka, text.en] : []);

const textsOfService = ({ name, rows }: Service): string[] =>
  [...textsOf(name), ...[...rows.values()].flatMap(({ words, items }) => [words, ...items.flatMap(textsOf)])];

/** By `latin` of 0001, as names are searched; what is written with an apostrophe or without one is the same. */
const letters = new Map([...'აბგდევზთიკლმნოპრსტუფქყჯჰ'].map((letter, i) => [letter, 'abgdevztiklmnoprstupkqjh'[i] ?? '']));
for (const [letter, latin] of Object.entries({ ჟ: 'zh', ღ: 'gh', შ: 'sh', ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh' })) letters.set(letter, latin);

const latinOf = (text: string): string => [...text.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join('');

const wordsOf = (text: string): string[] => latinOf(text.replace(/[¬\u00ad'’]/g, '')).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const stemOf = (word: string): string => (word.length > 6 ? word.slice(0, -3) : word.length > 4 ? word.slice(0, -1) : word);

