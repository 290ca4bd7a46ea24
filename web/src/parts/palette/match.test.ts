import { describe, expect, it } from 'vitest'
import { fits } from './match.ts'

describe('a search', () => {
  it('finds what has words that begin as those typed, in any order', () => {
    expect(fits('com giv', 'Comments given')).toBe(3)
    expect(fits('giv com', 'Comments given')).toBe(3)
    expect(fits('omments', 'Comments given')).toBe(0)
    expect(fits('comments taken', 'Comments given')).toBe(0)
  })

  it('puts a name that begins with it before one that merely holds it, and both before other words', () => {
    expect(fits('import', 'Import files')).toBeGreaterThan(fits('import', 'Files to import'))
    expect(fits('dark', 'Appearance: dark')).toBeGreaterThan(fits('dark', 'Appearance', 'dark night'))
  })

  it('reads over accents and capitals', () => {
    expect(fits('pagina', 'Página de hoje')).toBe(4)
    expect(fits('ÜBER', 'Über das Modell')).toBe(4)
    expect(fits('uber', 'Über das Modell')).toBe(4)
  })

  it('finds everything where nothing is typed', () => {
    expect(fits('  ', 'Import files')).toBe(1)
  })
})
