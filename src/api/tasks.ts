import { backUpStore, type BackupMade } from '../app/backup.ts'
import { capsOf } from '../app/caps.ts'
import type { Forgotten } from '../app/forget.ts'
import { forgetHere } from '../app/forget-here.ts'
import { importPaths, type ImportsReport } from '../app/import-paths.ts'
import type { ImportReport } from '../app/import-report.ts'
import { changeOutcomes, type OutcomeOrder, type OutcomesChanged } from '../app/outcomes/log-outcomes.ts'
import { changePrograms, type ProgramOrder } from '../app/programs/change-programs.ts'
import { doneDayJson, type DoneDayJson } from '../app/programs/done-json.ts'
import { logActivity, type Logged } from '../app/programs/log-activity.ts'
import type { ProgramJson } from '../app/programs/program-json.ts'
import { programAnswer } from '../app/programs/programs-answer.ts'
import { readReadings } from '../app/readings/read-readings.ts'
import type { ReadingReport } from '../app/readings/reading-report.ts'
import { removeSample } from '../app/remove-sample.ts'
import { addSample } from '../app/sample.ts'
import type { FactName } from '../app/settings/fact-names.ts'
import { sayFact, unsayFact, type FactJson, type FactSaid } from '../app/settings/facts.ts'
import { dropNote, rewriteNote, writeNote, type NoteJson, type NoteWords } from '../app/settings/notes.ts'
import { changeSettings, type SettingsChange, type SettingsChanged } from '../app/settings/settings.ts'
import { undoImport, type Undone } from '../app/undo-import.ts'
import { instant, type Instant } from '../kernel/day.ts'
import type { Store } from '../store/open-store.ts'
import { calendarAt } from './calendar.ts'
import { stepsOf } from './import-step.ts'
import { localDay, localInstant } from './local-day.ts'
import type { ImportStep, ReadOrder } from './parts.ts'
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

const TASKS: { readonly [K in TaskKind]: (task: Task<K>, at: At) => Promise<Outcome<K>> } = {
  import: ({ files }, at) => importPaths(at.store, files, optionsAt(at)),
  read: ({ order: { handed, ...how } }, at) => readReadings(at.store, handed, { ...how, ...optionsAt(at) }),
  undo: ({ id }, { store }) => undoImport(store, id),
  'add-sample': (_, at) => addSample(at.store, optionsAt(at)),
  'remove-sample': (_, { store }) => removeSample(store),
  'back-up': (_, at) => backUpStore(at.store, { now: nowOf(at) }),
  'add-note': ({ words }, at) => writeNote(at.store, words, nowOf(at)),
  'change-note': ({ id, words }, at) => rewriteNote(at.store, id, words, nowOf(at)),
  'remove-note': ({ id }, { store }) => dropNote(store, id),
  'change-programs': async ({ order }, at) => {
    const program = await changePrograms(at.store, order, { today: localDay(at.now), now: nowOf(at) })
    return programAnswer(at.store, program, calendarAt(at.now))
  },
  'log-activity': async ({ logged }, { store, now }) =>
    doneDayJson(await logActivity(store, logged, calendarAt(now))),
  'change-outcomes': ({ order }, { store, now }) => changeOutcomes(store, order, { today: localDay(now) }),
  'say-fact': ({ said }, { store }) => sayFact(store, said),
  'unsay-fact': ({ fact }, { store }) => unsayFact(store, fact),
  'change-settings': ({ change }, { store }) => changeSettings(store, change),
  forget: (_, { store }) => forgetHere(store),
}

export const perform = <K extends TaskKind>(task: Task<K>, at: At): Promise<Outcome<K>> =>
  TASKS[task.kind](task, at)

const nowOf = ({ now }: At): Instant => instant(now.getTime())

const optionsAt = ({ now, onStep }: At) => ({
  today: localDay(now),
  now: instant(now.getTime()),
  clock: localInstant,
  ...capsOf({}, process.env),
  onProgress: stepsOf(onStep),
})
