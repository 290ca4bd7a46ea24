import type { ArchiveFile } from '../archive.ts'
import { readPart, type PartBytes } from './read-part.ts'
import { attribute } from './xml.ts'

/** Where one part of a workbook points to another. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string
  /** Path of the other part. */
  readonly target: string
}

/** The parts that a part points to, `''` being the workbook as a whole. What lies outside of the file is left out. */
export async function relationsOf(
  path: string,
  parts: readonly ArchiveFile[],
  bytes: PartBytes,
): Promise<readonly Relation[]> {
  const [folder, name] = split(path)
  const part = partAt(parts, `${folder}_rels/${name}.rels`)
  const relations: Relation[] = []
  if (part === undefined) return relations
  const open = (element: string, attributes: string): void => {
    const [id, type, target] = [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Type'),
      attribute(attributes, 'Target'),
    ]
    if (element !== 'Relationship' || id === undefined || type === undefined || target === undefined) return
    if (attribute(attributes, 'TargetMode') === 'External') return
    relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) })
  }
  await readPart(part, { open, text: nothing, close: nothing }, bytes)
  return relations
}

/** A part by its path; writers do not agree on capitals. */
export const partAt = (parts: readonly ArchiveFile[], path: string): ArchiveFile | undefined =>
  parts.find((part) => part.path === path) ??
  parts.find((part) => part.path.toLowerCase() === path.toLowerCase())

const nothing = (): void => {}

function split(path: string): readonly [folder: string, name: string] {
  const end = path.lastIndexOf('/') + 1
  return [path.slice(0, end), path.slice(end)]
}

/** A target as a path from the root. One that leads out of the file names no part. */
function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
