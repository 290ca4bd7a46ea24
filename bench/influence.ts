import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toldByColumns } from '../src/influence/columns.ts'
import { EFFORT } from '../src/influence/effort.ts'
import { influenceOf } from '../src/influence/influence.ts'
import { SHRUNK_BY_POSTS } from '../src/influence/pillars.ts'
import { day } from '../src/kernel/day.ts'
import { random } from '../src/kernel/random.ts'
import { curveValue } from '../src/model/curve.ts'

/**
 * How often the influence score puts the same of two people first as people do, and what shares of the signals these judgements
 * give: 2,750 pairs on Twitter (PeerIndex, 2013). Area under the curve; 0.5 is a coin, and people agree with each other in 0.875.
 *
 * The judgements' features stand for our signals: follower_count for followers, listed_count for lists, retweets_received for
 * reshares, mentions_received for comments, posts for posts. The latter three are counts that fade and not those of 90 days; likes and
 * reactors are not told. The held-out fifth is that whose FNV-1a hash, modulo 5, is 0; the same people may stand in other fifths.
 */
export function run(): void {
  const folder = process.env['FOURSCORE_SAMPLES']
  const file = join(folder ?? '', 'influence', 'pairs', 'pairs.csv')
  if (folder === undefined || !existsSync(file)) {
    console.log(
      'The judgements are read where FOURSCORE_SAMPLES names the folder of samples; it does not here.',
    )
    return
  }
  const pairs = pairsOf(readFileSync(file, 'utf8'))
  const points = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((one) => [one, pointsOf(one)]))
  const score = ({ a, b }: Pair): number => (points.get(a) ?? NaN) - (points.get(b) ?? NaN)
  const measures: Readonly<Record<string, (pair: Pair) => number>> = {
    'influence version 1': score,
    'followers alone': ({ a, b }) => Math.log1p(a.followers) - Math.log1p(b.followers),
    'retweets alone': ({ a, b }) => Math.log1p(a.reshares) - Math.log1p(b.reshares),
    'lists alone': ({ a, b }) => Math.log1p(a.listed) - Math.log1p(b.listed),
  }
  console.log(`${pairs.length} pairs; held out: fifth 0 of 5, ${fifth(pairs, 0).length} pairs`)
  console.log('                             held out  all five, each  their mean')
  for (const [name, measure] of Object.entries(measures))
    print(
      name,
      [0, 1, 2, 3, 4].map((k) => auc(fifth(pairs, k), measure)),
    )
  const error = standardError(fifth(pairs, 0), score)
  console.log(`  the held-out fifth's own sampling error: ±${error.toFixed(3)}`)
  for (const [name, least] of [
    ['eleven features, from 0 on', 0],
    ['eleven features, any weights', -Infinity],
  ] as const) {
    print(
      name,
      [0, 1, 2, 3, 4].map((k) => {
        const others = pairs.filter((one) => one.fifth !== k)
        const weights = fitted(others, ELEVEN, least)
        return auc(fifth(pairs, k), (pair) => along(weights, differences(pair, ELEVEN)))
      }),
    )
  }
  for (const columns of [ALL, NO_LISTS]) {
    const found = [0, 1, 2, 3, 4].map((k) => {
      const weights = fitted(
        pairs.filter((one) => one.fifth !== k),
        columns,
      )
      return auc(fifth(pairs, k), (pair) => along(weights, differences(pair, columns)))
    })
    const rest = fitted(
      pairs.filter((one) => one.fifth !== 0),
      columns,
    )
    const name = columns === ALL ? 'fitted without the fifth' : 'the same without lists'
    print(name, found)
    console.log(
      `  shares, fitted to the other four fifths: ${shares(rest, columns)}; to all: ${shares(fitted(pairs, columns), columns)}`,
    )
  }
}

interface Person {
  readonly followers: number
  readonly listed: number
  readonly reshares: number
  readonly comments: number
  readonly posts: number
  /** Of all eleven features, those that have no signal of ours too, logarithms. */
  readonly logs: readonly number[]
}
interface Pair {
  readonly a: Person
  readonly b: Person
  readonly isA: boolean
  readonly fifth: number
}

function pairsOf(text: string): readonly Pair[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    const told = (name: string): number => Number(fields[names.indexOf(name)])
    const person = (who: string): Person => ({
      followers: told(`${who}_follower_count`),
      listed: told(`${who}_listed_count`),
      reshares: told(`${who}_retweets_received`),
      comments: told(`${who}_mentions_received`),
      posts: told(`${who}_posts`),
      logs: names.filter((name) => name.startsWith(`${who}_`)).map((name) => Math.log1p(told(name))),
    })
    // Without the answer, so that it does not decide which fifth a pair is in.
    return {
      a: person('A'),
      b: person('B'),
      isA: told('Choice') === 1,
      fifth: fnv1a(fields.slice(1).join(',')) % 5,
    }
  })
}

