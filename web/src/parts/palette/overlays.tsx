import { lazy, Suspense } from 'react'
import { useOpened } from './opened.ts'
import { useShortcuts } from './shortcuts.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

/** The search and the list of keys; neither is fetched before it is asked for. */
export function Overlays() {
  useShortcuts()
  const opened = useOpened()
  return (
    <Suspense fallback={null}>
      {opened === 'palette' && <Palette />}
      {opened === 'keys' && <KeysDialog />}
    </Suspense>
  )
}
