type Weight = { code: string; weight: number };

/**
 * Shares a number of things out over places in proportion to their weights, by largest remainder.
 *
 * @param least every place with a weight gets so many first
 * @returns code → number of things; a place without weight gets none
 */
export function apportion(total: number, places: readonly Weight[], least = 0): Map<string, number> {
  const settled = places.filter(({ weight }) => weight > 0);
  const free = total - least * settled.length;
  const sum = settled.reduce((all, { weight }) => all + weight, 0);
  const quotas = settled.map(({ code, weight }) => ({ code, quota: (free * weight) / sum }));
  const shares = new Map(quotas.map(({ code, quota }) => [code, least + Math.floor(quota)]));
  const left = free - quotas.reduce((all, { quota }) => all + Math.floor(quota), 0);
  quotas.sort((a, b) => (b.quota % 1) - (a.quota % 1) || a.code.localeCompare(b.code));
  for (const { code } of quotas.slice(0, left)) shares.set(code, (shares.get(code) ?? 0) + 1);
  return shares;
}
