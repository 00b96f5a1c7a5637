/** A request that changes something and does not come from our own pages. */
export class NotFromOurPages extends Error {
  override readonly name = 'NotFromOurPages';
}

/** An act that the signed-in account may not do. */
export class NotYours extends Error {
  override readonly name = 'NotYours';
}
