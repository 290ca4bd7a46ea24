import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_WANTED, findChromium } from '../tools/setup/chromium.mjs'

/** Kept from talking to anybody: Chromium would otherwise look for updates and sync. */
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

/** A browser without a window. Throws a sentence on what to install where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(CHROMIUM_WANTED)
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET })
}
