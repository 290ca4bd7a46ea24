/** How a document says what the server drew its page from: an attribute of the element that holds the page, as JSON. It goes when the scripts take the page over. */
export const SERVED = 'data-served'

/** What a drawn page was made from: each thing that was asked of the API, by the key it is kept under, its address, and a print of the answer. */
export type Served = readonly (readonly [key: readonly unknown[], address: string, print: number])[]

/** Tells answers apart, so that a page is taken over only where it shows what is so now. FNV-1a, 32 bits. */
export function printOf(text: string): number {
  let print = 0x811c9dc5
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193)
  return print >>> 0
}

/** What the page in this document was drawn from; null where the server drew none. */
export function servedIn(root: Element | null): Served | null {
  const said = root?.getAttribute(SERVED) ?? null
  return said === null ? null : (JSON.parse(said) as Served)
}
