// Gets what Fourscore needs: a Node, its packages, the built pages (--build), a browser for the tests (--test, which
// builds too). Does nothing where it is all there. Plain JavaScript, because the machine's own Node may be 20.
import { alone } from './setup/alone.mjs'
import { Obstacle } from './setup/obstacle.mjs'
import { steps } from './setup/steps.mjs'

try {
  const needed = steps(process.argv.slice(2))
  if (needed.some((step) => !step.isReady())) {
    await alone(() => {
      for (const step of needed) if (!step.isReady()) step.make()
    })
  }
} catch (error) {
  if (!(error instanceof Obstacle)) throw error
  console.error(`\nFourscore is not set up: ${error.message}`)
  process.exitCode = 1
}
