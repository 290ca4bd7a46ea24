import { useTitle } from '../parts/title.ts'
import { Link } from '../router.tsx'
import { say } from '../words/say.ts'

export function MissingPage({ path }: { path: string }) {
  useTitle(say('missing.title'))
  return (
    <>
      <p className="when">{path}</p>
      <h1 className="finding">{say('missing.finding')}</h1>
      <p className="lead">{say('missing.lead')}</p>
      <p className="row act">
        <Link className="button first" to="/">
          {say('missing.to-today')}
        </Link>
        <Link className="button" to="/import">
          {say('missing.to-import')}
        </Link>
      </p>
    </>
  )
}
