import { describe, expect, it } from 'vitest'
import type { FileReport, Report } from '../shapes.ts'
import {
  awaitedWords,
  foldedFiles,
  gathered,
  placeOf,
  remarkOf,
  reportFinding,
  reportLead,
  reportWhen,
  undoQuestion,
  whatCameOfIt,
} from './report.ts'

const file = (changed: Partial<FileReport> = {}): FileReport => ({
  file: 'Comments.csv',
  reader: 'comments',
  status: 'read',
  reason: null,
  rows: 10,
  events: 9,
  known: 0,
  skipped: 0,
  repaired: 0,
  notes: {},
  problems: [],
  problemsInAll: 0,
  ...changed,
})

const report = (changed: Partial<Report> = {}): Report => ({
  id: '1',
  source: 'linkedin-export',
  name: 'Complete_LinkedInDataExport_05-18-2026.zip',
  snapshotDay: '2026-05-18',
  edition: 'complete',
  files: [file()],
  events: { added: 4212, known: 0 },
  readings: { added: 0, known: 0 },
  coverage: [],
  awaited: [],
  seconds: 1.84,
  failed: null,
  ...changed,
})

describe('the report of an import', () => {
  it('names the archive, its edition, its day and how long it took', () => {
    expect(reportWhen(report())).toBe(
      'Complete_LinkedInDataExport_05-18-2026.zip. Complete edition, snapshot of 18 May 2026, read in 1.8 seconds.',
    )
  })

  it('opens with what was added and what could not be read as written', () => {
    expect(reportFinding(report())).toBe('4,212 events added.')
    expect(reportFinding(report({ files: [file({ problemsInAll: 3 })] }))).toBe(
      '4,212 events added. Three places could not be read as written.',
    )
    expect(reportFinding(report({ files: [file({ status: 'failed' })] }))).toBe(
      '4,212 events added. One file could not be read.',
    )
  })

  it('says that nothing of it was imported where all of it failed', () => {
    expect(reportFinding(report({ id: null, name: 'a.zip', failed: 'It is no ZIP.' }))).toBe(
      'a.zip was not imported.',
    )
  })

  it('says that nothing is new in what was known', () => {
    expect(reportFinding(report({ events: { added: 0, known: 9 } }))).toBe(
      'Nothing new: all of it was known.',
    )
    expect(reportFinding(report({ events: { added: 0, known: 0 } }))).toBe('No event was found in it.')
  })

  it('accounts for files, skipped and repaired rows and what was known', () => {
    const files = [file({ skipped: 2, repaired: 1 }), file({ status: 'ignored' })]
    expect(reportLead(report({ files, events: { added: 5, known: 4 } }))).toBe(
      'One file of two read; 2 rows skipped, 1 row repaired and 4 events known before.',
    )
  })

  it('names what a complete archive would bring', () => {
    expect(awaitedWords(report())).toBeNull()
    expect(awaitedWords(report({ awaited: ['Comments.csv', 'Reactions.csv'] }))).toBe(
      'A complete archive would also bring Comments.csv and Reactions.csv.',
    )
  })

  it('gives a place by file, line and column', () => {
    const at = { line: 1180, column: 'Date', expected: '', found: '' }
    expect(placeOf('Comments.csv', at)).toBe('Comments.csv, line 1,180, column Date')
    expect(placeOf('Comments.csv', { ...at, column: null })).toBe('Comments.csv, line 1,180')
  })

  it('says what was done about a place', () => {
    expect(whatCameOfIt(file({ status: 'failed' }))).toBe('Nothing was taken from this file.')
    expect(whatCameOfIt(file({ skipped: 1 }))).toBe('Row skipped.')
    expect(whatCameOfIt(file({ repaired: 1 }))).toBe('Read as far as it goes.')
  })

  it('remarks on a file by its reason, else by its notes', () => {
    expect(remarkOf(file({ reason: 'personal data' }))).toBe('personal data')
    expect(remarkOf(file({ notes: { 'sponsored, not counted': 1950, doubles: 2 } }))).toBe(
      'sponsored, not counted (1,950); doubles (2)',
    )
  })

  it('gathers many files of one reader in one folder into one row', () => {
    const articles = ['a', 'b', 'c', 'd'].map((name) =>
      file({ file: `Articles/${name}.html`, reader: 'articles', rows: 1, events: 1, notes: { drafts: 1 } }),
    )
    const rows = gathered([file(), ...articles])
    expect(rows.map((row) => [row.file, row.events])).toEqual([
      ['Comments.csv', 9],
      ['Articles/ (4 files)', 4],
    ])
    expect(rows[1]?.notes).toEqual({ drafts: 4 })
    expect(gathered(articles.slice(1))).toHaveLength(3)
  })

  it('folds the files without events by what became of them', () => {
    const folds = foldedFiles([
      file({ events: 0 }),
      file({ status: 'ignored' }),
      file({ status: 'ignored' }),
      file({ status: 'unknown' }),
      file({ status: 'empty', rows: 0 }),
    ])
    expect(folds.map(({ says }) => says)).toEqual([
      '1 file read for facts',
      '1 file without rows',
      '2 files never opened',
      '1 file unknown to this version, and left alone',
    ])
  })

  it('says exactly what undoing removes', () => {
    const question = (events: number, readings: number) =>
      undoQuestion({ events: { added: events, known: 0 }, readings: { added: readings, known: 0 } })
    expect(question(4212, 0)).toBe('Undo removes exactly these 4,212 events and nothing else.')
    expect(question(1, 0)).toBe('Undo removes exactly this one event and nothing else.')
    expect(question(0, 1)).toBe('Undo removes exactly 1 reading and nothing else.')
    expect(question(12, 4)).toBe('Undo removes exactly 12 events and 4 readings and nothing else.')
  })
})
