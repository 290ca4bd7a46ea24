import { describe, expect, it } from 'vitest'
import { backslashCell, bareCell, csvFile, plainCell, shareCell, withoutLastBreak } from './csv-text.ts'

describe('a cell', () => {
  it('is quoted only where a comma, a quote or a line break stands in it', () => {
    expect(plainCell('Head of Transport')).toBe('Head of Transport')
    expect(plainCell('Head of Transport, North')).toBe('"Head of Transport, North"')
    expect(plainCell('"Chief" of Staff')).toBe('"""Chief"" of Staff"')
  })

  it('of Comments escapes quotes by a backslash and keeps line breaks raw', () => {
    expect(backslashCell('The "owner"\nis you')).toBe('"The \\"owner\\"\nis you"')
  })

  it('of Shares writes each line break between two doubled quotes, and nothing as two quotes', () => {
    expect(shareCell('One\n\nTwo "2"')).toBe('"One""\n""""\n""Two ""2"""')
    expect(shareCell('')).toBe('""')
  })

  it('of SearchQueries is never quoted', () => {
    expect(bareCell('buyer, food')).toBe('buyer, food')
  })
})

describe('csvFile', () => {
  const file = csvFile('A.csv', 'Name,Said', [['Ada', 'yes, I do']])

  it('ends each line with a line feed', () => {
    expect(file).toEqual({ path: 'A.csv', text: 'Name,Said\nAda,"yes, I do"\n' })
  })

  it('can leave the last line feed away', () => {
    expect(withoutLastBreak(file).text).toBe('Name,Said\nAda,"yes, I do"')
  })
})
