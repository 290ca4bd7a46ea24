import { spawnSync } from 'node:child_process'

/**
 * Runs a program to its end and gives its exit code, or undefined where there is no such program. What it prints goes to
 * standard error, so that standard output stays free for whoever called; `quiet` drops it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ folder?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [how]
 */
export function run(program, args, { folder, env = process.env, quiet = false } = {}) {
  const out = quiet ? 'ignore' : 2
  const { status, signal, error } = spawnSync(program, args, {
    env,
    stdio: ['ignore', out, out],
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return undefined
  if (error !== undefined) throw error
  return signal === null ? (status ?? 1) : 1
}
