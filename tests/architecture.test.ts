import { describe, expect, it } from 'vitest'
import { filesBelow, textOf } from './files.ts'
import { circles, importsOf } from './imports.ts'

const document = textOf('ARCHITECTURE.md')
const rows = [...document.matchAll(/^\| *(?!folder )(\w+) *\|([\w ]*)\|$/gm)]
const allowed = new Map(rows.map(([, folder = '', rest = '']) => [folder, rest.split(' ').filter(Boolean)]))
const pure = /^`([\w ]+)` are pure/m.exec(document)?.[1]?.split(' ') ?? []

const isCode = (file: string): boolean => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('web/dist/')
/** Tests and their fixtures may reach for anything; what runs may not. */
const runs = (file: string): boolean => !/\.(test|fixture)\.tsx?$/.test(file)
const folderOf = (file: string): string => /^src\/(\w+)\//.exec(file)?.[1] ?? file.split('/')[0] ?? ''

const code = ['src', 'web', 'tests', 'tools/setup'].flatMap(filesBelow).filter(isCode)
const imports = new Map(code.map((file) => [file, importsOf(file)]))
const source = [...imports].filter(([file]) => file.startsWith('src/') && runs(file))

describe('the architecture', () => {
  it('has a row in ARCHITECTURE.md for each folder of src, and a folder for each row', () => {
    const folders = new Set(code.filter((file) => file.startsWith('src/')).map(folderOf))
    expect([...folders].toSorted()).toEqual([...allowed.keys()].toSorted())
  })

  it('imports only along the arrows that ARCHITECTURE.md draws', () => {
    const strays = source.flatMap(([file, names]) =>
      names
        .filter((name) => imports.has(name) && folderOf(name) !== folderOf(file))
        .filter((name) => !allowed.get(folderOf(file))?.includes(folderOf(name)))
        .map((name) => `${file} imports ${name}`),
    )
    expect(source.length).toBeGreaterThan(10)
    expect(strays).toEqual([])
  })

  it('draws no arrow backwards: a folder may import only from rows above its own', () => {
    const order = [...allowed.keys()]
    const backwards = [...allowed].flatMap(([folder, targets]) =>
      targets
        .filter((to) => order.indexOf(to) >= order.indexOf(folder))
        .map((to) => `${folder} imports ${to}`),
    )
    expect(backwards).toEqual([])
  })

  it('keeps Node and packages out of the pure folders', () => {
    const strays = source
      .filter(([file]) => pure.includes(folderOf(file)))
      .flatMap(([file, names]) =>
        names.filter((name) => !imports.has(name)).map((name) => `${file} imports ${name}`),
      )
    expect(pure.length).toBeGreaterThan(3)
    expect(strays).toEqual([])
  })

  it('lets the pages take no more from src than pure folders and types', () => {
    const strays = [...imports]
      .filter(([file]) => file.startsWith('web/src/') && runs(file))
      .flatMap(([file]) =>
        [...textOf(file).matchAll(/^import (?!type ).*?from '(?:\.\.\/)+src\/(\w+)\//gms)]
          .filter(([, folder = '']) => !pure.includes(folder))
          .map(([, folder]) => `${file} imports more than types from src/${folder}`),
      )
    expect(strays).toEqual([])
  })

  it('has no circle of imports, not even of types', () => {
    expect(circles(imports).map((way) => way.join(' → '))).toEqual([])
  })
})

describe('circles', () => {
  it('finds the way round, and nothing where there is none', () => {
    const graph = (text: string) =>
      new Map(text.split(' ').map(([from = '', ...to]): [string, readonly string[]] => [from, to]))
    expect(circles(graph('abc bd cd d'))).toEqual([])
    expect(circles(graph('ab bc cb d'))).toEqual([['b', 'c']])
    expect(circles(graph('aa'))).toEqual([['a']])
  })
})
