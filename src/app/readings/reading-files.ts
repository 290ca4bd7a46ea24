import type { Reading } from '../../events/reading.ts'
import type { Archive } from '../../sources/archive.ts'
import type { FileResult } from '../../sources/report.ts'
import type { FileJson } from '../import-report.ts'
import { lookForReadings, type LookOptions } from './look-for-readings.ts'

/** The readings in the files of an archive that are none of LinkedIn's export. */
export class ReadingFiles {
  readonly #archive: Archive
  readonly #options: LookOptions
  readonly #readings: Reading[] = []
  /** Of files that stayed unknown: why they gave no reading. */
  readonly #why = new Map<string, string>()

  constructor(archive: Archive, options: LookOptions) {
    this.#archive = archive
    this.#options = options
  }

  /** Looks into a file that LinkedIn's readers do not know; its line in the report, or null where it is none of readings. */
  async look({ report: { file: path, status } }: FileResult): Promise<FileJson | null> {
    const file = this.#archive.files.find((one) => one.path === path)
    if (status !== 'unknown' || file === undefined) return null
    const { readings, file: line, why } = await lookForReadings(file, this.#options)
    this.#readings.push(...readings)
    if (line === null && why !== null && LIKE_PAGES.test(path)) this.#why.set(path, why)
    return line
  }

  /** Pages that were handed over alone must have been meant as readings: they have failed, and say why. */
  settle(files: readonly FileJson[]): readonly FileJson[] {
    const others = files.some(({ file }) => !this.#why.has(file))
    if (others) return files
    return files.map((line) => ({
      ...line,
      status: 'failed',
      reason: this.#why.get(line.file) ?? line.reason,
    }))
  }

  found(): { readonly readings: readonly Reading[]; readonly earlier: readonly Reading[] } {
    return { readings: this.#readings, earlier: this.#options.stored }
  }
}

const LIKE_PAGES = /\.(?:html?|mhtml?|json|txt)$/i
