import { curveValue } from '../src/model/curve.ts'
import { score, type Observation } from '../src/model/interpret.ts'
import { signalId, signalsOf, type Model, type Signal } from '../src/model/model.ts'
import { number, percent } from './prose.ts'

/** An example whose every figure is worked out by the model itself. */
export function modelExample(model: Model): string {
  const of = (id: string) => worked(model, id)
  const [comments, connections, accepted] = [
    of('comments-given'),
    of('connections'),
    of('invitations-accepted'),
  ]
  const share = (3 + accepted.prior.hits) / (4 + accepted.prior.tries)
  return `## An example

Ada has written **five comments a week** for months. Full is ${number(comments.full)}, so she is at a third of it, and the curve gives
${percent(comments.share(5))} of ${comments.most} points: **${comments.points(5)}**. Were she to write ten, she would have ${comments.points(10)}: the second five
add ${number(comments.worth(10) - comments.worth(5))}, less than half of what the first five gave.

Then she goes on holiday. After ${comments.halfLife} days her rate has faded to half, 2.5 a week, and her points to
**${comments.points(2.5)}**; after ${comments.halfLife * 2} days to ${comments.points(1.25)}. She has lost nothing that a few weeks of her old habit do not bring back.

She has **200 connections**. Full is ${number(connections.full)}, and the first ones count most: ${percent(connections.share(200))} of ${connections.most}
points, **${connections.points(200)}**. A hundred more would bring ${number(connections.worth(300) - connections.worth(200))}. These do not fade.

She has just sent **four invitations, and three were accepted**. That is 75%, but four are few, so ${accepted.prior.hits} in ${accepted.prior.tries} are mixed in:
(3 + ${accepted.prior.hits}) of (4 + ${accepted.prior.tries}) is ${percent(share)}. Full is ${percent(accepted.full)}, so she gets ${percent(accepted.share(share))} of ${accepted.most} points:
**${accepted.points(share)}**. With forty sent and thirty accepted it would be ${percent((30 + accepted.prior.hits) / (40 + accepted.prior.tries))},
and all of the points.

${span(model)}`
}

/** What a signal gives, in words of numbers. */
function worked(model: Model, id: string) {
  const signal = find(model, id)
  const most = signal.weight * (model.pillars.find(({ signals }) => signals.includes(signal))?.max ?? 0)
  const share = (value: number): number => curveValue(signal.curve, value)
  return {
    full: signal.curve.full,
    most: number(most),
    share,
    worth: (value: number) => share(value) * most,
    points: (value: number) => number(share(value) * most),
    halfLife: 'halfLifeDays' in signal.reads ? signal.reads.halfLifeDays : NaN,
    prior: 'prior' in signal.reads ? signal.reads.prior : { hits: NaN, tries: NaN },
  }
}

function find(model: Model, id: string): Signal {
  const found = signalsOf(model).find((signal) => signal.id === id)
  if (found === undefined) throw new Error(`${model.name} has no signal ${id}`)
  return found
}

/** A pillar of which one signal was not observed, and what that does to it. */
function span(model: Model): string {
  const values = {
    'posts-and-reshares': 1,
    'comments-given': 5,
    'reactions-given': 10,
    'messages-sent': 4,
    'messages-answered': 0.3,
  }
  const observed = new Map(
    Object.entries(values).map(([id, value]): [Signal['id'], Observation] => [
      signalId(id),
      { kind: 'observed', value },
    ]),
  )
  const insights = score(model, observed).pillars.find(({ pillar }) => pillar.id === 'insights')
  if (insights === undefined || insights.points === null)
    throw new Error(`${model.name} has no insights to show`)
  const { low, points, high, pillar } = insights
  return `Of her **insights** as a whole five signals are observed, and together they give ${number(low)} points. How much others reacted to
her posts is in no export, and is worth up to ${number(high - low)}. So her pillar is somewhere from **${number(low)} to ${number(high)}** of ${pillar.max}, and the
number shown is **${number(points)}**: what she would have if the part that nobody saw were like the part that was.`
}
