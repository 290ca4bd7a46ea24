import type { Instant } from '../../kernel/day.ts'
import { field, listOf, parseJson } from '../json.ts'
import { secondsMoment } from '../moments.ts'
import type { NetworkFile, ReaderNotes } from '../reader.ts'

/** Who follows, as a count and when each began; no name is read. */
export interface Followers {
  readonly count: number | null
  readonly since: readonly Instant[]
}

/** Lists of followers as Instagram and Facebook write them: a list, or an object with one list in it, each entry with a moment. */
export function followersIn(files: readonly NetworkFile[], notes: ReaderNotes): Followers {
  const lists = files.flatMap((file) => {
    const document = parseJson(file, notes)
    if (document === undefined) return []
    const list = Array.isArray(document) ? document : Object.values(document ?? {}).find(Array.isArray)
    if (list === undefined) notes.entry(file.path, 0, 'a list of followers', document)
    return list === undefined ? [] : [listOf(list)]
  })
  const entries = lists.flat()
  return {
    count: lists.length === 0 ? null : entries.length,
    since: entries.flatMap((entry) => momentIn(entry) ?? []),
  }
}

const momentIn = (entry: unknown): Instant | null =>
  secondsMoment(field(entry, 'timestamp') ?? field(listOf(field(entry, 'string_list_data'))[0], 'timestamp'))
