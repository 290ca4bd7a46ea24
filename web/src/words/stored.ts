import type { Days } from '../../../src/kernel/days.ts'
import type { Importing } from '../importing.ts'
import type { Status } from '../shapes.ts'
import { dayFrom, fullDay, inMonth } from './days.ts'
import { countOf, inFigures, inWords, opening } from './numbers.ts'
import { addedWords } from './report.ts'
import { say } from './say.ts'

/** What is said of what is stored, and of an import under way. */

export function storedFinding({ hasData, sample, last, readings, influence }: Status): string {
  if (hasData && last === null && readings > 0) return opening(say('stored.readings-only', countOf(readings)))
  if (!hasData && influence) return say('stored.accounts-only')
  if (!hasData || last === null) return say('stored.nothing')
  return say(sample ? 'stored.sample' : 'stored.own', { day: fullDay(dayFrom(last)) })
}

export function storedLead({ hasData, events, imports, first, readings }: Status): string {
  if (!hasData || first === null) return say('stored.drop')
  const what = addedWords({ events: { added: events, known: 0 }, readings: { added: readings, known: 0 } })
  return say('stored.lead', { what, ...countOf(imports), month: inMonth(dayFrom(first)) })
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
  if (step === null) return { words: say('stored.opening'), share: null }
  const { file, index, of, rows } = step
  return {
    words: say('stored.reading', { file, index: inFigures(index), of: inFigures(of), rows }),
    share: (index - 1) / of,
  }
}

const sendingWords = ({ file, index, of }: Extract<Importing, { kind: 'sending' }>): ProgressWords =>
  of === 1
    ? { words: say('stored.handing-one', { file }), share: null }
    : {
        words: say('stored.handing', { file, index: inFigures(index), of: inFigures(of) }),
        share: (index - 1) / of,
      }

/** From when on a signal is observed: `since May 2024`, `May 2024 to June 2025`, `not observed`. */
export function knownSince(observed: readonly Days[], over: Days): string {
  const [first, last] = [observed[0], observed.at(-1)]
  if (first === undefined || last === undefined) return say('known.never')
  const month = inMonth(first.from)
  if (observed.length > 1) return say('known.stretches', { words: inWords(observed.length), month })
  if (last.to >= over.to) return say('known.since', { month })
  return say('known.from-to', { from: month, to: inMonth(last.to) })
}
