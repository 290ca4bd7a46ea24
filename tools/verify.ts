import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A check: its name, a script of a package below node_modules or of our own, and what it is given. */
type Step = readonly [name: string, script: string, ...args: readonly string[]]

const STEPS: readonly Step[] = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['types pure', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json'],
  ['types node', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json'],
  ['types web', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'],
  ['docs', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tools/docs.test.ts'],
  ['tests', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot'],
]

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const strangers = wanted.filter((word) => !STEPS.some(([name]) => kindOf(name) === word))
const failed = STEPS.filter(([name]) => wanted.length === 0 || wanted.includes(kindOf(name))).filter(
  (step) => !passes(step),
)

if (strangers.length > 0) console.log(`There is no step ${strangers.join(', ')}.`)
if (failed.length > 0) console.log(`Failed: ${failed.map(([name]) => name).join(', ')}.`)
process.exitCode = failed.length + strangers.length > 0 ? 1 : 0

/** What a step is asked for by: `types` for all three of them. */
function kindOf(name: string): string {
  return name.split(' ')[0] ?? name
}

/** Runs a step, prints a line with its seconds and, where it fails, all that it said. */
function passes([name, script, ...args]: Step): boolean {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(6)} s`)
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status === 0
}
