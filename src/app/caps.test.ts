import { describe, expect, it } from 'vitest'
import { capsOf } from './caps.ts'

describe('capsOf', () => {
  it('takes what is said before what the environment says, and leaves away what nobody says', () => {
    const env = { FOURSCORE_MAX_UNPACKED_MB: '2048', FOURSCORE_MAX_RATIO: '1000', FOURSCORE_MAX_FILES: '' }
    expect(capsOf({ maxRatio: 300, maxRows: 9, maxFieldMb: 2, maxWorkbookMb: 3 }, env)).toEqual({
      limits: { bytes: 2048 * 2 ** 20, ratio: 300 },
      maxRows: 9,
      maxField: 2 * 2 ** 20,
      workbook: { bytes: 3 * 2 ** 20 },
    })
    expect(capsOf({}, {})).toEqual({ limits: {} })
  })

  it.each(['many', '0', '-1', '1e3', '1.5'])('says what is wrong with a variable that is %s', (text) => {
    expect(() => capsOf({}, { FOURSCORE_MAX_FILES: text })).toThrow(/FOURSCORE_MAX_FILES.*whole number/)
  })
})
