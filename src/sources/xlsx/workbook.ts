import type { ArchiveFile } from '../archive.ts'
import type { SheetRow } from './cell.ts'
import { readDateStyles } from './date-styles.ts'
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts'
import { PartBytes, readPart } from './read-part.ts'
import { partAt, relationsOf, type Relation } from './relations.ts'
import type { DateSystem } from './serial-date.ts'
import { sheetRows, type SheetContext } from './sheet-rows.ts'
import { readTexts } from './texts.ts'
import { WorkbookError } from './workbook-error.ts'
import { attribute } from './xml.ts'

export interface Sheet {
  readonly name: string
  /** Its rows, in batches as they are read, without blank ones; from the start each time. Throws `WorkbookError` too. */
  rows(): AsyncGenerator<readonly SheetRow[], void, undefined>
}

export interface WorkbookOptions {
  readonly limits?: Partial<WorkbookLimits>
  /** Hears of each cell that could not be kept, in words that are the same for all of a kind. */
  readonly onFlaw?: (flaw: string) => void
}

/**
 * Opens an XLSX workbook: its sheets in their order, hidden ones too. Formulas are never worked out, and nothing outside
 * of the file is asked for.
 *
 * - `parts`: the files inside of it, as `ArchiveFile.parts` gives them.
 * - Throws `WorkbookError` where they are no workbook, or are over the limits or meant to do harm.
 */
export async function openWorkbook(
  parts: readonly ArchiveFile[],
  { limits: raised = {}, onFlaw = () => {} }: WorkbookOptions = {},
): Promise<readonly Sheet[]> {
  const limits = { ...WORKBOOK_LIMITS, ...raised }
  const bytes = new PartBytes(limits.bytes)
  const root = (await relationsOf('', parts, bytes)).find(({ type }) => type === 'officeDocument')
  const path = root?.target ?? 'xl/workbook.xml'
  const book = partAt(parts, path)
  if (book === undefined) throw new WorkbookError('is no workbook: it holds no list of sheets')
  const relations = await relationsOf(path, parts, bytes)
  const { sheets, system } = await readBook(book, bytes)
  if (sheets.length > limits.sheets)
    throw new WorkbookError(`has more than ${limits.sheets} sheets. Give those that matter alone`)
  const shared = (type: string): ArchiveFile | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : partAt(parts, target)
  }
  const [texts, styles] = [shared('sharedStrings'), shared('styles')]
  const context: SheetContext = {
    texts: texts === undefined ? [] : await readTexts(texts, limits, bytes),
    dates: styles === undefined ? new Set() : await readDateStyles(styles, bytes),
    system,
    limits,
    bytes,
    onFlaw,
  }
  return sheets.flatMap((sheet) => sheetOf(sheet, relations, parts, context))
}

interface NamedSheet {
  readonly name: string
  readonly id: string
}

async function readBook(
  book: ArchiveFile,
  bytes: PartBytes,
): Promise<{ readonly sheets: readonly NamedSheet[]; readonly system: DateSystem }> {
  const sheets: NamedSheet[] = []
  let system: DateSystem = 1900
  const open = (element: string, attributes: string): void => {
    if (element === 'sheet') {
      sheets.push({ name: attribute(attributes, 'name') ?? '', id: attribute(attributes, 'id') ?? '' })
    }
    if (element === 'workbookPr' && /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? ''))
      system = 1904
  }
  await readPart(book, { open, text() {}, close() {} }, bytes)
  return { sheets, system }
}

/** Sheets of charts and of macros hold no rows and are left out. */
function sheetOf(
  { name, id }: NamedSheet,
  relations: readonly Relation[],
  parts: readonly ArchiveFile[],
  context: SheetContext,
): readonly Sheet[] {
  const relation = relations.find((one) => one.id === id)
  if (relation !== undefined && relation.type !== 'worksheet') return []
  const part = relation && partAt(parts, relation.target)
  if (part === undefined)
    throw new WorkbookError(`is damaged: its sheet ${JSON.stringify(name.slice(0, 40))} is missing`)
  return [{ name, rows: () => sheetRows(part, context) }]
}
