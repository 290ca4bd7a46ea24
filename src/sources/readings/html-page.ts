import { htmlTokens, type HtmlToken } from './html-tokens.ts'

/** What a saved page holds that readings are made of. */
export interface HtmlPage {
  /** As a person would see it, block by block on lines, without tables and progress bars. */
  readonly text: string
  /** The same with the tables, cells parted by tabs. */
  readonly textWithTables: string
  /** Texts of `<code>` elements, and of comments in them, that speak of a score. */
  readonly codes: readonly string[]
  readonly bars: readonly Bar[]
  readonly tables: readonly Table[]
}

/** A `<progress>` element; its numbers are NaN where they are none. */
export interface Bar {
  readonly id: string
  readonly value: number
  readonly max: number
}

/** Rows of cells. */
export type Table = readonly (readonly string[])[]

/** What is kept of a page, however long it is: characters, and pieces of each kind. */
const MOST = { text: 200_000, code: 4_000_000, cell: 500, cells: 10, rows: 50, pieces: 100 }

/** Tags that do not end a line. */
const INLINE = new Set('a abbr b bdi bdo em i label mark q s small span strong sub sup time u'.split(' '))

export function htmlPage(html: string): HtmlPage {
  const collector = makeCollector()
  for (const token of htmlTokens(html)) collector.take(token)
  return collector.page()
}

function makeCollector() {
  const outside = boundedText(MOST.text)
  const everywhere = boundedText(MOST.text)
  const codes: string[] = []
  const bars: Bar[] = []
  const tables: string[][][] = []
  let code: ReturnType<typeof boundedText> | undefined
  let [tablesOpen, barsOpen, cellsOpen] = [0, 0, 0]

  const breakLine = (): void => {
    everywhere.add('\n')
    if (tablesOpen === 0) outside.add('\n')
  }

  const starts: Readonly<Record<string, (attributes: ReadonlyMap<string, string>) => void>> = {
    code: () => (code = boundedText(MOST.code)),
    progress: (attributes) => {
      barsOpen++
      const [value, max] = [numberIn(attributes.get('value')), numberIn(attributes.get('max'))]
      if (bars.length < MOST.pieces) bars.push({ id: attributes.get('id') ?? '', value, max })
    },
    table: () => {
      tablesOpen++
      if (tables.length < MOST.pieces) tables.push([])
    },
    tr: () => addUpTo(tables.at(-1), MOST.rows, []),
    td: () => startCell(),
    th: () => startCell(),
  }
  const startCell = (): void => {
    cellsOpen = 1
    addUpTo(tables.at(-1)?.at(-1), MOST.cells, '')
  }
  const ends: Readonly<Record<string, () => void>> = {
    code: () => endCode(),
    progress: () => (barsOpen = Math.max(0, barsOpen - 1)),
    table: () => {
      tablesOpen = Math.max(0, tablesOpen - 1)
      cellsOpen = 0
    },
    td: () => (cellsOpen = 0),
    th: () => (cellsOpen = 0),
  }
  const endCode = (): void => {
    const whole = code?.text() ?? ''
    if (whole.includes('memberScore')) addUpTo(codes, MOST.pieces, whole)
    code = undefined
  }

  function takeText(text: string): void {
    if (code !== undefined) return code.add(text)
    if (barsOpen > 0) return
    const visible = text.replace(/\s+/g, ' ')
    everywhere.add(visible)
    if (tablesOpen === 0) outside.add(visible)
    const row = tables.at(-1)?.at(-1)
    if (cellsOpen > 0 && row !== undefined && row.length > 0) {
      row[row.length - 1] = `${row.at(-1)}${visible}`.slice(0, MOST.cell)
    }
  }

  return {
    take(token: HtmlToken): void {
      if (token.kind === 'text') takeText(token.text)
      else if (token.kind === 'comment') code?.add(token.text)
      else {
        if (token.name === 'td' || token.name === 'th') everywhere.add('\t')
        else if (!INLINE.has(token.name)) breakLine()
        if (token.kind === 'open' && Object.hasOwn(starts, token.name)) starts[token.name]?.(token.attributes)
        if (token.kind === 'close' && Object.hasOwn(ends, token.name)) ends[token.name]?.()
      }
    },
    page(): HtmlPage {
      endCode()
      return { text: outside.text(), textWithTables: everywhere.text(), codes, bars, tables }
    },
  }
}

/** Text that stops growing at a length. */
function boundedText(most: number) {
  const pieces: string[] = []
  let length = 0
  return {
    add(piece: string): void {
      if (length >= most || (piece === '\n' && pieces.at(-1) === '\n')) return
      pieces.push(piece)
      length += piece.length
    },
    text: (): string => pieces.join('').slice(0, most),
  }
}

function addUpTo<T>(list: T[] | undefined, most: number, item: T): void {
  if (list !== undefined && list.length < most) list.push(item)
}

const numberIn = (text: string | undefined): number =>
  text !== undefined && /^\d{1,3}(?:\.\d{1,20})?$/.test(text.trim()) ? Number(text) : Number.NaN
