import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import { dayOf } from '../../src/kernel/day.ts'
import { sampleExport } from '../../src/sample/sample-export.ts'

export interface Zip {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The sample member's export of 18 May 2026 as the ZIP that LinkedIn would send; some files may be left out. */
export async function sampleZip(holds: (path: string) => boolean = () => true): Promise<Zip> {
  const until = dayOf(2026, 5, 18)
  if (until === undefined) throw new RangeError('18 May 2026 is no day')
  const { name, files } = sampleExport({ until })
  return zipOf(
    name,
    files.filter(({ path }) => holds(path)),
  )
}

/** Texts as a ZIP. */
export async function zipOf(
  name: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Zip> {
  const zip = new yazl.ZipFile()
  for (const { path, text } of files) zip.addBuffer(Buffer.from(text), path)
  zip.end()
  return { name, mimeType: 'application/zip', buffer: await buffer(zip.outputStream) }
}
