import { facilityIdOf } from '#lib/facilities/index.ts';
import { managerHandler } from '#lib/kernel/web/handlers.ts';
import { problem } from '#lib/kernel/web/problem.ts';
import { ownPrices, priceForm } from '#lib/tariffs/index.ts';

export const GET = managerHandler(async (actor, params, request) => {
  const facility = facilityIdOf(params.facility ?? '');
  const prices = facility === null ? null : await ownPrices(actor, facility);
  if (prices === null || prices.length === 0) return problem(404);
  return new Response(priceForm(prices, request.nextUrl.searchParams.get('language') === 'en' ? 'en' : 'ka'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="erti-prices.csv"`,
      'cache-control': 'private, no-store',
    },
  });
});
