import type { BackupMade } from '../app/backup.ts'
import { capsOf } from '../app/caps.ts'
import type { Forgotten } from '../app/forget.ts'
import type { ImportsReport } from '../app/import-paths.ts'
import type { ImportReport } from '../app/import-report.ts'
import type { AccountRemoved } from '../app/influence/accounts.ts'
import type { AccountAdded } from '../app/influence/add-account.ts'
import type { Refreshed } from '../app/influence/refresh.ts'
import type { OutcomeOrder, OutcomesChanged } from '../app/outcomes/log-outcomes.ts'
import type { ProgramOrder } from '../app/programs/change-programs.ts'
import type { DoneDayJson } from '../app/programs/done-json.ts'
import type { Logged } from '../app/programs/log-activity.ts'
import type { ProgramJson } from '../app/programs/program-json.ts'
import type { ReadingReport } from '../app/readings/reading-report.ts'
import type { FactName } from '../app/settings/fact-names.ts'
import type { FactJson, FactSaid } from '../app/settings/facts.ts'
import type { NoteJson, NoteWords } from '../app/settings/notes.ts'
import type { SettingsChange, SettingsChanged } from '../app/settings/settings.ts'
import type { Undone } from '../app/undo-import.ts'
import { instant, type Instant } from '../kernel/day.ts'
import type { Store } from '../store/open-store.ts'
import { calendarAt } from './calendar.ts'
import { stepsOf } from './import-step.ts'
import { localDay, localInstant } from './local-day.ts'
import type { AccountOrder, ImportStep, ReadOrder } from './parts.ts'
import type { UploadedFile } from './uploads.ts'

/** What changes the store: what each is given, and what it gives. */
interface TaskShapes {
  import: { readonly given: { readonly files: readonly UploadedFile[] }; readonly gives: ImportsReport }
  read: { readonly given: { readonly order: ReadOrder }; readonly gives: ReadingReport }
  undo: { readonly given: { readonly id: string }; readonly gives: Undone }
  'add-sample': { readonly given: object; readonly gives: ImportReport }
  'remove-sample': { readonly given: object; readonly gives: readonly Undone[] }
  'back-up': { readonly given: object; readonly gives: BackupMade }
  'add-note': { readonly given: { readonly words: NoteWords }; readonly gives: NoteJson }
  'change-note': {
    readonly given: { readonly id: string; readonly words: Partial<NoteWords> }
    readonly gives: NoteJson
  }
  'remove-note': { readonly given: { readonly id: string }; readonly gives: NoteJson }
  'change-programs': { readonly given: { readonly order: ProgramOrder }; readonly gives: ProgramJson }
  'log-activity': { readonly given: { readonly logged: Logged }; readonly gives: DoneDayJson }
  'change-outcomes': { readonly given: { readonly order: OutcomeOrder }; readonly gives: OutcomesChanged }
  'say-fact': { readonly given: { readonly said: FactSaid }; readonly gives: readonly FactJson[] }
  'unsay-fact': { readonly given: { readonly fact: FactName }; readonly gives: readonly FactJson[] }
  'add-account': { readonly given: { readonly order: AccountOrder }; readonly gives: AccountAdded }
  'refresh-accounts': { readonly given: object; readonly gives: Refreshed }
  'remove-account': { readonly given: { readonly id: string }; readonly gives: AccountRemoved }
  'change-settings': {
    readonly given: { readonly change: SettingsChange }
    readonly gives: SettingsChanged
  }
  forget: { readonly given: object; readonly gives: Forgotten }
}

export type TaskKind = keyof TaskShapes
export type Task<K extends TaskKind = TaskKind> = {
  [P in K]: { readonly kind: P } & TaskShapes[P]['given']
}[K]
export type Outcome<K extends TaskKind> = TaskShapes[K]['gives']

interface At {
  readonly store: Store
  readonly now: Date
  readonly onStep: (step: ImportStep) => void
}

