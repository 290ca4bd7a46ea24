import { readdirSync } from 'node:fs'

/**
 * Runs the benches of this folder one after the other, each below its name: every sibling that exports `run()`.
 * With names it runs those alone: `bench/all.ts import history`.
 */

type Run = () => void | Promise<void>

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'all.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted()

const asked = process.argv.slice(2)
const strangers = asked.filter((name) => !names.includes(name))
if (strangers.length > 0) {
  console.error(`There is no bench called ${strangers.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(2)
}

for (const name of asked.length > 0 ? asked : names) {
  // One at a time: two at once would measure each other.
  const run = runOf(await import(`./${name}.ts`))
  if (run === undefined) continue
  console.log(`\n${name}\n${'='.repeat(name.length)}`)
  await run()
}

/** A file without `run` is a part of others. */
function runOf(file: unknown): Run | undefined {
  const { run } = file as { readonly run?: unknown }
  return typeof run === 'function' ? (run as Run) : undefined
}
