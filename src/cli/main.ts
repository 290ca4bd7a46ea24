import { enableCompileCache } from 'node:module'

// Compiled code is kept from call to call. It must be on before anything else is loaded.
enableCompileCache()
// A reader that has seen enough, as `head` does, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
const { runProgram } = await import('./program.ts')
process.exitCode = await runProgram(process.argv.slice(2))
