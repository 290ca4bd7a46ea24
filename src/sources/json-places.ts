import type { Place } from '../kernel/place.ts'

/**
 * Where each value of a JSON document stands, by its path: `` for the whole, `0.spans.1.from` within.
 * The document is one that JSON.parse has taken.
 */
export function jsonPlaces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let at = 0
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const walk = (path: string): void => {
    skip(SPACE)
    places.set(path, at)
    const inside = (name: string): string => (path === '' ? name : `${path}.${name}`)
    if (skip(OPEN_LIST) !== '') {
      for (let i = 0; skip(CLOSE_LIST) === ''; i++) {
        walk(inside(String(i)))
        skip(NEXT)
      }
    } else if (skip(OPEN_OBJECT) !== '') {
      while (skip(CLOSE_OBJECT) === '') {
        const name = JSON.parse(skip(STRING)) as string
        skip(COLON)
        walk(inside(name))
        skip(NEXT)
      }
    } else if (skip(STRING) === '') skip(WORD)
  }
  walk('')
  return places
}

const SPACE = /\s*/y
const OPEN_LIST = /\[\s*/y
const CLOSE_LIST = /\s*\]/y
const OPEN_OBJECT = /\{\s*/y
const CLOSE_OBJECT = /\s*\}/y
const NEXT = /\s*,?\s*/y
const COLON = /\s*:/y
const STRING = /"(?:[^"\\]|\\.)*"/y
const WORD = /[^\s,\]}]+/y

/** Line and column, both from 1, of a place in a text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: `column ${(before.at(-1) ?? '').length + 1}` }
}
