/** How a document says what the server drew its page from: an attribute of the element that holds the page, as JSON. It goes when the scripts take the page over. */
export const SERVED = 'data-served'

/** What a drawn page was made from: each thing that was asked of the API, by the key it is kept under, and its address. */
export type Served = readonly (readonly [key: readonly unknown[], address: string])[]

/** What the page in this document was drawn from; null where the server drew none. */
export function servedIn(root: Element | null): Served | null {
  const said = root?.getAttribute(SERVED) ?? null
  return said === null ? null : (JSON.parse(said) as Served)
}
