import { describe, expect, test } from 'vitest'
import { companyName } from './company.ts'

describe('a company', () => {
  test.each([
    ['Acme', 'acme'],
    ['ACME, Inc.', 'acme'],
    ['Acme GmbH & Co. KG', 'acme'],
    ['Ácme  S.L.U.', 'ácme'],
    ['Johnson & Johnson', 'johnson & johnson'],
    ['Acme Pvt Ltd', 'acme'],
    ['Irving College, Galway', 'irving college galway'],
    ['Company', 'company'],
    ['株式会社アクメ', '株式会社アクメ'],
  ])('is the same in every writing: %s', (text, name) => expect(companyName(text)).toBe(name))

  test.each([
    '',
    ' - ',
    'NA',
    '#N/A',
    'Freelance',
    'Self-employed',
    'Autónomo',
    'Selbstständig',
    'Stealth Startup',
  ])('is none that two people could share: %s', (text) => expect(companyName(text)).toBeUndefined())
})
