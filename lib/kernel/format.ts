import { dayBefore } from './days.ts';
export const locales = ['ka', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Each month in Georgian as it stands alone, as the day from which, and as the day on which. */
const monthsKa = [
  ['იანვარი', 'იანვრიდან', 'იანვარს'], ['თებერვალი', 'თებერვლიდან', 'თებერვალს'], ['მარტი', 'მარტიდან', 'მარტს'],
  ['აპრილი', 'აპრილიდან', 'აპრილს'], ['მაისი', 'მაისიდან', 'მაისს'], ['ივნისი', 'ივნისიდან', 'ივნისს'],
  ['ივლისი', 'ივლისიდან', 'ივლისს'], ['აგვისტო', 'აგვისტოდან', 'აგვისტოს'],
  ['სექტემბერი', 'სექტემბრიდან', 'სექტემბერს'], ['ოქტომბერი', 'ოქტომბრიდან', 'ოქტომბერს'],
  ['ნოემბერი', 'ნოემბრიდან', 'ნოემბერს'], ['დეკემბერი', 'დეკემბრიდან', 'დეკემბერს'],
] as const;
const monthsEn = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

function written(locale: Locale, date: string, form: 0 | 1 | 2): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return locale === 'ka'
    ? `${year} წლის ${day} ${monthsKa[month - 1]?.[form]}`
    : `${day} ${monthsEn[month - 1]} ${year}`;
}

/** A calendar date: «2026 წლის 21 ნოემბერი», 21 November 2026. */
export const formatDate = (locale: Locale, date: string): string => written(locale, date, 0);

/** The day from which something holds: «2026 წლის 21 ნოემბრიდან», 21 November 2026. */
export const formatDateFrom = (locale: Locale, date: string): string => written(locale, date, 1);

/** The day on which something happened: «2026 წლის 21 ნოემბერს», 21 November 2026. */
export const formatDateOn = (locale: Locale, date: string): string => written(locale, date, 2);

/** An instant as a date and a time in Tbilisi, 24 hours. */
export function formatInstant(locale: Locale, at: Date): string {
  const [date = '', time = ''] = at.toLocaleString('sv-SE', { timeZone: 'Asia/Tbilisi' }).split(' ');
  return `${formatDate(locale, date)}, ${time.slice(0, 5)}`;
}

/** A personal number for eyes other than its owner's: 00•••••••89. */
export const maskNumber = (number: string): string => `${number.slice(0, 2)}•••••••${number.slice(-2)}`;

/** A half-open period in speech, with its last day: «2026 წლის 1 იანვარი – 2026 წლის 5 მარტი», or from its first day on. */
export function formatPeriod(locale: Locale, { start, end }: { start: string; end: string | null }): string {
  if (end === null) return locale === 'ka' ? formatDateFrom(locale, start) : `from ${formatDate(locale, start)}`;
  const lastDay = dayBefore(end);
  return lastDay === start ? formatDate(locale, start) : `${formatDate(locale, start)} – ${formatDate(locale, lastDay)}`;
}

/** A Georgian phone number in the groups in which it is read out; any other as it is: +995 555 12 34 56. */
export const formatPhone = (phone: string): string => phone.replace(/^(\+995)(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');
