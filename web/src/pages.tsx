import type { ReactNode } from 'react'
import { HistoryPage } from './pages/history/history-page.tsx'
import { TodayPage } from './pages/today/today-page.tsx'
import { lazyPage } from './parts/lazy-page.tsx'
import type { MessageKey } from './words/message-keys.ts'

export interface Page {
  /** Its addresses; the first is the one that links lead to. */
  readonly paths: readonly [string, ...string[]]
  /** The message that names it. */
  readonly name: Extract<MessageKey, `page.${string}`>
  readonly render: () => ReactNode
  /** Where it is fetched when it is opened: fetches it before. */
  readonly fetchAhead?: () => Promise<void>
  /** Led to from the foot and the search alone, not from the navigation. */
  readonly isAside?: true
}

/** Every page, in the order of the navigation. What is opened first most often is there at once; the others are fetched when they are opened. */
export const PAGES: readonly Page[] = [
  { paths: ['/', '/sales/ssi'], name: 'page.today', render: () => <TodayPage /> },
  { paths: ['/history'], name: 'page.history', render: () => <HistoryPage /> },
  {
    paths: ['/moved'],
    name: 'page.moved',
    ...lazyPage(async () => (await import('./pages/moved/moved-page.tsx')).MovedPage),
  },
  {
    paths: ['/programs'],
    name: 'page.programs',
    ...lazyPage(async () => (await import('./pages/programs/programs-page.tsx')).ProgramsPage),
  },
  {
    paths: ['/plan'],
    name: 'page.plan',
    ...lazyPage(async () => (await import('./pages/plan/plan-page.tsx')).PlanPage),
  },
  {
    paths: ['/outcomes'],
    name: 'page.outcomes',
    ...lazyPage(async () => (await import('./pages/outcomes/outcomes-page.tsx')).OutcomesPage),
  },
  {
    paths: ['/influence'],
    name: 'page.influence',
    ...lazyPage(async () => (await import('./pages/influence/influence-page.tsx')).InfluencePage),
  },
  {
    paths: ['/model'],
    name: 'page.model',
    ...lazyPage(async () => (await import('./pages/model/model-page.tsx')).ModelPage),
  },
  {
    paths: ['/import'],
    name: 'page.import',
    ...lazyPage(async () => (await import('./pages/import/import-page.tsx')).ImportPage),
  },
  {
    paths: ['/settings'],
    name: 'page.settings',
    ...lazyPage(async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage),
  },
  {
    paths: ['/api-docs'],
    name: 'page.api',
    ...lazyPage(async () => (await import('./pages/api/api-page.tsx')).ApiPage),
    isAside: true,
  },
]

/** Those of the navigation. */
export const MAIN_PAGES = PAGES.filter(({ isAside }) => isAside !== true)

/** The page at an address; a slash at its end makes no difference. */
export const pageAt = (path: string): Page | undefined =>
  PAGES.find(({ paths }) => paths.includes(path.length > 1 ? path.replace(/\/$/, '') : path))
