import { dayOf, type Day } from '../../kernel/day.ts'

/** What the name of an export tells: `Complete_LinkedInDataExport_05-18-2026.zip`, month first. */
export interface ExportName {
  readonly day: Day | null
  readonly edition: 'basic' | 'complete' | null
}

const NAME = /(?:(basic|complete)[_ -]*)?linked-?in[_ -]?data[_ -]?export(?:[_ -]*(\d\d)-(\d\d)-(\d{4}))?/i

/** What a name tells, also with `.zip.zip`, ` (1)` and other words around it; undefined where it is no export's. */
export function exportName(name: string): ExportName | undefined {
  const match = NAME.exec(name)
  if (match === null) return undefined
  const [, edition, month, dayOfMonth, year] = match
  return {
    day: dayOf(Number(year ?? 0), Number(month ?? 0), Number(dayOfMonth ?? 0)) ?? null,
    edition: edition === undefined ? null : edition.toLowerCase() === 'basic' ? 'basic' : 'complete',
  }
}

/** An export that a file belongs to: the innermost folder, or ZIP in a ZIP, that is named like one, else the archive. */
export function exportOf(archive: string, path: string): ExportName & { readonly root: string } {
  const folders = [archive, ...path.split('/').slice(0, -1)]
  for (let depth = folders.length - 1; depth >= 0; depth--) {
    const found = exportName(folders[depth] ?? '')
    if (found !== undefined) return { ...found, root: folders.slice(0, depth + 1).join('/') }
  }
  return { day: null, edition: null, root: archive }
}
