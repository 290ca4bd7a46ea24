import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ArchiveError } from './archive-error.ts'
import { rawTar, rawTarGz, type RawTarEntry } from './tar.fixture.ts'
import { readTarGz, type TarLimits } from './tar-gz.ts'
import { TarParser } from './tar-parser.ts'

const folder = mkdtempSync(join(tmpdir(), 'tar-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (bytes: Buffer, limits: Partial<TarLimits> = {}): Promise<Record<string, string>> => {
  const path = join(folder, 'a.tar.gz')
  writeFileSync(path, bytes)
  const files = await readTarGz({ path, name: 'a.tar.gz' }, (one) => one.endsWith('.json'), limits)
  return Object.fromEntries(files.map(({ path: of, content }) => [of, content.toString()]))
}
const of = (...entries: readonly RawTarEntry[]): Promise<Record<string, string>> => read(rawTarGz(entries))
const outbox = { path: 'outbox.json', content: '{"a":1}' }

describe('readTarGz', () => {
  it('gives the files that are wanted, whatever stands around them', async () => {
    const large = { path: 'media/1.jpg', content: 'x'.repeat(100_000) }
    const folderEntry = { path: 'media/', flag: '5' }
    expect(await of(folderEntry, large, outbox, large, { path: './actor.json', content: '' })).toEqual({
      'outbox.json': '{"a":1}',
      'actor.json': '',
    })
  })

  it('knows long names as GNU and as pax write them', async () => {
    const long = `${'folder/'.repeat(20)}outbox.json`
    const pax = `path=${long}\n`
    const length = `${pax.length + 4} `
    const entries = [
      { path: '././@LongLink', flag: 'L', content: `${long}\0` },
      { path: 'cut', content: 'gnu' },
    ]
    expect(await of(...entries)).toEqual({ [long]: 'gnu' })
    expect(
      await of({ path: 'pax', flag: 'x', content: length + pax }, { path: 'cut', content: 'pax' }),
    ).toEqual({
      [long]: 'pax',
    })
  })

  it('refuses names that lead out of it, and links', async () => {
    for (const path of [
      '../outbox.json',
      '/etc/outbox.json',
      'a/../../outbox.json',
      String.raw`C:\outbox.json`,
    ])
      await expect(of({ ...outbox, path })).rejects.toThrow(/would lie outside of it/)
    for (const flag of ['1', '2'])
      await expect(of({ ...outbox, flag })).rejects.toThrow(/outbox\.json in a\.tar\.gz is a link/)
  })

  it('refuses one that grows as no archive does, or holds too much', async () => {
    const bomb = { path: 'media/1.jpg', content: '0'.repeat(4 * 2 ** 20) }
    await expect(of(bomb)).rejects.toThrow(/grows more than 200 times/)
    await expect(read(rawTarGz([outbox, outbox]), { entries: 1 })).rejects.toThrow(/more than 1 files/)
    await expect(read(rawTarGz([outbox]), { bytes: 3 })).rejects.toThrow(/MB of posts/)
    await expect(read(rawTarGz([outbox]), { passed: 100 })).rejects.toThrow(/holds more than/)
  })

  it('says that one is broken: cut off, of another kind, with a wrong checksum, or empty', async () => {
    const whole = rawTarGz([{ ...outbox, content: 'abc'.repeat(1000) }])
    const broken = [
      whole.subarray(0, whole.length - 12),
      gzipSync('no tar at all, but long enough for a block of one. '.repeat(20)),
      rawTarGz([{ ...outbox, checksum: 1 }]),
      gzipSync(rawTar([{ ...outbox, size: 5000 }])),
      gzipSync(''),
      Buffer.from('no gzip'),
    ]
    for (const bytes of broken)
      await expect(read(bytes)).rejects.toThrow(/is not a whole tar\.gz .*Download it again/)
  })
})

describe('TarParser', () => {
  it('gives the same however its bytes are cut', () => {
    const bytes = rawTar([{ path: 'a.json', content: 'abc'.repeat(400) }, outbox])
    const parsed = (cuts: readonly number[]): string => {
      const parser = new TarParser('a')
      let text = ''
      let from = 0
      for (const to of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
        for (const step of parser.push(bytes.subarray(from, to)))
          text += step.kind === 'entry' ? `[${step.path}]` : Buffer.from(step.bytes).toString()
        from = to
      }
      parser.end()
      return text
    }
    const whole = parsed([])
    expect(whole).toBe(`[a.json]${'abc'.repeat(400)}[outbox.json]{"a":1}`)
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        expect(parsed(cuts)).toBe(whole)
      }),
    )
  })

  it('refuses whatever bytes are none in words, and in no other way', () => {
    const good = rawTar([outbox])
    const spoilt = fc
      .tuple(fc.nat(511), fc.nat(255))
      .map(([at, byte]) => Buffer.concat([good.subarray(0, at), Buffer.from([byte]), good.subarray(at + 1)]))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 2000 }), spoilt), (bytes) => {
        const parser = new TarParser('a')
        try {
          for (const step of parser.push(bytes)) expect(['entry', 'bytes']).toContain(step.kind)
          parser.end()
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError)
        }
      }),
    )
  })
})
