import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../sources/archive.ts'
import { ArchiveError } from './archive-error.ts'
import { openArchive, openLoose } from './open-archive.ts'
import type { OpenArchive } from './opening.ts'
import { rawZip, type RawEntry } from './zip.fixture.ts'

let folder: string
const open: OpenArchive[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-test-'))
})
afterEach(async () => {
  for (const archive of open.splice(0)) await archive.close()
  rmSync(folder, { recursive: true })
})

const put = (path: string, content: string | Buffer): string => {
  const onDisk = join(folder, path)
  mkdirSync(dirname(onDisk), { recursive: true })
  writeFileSync(onDisk, content)
  return onDisk
}

const kept = async (opening: Promise<OpenArchive>): Promise<OpenArchive> => {
  const archive = await opening
  open.push(archive)
  return archive
}

const openZip = (...entries: readonly RawEntry[]): Promise<OpenArchive> =>
  kept(openArchive(put('Export.zip', rawZip(entries))))

async function contents({ files }: Archive): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const file of files) all[file.path] = Buffer.concat(await bytesOf(file.open())).toString()
  return all
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return chunks
}

const csv = (path: string, content = `in ${path}`): RawEntry => ({ path, content })

describe('openArchive', () => {
  it('gives the files of a ZIP, stored or packed, as often as they are asked for', async () => {
    const archive = await openZip(csv('Connections.csv'), { ...csv('Jobs/Saved Jobs.csv'), method: 0 })
    const expected = {
      'Connections.csv': 'in Connections.csv',
      'Jobs/Saved Jobs.csv': 'in Jobs/Saved Jobs.csv',
    }
    expect(archive.name).toBe('Export.zip')
    expect(await contents(archive)).toEqual(expected)
    expect(await contents(archive)).toEqual(expected)
  })

  it('gives the files of a ZIP in a ZIP in a ZIP under the names of the ZIPs', async () => {
    const innermost = rawZip([csv('Comments.csv')])
    const inner = rawZip([csv('Shares.csv'), { path: 'b.ZIP', content: innermost }])
    const archive = await openZip(csv('a.csv'), { path: 'Complete.zip', content: inner, method: 0 })
    expect(await contents(archive)).toEqual({
      'a.csv': 'in a.csv',
      'Complete.zip/Shares.csv': 'in Shares.csv',
      'Complete.zip/b.ZIP/Comments.csv': 'in Comments.csv',
    })
  })

  it('leaves nothing of an inner ZIP behind when it is closed', async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('fourscore-'))
    const before = left()
    const archive = await openZip({ path: 'inner.zip', content: rawZip([csv('a.csv')]) })
    await archive.close()
    expect(left()).toEqual(before)
  })

  it('gives the files of a folder at any depth, and of a ZIP that lies in it, and follows no link', async () => {
    const secret = put('secret.csv', 'not for the archive')
    put('Export/Connections.csv', 'connections')
    put('Export/Articles/Articles/2022-05-28 10:30:21.0-7 .html', 'article')
    put('Export/more.zip', rawZip([csv('messages.csv')]))
    symlinkSync(secret, join(folder, 'Export/link.csv'))
    symlinkSync(folder, join(folder, 'Export/up'))
    const archive = await kept(openArchive(join(folder, 'Export')))
    expect(archive.name).toBe('Export')
    expect(await contents(archive)).toEqual({
      'Articles/Articles/2022-05-28 10:30:21.0-7 .html': 'article',
      'Connections.csv': 'connections',
      'more.zip/messages.csv': 'in messages.csv',
    })
    expect(archive.passedOver.map(({ path }) => path)).toEqual(['link.csv', 'up'])
  })

  it('gives a single file as an archive of one, also a workbook, which is a ZIP inside', async () => {
    const workbook = rawZip([csv('[Content_Types].xml'), csv('xl/workbook.xml')])
    const single = await kept(openArchive(put('Comments.csv', 'a comment')))
    expect(await contents(single)).toEqual({ 'Comments.csv': 'a comment' })
    const { files } = await kept(openArchive(put('Content.xlsx', workbook)))
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([['Content.xlsx', workbook.length]])
  })

  it('opens the parts of a workbook wherever it lies, when they are asked for', async () => {
    const workbook = rawZip([csv('[Content_Types].xml'), csv('xl/workbook.xml')])
    const path = put('Export/Content.xlsx', workbook)
    put('Export/more.zip', rawZip([{ path: 'in/Content.xlsm', content: workbook }, csv('a.csv')]))
    const archives = [
      await kept(openArchive(path)),
      await kept(openLoose([path])),
      await kept(openArchive(join(folder, 'Export'))),
    ]
    const files = archives.flatMap((archive) => archive.files)
    expect(files.map((file) => [file.path, file.parts !== undefined])).toEqual([
      ['Content.xlsx', true],
      ['Content.xlsx', true],
      ['Content.xlsx', true],
      ['more.zip/in/Content.xlsm', true],
      ['more.zip/a.csv', false],
    ])
    for (const { parts } of files.slice(0, 4)) {
      expect(await contents({ name: '', files: (await parts?.()) ?? [] })).toEqual({
        '[Content_Types].xml': 'in [Content_Types].xml',
        'xl/workbook.xml': 'in xl/workbook.xml',
      })
    }
  })

  it('says what to do with a workbook that is none, or holds too much', async () => {
    const partsOf = async (content: string | Buffer, limits = {}): Promise<unknown> => {
      const { files } = await kept(openLoose([put('a.xlsx', content)], limits))
      return files[0]?.parts?.()
    }
    await expect(partsOf('Date;Impressions')).rejects.toThrow(
      /a\.xlsx is no whole XLSX workbook.*save it as XLSX/,
    )
    await expect(partsOf(rawZip([csv('../evil.xml')]))).rejects.toThrow(/outside of it/)
    const large = rawZip([csv('a.xml', 'x'.repeat(600)), csv('b.xml', 'y'.repeat(600))])
    await expect(partsOf(large, { bytes: 1300 })).rejects.toThrow(/holds more than 0 MB/)
    await expect(partsOf(large, { entries: 1 })).rejects.toThrow(/more than 1 files/)
    expect(await partsOf(large, { bytes: 3000, entries: 2 })).toHaveLength(2)
  })

  it('calls a file as it is told to, wherever it lies', async () => {
    const path = put('upload/0', rawZip([csv('Shares.csv')]))
    const { name } = await kept(openArchive({ path, name: 'Basic_LinkedInDataExport_05-18-2026.zip' }))
    expect(name).toBe('Basic_LinkedInDataExport_05-18-2026.zip')
  })

  it('passes over folders and the files of macOS and Windows', async () => {
    const archive = await openZip(
      { path: 'Jobs/', content: '', method: 0 },
      csv('Jobs/.DS_Store'),
      csv('__MACOSX/._Connections.csv'),
      csv('._a.csv'),
      csv('Thumbs.db'),
      csv('a.csv'),
    )
    expect(archive.files.map(({ path }) => path)).toEqual(['a.csv'])
  })

  it('shows no control character of a name', async () => {
    const { files } = await openZip(csv('a\u001B[2Jb.csv'))
    expect(files.map(({ path }) => path)).toEqual(['a\uFFFD[2Jb.csv'])
  })

  it('gives files in the folders that Windows writes with backslashes', async () => {
    const { files } = await openZip(csv('Export\\Jobs\\Saved Jobs.csv'))
    expect(files.map(({ path }) => path)).toEqual(['Export/Jobs/Saved Jobs.csv'])
  })

  it.each([
    ['../evil.csv'],
    ['a/../../evil.csv'],
    ['/etc/evil.csv'],
    ['C:/evil.csv'],
    ['a\\..\\..\\evil.csv'],
    ['\\evil.csv'],
    ['..'],
  ])('refuses a ZIP that names %s', async (path) => {
    await expect(openZip(csv(path))).rejects.toThrow(/outside of it.*download yours again/)
  })

  it.each([
    [{ encrypted: true }, /a\.csv in Export\.zip is locked with a password/],
    [{ link: true }, /is a link and not a file/],
    [{ method: 12 }, /packed by a method \(number 12\)/],
  ] as const)('refuses an entry with %o and says what to do', async (wicked, sentence) => {
    await expect(openZip({ ...csv('a.csv'), ...wicked })).rejects.toThrow(sentence)
  })

  it('refuses what unpacks to too much, by what the directory says, before anything is unpacked', async () => {
    await expect(openZip({ ...csv('a.csv'), method: 0, unpacked: 8, content: 'a' })).rejects.toThrow(
      /not a whole ZIP/,
    )
    const path = put('Large.zip', rawZip([csv('a.csv', 'x'.repeat(600)), csv('b.csv', 'y'.repeat(600))]))
    await expect(openArchive(path, { bytes: 1000 })).rejects.toThrow(/holds more than 0 MB/)
    expect((await kept(openArchive(path, { bytes: 1200 }))).files).toHaveLength(2)
  })

  it('refuses an entry that says it is smaller than it is, when it is read', async () => {
    const archive = await openZip({ ...csv('a.csv', 'x'.repeat(100_000)), unpacked: 10 })
    await expect(contents(archive)).rejects.toThrow(/a\.csv in Export\.zip is damaged/)
  })

  it('refuses an entry whose checksum differs', async () => {
    await expect(contents(await openZip({ ...csv('a.csv'), crc: 1 }))).rejects.toThrow(/its checksum differs/)
  })

  it('refuses an entry that grows more than 200 times, unless it is small', async () => {
    const zeros = (bytes: number): RawEntry => csv('a.csv', '0'.repeat(bytes))
    await expect(openZip(zeros(2_000_000))).rejects.toThrow(/grows more than 200 times/)
    expect((await openZip(zeros(1_000_000))).files).toHaveLength(1)
  })

  it('refuses too many files and ZIPs too deep', async () => {
    const path = put('Many.zip', rawZip([csv('a.csv'), csv('b.csv'), csv('c.csv')]))
    await expect(openArchive(path, { entries: 2 })).rejects.toThrow(/more than 2 files/)
    const nest = (zip: Buffer, times: number): Buffer =>
      times === 0 ? zip : nest(rawZip([{ path: 'in.zip', content: zip }]), times - 1)
    const innermost = rawZip([csv('a.csv')])
    expect((await kept(openArchive(put('3.zip', nest(innermost, 2))))).files).toHaveLength(1)
    await expect(openArchive(put('4.zip', nest(innermost, 3)))).rejects.toThrow(/is a ZIP inside 3 others/)
  })

  it('says that a ZIP is not whole where its download broke off', async () => {
    const whole = rawZip([csv('a.csv', 'abc'.repeat(1000))])
    const path = put('Half.zip', whole.subarray(0, whole.length - 30))
    await expect(openArchive(path)).rejects.toThrow(/Half\.zip is not a whole ZIP.*Download it again/)
  })

  it('says what to do with what is not there and with archives of another kind', async () => {
    await expect(openArchive(join(folder, 'none.zip'))).rejects.toThrow(
      /no file or folder .*Check the spelling/,
    )
    const rar = put('a.rar', Buffer.from('526172211a0700', 'hex'))
    await expect(openArchive(rar)).rejects.toThrow(/a\.rar is a RAR archive.*Unpack it/)
    await expect(openArchive(join(folder, 'none.zip'))).rejects.toBeInstanceOf(ArchiveError)
  })
})

describe('openLoose', () => {
  it('gives loose files together, called as the export’s folder that they lie in', async () => {
    const inExport = ['a.csv', 'b.csv'].map((name) =>
      put(`Basic_LinkedInDataExport_05-18-2026/${name}`, name),
    )
    const archive = await kept(openLoose(inExport))
    expect(archive.name).toBe('Basic_LinkedInDataExport_05-18-2026')
    expect(await contents(archive)).toEqual({ 'a.csv': 'a.csv', 'b.csv': 'b.csv' })
  })

  it('is called as its files where their folder says nothing', async () => {
    const paths = ['a.csv', 'b.csv', 'c.csv'].map((name) => put(name, name))
    expect((await kept(openLoose(paths))).name).toBe('a.csv and 2 more')
    expect((await kept(openLoose(paths.slice(0, 1)))).name).toBe('a.csv')
  })

  it('takes the outermost folder of uploaded names', async () => {
    const files = ['a.csv', 'Jobs/b.csv'].map((name, i) => ({
      path: put(String(i), name),
      name: `Complete_LinkedInDataExport_05-18-2026/${name}`,
    }))
    expect((await kept(openLoose(files))).name).toBe('Complete_LinkedInDataExport_05-18-2026')
  })
})
