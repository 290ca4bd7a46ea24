import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react'

/** The address of the page, kept in the browser's own history. */

const MOVED = 'fourscore:moved'

/** What of an address the pages look at. */
export type Place = Pick<Location, 'pathname' | 'search' | 'hash'>

let served: Place = { pathname: '/', search: '', hash: '' }

/** Says where a page stands that is drawn outside of a browser. */
export function standAt(place: Place): void {
  served = place
}

/** Where the reader is. */
export const place = (): Place => (typeof location === 'undefined' ? served : location)

/** Goes to a page of ours without loading it anew. */
export function goTo(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  dispatchEvent(new Event(MOVED))
}

/** Path of the page that is shown: `/import`. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => place().pathname)

/** What stands behind the path: `?report=12`. */
export const useSearch = (): string => useSyncExternalStore(subscribe, () => place().search)

/** The place on the page that the address names: `#ask`. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => place().hash)

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener('hashchange', changed)
  addEventListener(MOVED, changed)
  return () => {
    removeEventListener('hashchange', changed)
    removeEventListener('popstate', changed)
    removeEventListener(MOVED, changed)
  }
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string }

/** A link to a page of ours; with a modifier key it is an ordinary link. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (event.defaultPrevented || !plain) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  )
}
