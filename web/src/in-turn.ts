/** Work that need not be done at once: each piece in a task of its own, so that none keeps the page from answering for long. */

const waiting = new Set<() => void>()

/** Does it after all that came before; what is given back calls it off. */
export function inTurn(work: () => void): () => void {
  if (waiting.size === 0) setTimeout(next)
  waiting.add(work)
  return () => void waiting.delete(work)
}

function next(): void {
  const [first] = waiting
  if (first === undefined) return
  waiting.delete(first)
  if (waiting.size > 0) setTimeout(next)
  first()
}
