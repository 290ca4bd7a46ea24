import type { ArchiveFile } from '../archive.ts'
import type { SheetRow } from './cell.ts'
import type { Sheet } from './workbook.ts'

/** A cell as a test says it: `{ xml }` is the whole element as a wicked writer might write it. */
export type FixtureCell = string | number | boolean | Date | null | { readonly xml: string }
export type FixtureSheets = Readonly<Record<string, readonly (readonly FixtureCell[])[]>>

export interface WrittenAs {
  /** How texts are written: in the table of texts, or each in its own cell. */
  readonly texts?: 'shared' | 'inline'
  readonly date1904?: boolean
  /** In front of every element of the sheets, as some writers do: `x:`. */
  readonly prefix?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The number of the style that shows days; 0 shows numbers. */
export const DATE_STYLE = 1

/** The parts of a workbook, by their paths, as Apache POI writes them for LinkedIn: also with its wrong `<dimension>`. */
export function workbookParts(
  sheets: FixtureSheets,
  { texts = 'shared', date1904 = false, prefix = '' }: WrittenAs = {},
): Record<string, string> {
  const shared: string[] = []
  const write = (cell: FixtureCell, place: string): string =>
    cellXml(cell, place, texts === 'shared' ? shared : undefined, date1904)
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr date1904="${date1904}"/><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" r:id="rId${i + 3}" sheetId="${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'sharedStrings', 'sharedStrings.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ...names.map((_, i) => [`rId${i + 3}`, 'worksheet', `/xl/worksheets/sheet${i + 1}.xml`] as const),
    ]),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  for (const [i, rows] of Object.values(sheets).entries()) {
    const sheet = `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows.map((cells, at) => rowXml(cells, at + 1, write)).join('')}</sheetData></worksheet>`
    parts[`xl/worksheets/sheet${i + 1}.xml`] = HEAD + prefixed(sheet, prefix)
  }
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`
  return parts
}

/** Parts as the reader takes them, in pieces of `size` bytes. */
export const asFiles = (
  parts: Readonly<Record<string, string | Uint8Array>>,
  size = 65_536,
): readonly ArchiveFile[] =>
  Object.entries(parts).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { path, bytes: bytes.length, open: () => piecesOf(bytes, size) }
  })

export async function allRows(sheet: Sheet): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.rows()) rows.push(...batch)
  return rows
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const rowXml = (
  cells: readonly FixtureCell[],
  line: number,
  write: (cell: FixtureCell, place: string) => string,
): string =>
  `<row r="${line}">${cells.map((cell, i) => write(cell, `${columnName(i)}${line}`)).join('')}</row>`

function cellXml(cell: FixtureCell, place: string, shared: string[] | undefined, date1904: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number')
    return `<c r="${place}" t="n"><v>${Number.isInteger(cell) ? cell.toFixed(1) : cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  if (cell instanceof Date) {
    const days = cell.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569)
    return `<c r="${place}" s="${DATE_STYLE}"><v>${days}</v></c>`
  }
  if (typeof cell === 'object') return cell.xml
  if (shared === undefined) return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  shared.push(cell)
  return `<c r="${place}" t="s"><v>${shared.length - 1}</v></c>`
}

const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

const prefixed = (xml: string, prefix: string): string =>
  prefix === ''
    ? xml
    : xml.replaceAll(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`).replace('xmlns=', `xmlns:${prefix.slice(0, -1)}=`)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
