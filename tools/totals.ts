import { readFileSync } from 'node:fs'

/** What Vitest's JSON reporter writes of a run, as far as it is read here. */
interface Run {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numFailedTestSuites: number
}

/** The totals of a run on a line of their own. A file that could not even be loaded counts as one failure. */
function line(run: Run): string {
  const failed = run.success ? 0 : Math.max(1, run.numFailedTests)
  const skipped = run.numPendingTests + run.numTodoTests
  return `${run.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const [path = ''] = process.argv.slice(2)
console.log(line(JSON.parse(readFileSync(path, 'utf8')) as Run))
