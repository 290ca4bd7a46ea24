import type { ArchiveFile } from '../archive.ts'
import { readPart, type PartBytes } from './read-part.ts'
import { attribute } from './xml.ts'

/** Which styles of cells show a number as a day or a time of day, by the number of the style. */
export type DateStyles = ReadonlySet<number>

/** Reads the styles. Source: ECMA-376-1, 18.8.10 (cellXfs) and 18.8.30 (numFmt, with the formats that have no code). */
export async function readDateStyles(part: ArchiveFile, bytes: PartBytes): Promise<DateStyles> {
  const codes = new Map<string, string>()
  const formats: string[] = []
  let isCellFormat = false
  await readPart(
    part,
    {
      open(name, attributes) {
        const id = attribute(attributes, 'numFmtId') ?? ''
        if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '')
        if (name === 'cellXfs') isCellFormat = true
        if (name === 'xf' && isCellFormat) formats.push(id)
      },
      text() {},
      close(name) {
        if (name === 'cellXfs') isCellFormat = false
      },
    },
    bytes,
  )
  return new Set(formats.flatMap((id, style) => (isDate(id, codes.get(id)) ? [style] : [])))
}

const isDate = (id: string, code: string | undefined): boolean =>
  code === undefined ? BUILT_IN.some(([from, to]) => from <= Number(id) && Number(id) <= to) : showsDate(code)

/** Of the formats that every spreadsheet knows: days and times, in the East too; not 46, which is a duration. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
] as const

/** A spreadsheet allows no longer code. */
const LONGEST_CODE = 255

/** Whether a code has a letter for a part of a date, outside of quoted words, colours and durations (`[h]:mm`). */
function showsDate(code: string): boolean {
  if (code.length > LONGEST_CODE || /\[[hms]+\]/i.test(code)) return false
  return /[dyhms]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').replaceAll(/general/gi, ''))
}
