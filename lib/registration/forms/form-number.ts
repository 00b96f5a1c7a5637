/** What stands on a form of strict accountability: two Georgian letters and up to six digits. */
export type FormNumber = { series: string; number: number };

/** A form's number as it is printed: «აბ 000123». */
export const printedNumber = ({ series, number }: FormNumber): string => `${series} ${String(number).padStart(6, '0')}`;
