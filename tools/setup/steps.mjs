import { browserStep } from './browser.mjs'
import { nodeStep } from './node.mjs'
import { Obstacle } from './obstacle.mjs'
import { packagesStep } from './packages.mjs'
import { pagesStep } from './pages.mjs'

/**
 * One thing that must be there. `isReady` is quick, and asked again before `make`, which throws an Obstacle where it fails.
 * @typedef {{ isReady(): boolean, make(): void }} Step
 */

/**
 * What is needed, in the order in which it is made.
 * @param {readonly string[]} wanted
 * @returns {readonly Step[]}
 */
export function steps(wanted) {
  const stranger = wanted.find((word) => word !== '--build' && word !== '--test')
  if (stranger !== undefined) throw new Obstacle(`there is no ${stranger}; use --build, --test or nothing.`)
  return [
    nodeStep,
    packagesStep,
    ...(wanted.length > 0 ? [pagesStep] : []),
    ...(wanted.includes('--test') ? [browserStep] : []),
  ]
}
