import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const NAME = 'virtual:shell'
const RESOLVED = `\0${NAME}`
/** Stands for the list in the worker's code until all files are known. */
const MARK = '__FOURSCORE_SHELL__'
const WORKER = 'sw.js'

/**
 * Builds the service worker, with the list of files that make the shell: the document, scripts, styles and words, and small
 * files beside them. Its version is a hash of them all.
 *
 * - `worker`: its source.
 * - `beside`: the folder whose files are copied as they are.
 */
export function shellPlugin(worker: string, beside: string): Plugin {
  return {
    name: 'fourscore-shell',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: worker, fileName: WORKER })
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${MARK}` : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const copied = readdirSync(beside, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => [name, readFileSync(join(beside, name))] as const)
        const built = Object.values(bundle)
          .filter(({ fileName }) => fileName !== WORKER)
          .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const)
        const files = [...built, ...copied].toSorted(([a], [b]) => (a < b ? -1 : 1))
        const hash = createHash('sha256')
        for (const [name, content] of files) hash.update(name).update(content)
        const addresses = files.map(([name]) => `/${name}`)
        const shell = { version: hash.digest('hex').slice(0, 12), files: addresses }
        const chunk = bundle[WORKER]
        if (chunk?.type !== 'chunk') throw new Error(`the build made no ${WORKER}`)
        chunk.code = chunk.code.replace(MARK, () => JSON.stringify(shell))
      },
    },
  }
}
