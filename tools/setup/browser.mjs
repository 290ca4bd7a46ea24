import { CHROMIUM_WANTED, findChromium } from './chromium.mjs'
import { textOf } from './places.mjs'
import { run } from './run.mjs'

/**
 * A Chromium for the browser tests. Where none can be had the set-up goes on, so that all other tests run; the browser
 * tests then fail and say why.
 */
export const browserStep = {
  isReady: () => process.env['FOURSCORE_NO_BROWSER'] === '1' || findChromium() !== undefined,

  make() {
    if (isDebianAsRoot()) {
      console.error('Getting Chromium for the browser tests …')
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      run('apt-get', ['update', '-qq'], { env })
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
    }
    if (findChromium() === undefined) console.error(CHROMIUM_WANTED)
  },
}

const isDebianAsRoot = () => process.getuid?.() === 0 && /^ID=debian$/m.test(textOf('/etc/os-release') ?? '')
