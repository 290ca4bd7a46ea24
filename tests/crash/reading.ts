import { readFileSync } from 'node:fs'
import { runProgram } from '../../src/cli/program.ts'

// Reads one log after another as the command line does, and says of each when it is in.
const [data = '', ...paths] = process.argv.slice(2)
process.stdout.write('open\n')
for (const path of paths) {
  // A file that cannot be read must not be taken for one that is in.
  readFileSync(path)
  const code = await runProgram(['read', path, '--json', '--data', data])
  if (code !== 0) throw new Error(`${path} gave ${code}`)
  process.stdout.write(`in ${path}\n`)
}
