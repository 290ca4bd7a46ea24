import { describe, expect, it } from 'vitest'
import { day } from '../../../src/kernel/day.ts'
import { knownSince, progressWords, storedFinding, storedLead } from './stored.ts'

describe('the progress of an import', () => {
  it('names the file and how many there are', () => {
    const step = { file: 'messages.csv', index: 3, of: 31, rows: 0 }
    const reading = { kind: 'reading', name: 'a.zip', step } as const
    expect(progressWords(reading).words).toBe('Reading messages.csv, 3 of 31 files.')
    expect(progressWords(reading).share).toBeCloseTo(2 / 31, 12)
    expect(progressWords({ ...reading, step: { ...step, rows: 12000 } }).words).toBe(
      'Reading messages.csv, 3 of 31 files; 12,000 rows so far.',
    )
  })

  it('knows no share before the first file', () => {
    expect(progressWords({ kind: 'reading', name: 'a.zip', step: null }).share).toBeNull()
    const sending = { kind: 'sending', name: 'a.zip', file: 'a.zip', index: 1, of: 1 } as const
    expect(progressWords(sending)).toEqual({ words: 'Handing a.zip over.', share: null })
  })
})

describe('what is stored', () => {
  const status = {
    hasData: true,
    sample: false,
    first: '2011-04-02',
    last: '2026-05-18',
    events: 9212,
    readings: 0,
    imports: 2,
    model: { name: 'ssi-open', version: 1 },
    version: '0.1.0',
    influence: false,
    told: '',
  }

  it('is told up to its last day, from its first month', () => {
    expect(storedFinding(status)).toBe('Your data is read up to 18 May 2026.')
    expect(storedLead(status)).toBe('9,212 events from two imports, since April 2011.')
    expect(storedFinding({ ...status, sample: true })).toBe('The sample data is in, up to 18 May 2026.')
  })

  it('is nothing on a first visit', () => {
    expect(storedFinding({ ...status, hasData: false, first: null, last: null })).toBe(
      'Nothing is stored yet.',
    )
  })
})

describe('what is known of a signal', () => {
  const over = { from: day(0), to: day(1000) }

  it('is told from the month on in which it began', () => {
    expect(knownSince([{ from: day(31), to: day(1000) }], over)).toBe('since February 1970')
    expect(knownSince([{ from: day(0), to: day(59) }], over)).toBe('January 1970 to March 1970')
  })

  it('may come in stretches, or not at all', () => {
    const stretches = [
      { from: day(0), to: day(9) },
      { from: day(20), to: day(29) },
    ]
    expect(knownSince(stretches, over)).toBe('in two stretches since January 1970')
    expect(knownSince([], over)).toBe('not observed')
  })
})
