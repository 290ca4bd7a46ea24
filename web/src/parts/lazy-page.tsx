import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Patience } from './patience.tsx'

export interface LazyPage {
  readonly render: () => ReactNode
  /** Fetches it ahead, so that it is drawn without waiting. Where it cannot be had, drawing it says so. */
  readonly fetchAhead: () => Promise<void>
}

/** A page that is fetched only by who opens it; `fetchIt` is how. */
export function lazyPage(fetchIt: () => Promise<ComponentType>): LazyPage {
  let Ahead: ComponentType | null = null
  const Page = lazy(async () => ({ default: await fetchIt() }))
  const render = () => (
    <Suspense fallback={<Patience>{say('frame.fetching')}</Patience>}>
      <Page />
    </Suspense>
  )
  return {
    render: () => (Ahead === null ? render() : <Ahead />),
    fetchAhead: async () => {
      Ahead = await fetchIt().catch(() => null)
    },
  }
}
