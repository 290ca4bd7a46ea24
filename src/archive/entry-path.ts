import { ArchiveError } from './archive-error.ts'

/**
 * The path of a ZIP's entry as it is shown, or an `ArchiveError` where it leads out of the archive. Windows' own programs write
 * `Jobs\Saved Jobs.csv` where others write `/`.
 */
export function checkedPath(written: string, archive: string): string {
  const path = written.replaceAll('\\', '/')
  const leadsOut = path.startsWith('/') || /^[A-Za-z]:\//.test(path) || path.split('/').includes('..')
  if (!leadsOut && path !== '') return withoutControls(path)
  throw new ArchiveError(
    `${archive} names a file ${JSON.stringify(written.slice(0, 80))}, which would lie outside of it. ` +
      'No export is like that: download yours again and import that.',
  )
}

/** What systems put beside people's files: macOS's folders and forks, Windows' thumbnails. */
export function isSystemFile(path: string): boolean {
  const parts = path.split('/')
  return parts.includes('__MACOSX') || SYSTEM_FILE.test(parts.at(-1) ?? '')
}

const SYSTEM_FILE = /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** Whether a file is called as workbooks are that are ZIPs inside. */
export const isWorkbook = (path: string): boolean => /\.xls[xm]$/i.test(path)

/** Names are printed on terminals, where control characters would be obeyed. */
export const withoutControls = (name: string): string => name.replaceAll(/\p{Cc}/gu, '\uFFFD')
