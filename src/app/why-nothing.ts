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
  if (count('ignored') === files.length) {
    return `Nothing in ${archive} counts: its files are left alone on purpose, and the report says why. ${GIVE}`
  }
  const firstFailed = files.find(({ status }) => status === 'failed')
  const failed =
    firstFailed && `${firstFailed.file} could not be read: ${firstFailed.reason ?? 'no row could be used'}.`
  const unknown =
    count('unknown') > 0 && `No reader knows ${named(files.filter(({ status }) => status === 'unknown'))}.`
  return [`Nothing in ${archive} could be used.`, failed, unknown, GIVE].filter(Boolean).join(' ')
}

const GIVE =
  'Give the ZIP that LinkedIn sent, its unpacked folder, its CSV files under their own names, or the workbook of your content analytics.'

const named = (files: readonly FileJson[]): string => {
  const names = files.slice(0, 3).map(({ file }) => file)
  return files.length > names.length
    ? `${names.join(', ')} and ${files.length - names.length} more`
    : names.join(' or ')
}
