import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseDay } from '../src/kernel/day.ts'
import type { ScoreJson, SpanJson } from '../src/model/score-json.ts'
import { sampleExport } from '../src/sample/sample-export.ts'
import { root } from './files.ts'

const LAST_DAY = '2024-05-17'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The sample member's export as a folder of files; gives its path. */
function unpacked(): string {
  const until = parseDay(LAST_DAY)
  if (until === undefined) throw new RangeError(`${LAST_DAY} is no day`)
  const { name, files } = sampleExport({ until })
  const archive = join(folder, name.replace(/\.zip$/, ''))
  for (const { path, text } of files) {
    mkdirSync(dirname(join(archive, path)), { recursive: true })
    writeFileSync(join(archive, path), text)
  }
  return archive
}

async function fourscore(...words: readonly string[]): Promise<unknown> {
  const all = [join(root, 'src', 'cli', 'main.ts'), ...words, '--json', '--data', join(folder, 'data')]
  const { stdout } = await promisify(execFile)(process.execPath, all, { maxBuffer: 2 ** 26 })
  return JSON.parse(stdout)
}

/** Nine decimals: engines may round a power in its last bit as they like. */
const rounded = (x: number | null): number | null => (x === null ? null : Number(x.toFixed(9)))
const span = ({ low, points, high }: SpanJson) => ({
  low: rounded(low),
  points: rounded(points),
  high: rounded(high),
})

it('gives the same score for the same export, to the ninth decimal', async () => {
  await fourscore('import', unpacked())
  const score = (await fourscore('score', '--on', LAST_DAY)) as ScoreJson
  const golden = {
    day: score.day,
    model: score.model,
    ...span(score),
    pillars: score.pillars.map((pillar) => ({
      pillar: pillar.pillar,
      ...span(pillar),
      observed: rounded(pillar.observed),
      signals: pillar.signals.map((signal) => ({
        signal: signal.signal,
        observed: signal.observed,
        exact: signal.exact,
        applicable: signal.applicable,
        value: rounded(signal.value),
        ...span(signal),
      })),
    })),
  }
  await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot('score.golden.json')
})
