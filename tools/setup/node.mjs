import { existsSync } from 'node:fs'
import { npmCi, UNREACHED } from './npm.mjs'
import { Obstacle } from './obstacle.mjs'
import { inRoot, textOf } from './places.mjs'
import { run } from './run.mjs'
import { isSame, markReady } from './ready.mjs'

const LEAST = 20
const NEEDED = 24
const major = Number(process.versions.node.split('.')[0])
const folder = inRoot('tools', 'node')
const fetched = inRoot(
  'tools',
  'node',
  'node_modules',
  `node-${process.platform}-${process.arch}`,
  'bin',
  'node',
)

/** The Node that Fourscore runs on: this one where it is new enough, else the one that the step fetches. */
export const nodePath = major >= NEEDED ? process.execPath : fetched

export const nodeStep = {
  isReady: () => major >= NEEDED || (existsSync(fetched) && isSame(folder)),

  make() {
    refuse()
    console.error(
      `Fourscore runs on Node ${NEEDED}; this machine has ${major}. Fetching one for this folder alone (190 MB) …`,
    )
    npmCi(process.execPath, folder)
    // npm takes an optional package that it cannot get for success.
    if (!existsSync(fetched)) throw new Obstacle(UNREACHED)
    if (run(fetched, ['--version'], { quiet: true }) !== 0) {
      throw new Obstacle(`the Node that npm brought does not run here. ${ADVICE}`)
    }
    markReady(folder)
  },
}

const ADVICE = `Install Node ${NEEDED} or newer yourself: https://nodejs.org/en/download`

function refuse() {
  if (major < LEAST)
    throw new Obstacle(`Node ${LEAST} or newer is needed, and this is ${process.version}. ${ADVICE}`)
  const offered = textOf(inRoot('tools', 'node', 'package.json'))
  if (!offered?.includes(`"node-${process.platform}-${process.arch}"`)) {
    const machine = `${process.platform} on ${process.arch}`
    throw new Obstacle(
      `Node ${NEEDED} or newer is needed, this is ${process.version}, and none can be fetched for ${machine}. ${ADVICE}`,
    )
  }
}
