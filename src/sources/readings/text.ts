/** A page as text whose wordings can be looked up: both have the same length, so that places agree. */
export interface PlainText {
  /** As written, with one kind of blank, one kind of line end, and no invisible characters. */
  readonly written: string
  /** The same without case and accents. */
  readonly folded: string
}

export function plainText(raw: string): PlainText {
  const written = tidy(raw)
  return { written, folded: fold(written) }
}

/** Without case and accents; each code unit stays one. */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charCodeAt(i))
  return folded
}

/** The words of a column's name, cell or label, folded: `industryTop_%` gives `industry`, `top`, `%`. */
export const words = (text: string): readonly string[] =>
  fold(tidy(text.slice(0, 500)).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '')

function tidy(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replaceAll('⇥', '\t')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .normalize('NFC')
}

const foldedUnits: string[] = []

function foldUnit(code: number): string {
  return (foldedUnits[code] ??= foldOnce(String.fromCharCode(code)))
}

function foldOnce(unit: string): string {
  const alike = ALIKE.get(unit)
  if (alike !== undefined) return alike
  const lower = unit.normalize('NFD').charAt(0).toLowerCase()
  return lower.length === 1 ? lower : unit
}

/** Signs that are typed in several ways. */
const ALIKE = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['−', '-'],
  ['％', '%'],
  ['٪', '%'],
  ['，', ','],
  ['．', '.'],
])
