import { describe, expect, it } from 'vitest'
import type { FileJson, ImportReport } from '../app/import-report.ts'
import { importLines } from './import-lines.ts'
import { PLAIN, textWidth } from './paper.ts'

const FILE: FileJson = {
  file: 'Comments.csv',
  reader: 'comments',
  status: 'read',
  reason: null,
  rows: 1204,
  events: 1200,
  known: 104,
  skipped: 4,
  repaired: 2,
  notes: { doubles: 3 },
  problems: [{ line: 118, column: 'Date', expected: 'a date', found: 'yesterday' }],
  problemsInAll: 120,
}
const REPORT: ImportReport = {
  id: '7',
  source: 'linkedin-export',
  name: 'Complete_LinkedInDataExport_05-18-2026.zip',
  snapshotDay: '2026-05-18',
  edition: 'complete',
  files: [
    {
      ...FILE,
      file: 'Ad_Targeting.csv',
      reader: null,
      status: 'ignored',
      reason: 'about advertisements',
      problems: [],
      problemsInAll: 0,
      notes: {},
    },
    FILE,
    {
      ...FILE,
      file: 'Votes.csv',
      status: 'failed',
      reason: 'no date in any row',
      problems: [],
      problemsInAll: 0,
      notes: {},
    },
  ],
  events: { added: 1096, known: 104 },
  readings: { added: 0, known: 0 },
  coverage: [
    { signal: 'comments-given', from: '2014-03-01', to: '2026-05-18' },
    { signal: 'posts-and-reshares', from: '2014-03-01', to: '2026-05-18' },
  ],
  awaited: ['Reactions.csv', 'Shares.csv'],
  seconds: 1.84,
  failed: null,
}

const text = (report: ImportReport, columns = 110, isDryRun = false): string =>
  importLines(report, isDryRun, { columns, ink: PLAIN }).join('\n')

describe('an import for people', () => {
  it('says what it is, what it added and how to name it', () => {
    expect(text(REPORT).split('\n').slice(0, 4).join(' ')).toBe(
      'Complete_LinkedInDataExport_05-18-2026.zip Complete edition, snapshot of 18 May 2026. ' +
        '1,096 events added, 104 known before, in 1.8 s. This is import 7. ',
    )
  })

  it('has a line for each file that was opened, those that failed first, with what there is to remark below', () => {
    const lines = text(REPORT).split('\n')
    const at = lines.findIndex((line) => line.startsWith('File'))
    expect(lines.slice(at, at + 5)).toEqual([
      'File           Rows  Events  Known  Skipped  Repaired',
      '! Votes.csv   1,204   1,200    104        4         2',
      '  not read: no date in any row',
      'Comments.csv  1,204   1,200    104        4         2',
      '  3 doubles',
    ])
  })

  it('names the files that were left alone, by reason, and those that nobody knows', () => {
    const files = [...REPORT.files, { ...FILE, file: 'Odd.csv', status: 'unknown' as const }]
    expect(text({ ...REPORT, files })).toContain(
      'Unknown, and nothing taken from them: Odd.csv.\nLeft alone (about advertisements): Ad_Targeting.csv.',
    )
  })

  it('names each place that was not read as written, and how many more there are', () => {
    expect(text(REPORT)).toContain(
      'Not read as written\n  Comments.csv:118 [Date]: expected a date, found "yesterday"\n  and 119 more in Comments.csv',
    )
  })

  it('says what is observed with it and what is still to come', () => {
    expect(text(REPORT)).toContain('  1 March 2014 to 18 May 2026: comments given and posts and reshares')
    expect(text(REPORT)).toContain(
      'Still to come in LinkedIn’s complete export: Reactions.csv and Shares.csv.',
    )
  })

  it('says that nothing is new, or that nothing was kept and why', () => {
    expect(text({ ...REPORT, events: { added: 0, known: 1200 } })).toContain(
      'Nothing new: all 1,200 events were known.',
    )
    expect(text({ ...REPORT, id: null, failed: 'It is locked.' })).toContain('It is locked.')
    expect(text({ ...REPORT, id: null }, 110, true)).toContain('1,096 events would be added')
  })

  it('fits narrow screens, with long names cut and nothing that steers a terminal', () => {
    const files = [{ ...FILE, file: `${'deep/'.repeat(20)}\u001B[2J.csv` }]
    const lines = text({ ...REPORT, files }, 40).split('\n')
    // A word that no line can hold stands alone.
    expect(lines.filter((line) => textWidth(line) > 40 && line.trim().includes(' '))).toEqual([])
    expect(lines.join('')).not.toContain('\u001B')
  })
})
