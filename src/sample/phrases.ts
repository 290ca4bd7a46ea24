import type { Random } from '../kernel/random.ts'

/** What the sample's people talk about. It stands after "about", "with" or "on", never as a subject. */
export const TOPICS = [
  'handovers from sales to delivery',
  'dock scheduling',
  'freight invoices',
  'delivery windows',
  'planning in spreadsheets',
  'customer onboarding',
  'renewal talks',
  'discovery calls',
  'price changes',
  'forecast meetings',
  'supplier onboarding',
  'returns',
  'empty miles',
  'late trucks',
  'training on site',
  'first-year reviews',
] as const

interface Filling {
  readonly first: string
  readonly topic: string
}

/** A phrase with its `{first}` and `{topic}` filled in. */
export const fill = (phrase: string, { first, topic }: Filling): string =>
  phrase.replaceAll('{first}', first).replaceAll('{topic}', topic)

/** One of the phrases, said to somebody by their first name on some topic. */
export const saying =
  (phrases: readonly string[]) =>
  (draw: Random, first: string): string =>
    fill(draw.pick(phrases), { first, topic: draw.pick(TOPICS) })
