import { parseArgs } from 'node:util';
import { bench } from '#db/bench/bench.ts';
import { benchImports } from '#db/bench/imports.ts';
import { benchPrices } from '#db/bench/prices.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '200000' }, 'without-http': { type: 'boolean', default: false }, imports: { type: 'string' }, prices: { type: 'string' } },
});
if (values.imports) await benchImports(Number(values.imports));
else if (values.prices) await benchPrices(Number(values.prices));
else await bench({ people: Number(values.people), http: !values['without-http'] });
