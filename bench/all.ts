import { readdirSync } from 'node:fs'

/**
 * Runs the benches of this folder one after the other, each below its name: every sibling that exports `run()`.
 * With names it runs those alone: `bench/all.ts import history`.
 */

type Run = () => void | Promise<void>

const siblings = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'all.ts')
  .toSorted()
const benches = new Map<string, Run>()
for (const file of siblings) {
  const { run } = (await import(`./${file}`)) as { readonly run?: Run }
  // A file without `run` is a part of others.
  if (run !== undefined) benches.set(file.slice(0, -'.ts'.length), run)
}

const asked = process.argv.slice(2)
const strangers = asked.filter((name) => !benches.has(name))
if (strangers.length > 0) {
  console.error(
    `There is no bench called ${strangers.join(', ')}. There are: ${[...benches.keys()].join(', ')}.`,
  )
  process.exit(2)
}

// One at a time: two at once would measure each other.
for (const [name, run] of benches) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}\n${'='.repeat(name.length)}`)
  await run()
}
