import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Model } from '../src/model/model.ts'
import { ssiOpen } from '../src/model/ssi-open.ts'
import { found } from '../bench/coverage.ts'
import { influence } from '../src/influence/model.ts'
import { effectsPage } from './effects-page.ts'
import { exportsPage } from './exports-page.ts'
import { influencePage } from './influence-page.ts'
import { modelPage } from './model-page.ts'

/** A model as it is shipped: the same data, to be read by anything. */
const modelJson = (model: Model): string => `${JSON.stringify(model, null, 2)}\n`

/** Every file that is made from the code, by its path in the repository. */
export const DOCUMENTS: ReadonlyMap<string, () => string> = new Map([
  [`models/${ssiOpen.name}-${ssiOpen.version}.json`, () => modelJson(ssiOpen)],
  ['docs/model.md', () => modelPage(ssiOpen)],
  [`models/${influence.name}-${influence.version}.json`, () => modelJson(influence)],
  ['docs/influence.md', () => influencePage(influence)],
  ['docs/exports.md', () => exportsPage(ssiOpen)],
  ['docs/effects-method.md', () => effectsPage(found())],
])

export const ROOT = join(import.meta.dirname, '..')

if (import.meta.main) {
  for (const [path, made] of DOCUMENTS) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true })
    writeFileSync(join(ROOT, path), made())
    console.log(`wrote ${path}`)
  }
}
