import { useTitle } from '../parts/title.ts'
import { Link } from '../router.tsx'

export function MissingPage({ path }: { path: string }) {
  useTitle('No such page')
  return (
    <>
      <p className="when">{path}</p>
      <h1 className="finding">There is no page at this address.</h1>
      <p className="lead">
        Today shows where you stand and what moved it; Import takes files in and out. Nothing was lost.
      </p>
      <p className="row act">
        <Link className="button first" to="/">
          Go to Today
        </Link>
        <Link className="button" to="/import">
          Go to Import
        </Link>
      </p>
    </>
  )
}
