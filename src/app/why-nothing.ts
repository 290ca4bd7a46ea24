import type { FileStatus } from '../sources/report.ts'
import type { FileJson } from './import-report.ts'

/**
 * Why an archive gives nothing that could be kept, with what to do; null where it gives something. A file that has a header
 * and no rows gives something too: that there was nothing.
 */
export function whyNothing(archive: string, files: readonly FileJson[]): string | null {
  const count = (...statuses: readonly FileStatus[]): number =>
    files.filter(({ status }) => statuses.includes(status)).length
  if (files.some(({ status, reader }) => status === 'read' || (status === 'empty' && reader !== null)))
    return null
  if (files.length === 0) return `${archive} holds no files. ${GIVE}`
  const [only] = files
  if (only?.file === archive && only.status === 'ignored' && only.reason !== null)
    return `Nothing in ${archive} counts: ${only.reason}. ${GIVE}`
  if (count('ignored') === files.length) {
    return `Nothing in ${archive} counts: its files are left alone on purpose, and the report says why. ${GIVE}`
  }
  const firstFailed = files.find(({ status }) => status === 'failed')
  const failed =
    firstFailed && `${firstFailed.file} could not be read: ${firstFailed.reason ?? 'no row could be used'}.`
  const unknown =
    count('unknown') > 0 && `No reader knows ${named(files.filter(({ status }) => status === 'unknown'))}.`
  const blank = files.filter(({ status }) => status === 'empty')
  const empty = blank.length > 0 && `${named(blank, 'and')} ${blank.length === 1 ? 'is' : 'are'} empty.`
  if (blank.length === files.length) return `${String(empty)} ${ANOTHER_COPY}`
  return [`Nothing in ${archive} could be used.`, failed, unknown, empty, GIVE].filter(Boolean).join(' ')
}

const ANOTHER_COPY = 'What was saved may have broken off: download it again, and import that.'

const GIVE =
  'Give the ZIP that LinkedIn sent, its unpacked folder, its CSV files under their own names, or the workbook of your content analytics.'

const named = (files: readonly FileJson[], last = 'or'): string => {
  const names = files.slice(0, 3).map(({ file }) => file)
  const more = files.length - names.length
  const end = more > 0 ? `and ${more} more` : names.length > 1 ? `${last} ${names.pop() ?? ''}` : ''
  return [names.join(', '), end].filter(Boolean).join(' ')
}
