import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { describeCommands } from '../src/cli/commands.ts'
import { filesBelow, root, textOf } from './files.ts'
import { importsOf } from './imports.ts'

const files = filesBelow('')
const texts = files.filter((file) => /\.(ts|tsx|mjs|js|json|md|css|html|sh|svg)$|^bin\/|^\.ci\//.test(file))
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const documents = files.filter((file) => file.endsWith('.md'))
const manifest = JSON.parse(textOf('package.json')) as Manifest

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** Each place where a pattern stands in these files, as `file:line: what was found`. */
const places = (pattern: RegExp, among: readonly string[]): readonly string[] =>
  among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, i) =>
        (line.match(pattern) ?? []).slice(0, 1).map((found) => `${file}:${i + 1}: ${found}`),
      ),
  )

describe('the repository', () => {
  it('names no folder of one machine and no host of a package registry', () => {
    expect(places(/(^|["'`(\s=:])[/](w[o]rk|r[o]ot)[/]/, texts)).toEqual([])
    expect(places(/(registry|deb|security)[.](npm[j]s|yarn[p]kg|deb[i]an)[.](org|com)/, texts)).toEqual([])
  })

  it('leaves nothing for later', () => {
    expect(places(/\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/, texts)).toEqual([])
  })

  it('runs every test that it has', () => {
    const tests = code.filter((file) => /\.test\.tsx?$/.test(file))
    expect(places(/\b(it|test|describe)[.](only|skip|todo|fails)\b/, tests)).toEqual([])
  })

  it('suppresses a rule only with the reason on the same line', () => {
    const own = code.filter((file) => file !== 'tests/repository.test.ts')
    expect(places(/@ts-(ignore|nocheck|expect-error)|(ox|es)lint-disable(?!.* -- \w+)/, own)).toEqual([])
  })

  it('keeps each source file under 400 lines', () => {
    const long = files
      .filter((file) => /^(src|web\/src)\/.*\.(ts|tsx|css)$/.test(file) && !file.includes('.test.'))
      .filter((file) => textOf(file).split('\n').length > 400)
    expect(long).toEqual([])
  })

  it('has no index files, so that each import names the file that defines a thing', () => {
    expect(files.filter((file) => /^(src|web\/src)\/.*\/index\.tsx?$/.test(file))).toEqual([])
  })
})

describe('package.json', () => {
  const packages = { ...manifest.dependencies, ...manifest.devDependencies }

  it('names each package by one exact version', () => {
    expect(
      Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([])
  })

  it('names what src and web import as dependencies, and nothing that nobody uses', () => {
    const imported = new Set(code.flatMap(importsOf).map(packageOf))
    const tools =
      Object.values(manifest.scripts).join(' ') + textOf('tools/verify.ts') + textOf('tools/setup/pages.mjs')
    const standIns = textOf('web/vite.config.ts')
    const unused = Object.keys(manifest.dependencies).filter(
      (name) => !imported.has(name) && !standIns.includes(`'${name}/`),
    )
    const idle = Object.keys(manifest.devDependencies).filter(
      (name) =>
        !imported.has(name) &&
        !tools.includes(name) &&
        !name.startsWith('@types/') &&
        name !== 'oxlint-tsgolint',
    )
    const running = code.filter((file) => file.startsWith('src/') && !/\.(test|fixture)\.ts$/.test(file))
    const missing = running.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
        .filter((name) => !(packageOf(name) in manifest.dependencies))
        .map((name) => `${file} imports ${name}`),
    )
    expect({ unused, idle, missing }).toEqual({ unused: [], idle: [], missing: [] })
  })
})

describe('the documents', () => {
  it('link only to what is there', () => {
    const broken = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
        .filter(
          ([, path = '', anchor]) =>
            !isThere(path === '' ? file : posix.join(posix.dirname(file), path), anchor),
        )
        .map(([link]) => `${file}: ${link}`),
    )
    expect(documents.length).toBeGreaterThan(5)
    expect(broken).toEqual([])
  })

  it('name only commands that exist', () => {
    const fourscore = new Command()
    describeCommands(fourscore, () => Promise.resolve())
    const isCommand = (first: string, second: string | undefined): boolean => {
      const command = fourscore.commands.find((one) => one.name() === first)
      if (command === undefined || command.commands.length === 0) return command !== undefined
      return second === undefined || command.commands.some((one) => one.name() === second)
    }
    const wrong = documents.flatMap((file) =>
      shellLines(textOf(file)).flatMap((line) => {
        const [, script] = /^npm (?:run )?([\w-]+)/.exec(line) ?? []
        const [, program] = /^(?:sh )?(bin\/[\w-]+)/.exec(line) ?? []
        const [, command, second] = /^(?:bin\/)?fourscore ([a-z][\w-]*)(?: ([a-z][\w-]*))?/.exec(line) ?? []
        return (script === undefined || script in manifest.scripts) &&
          (program === undefined || files.includes(program)) &&
          (command === undefined || command === 'help' || isCommand(command, second))
          ? []
          : [`${file}: ${line}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

/** `@scope/name/part` and `name/part` without the part. */
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/')

const isThere = (path: string, anchor: string | undefined): boolean =>
  existsSync(join(root, path)) && (anchor === undefined || anchors(textOf(path)).includes(anchor))

/** The anchors that headings get: lower case, without punctuation, blanks as hyphens. */
const anchors = (document: string): readonly string[] =>
  [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Commands in the fenced `sh` blocks of a document, also those joined by `&&`. */
const shellLines = (document: string): readonly string[] =>
  [...document.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split(/\n|&&|\|/).map((line) => line.replace(/^\s*\$ /, '').trim()),
  )
