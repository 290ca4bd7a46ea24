import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ON_MACOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

export const CHROMIUM_WANTED =
  'The browser tests need Chromium, and none was found. Install it (Debian: apt-get install chromium), or say where it is ' +
  '(CHROMIUM=/path/to/chromium), or leave these tests out (FOURSCORE_NO_BROWSER=1).'

/**
 * The path of a Chromium or Chrome: what the environment variable CHROMIUM says, else what PATH holds.
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const { CHROMIUM: told, PATH = '' } = env
  if (told !== undefined && told !== '') return isProgram(told) ? told : undefined
  const onPath = NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
  return [...onPath, ON_MACOS].find(isProgram)
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
