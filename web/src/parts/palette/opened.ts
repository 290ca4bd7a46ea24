import { useSyncExternalStore } from 'react'

/** What is open above the page: the search, or the list of keys. */
export type Opened = 'palette' | 'keys' | null

let opened: Opened = null
const listeners = new Set<() => void>()

export const useOpened = (): Opened => useSyncExternalStore(listen, () => opened)

export function open(what: Opened): void {
  opened = what
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
