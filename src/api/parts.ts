import type { BackupMade } from '../app/backup.ts'
import type { Forgotten } from '../app/forget.ts'
import type { ImportsReport } from '../app/import-paths.ts'
import type { Undone } from '../app/undo-import.ts'
import type { ImportReport } from '../app/import-report.ts'
import type { AccountRemoved } from '../app/influence/accounts.ts'
import type { AccountAdded } from '../app/influence/add-account.ts'
import type { Refreshed } from '../app/influence/refresh.ts'
import type { OutcomeOrder, OutcomesChanged } from '../app/outcomes/log-outcomes.ts'
import type { ProgramOrder } from '../app/programs/change-programs.ts'
import type { DoneDayJson } from '../app/programs/done-json.ts'
import type { Logged } from '../app/programs/log-activity.ts'
import type { ProgramJson } from '../app/programs/program-json.ts'
import type { Handed, ReadOptions } from '../app/readings/read-readings.ts'
import type { ReadingReport } from '../app/readings/reading-report.ts'
import type { FactName } from '../app/settings/fact-names.ts'
import type { FactJson, FactSaid } from '../app/settings/facts.ts'
import type { NoteJson, NoteWords } from '../app/settings/notes.ts'
import type { SettingsChange, SettingsChanged } from '../app/settings/settings.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Network } from '../networks/network.ts'
import type { Store } from '../store/open-store.ts'
import type { Draw } from './drawing.ts'
import type { Jobs } from './jobs.ts'
import type { Pages } from './pages.ts'
import type { UploadedFile, Uploads } from './uploads.ts'

/** All that the routes need from the rest. */
export interface ApiParts {
  /** Of the program: `0.1.0`. */
  readonly version: string
  readonly store: Store
  readonly evidence: { of(): Promise<Evidence>; stamp(): number }
  readonly writer: Writer
  readonly uploads: Uploads
  readonly jobs: Jobs<ImportStep, ImportsReport>
  readonly pages: Pages
  /** How pages are drawn before they are sent; null where they are not. */
  readonly draw: Draw | null
  /** Host headers that are ours. */
  readonly hosts: () => ReadonlySet<string>
  readonly now: () => Date
  /** Told of what nobody foresaw; the client is not. */
  readonly onFault: (error: unknown) => void
}

/** What changes the store. It runs beside the server, so that pages are answered meanwhile. */
export interface Writer {
  importFiles(files: readonly UploadedFile[], onStep: (step: ImportStep) => void): Promise<ImportsReport>
  read(order: ReadOrder): Promise<ReadingReport>
  undo(id: string): Promise<Undone>
  addSample(): Promise<ImportReport>
  removeSample(): Promise<readonly Undone[]>
  addNote(words: NoteWords): Promise<NoteJson>
  changeNote(id: string, words: Partial<NoteWords>): Promise<NoteJson>
  removeNote(id: string): Promise<NoteJson>
  changePrograms(order: ProgramOrder): Promise<ProgramJson>
  logActivity(logged: Logged): Promise<DoneDayJson>
  changeOutcomes(order: OutcomeOrder): Promise<OutcomesChanged>
  sayFact(said: FactSaid): Promise<readonly FactJson[]>
  unsayFact(fact: FactName): Promise<readonly FactJson[]>
  addAccount(order: AccountOrder): Promise<AccountAdded>
  /** Asks each public account once more. */
  refreshAccounts(): Promise<Refreshed>
  removeAccount(id: string): Promise<AccountRemoved>
  changeSettings(change: SettingsChange): Promise<SettingsChanged>
  backUp(): Promise<BackupMade>
  /** Deletes everything, backups too. */
  forget(): Promise<Forgotten>
}

/** An account of the member's: files that its network sent, or a public account that is asked. */
export type AccountOrder =
  | {
      readonly network: Network
      readonly files: readonly UploadedFile[]
      /** Where no file says it. */
      readonly account?: string | undefined
    }
  | { readonly network: Network; readonly account: string; readonly key?: string | undefined }

/** What readings are to be looked for in, and how. */
export interface ReadOrder extends Pick<ReadOptions, 'at' | 'day' | 'person' | 'dryRun'> {
  readonly handed: Handed
}

/** How far an import is. */
export interface ImportStep {
  /** The ZIP, the folder or the loose files being read. */
  readonly archive: string
  readonly file: string
  /** Which of the archive's files it is, from 1. */
  readonly index: number
  readonly of: number
  /** Rows of the file read so far. */
  readonly rows: number
}
