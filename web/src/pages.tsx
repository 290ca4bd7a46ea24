import type { ReactNode } from 'react'
import { ImportPage } from './pages/import/import-page.tsx'
import { TodayPage } from './pages/today/today-page.tsx'
import type { MessageKey } from './words/message-keys.ts'

export interface Page {
  /** Its addresses; the first is the one that links lead to. */
  readonly paths: readonly [string, ...string[]]
  /** The message that names it. */
  readonly name: Extract<MessageKey, `page.${string}`>
  readonly render: () => ReactNode
}

/** Every page, in the order of the navigation. */
export const PAGES: readonly Page[] = [
  { paths: ['/', '/sales/ssi'], name: 'page.today', render: () => <TodayPage /> },
  { paths: ['/import'], name: 'page.import', render: () => <ImportPage /> },
]

/** The page at an address; a slash at its end makes no difference. */
export const pageAt = (path: string): Page | undefined =>
  PAGES.find(({ paths }) => paths.includes(path.length > 1 ? path.replace(/\/$/, '') : path))
