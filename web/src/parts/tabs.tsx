import { useRef } from 'react'
import { MAIN_PAGES, type Page } from '../pages.tsx'
import { say } from '../words/say.ts'
import { PageLink, type Current } from './mast.tsx'

/** So many words find room side by side on a phone of 320 px. */
const ROOM = 5

/** Pages that a phone shows first; the others stand in a list above the bar. */
const FIRST: ReadonlySet<Page['name']> = new Set([
  'page.today',
  'page.history',
  'page.programs',
  'page.import',
])

/** The pages at the bottom of a phone. Where they are too many for it, the last word opens a list of the others. */
export function Tabs({ current }: Current) {
  const list = useRef<HTMLDivElement>(null)
  const isAll = MAIN_PAGES.length <= ROOM
  const [shown, others] = [
    MAIN_PAGES.filter(({ name }) => isAll || FIRST.has(name)),
    MAIN_PAGES.filter(({ name }) => !isAll && !FIRST.has(name)),
  ]
  const isAmongOthers = current !== undefined && others.includes(current)
  return (
    <nav className="tabs" aria-label={say('frame.pages')}>
      {shown.map((page) => (
        <PageLink key={page.name} page={page} current={current} />
      ))}
      {others.length > 0 && (
        <>
          <button type="button" className={isAmongOthers ? 'on' : undefined} popoverTarget="more-pages">
            {say('frame.more')}
          </button>
          <div
            ref={list}
            id="more-pages"
            className="more-pages"
            popover="auto"
            role="group"
            aria-label={say('frame.more-pages')}
          >
            {others.map((page) => (
              <PageLink
                key={page.name}
                page={page}
                current={current}
                onClick={() => list.current?.hidePopover()}
              />
            ))}
          </div>
        </>
      )}
    </nav>
  )
}
