import { describe, expect, test } from 'vitest'
import { CsvParser } from '../csv.ts'
import { companyName } from './company.ts'
import { americanMoment, dayMonthYear, isoMoment, javaMoment, readMoment, spokenMoment } from './dates.ts'
import { personName, profileAddress } from './person.ts'
import { postUrn } from './post.ts'
import { isSenior } from './seniority.ts'
import { exportName } from './snapshot.ts'

const MILLION = 1_000_000
const FORMS = [isoMoment, americanMoment, dayMonthYear, javaMoment, spokenMoment]

/** A pattern that goes back and forth over such a text would need hours; a second is ample on a slow machine. */
const AMPLE_MS = 1000

describe('a cell made to keep the reader busy', () => {
  test.each<[string, () => unknown]>([
    ['slashes as an address', () => profileAddress(`${'/'.repeat(MILLION)}x`)],
    ['slashes as a link', () => postUrn(`https://${'/'.repeat(MILLION)}x`)],
    ['blanks and commas as a name', () => personName(`${' ,'.repeat(MILLION)}x`)],
    ['legal forms as a company', () => companyName(`${' inc'.repeat(MILLION)} x`)],
    ['ranks as a title', () => isSenior('ex-head of '.repeat(MILLION / 10))],
    ['blanks as a date', () => readMoment(FORMS, `1${' '.repeat(MILLION)}x`)],
    ['dashes in the name of an archive', () => exportName(`complete${'-'.repeat(MILLION)}x`)],
    ['backslashes as a comment', () => rows(`"${'\\'.repeat(MILLION)}`)],
    ['quotes as a comment', () => rows(`"${'\\""'.repeat(MILLION / 4)}`)],
  ])('does not: %s', (_, read) => {
    const before = performance.now()
    read()
    expect(performance.now() - before).toBeLessThan(AMPLE_MS)
  })
})

function rows(text: string): unknown {
  const parser = new CsvParser({ delimiter: ',', quotes: 'backslash' })
  return [parser.push(text), parser.end()]
}