/** A thread does one of them, so that it loads no other: else one tap would wait for all that an import needs. */
const TASKS: { readonly [K in TaskKind]: (task: Task<K>, at: At) => Promise<Outcome<K>> } = {
  import: async ({ files }, at) =>
    (await import('../app/import-paths.ts')).importPaths(at.store, files, optionsAt(at)),
  read: async ({ order: { handed, ...how } }, at) =>
    (await import('../app/readings/read-readings.ts')).readReadings(at.store, handed, {
      ...how,
      ...optionsAt(at),
    }),
  undo: async ({ id }, { store }) => (await import('../app/undo-import.ts')).undoImport(store, id),
  'add-sample': async (_, at) => (await import('../app/sample.ts')).addSample(at.store, optionsAt(at)),
  'remove-sample': async (_, { store }) => (await import('../app/remove-sample.ts')).removeSample(store),
  'back-up': async (_, at) => (await import('../app/backup.ts')).backUpStore(at.store, { now: nowOf(at) }),
  'add-note': async ({ words }, at) => (await notes()).writeNote(at.store, words, nowOf(at)),
  'change-note': async ({ id, words }, at) => (await notes()).rewriteNote(at.store, id, words, nowOf(at)),
  'remove-note': async ({ id }, { store }) => (await notes()).dropNote(store, id),
  'change-programs': async ({ order }, { store, now }) =>
    (await import('../app/programs/program-answer.ts')).orderAnswer(store, order, {
      ...calendarAt(now),
      now: instant(now.getTime()),
    }),
  'log-activity': async ({ logged }, { store, now }) =>
    (await import('../app/programs/log-activity.ts')).logAnswer(store, logged, calendarAt(now)),
  'change-outcomes': async ({ order }, { store, now }) =>
    (await import('../app/outcomes/log-outcomes.ts')).changeOutcomes(store, order, { today: localDay(now) }),
  'say-fact': async ({ said }, { store }) => (await facts()).sayFact(store, said),
  'unsay-fact': async ({ fact }, { store }) => (await facts()).unsayFact(store, fact),
  'add-account': async ({ order }, at) => {
    const { addFromEndpoint, addFromFile } = await import('../app/influence/add-account.ts')
    return 'files' in order
      ? addFromFile(at.store, order.network, order.files, { ...datesAt(at), account: order.account })
      : addFromEndpoint(at.store, order.network, order.account, askingAt(at, order.key))
  },
  'refresh-accounts': async (_, at) =>
    (await import('../app/influence/refresh.ts')).refreshAccounts(at.store, askingAt(at)),
  'remove-account': async ({ id }, { store }) =>
    (await import('../app/influence/accounts.ts')).removeAccount(store, id),
  'change-settings': async ({ change }, { store }) =>
    (await import('../app/settings/settings.ts')).changeSettings(store, change),
  forget: async (_, { store }) => (await import('../app/forget-here.ts')).forgetHere(store),
}

const notes = () => import('../app/settings/notes.ts')
const facts = () => import('../app/settings/facts.ts')

export const perform = <K extends TaskKind>(task: Task<K>, at: At): Promise<Outcome<K>> =>
  TASKS[task.kind](task, at)

const nowOf = ({ now }: At): Instant => instant(now.getTime())

const datesAt = ({ now }: At) => ({ today: localDay(now), now: instant(now.getTime()) })

/** The clock goes on while a network is waited for. */
function askingAt({ now }: At, key = process.env['FOURSCORE_YOUTUBE_KEY']) {
  const began = performance.now()
  return {
    now: () => now.getTime() + performance.now() - began,
    ...(key === undefined || key === '' ? {} : { key }),
  }
}

const optionsAt = ({ now, onStep }: At) => ({
  today: localDay(now),
  now: instant(now.getTime()),
  clock: localInstant,
  ...capsOf({}, process.env),
  onProgress: stepsOf(onStep),
})
