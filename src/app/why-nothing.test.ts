import { describe, expect, it } from 'vitest'
import type { FileStatus } from '../sources/report.ts'
import { passedOverJson, type FileJson } from './import-report.ts'
import { whyNothing } from './why-nothing.ts'

const a = (file: string, status: FileStatus, reader: string | null = null): FileJson => ({
  ...passedOverJson({ path: file, reason: 'it is broken' }),
  status,
  reader,
})

describe('whyNothing', () => {
  it('says of files without a byte that they are empty, and to take them again', () => {
    expect(whyNothing('a.csv', [a('a.csv', 'empty')])).toBe(
      'a.csv is empty. What was saved may have broken off: download it again, and import that.',
    )
    expect(
      whyNothing(
        'Export',
        ['a', 'b', 'c'].map((name) => a(name, 'empty')),
      ),
    ).toMatch(/^a, b and c are empty\. /)
    expect(
      whyNothing(
        'Export',
        ['a', 'b', 'c', 'd', 'e'].map((name) => a(name, 'empty')),
      ),
    ).toMatch(/^a, b, c and 2 more are empty\. /)
  })

  it('names what failed, what nobody knows and what is empty', () => {
    const files = [a('a.csv', 'failed'), a('b.csv', 'unknown'), a('c.csv', 'unknown'), a('d.csv', 'empty')]
    expect(whyNothing('Export', files)).toMatch(
      /^Nothing in Export could be used\. a\.csv could not be read: it is broken\. No reader knows b\.csv or c\.csv\. d\.csv is empty\. Give the ZIP/,
    )
  })

  it('says why a file that stands alone is left alone, such as the workbook of a company page', () => {
    expect(whyNothing('a.xlsx', [a('a.xlsx', 'ignored')])).toMatch(
      /^Nothing in a\.xlsx counts: it is broken\. Give the ZIP/,
    )
    expect(whyNothing('Export', [a('a.csv', 'ignored')])).toContain('the report says why')
  })

  it('is null where something was read, or where a known table says that there was nothing', () => {
    expect(whyNothing('Export', [a('a.csv', 'read', 'comments'), a('b.csv', 'empty')])).toBeNull()
    expect(whyNothing('Export', [a('a.csv', 'empty', 'comments')])).toBeNull()
  })
})
