import { posix } from 'node:path'
import { textOf } from './files.ts'

/** What a file imports, types included: a path from the root for what lies in the repository, else the name as written. */
export const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(IMPORT)].map(([, from, alone, called]) => {
    const name = from ?? alone ?? called ?? ''
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name
  })

/** `import … from 'x'` and `export … from 'x'`, `import 'x'`, `import('x')`: as Prettier writes them. */
const IMPORT = /^(?:import|export)\b[^'"=(]*\bfrom '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm

/** The circles among files, each as the files that one passes on the way round; every circle is named at least once. */
export function circles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push(way.slice(way.indexOf(file)))
    if (way.includes(file) || done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
  return found
}
