import fc from 'fast-check'
import type { NetworkFile } from './reader.ts'

/** JSON that is anything at all, with names that mean something to readers and names that may do harm. */
const name = fc.constantFrom(
  'tweet',
  'id_str',
  'created_at',
  'full_text',
  'orderedItems',
  'type',
  'object',
  'to',
  'cc',
  'published',
  'likes',

  'string_map_data',
  'media_map_data',
  'organic_insights_posts',
  'timestamp',
  'value',
  'totalItems',
  'id',
  'url',
  '__proto__',
  'constructor',
  'toString',
  'length',
  'account',
  'edit_info',
  'initial',
  'editTweetIds',
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(null, true, 'Create', '12', '--', 1_700_000_000, -1, 1e300, 'RT @ann: hi', ''),
    fc.string(),
    fc.double(),
    fc.constantFrom(
      'Wed Oct 19 20:07:25 +0000 2022',
      '2026-07-01T09:10:36Z',
      'https://www.w3.org/ns/activitystreams#Public',
    ),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('tree')), { maxLength: 6 }).map((entries) => new Map(entries)),
  ),
}))

/** `__proto__` as a key is written as such; `Object.fromEntries` would set it otherwise. */
const written = (value: unknown): string =>
  value instanceof Map
    ? `{${[...value].map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`).join(',')}}`
    : Array.isArray(value)
      ? `[${value.map(written).join(',')}]`
      : (JSON.stringify(value) ?? 'null')

/** Text of a file of a network: whole, cut off, a table, or anything. */
const text = fc.oneof(
  tree.map(written),
  tree.map((one) => `window.YTD.tweets.part0 = ${written(one)}`),
  fc.tuple(tree, fc.nat(200)).map(([one, length]) => written(one).slice(0, length)),
  fc
    .array(
      fc.array(
        fc.constantFrom('Permalink', 'Publish time', 'Likes', '05/18/2026 10:30', '1,234', '"', '', 'x'),
      ),
    )
    .map((rows) => rows.map((row) => row.join(',')).join('\n')),
  fc.string(),
)

/** Files under the names that a network gives them. */
export const hostileFiles = (paths: readonly string[]): fc.Arbitrary<readonly NetworkFile[]> =>
  fc.array(fc.record({ path: fc.constantFrom(...paths), text }), { minLength: 1, maxLength: 3 })
