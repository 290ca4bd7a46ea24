import type { Pillar } from '../../events/reading.ts'
import type { Labels } from './labels/labels.ts'
import { LONGEST_LABEL, pillarsByStem } from './stems.ts'
import { findLabels, isLetter, type Label } from './phrases.ts'
import { fold, type PlainText } from './text.ts'

/** A page as what matters in it, in order. Punctuation, rules and bullets are left out; other words are kept as such. */
export type Token =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly of: 25 | 100 | null
      readonly fraction: boolean
      readonly line: number
    }
  | { readonly kind: 'percent'; readonly value: number; readonly line: number }
  | { readonly kind: 'label'; readonly label: Label; readonly line: number }
  /** A text that names a pillar only by its stems: one or several that it may be. */
  | { readonly kind: 'stem'; readonly pillars: readonly Pillar[]; readonly line: number }
  | { readonly kind: 'words'; readonly line: number }

/** Linear in the text, for a given language. */
export function pageTokens(text: PlainText, labels: Labels): readonly Token[] {
  const scanner = makeScanner(text, labels)
  let reached = 0
  for (const { start, end, label } of findLabels(text, labels)) {
    if (start < reached) continue
    scanner.gap(reached, start)
    scanner.add({ kind: 'label', label, line: scanner.lineAt(start) })
    reached = end
  }
  scanner.gap(reached, text.folded.length)
  return bareHeadings(scanner.tokens)
}

const PIECE = /\d[\d.,:/'-]*|[^\d\n\t|;:•·]+|[\n\t|;:•·]+/g
const NUMBER = /^(\d{1,3}(?:[.,]\d{1,15})?)(?:\/(25|100))?$/
const LONGEST_NUMBER = 30

function makeScanner({ written, folded }: PlainText, labels: Labels) {
  const tokens: Token[] = []
  const lineAt = lineCounter(folded)
  const outOf = outOfPattern(labels)
  const percent = /\s*%/y
  /** Where the last number's `%` or `out of 100` ended, which the pieces after it must not hold again. */
  let taken = 0

  const follows = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(folded)
  }

  function number(piece: string, from: number, gapStart: number, gapEnd: number): Token {
    const line = lineAt(from)
    const digits = piece.length > LONGEST_NUMBER ? '' : piece.replace(/[.,:/'-]+$/, '')
    const match = NUMBER.exec(digits)
    const end = from + digits.length
    if (match === null || isSigned(from) || (from !== gapStart && isLetter(written[from - 1]))) {
      return { kind: 'words', line }
    }
    const value = Number((match[1] ?? '').replace(',', '.'))
    if (follows(percent, end) !== null) {
      taken = percent.lastIndex
      return { kind: 'percent', value, line }
    }
    const scale = match[2] === undefined ? follows(outOf, end) : null
    if (scale !== null) taken = outOf.lastIndex
    else if (end !== gapEnd && isLetter(written[end]) && !startsWord(end)) return { kind: 'words', line }
    const of = match[2] ?? scale?.[1]
    const fraction = /[.,]/.test(match[1] ?? '')
    return { kind: 'number', value, of: of === '100' ? 100 : of === '25' ? 25 : null, fraction, line }
  }

  const isSigned = (at: number): boolean =>
    /[-+/$€£#@]/.test(written[at - 1] ?? '') && !isLetter(written[at - 2])

  const startsWord = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(written.slice(at, at + 2))

  function gap(start: number, end: number): void {
    for (const { 0: piece, index } of folded.slice(start, end).matchAll(PIECE)) {
      const from = Math.max(start + index, taken)
      const rest = piece.slice(from - start - index)
      if (rest === '') continue
      if (/^\d/.test(rest)) tokens.push(number(rest, from, start, end))
      else tokens.push(...wordsOrStem(rest, labels, lineAt(from)))
    }
  }

  return { tokens, gap, lineAt, add: (token: Token) => void tokens.push(token) }
}

/** Which line a place is on, from 1; places must be asked for in order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (at) => {
    while (next >= 0 && next < at) {
      line++
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}

function wordsOrStem(piece: string, labels: Labels, line: number): Token[] {
  if (!/\p{L}/u.test(piece)) return []
  const pillars = piece.length > LONGEST_LABEL ? [] : pillarsByStem(piece, labels)
  return [pillars.length === 0 ? { kind: 'words', line } : { kind: 'stem', pillars, line }]
}

/** How many of the language's own ways to write "out of 100" stand in the text. */
export const scalesIn = ({ folded }: PlainText, { outOf }: Labels): number =>
  outOf.filter((way) => folded.includes(`${fold(way)} 100`)).length

/** `out of 100`, `/ 25`, in the language of the labels and in English. */
function outOfPattern({ outOf }: Labels): RegExp {
  const ways = [...new Set([...outOf, 'out of'])]
    .map((way) => fold(way))
    .toSorted((a, b) => b.length - a.length)
  return new RegExp(`\\s*(?:${ways.join('|')}|/)\\s*(100|25)(?!\\d|[.,]\\d)`, 'y')
}

/** A title on a line of its own is a title with the words around it: "Votre Social Selling Index :". */
function bareHeadings(tokens: readonly Token[]): readonly Token[] {
  const lines = new Map<number, { titles: number; words: number; others: number }>()
  for (const token of tokens) {
    const on = lines.get(token.line) ?? { titles: 0, words: 0, others: 0 }
    lines.set(token.line, on)
    if (token.kind === 'words') on.words++
    else if (token.kind === 'label' && token.label.kind === 'heading') on.titles++
    else on.others++
  }
  const isBare = (line: number): boolean => {
    const { titles, words, others } = lines.get(line) ?? { titles: 0, words: 0, others: 0 }
    return titles === 1 && words <= 2 && others === 0
  }
  return tokens.filter(({ kind, line }) => kind !== 'words' || !isBare(line))
}
