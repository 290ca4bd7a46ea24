import { lazy, Suspense } from 'react'
import { Patience } from '../../parts/patience.tsx'
import { say } from '../../words/say.ts'

const Page = lazy(async () => ({ default: (await import('./api-page.tsx')).ApiPage }))

/** The page of the API, fetched only by who opens it. */
export const LazyApiPage = () => (
  <Suspense fallback={<Patience>{say('api.waiting')}</Patience>}>
    <Page />
  </Suspense>
)
