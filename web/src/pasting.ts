import { useEffect, useSyncExternalStore } from 'react'
import type { NumbersGiven } from './shapes.ts'

/** What is handed over to look for a reading in; it is shown before it is saved. There is one at a time. */
export type HandedOver = { readonly text: string } | { readonly numbers: NumbersGiven }

let handed: HandedOver | null = null
const listeners = new Set<() => void>()

export const useHandedOver = (): HandedOver | null => useSyncExternalStore(listen, () => handed)

/** Shows what is understood of it. */
export const lookAt = (what: HandedOver): void => tell(what)

export const lookAway = (): void => tell(null)

function tell(what: HandedOver | null): void {
  handed = what
  for (const changed of listeners) changed()
}

function listen(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Text that is pasted anywhere but into a field is looked at. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '' || isField(event.target)) return
      event.preventDefault()
      lookAt({ text })
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
