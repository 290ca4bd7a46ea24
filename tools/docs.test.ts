import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOCUMENTS, ROOT } from './docs.ts'

describe('npm run docs', () => {
  it.each([...DOCUMENTS])('would write %s as it stands', (path, made) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(made())
  })

  it('writes the models, and the pages on them, on LinkedIn’s files and on how effects are estimated', () => {
    expect([...DOCUMENTS.keys()]).toEqual([
      'models/ssi-open-1.json',
      'docs/model.md',
      'models/influence-1.json',
      'docs/influence.md',
      'docs/exports.md',
      'docs/effects-method.md',
    ])
  })
})
