import { useEffect } from 'react'
import { recall, remember } from '../../remember.ts'
import { open } from './opened.ts'

const KEY = 'fourscore.single-keys'

/** Whether `?` opens the list of keys: whoever dictates or strikes keys unawares may turn that off. Source: WCAG 2.2, 2.1.4. */
export const hasSingleKeys = (): boolean => recall(KEY) !== 'off'

export const setSingleKeys = (isOn: boolean): void => remember(KEY, isOn ? null : 'off')

/** Control or Command and K open the search, `?` the list of keys. */
export function useShortcuts(): void {
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (document.querySelector('dialog[open]') !== null) return
  const { key, ctrlKey, metaKey, altKey } = event
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') show('palette', event)
  else if (key === '?' && !ctrlKey && !metaKey && hasSingleKeys() && !isField(event.target))
    show('keys', event)
}

function show(what: 'palette' | 'keys', event: KeyboardEvent): void {
  event.preventDefault()
  open(what)
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
