import { z } from 'zod'
import { NETWORK_SIGNALS } from '../../app/influence/influence-json.ts'
import { NETWORK_NAMES } from '../../networks/network.ts'
import { count, day, moment, named } from './schema.ts'

const network = z.enum(NETWORK_NAMES)
const points = z.number().nullable()
const account = z.string().describe('As its network names it; empty where no file says.')
const span = { low: z.number(), points, high: z.number() }
const parts = {
  reach: z.number().describe('Followers and lists.'),
  reactions: z.number().describe('Reactions of the last 90 days by effort, or page views.'),
  perPost: z.number(),
  reactors: z.number(),
}
const post = {
  network,
  address: z.string(),
  at: moment,
  isReply: z.boolean(),
  reshares: count.nullable(),
  comments: count.nullable(),
  reactions: count.nullable(),
  views: count.nullable(),
  effort: z.number().describe('Its reactions by effort.'),
}
const tried = { points: z.number(), change: z.number() }
const dayPoints = z.strictObject({ day, points: z.number() }).nullable()

export const influence = named(
  'Influence',
  z.strictObject({
    day,
    model: z.strictObject({ name: z.string(), version: z.int() }),
    ...span,
    networks: z
      .array(
        z.strictObject({
          network,
          ...span,
          gives: z
            .strictObject({
              points: z.number().describe('Of the total; those of all networks add up to it.'),
              share: z.number().min(0).max(1),
              ...parts,
            })
            .nullable(),
          open: z
            .array(z.enum(NETWORK_SIGNALS))
            .describe('Not known, or not in full: what widens the span most first.'),
        }),
      )
      .describe('Of which anything is told; the one that gives most first.'),
    line: z.strictObject({
      days: z.array(day),
      low: z.array(z.number()),
      points: z.array(points),
      high: z.array(z.number()),
      highest: dayPoints,
      lowest: dayPoints,
      breaks: z
        .array(z.strictObject({ day, from: z.int(), to: z.int(), before: points, after: points }))
        .describe('Days from which on another version of the model scores.'),
    }),
    baseline: z
      .strictObject({
        from: day,
        to: day,
        days: count.describe('That have points.'),
        mean: z.number(),
        plusMinus: points.describe('Day-to-day noise; null until ten days are known.'),
        change: z.number().describe('The points of the day less the mean.'),
        isNoise: z.boolean().nullable(),
      })
      .nullable()
      .describe('What the day is compared with: the days that were chosen, else the first 28 of the line.'),
    moved: z
      .strictObject({
        from: day,
        to: day,
        change: points,
        networks: z.array(
          z.strictObject({
            network,
            change: z.number().describe('faded + new + coverage'),
            coverage: z.number().describe('Because more or less was known.'),
            faded: z.number().describe('What grew older than 90 days.'),
            new: z.number(),
            ...parts,
          }),
        ),
      })
      .nullable()
      .describe('What moved it within a week.'),
    moments: z
      .array(z.strictObject({ ...post, change: z.number() }))
      .describe('The posts that moved it most, the most first.'),
    whatIf: z.strictObject({
      pause: z.strictObject({ days: z.int(), ...tried }).nullable(),
      oneMore: z.strictObject({ ...post, ...tried }).nullable(),
    }),
  }),
)

const networkAccount = named(
  'NetworkAccount',
  z.strictObject({
    id: z.string(),
    network,
    account,
    addedAt: moment,
    saidMineAt: moment.describe('When the member said that it is theirs.'),
    snapshots: count.describe('How often something was told of it.'),
    asOf: day.nullable().describe('The last day up to which anything is told.'),
    followers: count.nullable(),
    came: z.enum(['file', 'endpoint']).nullable().describe('How it came last.'),
  }),
)

export const accounts = z.strictObject({ accounts: z.array(networkAccount) })

export const accountAdded = named(
  'AccountAdded',
  z.strictObject({
    id: z.string(),
    network,
    account,
    isNew: z.boolean().describe('False where the very same was told before.'),
    asOf: day,
    posts: count,
    days: count,
    followers: count.nullable(),
    left: z.record(z.string(), z.number()).describe('What was left out on purpose, by reason.'),
    problems: z.array(z.string()).describe('At most 20.'),
    problemsInAll: count,
    sampleRemoved: z.boolean().describe('Whether the fictional member was taken out for it.'),
  }),
)

export const accountRemoved = z.strictObject({ id: z.string(), network, account, snapshots: count })

export const refreshed = z.strictObject({
  refreshed: z.array(accountAdded),
  failed: z.array(z.strictObject({ account: z.string(), why: z.string() })),
  byFile: z.array(z.string()).describe('Accounts that only files tell of.'),
})
