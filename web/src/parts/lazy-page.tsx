import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Patience } from './patience.tsx'

/** A page that is fetched only by who opens it; what draws it, given how it is fetched. */
export function lazyPage(fetchIt: () => Promise<ComponentType>): () => ReactNode {
  const Page = lazy(async () => ({ default: await fetchIt() }))
  return () => (
    <Suspense fallback={<Patience>{say('frame.fetching')}</Patience>}>
      <Page />
    </Suspense>
  )
}
