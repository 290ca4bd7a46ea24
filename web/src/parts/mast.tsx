import { PAGES, type Page } from '../pages.tsx'
import { Link } from '../router.tsx'

interface Current {
  readonly current: Page | undefined
}

export function Mast({ current }: Current) {
  return (
    <header className="mast">
      <div className="wrap">
        <Link className="mark" to="/">
          <svg viewBox="0 0 18 16" aria-hidden="true">
            <path d="M2 1v14M6.7 1v14M11.3 1v14M16 1v14" stroke="currentColor" strokeWidth="2" />
          </svg>
          Fourscore
        </Link>
        <nav aria-label="Pages">
          <PageLinks current={current} />
        </nav>
      </div>
    </header>
  )
}

/** The same links at the bottom of a phone. */
export function Tabs({ current }: Current) {
  return (
    <nav className="tabs" aria-label="Pages">
      <PageLinks current={current} />
    </nav>
  )
}

const PageLinks = ({ current }: Current) =>
  PAGES.map((page) => (
    <Link key={page.name} to={page.paths[0]} aria-current={page === current ? 'page' : undefined}>
      {page.name}
    </Link>
  ))
