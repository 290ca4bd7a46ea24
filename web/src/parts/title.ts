import { useEffect } from 'react'

/** Names the page in its tab and in the history of the browser. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Fourscore`
  }, [name])
}
