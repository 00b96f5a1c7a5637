/** A request that changes something and does not come from our own pages. */
export class NotFromOurPages extends Error {
  override readonly name = 'NotFromOurPages';
}
