import { parseArgs } from 'node:util';
import { bench } from '#db/bench/bench.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '200000' }, 'without-http': { type: 'boolean', default: false } } });
await bench({ people: Number(values.people), http: !values['without-http'] });
