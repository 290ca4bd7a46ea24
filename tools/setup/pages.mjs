import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath } from './node.mjs'
import { Obstacle } from './obstacle.mjs'
import { inRoot, root, textOf } from './places.mjs'
import { run } from './run.mjs'

const built = inRoot('web', 'dist', '.built')

/**
 * The pages as the browser gets them, built again when anything that they are made of has changed.
 */
export const pagesStep = {
  isReady: () => textOf(built) === hashOfSources(),

  make() {
    console.error('Building the pages …')
    const hash = hashOfSources()
    const { NODE_ENV: _, ...env } = process.env
    const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
    for (const kind of [[], ['--ssr', 'src/served/draw.tsx']]) {
      if (run(nodePath, [vite, 'build', 'web', ...kind, '--logLevel', 'warn'], { folder: root, env }) !== 0)
        throw new Obstacle('the pages could not be built (the reason stands above).')
    }
    writeFileSync(built, hash)
  },
}

function hashOfSources() {
  const hash = createHash('sha256')
  const tools = ['messages', 'messages-plugin', 'shell-plugin', 'preload-plugin', 'whole-scripts'].map(
    (name) => `tools/${name}.ts`,
  )
  for (const path of ['package-lock.json', ...tools, ...sources('src'), ...sources('web')]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'dist' ? [] : sources(path)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
    })
}
