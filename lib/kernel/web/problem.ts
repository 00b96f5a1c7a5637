const titles: Record<number, string> = { 401: 'Sign in first', 403: 'Not yours to do', 404: 'Not found', 503: 'Try again later' };

/** An error as RFC 9457 has it. */
export function problem(status: number, headers: Record<string, string> = {}): Response {
  return Response.json({ type: 'about:blank', title: titles[status] ?? 'Error', status }, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
