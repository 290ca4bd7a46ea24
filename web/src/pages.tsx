import type { ReactNode } from 'react'
import { LazyApiPage } from './pages/api/lazy-api-page.tsx'
import { HistoryPage } from './pages/history/history-page.tsx'
import { InfluencePage } from './pages/influence/influence-page.tsx'
import { ImportPage } from './pages/import/import-page.tsx'
import { ModelPage } from './pages/model/model-page.tsx'
import { MovedPage } from './pages/moved/moved-page.tsx'
import { ProgramsPage } from './pages/programs/programs-page.tsx'
import { OutcomesPage } from './pages/outcomes/outcomes-page.tsx'
import { PlanPage } from './pages/plan/plan-page.tsx'
import { SettingsPage } from './pages/settings/settings-page.tsx'
import { TodayPage } from './pages/today/today-page.tsx'
import type { MessageKey } from './words/message-keys.ts'

export interface Page {
  /** Its addresses; the first is the one that links lead to. */
  readonly paths: readonly [string, ...string[]]
  /** The message that names it. */
  readonly name: Extract<MessageKey, `page.${string}`>
  readonly render: () => ReactNode
  /** Led to from the foot and the search alone, not from the navigation. */
  readonly isAside?: true
}

/** Every page, in the order of the navigation. */
export const PAGES: readonly Page[] = [
  { paths: ['/', '/sales/ssi'], name: 'page.today', render: () => <TodayPage /> },
  { paths: ['/history'], name: 'page.history', render: () => <HistoryPage /> },
  { paths: ['/moved'], name: 'page.moved', render: () => <MovedPage /> },
  { paths: ['/programs'], name: 'page.programs', render: () => <ProgramsPage /> },
  { paths: ['/plan'], name: 'page.plan', render: () => <PlanPage /> },
  { paths: ['/outcomes'], name: 'page.outcomes', render: () => <OutcomesPage /> },
  { paths: ['/influence'], name: 'page.influence', render: () => <InfluencePage /> },
  { paths: ['/model'], name: 'page.model', render: () => <ModelPage /> },
  { paths: ['/import'], name: 'page.import', render: () => <ImportPage /> },
  { paths: ['/settings'], name: 'page.settings', render: () => <SettingsPage /> },
  { paths: ['/api-docs'], name: 'page.api', render: () => <LazyApiPage />, isAside: true },
]

/** Those of the navigation. */
export const MAIN_PAGES = PAGES.filter(({ isAside }) => isAside !== true)

/** The page at an address; a slash at its end makes no difference. */
export const pageAt = (path: string): Page | undefined =>
  PAGES.find(({ paths }) => paths.includes(path.length > 1 ? path.replace(/\/$/, '') : path))
