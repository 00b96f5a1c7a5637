import { describe, expect, it } from 'vitest';
import { comesFromOurPages } from './our-pages.ts';

const address = 'https://erti.example/';
const host = 'erti.example';
const isOurs = (headers: Record<string, string>) => comesFromOurPages(new Headers(headers), address);

describe('a request is from our own pages', () => {
  it.each([
    ['its origin is its host', { host, origin: 'https://erti.example' }],
    ['its origin is its host, and the browser says so', { host, origin: 'https://erti.example', 'sec-fetch-site': 'same-origin' }],
    ['it sends no origin, and the browser vouches for it', { host, 'sec-fetch-site': 'same-origin' }],
    ['a proxy has put another host in its headers', { host: 'app:3000', origin: 'https://erti.example' }],
    ['it is reached at another address than its usual one', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
  ])('when %s', (_, headers) => expect(isOurs(headers)).toBe(true));
});

describe('a request is not from our own pages', () => {
  it.each([
    ['the browser says another site', { host, origin: 'https://erti.example', 'sec-fetch-site': 'cross-site' }],
    ['the browser says a neighbouring site', { host, origin: 'https://erti.example', 'sec-fetch-site': 'same-site' }],
    ['the browser says that it was typed', { host, 'sec-fetch-site': 'none' }],
    ['its origin is hidden', { host, origin: 'null' }],
    ['its origin is hidden, whatever else it says', { host, origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['it says nothing', { host }],
    ['its origin is another', { host, origin: 'https://elsewhere.example' }],
    ['its origin is another, whatever else it says', { host, origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' }],
    ['its origin is a neighbour', { host, origin: 'https://www.erti.example' }],
    ['its origin is our name on another port', { host, origin: 'https://erti.example:8443' }],
    ['its origin is our proxied name without encryption', { host: 'app:3000', origin: 'http://erti.example' }],
    ['its origin is no address', { host, origin: 'erti.example' }],
  ])('when %s', (_, headers) => expect(isOurs(headers)).toBe(false));
});
