/** What a query ends with that a newer one, or the end of its rows, has made pointless. Nobody needs to hear of it. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
