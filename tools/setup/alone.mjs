import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Obstacle } from './obstacle.mjs'
import { inRoot, textOf } from './places.mjs'

const MOST_MS = 15 * 60_000
const PAUSE_MS = 200

/**
 * Does the work while no other set-up of this folder runs: a file holds the number of the process that has the turn.
 * @param {() => void} work
 */
export async function alone(work, file = inRoot('.cache', 'setup.lock')) {
  mkdirSync(inRoot('.cache'), { recursive: true })
  const until = Date.now() + MOST_MS
  let told = ''
  while (!take(file)) {
    const holder = textOf(file) ?? ''
    if (holder !== told) console.error(`Waiting for another set-up of this folder (process ${holder}) …`)
    told = holder
    if (Date.now() > until) {
      throw new Obstacle(`process ${holder} has been at it for too long. If it is not there, remove ${file}`)
    }
    await sleep(PAUSE_MS)
  }
  try {
    work()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * Whether the turn is ours now.
 * @param {string} file
 */
function take(file) {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch {
    if (isGone(textOf(file))) clear(file, own)
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Takes away what a dead process left. Whoever is first renames it; what turns out to be a living one's is put back.
 * @param {string} file
 * @param {string} own
 */
function clear(file, own) {
  try {
    renameSync(file, own)
    if (!isGone(textOf(own))) linkSync(own, file)
  } catch {
    // Somebody else was first.
  }
}

/** @param {string | undefined} holder */
function isGone(holder) {
  if (holder === undefined) return false
  try {
    process.kill(Number(holder), 0)
    return false
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}
