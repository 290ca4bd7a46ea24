import { afterEach, describe, expect, it } from 'vitest'
import { messagesOf } from '../../../tools/messages.ts'
import { remark, remarkName } from './remark.ts'
import { speak } from './say.ts'

describe('a remark of the server', () => {
  afterEach(() => speak('en', messagesOf('en')))

  it('goes by its English words', () => {
    const remarks = Object.entries(messagesOf('en')).filter(([key]) => key.startsWith('remark.'))
    expect(remarks.length).toBeGreaterThan(0)
    expect(remarks.filter(([key, text]) => key !== `remark.${remarkName(text)}`)).toEqual([])
  })

  it('is told in the reader’s language, and as it came where it is not known', () => {
    speak('de', messagesOf('de'))
    expect(remark('doubles')).toBe('doppelt')
    expect(remark('column not known, left alone: Shoe size')).toBe('column not known, left alone: Shoe size')
  })
})
