import { enableCompileCache } from 'node:module'

// Compiled code is kept from call to call. It must be on before anything else is loaded.
enableCompileCache()
const { runProgram } = await import('./program.ts')
process.exitCode = await runProgram(process.argv.slice(2))
