import { parseDay, type Day } from '../../kernel/day.ts'
import type { Archive, ArchiveFile } from '../archive.ts'
import type { ExportSummary, FileResult, ReadStep } from '../report.ts'
import { readExport } from './read-export.ts'

/** The day on which all fixtures are read. */
export const TODAY: Day = onDay('2026-06-30')

export function onDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`${text} is no day`)
  return day
}

/** An archive of files by path; text is kept as UTF-8. Each stream comes in pieces of `size` bytes. */
export const archiveOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'export',
  size = 65_536,
): Archive => ({
  name,
  files: Object.entries(files).map(([path, content]): ArchiveFile => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return { path, bytes: bytes.length, open: () => piecesOf(bytes, size) }
  }),
})

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export interface ReadArchive {
  readonly steps: readonly ReadStep[]
  readonly results: Readonly<Record<string, FileResult>>
  readonly summary: ExportSummary
}

export async function readArchive(archive: Archive, today: Day = TODAY): Promise<ReadArchive> {
  const steps: ReadStep[] = []
  for await (const step of readExport(archive, { today, maxFieldBytes: 10_000 })) steps.push(step)
  const results = steps.flatMap((step) =>
    step.kind === 'file' ? [[step.result.report.file, step.result] as const] : [],
  )
  const last = steps.at(-1)
  if (last?.kind !== 'done') throw new Error('the reading of an export ends with its summary')
  return { steps, results: Object.fromEntries(results), summary: last.summary }
}

/** What a single file of this name gives. */
export async function readOne(path: string, content: string | Uint8Array): Promise<FileResult> {
  const { results } = await readArchive(archiveOf({ [path]: content }))
  const result = results[path]
  if (result === undefined) throw new Error(`${path} was not read`)
  return result
}

/** Events in short, to be compared: kind, day or moment, what it is about, the person's address or name. */
export const inShort = ({ events }: FileResult): readonly string[] =>
  events.map(({ kind, day, at, about, person }) =>
    [
      kind,
      at === null
        ? new Date(day * 86_400_000).toISOString().slice(0, 10)
        : new Date(at).toISOString().slice(0, 16),
      about,
      person === null ? '' : (person.address ?? `~${person.name}`),
    ].join(' | '),
  )
