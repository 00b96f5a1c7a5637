import postgres, { type Sql } from 'postgres';
import { arrayText, elementsOf } from './arrays.ts';

const asText = (to: number, from: number[]) => ({ to, from, serialize: String, parse: (text: string) => text });
// drizzle hands json over as text already
const asJson = {
  to: 114, from: [114, 3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text) as unknown,
};
const asNumber = { to: 20, from: [20], serialize: String, parse: Number };

/** Calendar dates stay text, as they have no time zone; 64-bit numbers here are counts and keys far below 2^53. */
export type Types = { date: string; bigint: number; json: unknown; texts: (string | null)[]; numbers: (number | null)[] };
// text[], uuid[], date[]; bigint[], integer[]
const asTexts = { to: 1009, from: [1009, 2951, 1182], serialize: arrayText, parse: elementsOf };
const asNumbers = { to: 1016, from: [1016, 1007], serialize: arrayText, parse: (text: string) => elementsOf(text).map((value) => (value === null ? null : Number(value))) };
const types = { date: asText(1082, [1082]), bigint: asNumber, json: asJson, texts: asTexts, numbers: asNumbers };

/**
 * A client with Erti's types: `max` connections, opened when needed. The service itself goes through Pool.
 * @param onclose called when a connection has gone, on purpose or not
 */
export function connect(url: string, max: number, onclose: () => void = () => {}): Sql<Types> {
  // max_lifetime: a connection that retires by itself may do so between the parts of somebody's work
  // fetch_types: a backend that died during the driver's own look-up of types would end the process
  return postgres(url, { max, types, fetch_types: false, max_lifetime: null, connect_timeout: 10, onnotice: () => {}, onclose });
}
