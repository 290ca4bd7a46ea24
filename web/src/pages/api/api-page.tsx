import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say, sayRich } from '../../words/say.ts'
import { routesByResource, type ApiDocument } from './document.ts'
import { RoutePart } from './route-part.tsx'
import { shapeText } from './shape-text.ts'

/** What other programs can ask of this one, from its own document. */
export function ApiPage() {
  useTitle(say('page.api'))
  const { data, error, refetch } = useQuery({
    queryKey: ['openapi'],
    queryFn: () => api.openApi() as Promise<unknown> as Promise<ApiDocument>,
  })
  return (
    <>
      <p className="when">{say('api.when')}</p>
      <h1 className="finding">{say('api.finding')}</h1>
      <p className="lead">{sayRich('api.lead', { a: toDocument })}</p>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data === undefined ? <Patience>{say('api.waiting')}</Patience> : <Document document={data} />}
    </>
  )
}

const toDocument = (parts: ReactNode[]): ReactNode => (
  <a key="a" href="/api/openapi.json">
    {parts}
  </a>
)

function Document({ document }: { document: ApiDocument }) {
  const refusal = document.components.schemas['Refusal']
  return (
    <div className="api">
      <section className="part">
        <h2 className="head">{say('api.how')}</h2>
        <p className="says">{say('api.how-says')}</p>
        <pre>{`curl ${location.origin}/api/score`}</pre>
      </section>
      <section className="part">
        <h2 className="head">{say('api.errors')}</h2>
        <p className="says">{say('api.errors-says')}</p>
        {refusal !== undefined && <pre>{shapeText(refusal)}</pre>}
      </section>
      {[...routesByResource(document)].map(([resource, routes]) => (
        <section key={resource} className="part" id={resource}>
          <h2 className="head">{resource}</h2>
          {routes.map((route) => (
            <RoutePart key={`${route.method} ${route.path}`} route={route} document={document} />
          ))}
        </section>
      ))}
    </div>
  )
}
