import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './files.ts'

/** A repository like this one in its set-up and launcher, with no packages and a program that tells what it was given. */
function smallRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'set up '))
  for (const path of [
    'bin',
    'tools/setup',
    'tools/setup.mjs',
    'tools/node/find.sh',
    'tools/node/package.json',
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  const name = { name: 'small', version: '1.0.0' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(name))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...name, lockfileVersion: 3, packages: { '': name } }),
  )
  mkdirSync(join(folder, 'src', 'cli'), { recursive: true })
  writeFileSync(
    join(folder, 'src', 'cli', 'main.ts'),
    'console.log(JSON.stringify(process.argv.slice(2) as string[]))',
  )
  return folder
}

/** The Node that runs these tests, first on PATH: it is new enough, so that nothing has to be fetched. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` }

describe('bin/setup', () => {
  let folder = ''
  beforeAll(() => {
    folder = smallRepository()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const setUp = (...args: readonly string[]) =>
    spawnSync('sh', [join(folder, 'bin', 'setup'), ...args], { env, encoding: 'utf8' })

  it('gets the packages once for two set-ups at the same time', async () => {
    const both = [1, 2].map(() => spawn('sh', [join(folder, 'bin', 'setup')], { env, stdio: 'ignore' }))
    const codes = await Promise.all(both.map(async (child) => once(child, 'exit')))
    expect(codes.map(([code]) => code)).toEqual([0, 0])
    const copy = readFileSync(join(folder, 'node_modules', '.ready'), 'utf8')
    expect(copy).toBe(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
    expect(existsSync(join(folder, '.cache', 'setup.lock'))).toBe(false)
  })

  it('says and does nothing where all is there', () => {
    expect(setUp()).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('refuses an option that it does not know, and says which there are', () => {
    const { status, stderr } = setUp('--everything')
    expect(status).toBe(1)
    expect(stderr).toContain('there is no --everything; use --build, --test')
  })
})

describe('bin/fourscore', () => {
  let folder = ''
  beforeAll(() => {
    folder = smallRepository()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('sets up at its first call, keeping standard output to the program', () => {
    const call = spawnSync(join(folder, 'bin', 'fourscore'), ['score', '--on', '2026-05-17'], {
      env,
      encoding: 'utf8',
    })
    expect(call.stderr).toContain('Getting the packages')
    expect(call).toMatchObject({ status: 0, stdout: '["score","--on","2026-05-17"]\n' })
  })

  it('runs from any folder, through a link, with words as they were written, and without a warning', () => {
    const link = join(folder, 'a link')
    symlinkSync(join(folder, 'bin', 'fourscore'), link)
    const call = spawnSync(link, ['import', 'my export.zip', ''], { env, cwd: tmpdir(), encoding: 'utf8' })
    expect(call).toMatchObject({ status: 0, stdout: '["import","my export.zip",""]\n', stderr: '' })
  })

  it('sets up again when the lock file has changed', () => {
    writeFileSync(
      join(folder, 'package-lock.json'),
      `${readFileSync(join(folder, 'package-lock.json'), 'utf8')}\n`,
    )
    const ready = join(folder, 'node_modules', '.ready')
    execFileSync(join(folder, 'bin', 'fourscore'), { env, stdio: 'ignore' })
    expect(readFileSync(ready, 'utf8')).toBe(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  })
})

describe('the command line', () => {
  it('prints its version and no warning', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly version: string
    }
    const call = spawnSync(process.execPath, [join(root, 'src', 'cli', 'main.ts'), '--version'], {
      encoding: 'utf8',
    })
    expect(call).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})
