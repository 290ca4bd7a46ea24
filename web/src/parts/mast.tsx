import { MAIN_PAGES, type Page } from '../pages.tsx'
import { Link } from '../router.tsx'
import { say } from '../words/say.ts'
import { SearchButton } from './palette/search-button.tsx'

export interface Current {
  readonly current: Page | undefined
}

/** The name of the product, and the pages beside it. */
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
        <nav aria-label={say('frame.pages')}>
          {MAIN_PAGES.map((page) => (
            <PageLink key={page.name} page={page} current={current} />
          ))}
        </nav>
        <SearchButton />
      </div>
    </header>
  )
}

export const PageLink = ({ page, current, onClick }: Current & { page: Page; onClick?: () => void }) => (
  <Link to={page.paths[0]} aria-current={page === current ? 'page' : undefined} onClick={onClick}>
    {say(page.name)}
  </Link>
)
