import { formatDate, type Locale } from '#lib/kernel/format.ts';

/** A person of the demo, as the sign-in page offers them: `bornOn` as the form's three fields, `born` in words. */
export type DemoChoice = {
  personalNumber: string; name: string; familyName: string; born: string; bornOn: [string, string, string]; story: string;
};

/** The people of the demo. They are loaded here and only in a demo: nowhere else do such people exist. */
export async function demoChoices(locale: Locale): Promise<DemoChoice[]> {
  const { demoPeople } = await import('#db/seed/demo-people.ts');
  return demoPeople.map(({ personalNumber, givenName, familyName, bornOn, story }) => ({
    personalNumber, familyName, name: `${givenName} ${familyName}`, story: story[locale],
    born: formatDate(locale, bornOn),
    bornOn: bornOn.split('-').reverse().map((part) => String(Number(part))) as [string, string, string],
  }));
}
