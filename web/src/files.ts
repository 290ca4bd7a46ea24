/** Files that a reader hands over, by a chooser or by dropping, each with its path inside what was handed over. */
export interface Handed {
  readonly path: string
  readonly file: File
}

/** What a chooser gives; a chosen folder's files carry their path. */
export const chosen = (list: FileList): readonly Handed[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

/**
 * What was dropped: files, and all files in folders at any depth. The entries must be taken while the event lasts, so
 * that this is called from its handler and waited for afterwards.
 */
export async function dropped(data: DataTransfer): Promise<readonly Handed[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return chosen(data.files)
  return (await Promise.all(entries.map(filesOf))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly Handed[]> {
  if (entry.isFile)
    return [{ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }]
  const inside = await entriesOf(entry as FileSystemDirectoryEntry)
  return (await Promise.all(inside.map(filesOf))).flat()
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader of folders gives them in parts, and nothing when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    found.push(...part)
  }
}
