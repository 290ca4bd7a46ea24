import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(max-width: 45rem)')

/** Whether the page is one narrow column, as on a phone. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = query()
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => query().matches,
  )