/** Source: Fowler, Noll and Vo, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

const fifth = (pairs: readonly Pair[], k: number): readonly Pair[] => pairs.filter((one) => one.fifth === k)

function pointsOf({ logs: _, ...person }: Person): number {
  const numbers = new Map(Object.entries(person).map(([word, n]) => [`x-${word}`, n]))
  return influenceOf(toldByColumns(numbers, day(0)), day(0)).points ?? NaN
}

type Column = (person: Person) => number
const effort = ({ reshares, comments }: Person): number =>
  EFFORT.reshare * reshares + EFFORT.comment * comments
const log = (x: number, full: number): number => curveValue({ kind: 'log', full }, x)
const NO_LISTS: Readonly<Record<string, Column>> = {
  followers: ({ followers }) => log(followers, 1e7),
  reactions: (one) => log(effort(one), 1e5),
  'reactions per post': (one) => log(effort(one) / (SHRUNK_BY_POSTS + one.posts), 1e3),
}
const ALL: typeof NO_LISTS = { ...NO_LISTS, lists: ({ listed }) => log(listed, 1e5) }

/** What the judgements tell at most in logarithms: features too that no network tells a member, and with any sign. */
const ELEVEN: typeof NO_LISTS = Object.fromEntries(
  Array.from({ length: 11 }, (_, i) => [`feature ${i + 1}`, ({ logs }: Person) => logs[i] ?? NaN]),
)

const differences = ({ a, b }: Pair, columns: typeof ALL): readonly number[] =>
  Object.values(columns).map((column) => column(a) - column(b))

const along = (weights: readonly number[], x: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)

/**
 * Weights, `least` or more, for which the judgements are likeliest: logistic regression, by Newton's steps along one weight after
 * another.
 */
function fitted(pairs: readonly Pair[], columns: typeof ALL, least = 0): readonly number[] {
  const rows = pairs.map((pair) => ({ x: differences(pair, columns), y: pair.isA ? 1 : 0 }))
  const weights = Object.keys(columns).map(() => 1)
  const sums = rows.map(({ x }) => along(weights, x))
  for (let round = 0; round < 500; round++) {
    let moved = 0
    for (const [j, was] of weights.entries()) {
      let [slope, bend] = [0, 1e-9]
      for (const [i, { x, y }] of rows.entries()) {
        const [p, value] = [1 / (1 + Math.exp(-(sums[i] ?? 0))), x[j] ?? 0]
        slope += (p - y) * value
        bend += p * (1 - p) * value * value
      }
      const now = Math.max(least, was - slope / bend)
      weights[j] = now
      for (const [i, { x }] of rows.entries()) sums[i] = (sums[i] ?? 0) + (now - was) * (x[j] ?? 0)
      moved = Math.max(moved, Math.abs(now - was))
    }
    if (moved < 1e-6) break
  }
  return weights
}

/** The area under the curve: how often a pair that A won has a larger difference than one that B won; a tie is half. */
function auc(pairs: readonly Pair[], measure: (pair: Pair) => number): number {
  const won = pairs.filter(({ isA }) => isA).map(measure)
  const lost = pairs.filter(({ isA }) => !isA).map(measure)
  let above = 0
  for (const x of won) for (const y of lost) above += x > y ? 1 : x === y ? 0.5 : 0
  return above / (won.length * lost.length)
}

const RESAMPLES = 500

/** The standard error of the area, by drawing as many pairs again with replacement. Source: Efron, Annals of Statistics 7 (1979), 1-26. */
function standardError(pairs: readonly Pair[], measure: (pair: Pair) => number): number {
  const chance = random(1)
  const areas = Array.from({ length: RESAMPLES }, () =>
    auc(
      pairs.map(() => chance.pick(pairs)),
      measure,
    ),
  )
  const mean = areas.reduce((sum, area) => sum + area, 0) / RESAMPLES
  return Math.sqrt(areas.reduce((sum, area) => sum + (area - mean) ** 2, 0) / (RESAMPLES - 1))
}

function print(name: string, of: readonly number[]): void {
  const mean = of.reduce((sum, x) => sum + x, 0) / of.length
  console.log(
    `${name.padEnd(28)} ${(of[0] ?? NaN).toFixed(4)}    ${of.map((x) => x.toFixed(3)).join(' ')}  ${mean.toFixed(4)}`,
  )
}

function shares(weights: readonly number[], columns: typeof ALL): string {
  const all = weights.reduce((sum, one) => sum + one, 0)
  return Object.keys(columns)
    .map((name, i) => `${name} ${((weights[i] ?? 0) / all).toFixed(3)}`)
    .join(', ')
}
