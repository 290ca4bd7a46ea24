import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { doctor } from '../src/app/doctor.ts'
import { dump } from '../src/app/dump.fixture.ts'
import { comments } from '../src/app/export.fixture.ts'
import { openStore } from '../src/store/open-store.ts'
import { root } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'disk-full-'))
const disk = join(folder, 'disk')
afterAll(() => {
  if (mounted) execFileSync('umount', [disk])
  rmSync(folder, { recursive: true, force: true })
})

/** A disk of its own needs the right to mount one. */
const mounted = ((): boolean => {
  mkdirSync(disk)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])
  return status === 0
})()

const times = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) =>
    new Date(Date.UTC(2026, 4, 18) - i * 60_000).toISOString().slice(0, 19).replace('T', ' '),
  )

const small = join(folder, 'small', 'Comments.csv')
const large = join(folder, 'large', 'Comments.csv')
for (const [path, n] of [
  [small, 20],
  [large, 40_000],
] as const) {
  mkdirSync(join(path, '..'))
  writeFileSync(path, comments(...times(n)))
}

/** Runs a command in a shell that first says how much each file may hold, in blocks of 512 bytes. */
function fourscore(before: string, data: string, ...words: readonly string[]) {
  const call = `${before} exec "$0" "$@"`
  const all = [process.execPath, join(root, 'src/cli/main.ts'), ...words, '--data', data, '--json']
  const { status, stdout, stderr } = spawnSync('sh', ['-c', call, ...all], { encoding: 'utf8' })
  return {
    status,
    stderr,
    document: JSON.parse(stdout) as {
      readonly error?: { readonly title: string; readonly detail: string; readonly hint: string }
    },
  }
}

async function contents(data: string): Promise<object> {
  const store = await openStore(data)
  const { event, import: imports } = dump(store)
  await store.close()
  return { event, imports: imports?.filter((row) => 'finished' in row && row.finished === 1) }
}

async function staysWhole(data: string, before: string): Promise<void> {
  expect(fourscore('', data, 'import', small).status).toBe(0)
  const was = await contents(data)
  const { status, document, stderr } = fourscore(before, data, 'import', large)
  expect([status, document.error?.title]).toEqual([1, 'There is no room on the disk'])
  expect(document.error?.hint).toMatch(/^Free some space.*--data DIR/)
  expect(stderr).toMatch(/^There is no room on the disk: .*Nothing of it is kept/)
  expect(await contents(data)).toEqual(was)
  expect(doctor(data).filter(({ ok, name }) => !ok && name !== 'free disk')).toEqual([])
}

describe('a disk that fills up while an import runs', () => {
  it('is told in a sentence, and the store is as it was and takes the import when there is room', async () => {
    const data = join(folder, 'limited')
    await staysWhole(data, 'ulimit -f 1500;')
    expect(fourscore('', data, 'import', large).status).toBe(0)
    expect(await contents(data)).toMatchObject({ imports: [{ id: 1 }, { finished: 1 }] })
  })

  it('is told of a backup too, which leaves no half copy behind', async () => {
    const data = join(folder, 'backed-up')
    fourscore('', data, 'import', large)
    const to = join(folder, 'to')
    const { status, document } = fourscore('ulimit -f 1500;', data, 'backup', '--to', to)
    expect([status, document.error?.title]).toEqual([1, 'There is no room on the disk'])
    expect(execFileSync('ls', [to], { encoding: 'utf8' })).toBe('')
  })

  it.skipIf(!mounted)('is told of a real disk too (left out where none may be mounted)', async () => {
    await staysWhole(join(disk, 'data'), '')
  })
})
