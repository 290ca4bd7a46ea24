import type { Days } from '../../../src/kernel/days.ts'
import type { Importing } from '../importing.ts'
import type { Status } from '../shapes.ts'
import { dayFrom, fullDay, inMonth } from './days.ts'
import { counted, inFigures, inWords, opening } from './numbers.ts'

/** What is said of what is stored, and of an import under way. */

export function storedFinding({ hasData, sample, last, readings }: Status): string {
  if (hasData && last === null && readings > 0)
    return `${opening(counted(readings, 'reading', 'readings', inWords))} and no archive yet.`
  if (!hasData || last === null) return 'Nothing is stored yet.'
  const until = `up to ${fullDay(dayFrom(last))}`
  return sample ? `The sample data is in, ${until}.` : `Your data is read ${until}.`
}

export function storedLead({ hasData, events, imports, first, readings }: Status): string {
  if (!hasData || first === null)
    return 'Drop the archive that LinkedIn sent you; it is read on this machine and stays on it.'
  const read = readings === 0 ? '' : ` and ${counted(readings, 'reading')}`
  return `${counted(events, 'event')}${read} from ${counted(imports, 'import', 'imports', inWords)}, since ${inMonth(dayFrom(first))}.`
}

type UnderWay = Extract<Importing, { kind: 'sending' | 'reading' }>

interface ProgressWords {
  readonly words: string
  /** How much of it is done, 0 to 1; null where that is not known. */
  readonly share: number | null
}

/** How far an import is. */
export function progressWords(importing: UnderWay): ProgressWords {
  if (importing.kind === 'sending') return sendingWords(importing)
  const { step } = importing
  if (step === null) return { words: 'Opening what was handed over.', share: null }
  const { file, index, of, rows } = step
  const read = rows > 0 ? `; ${counted(rows, 'row')} so far` : ''
  return {
    words: `Reading ${file}, ${inFigures(index)} of ${inFigures(of)} files${read}.`,
    share: (index - 1) / of,
  }
}

const sendingWords = ({ file, index, of }: Extract<Importing, { kind: 'sending' }>): ProgressWords =>
  of === 1
    ? { words: `Handing ${file} over.`, share: null }
    : {
        words: `Handing ${file} over, ${inFigures(index)} of ${inFigures(of)} files.`,
        share: (index - 1) / of,
      }

/** From when on a signal is observed: `since May 2024`, `May 2024 to June 2025`, `in no import`. */
export function knownSince(observed: readonly Days[], over: Days): string {
  const [first, last] = [observed[0], observed.at(-1)]
  if (first === undefined || last === undefined) return 'not observed'
  if (observed.length > 1) return `in ${inWords(observed.length)} stretches since ${inMonth(first.from)}`
  return last.to >= over.to ? `since ${inMonth(first.from)}` : `${inMonth(first.from)} to ${inMonth(last.to)}`
}
