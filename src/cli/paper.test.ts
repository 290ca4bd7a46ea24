import { describe, expect, it } from 'vitest'
import { cut, harmless, inkOf, PLAIN, textWidth, wrap } from './paper.ts'

describe('harmless', () => {
  it('leaves nothing that steers a terminal or turns the direction of writing', () => {
    expect(harmless('a\u001B[2Jb\u009Bc\u202Ed\ne')).toBe('a�[2Jb�c�d�e')
    expect(harmless('Müller 漢字 📎.csv')).toBe('Müller 漢字 📎.csv')
  })
})

describe('wrap', () => {
  it('breaks between words, with those after the first indented', () => {
    expect(wrap('one two three four', 9, '', '  ')).toEqual(['one two', '  three', '  four'])
  })
  it('indents all lines alike where only one indent is given, and gives a word too long a line for itself', () => {
    expect(wrap('a extraordinarily b', 10, '  ')).toEqual(['  a', '  extraordinarily', '  b'])
  })
  it('makes no line of nothing', () => {
    expect(wrap('', 10, '  ')).toEqual([])
  })
})

describe('cut', () => {
  it('shortens with an ellipsis, and counts characters rather than code units', () => {
    expect([cut('abcdef', 4), cut('abcd', 4), textWidth(cut('📎📎📎📎', 3))]).toEqual(['abc…', 'abcd', 3])
  })
})

describe('inkOf', () => {
  it('is plain where there is no colour', () => {
    expect(inkOf(1)).toBe(PLAIN)
  })
  it('gives each pillar its own hue and nothing to any other name', () => {
    const hues = ['brand', 'people', 'insights', 'relationships', 'total'].map((pillar) =>
      inkOf(8).pillar(pillar, 'x'),
    )
    expect(new Set(hues).size).toBe(5)
    expect(hues.at(-1)).toBe('x')
  })
})
