import type { Subject } from '../src/events/coverage.ts'
import { curveValue, type CurveKind } from '../src/model/curve.ts'
import { left } from '../src/model/decay.ts'
import {
  mayBeBound,
  signalsOf,
  subjectsOf,
  type Ground,
  type Model,
  type Pillar,
  type Signal,
} from '../src/model/model.ts'
import { lengthInDays } from '../src/model/reads.ts'
import { taken } from './exports-page.ts'
import { modelExample } from './model-example.ts'
import { capitalised, enumerated, list, number, percent, table } from './prose.ts'

/** The page that tells somebody who is no engineer what the open index counts, how much, and on whose authority. */
export const modelPage = (model: Model): string =>
  `${[
    '<!-- Made by `npm run docs`. Change the model in src/model or the words in tools/model-page.ts, not this file. -->',
    opening(model),
    howPointsComeAbout(),
    howItFades(model),
    ...model.pillars.map(pillarSection),
    modelExample(model),
    notObserved(model),
    publishedAndAssumed(model),
    LEFT_OUT,
    CALIBRATION,
    FORMULAS,
  ].join('\n\n')}\n`

const opening = ({ name, version, pillars }: Model): string => `# The open index

This page describes \`${name}\`, version ${version}. A released version is never changed: what would move anybody's score becomes
a new version, and a history then shows where it changed.

The open index is a number from 0 to 100 that Fourscore works out from what you did on LinkedIn and what you received. It has four
pillars of ${number(pillars[0]?.max ?? 0)} points, named and meant as in LinkedIn's Social Selling Index.

**It is not LinkedIn's formula, and its number is not LinkedIn's number.** LinkedIn says which behaviours count. It has never
said how much each of them counts, from when on more makes no difference, or how fast it is forgotten. Somebody has to
choose those numbers to make an index at all, and here we did. Each stands on this page with its reason, so that you can see it
and doubt it. Where this page says that something gives 6.5 points, it means in the open index, and promises
nothing about LinkedIn's.`

const howPointsComeAbout = (): string => `## How points come about

1. **A signal is a number** made of events: how many comments a week, how many connections, what share of your invitations was
   accepted.
2. **A curve turns it into a share** between nothing and all. Each signal has a value called _full_. At full and beyond it gives
   all of its points; more changes nothing. Below it, the first few count most.
3. **A weight says how many points** the whole share is worth.
4. **The points are added up**: signals to pillars, pillars to the total.

What part of its points a signal gives, on the way to full:

${table(
  ['value', 'weekly rates', 'stocks, if full is 1,000', 'shares and checklists'],
  [0.1, 0.25, 0.5, 0.75, 1].map((x) => [
    x === 1 ? 'full' : `${percent(x)} of full`,
    ...(['saturate', 'log', 'ramp'] as const).map((kind) => percent(shareAt(kind, x))),
  ]),
)}

So the first comments of a week are worth far more than the tenth, and the first hundred connections are worth more than
the next five hundred. Nobody reaches 100 by doing one thing a lot.`

const shareAt = (kind: CurveKind, x: number): number => curveValue({ kind, full: 1000 }, x * 1000)

function howItFades(model: Model): string {
  const halfLives = [...new Set(signalsOf(model).flatMap((one) => halfLife(one) ?? []))].toSorted(
    (a, b) => a - b,
  )
  const weeks = [1, 2, 4, 8, 13]
  return `## How it fades

There is no window after which an event suddenly stops counting. A weekly rate fades day by day, and its _half-life_ says
after how long half is left. What is left of something that you did:

${table(
  ['half-life', ...weeks.map((n) => `after ${n === 1 ? 'a week' : `${n} weeks`}`)],
  halfLives.map((days) => [`${days} days`, ...weeks.map((n) => percent(left(lengthInDays(days), 7 * n)))]),
)}

Who does three of something every week, for a while, has a rate of three a week. Stocks (connections, endorsements) do not
fade at all, and neither does a profile. Shares fade like rates: a refusal of long ago is forgotten, and so is a success.`
}

/** What a pillar is about, in a sentence or two. */
const ABOUT: Readonly<Record<string, string>> = {
  brand:
    'Who finds you, and what they see: a profile that is complete and vouched for, and posts of your own. Most of it is done once and then stays.',
  people:
    'Whether you are there and look for people: days on which you do anything at all, searches, and profiles that you open. It is the pillar that LinkedIn’s export says least about.',
  insights:
    'Whether you take part in conversations: what you post, comment on and react to, what comes back, and whether the people that you write to answer. It fades fastest.',
  relationships:
    'Whom you know: how many connections, how senior, how close to your own work, and how many of your invitations are accepted. Connections are half of it and stay; once there are many, this pillar hardly moves.',
}

const pillarSection = ({ id, label, max, signals }: Pillar): string => `## ${capitalised(id)}: ${label}

${ABOUT[id] ?? ''}

${table(
  ['signal', 'points at most', 'full at', 'half is left after', 'that it counts is'],
  signals.map((signal) => [
    signal.label + (signal.onlyWith === undefined ? '' : ` (only with ${signal.onlyWith})`),
    number(signal.weight * max),
    fullAt(signal),
    halfLife(signal) === undefined ? 'does not fade' : `${halfLife(signal)} days`,
    signal.ground.counts.kind,
  ]),
)}

Why these, where they are told, and why so much:

${list(signals.map((signal) => `**${signal.label}.** ${why(signal.ground.counts)} ${howMuch(signal)} Told by ${signal.toldBy}.${exactWith(signal)}`))}`

/** What else must be known for it to be exact. */
const exactWith = ({ needs: { exactWith: subjects } }: Signal): string =>
  subjects === undefined
    ? ''
    : ` Exact where ${enumerated(subjects.map((subject) => taken(subject).toLowerCase()))} ${subjects.length === 1 ? 'are' : 'are all'} known, else at least so much.`

const halfLife = ({ reads }: Signal): number | undefined =>
  'halfLifeDays' in reads ? reads.halfLifeDays : undefined

const isShare = ({ reads }: Signal): boolean => reads.kind === 'ratio' || reads.kind === 'checklist'

const fullAt = (signal: Signal): string =>
  `${isShare(signal) ? percent(signal.curve.full) : number(signal.curve.full)} ${signal.unit}`

const why = (ground: Ground): string =>
  ground.kind === 'published' ? `LinkedIn names ${ground.says}.` : `${capitalised(ground.because)}.`

const howMuch = ({ ground: { numbers } }: Signal): string =>
  numbers.kind === 'assumed' ? `Our numbers: ${numbers.because}.` : why(numbers)

/** What LinkedIn's data export never holds, whatever one asks for. */
const NOT_IN_EXPORTS: ReadonlySet<Subject> = new Set<Subject>([
  'profile-view.made',
  'profile-view.received',
  'lead.saved',
  'follower.gained',
  'engagement.received',
])

function notObserved(model: Model): string {
  const missing = signalsOf(model).filter((one) =>
    subjectsOf(one).some((subject) => NOT_IN_EXPORTS.has(subject)),
  )
  const open = model.pillars.map(({ id, max, signals }) => {
    const applying = signals.filter(({ onlyWith }) => onlyWith === undefined)
    const seen = applying.filter((one) => !missing.includes(one))
    const share = weightOf(seen) / weightOf(applying)
    return [capitalised(id), percent(share), number((1 - share) * max)]
  })
  return `## What is not observed

Not observed is not zero. A signal is observed on a day when something that you brought in can know it on that day:
LinkedIn's export of May knows your comments up to May and says nothing about June. What was not observed opens the **span**:

- **low** is what is certain: it takes every signal that was not observed for nothing.
- **high** is what is still possible: it takes it for full.
- **points**, the number shown between them, takes it to stand where the observed signals of its pillar stand together. A
  pillar of which nothing was observed has a span and no points, and then the total has none either.

What was observed may still be **at least** so much. Of a year of which only the messages are known, the days on which you wrote
one are active days for certain, and there may have been others. Such a signal gives **low** and **points** what is certain, and **high** what is possible:
all of its points, or for your profile what it has if the parts that are not known are there. What you bring in of a year can
only narrow its span: a part of an export has a span that holds that of the whole.

These may be at least so much:

${list(
  signalsOf(model)
    .filter(mayBeBound)
    .map(({ label }) => lowerFirst(label)),
)}

LinkedIn's data export holds what you did, but not what others did with it, nor whose profiles you looked at. So it never tells
these:

${list(missing.map(({ label }) => lowerFirst(label)))}

From a complete export alone, and without Sales Navigator, this much of each pillar
is observed, and this many points of its span stay open:

${table(['pillar', 'observed', 'points left open'], open)}

Invitations and searches reach back only some months in each export, so for earlier years they are not observed either.
Importing every few months closes that gap. Where LinkedIn has cut the searches, they are observed from nine weeks after
the first of them on, so that the rate does not begin from nothing. A profile's photo, its cover and its own address are in no
file: they count only once they are known. Of its other parts, one that is not known may be there or not.

An archive that is named Complete and lacks a file says that there is nothing for it, if it is of 2021 or later. Of older ones
it is not known which files they had, so what they lack is not observed.

**Not applicable** is a third thing. Leads can be saved only with Sales Navigator. Without it that signal is taken out, and
the other weights of its pillar grow to fill its place, so that nobody loses points for a product that they do not have.`
}

const weightOf = (signals: readonly Signal[]): number => signals.reduce((sum, { weight }) => sum + weight, 0)

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function publishedAndAssumed(model: Model): string {
  const signals = signalsOf(model)
  const assumed = signals.filter(({ ground }) => ground.counts.kind === 'assumed')
  const sources = new Set(
    signals.flatMap(({ ground: { counts } }) => (counts.kind === 'published' ? [counts.source] : [])),
  )
  return `## What is published and what is assumed

**That it counts** is published by LinkedIn for ${signals.length - assumed.length} of the ${signals.length} signals, and assumed for
${enumerated(assumed.map(({ label }) => lowerFirst(label)))}. The sources:

${list([...sources])}

**How much it counts** is assumed for all of them: every weight, every full value, every half-life. Some lean on what can
be read in public (averages that pages show, one sales team's figures of 2025, a presentation of 2014 on what went with success
in sales), and none of that is a formula. Nobody outside LinkedIn has one.`
}

const LEFT_OUT = `## What is left out

- **Groups.** LinkedIn's list names groups that you join and take part in. No file tells either, and the list is old.
- **What only Sales Navigator sees**: its own searches, research on accounts, InMail response rates.
- **Your industry and your network.** LinkedIn ranks you among them. The open index is about you alone, and does not
  move because others do more or less.
- **The text of anything.** Messages, posts and comments are counted. What they say is not read for the score, and not kept.`

const CALIBRATION = `## Calibration

How much each signal counts is assumed, and your own readings of LinkedIn's number can say better. From ten readings with their pillars over
fourteen days on, the points that each signal can give are fitted to them: for each pillar the _w_ ≥ 0 that make
Σ (_y_ − Σ _w_ · _x_)² + _r_ · Σ (_w_ − _w_₀)² least, where _y_ is what LinkedIn said, _x_ the share that a signal reached on that day and _w_₀ what
this page says that it gives. A signal that was not observed has the share of its pillar. A pillar has at most its 25 points.

- **How good it is, readings tell that it has not seen.** From the sixth on, each reading is predicted by a fit to those before it. The mean
  absolute error of these predictions stands beside that of the weights on this page, and both are always shown.
- **It is used only where it predicts better**: a pillar's fit where its error is smaller, and none at all where the total would be
  predicted worse.
- **How strongly the weights are held** (_r_ = 100, 10, 1, 0.1 or 0.01), the predictions before decide: the one that has done best so far.
- The open index itself stays what it is. What is calibrated is shown beside it and named so, by \`fourscore calibrate\`. It is still an
  estimate: it says what the same doing would have given in _your_ readings, and knows nothing of why.`

const FORMULAS = `## For those who want the formulas

On day _T_, with _q_ = 2^(−1/half-life) and over all days _d_ up to _T_:

- weekly rate: 7 · (1 − _q_) · Σ _n_(_d_) · _q_^(_T_ − _d_). Active days are the same with 0 or 1 a day.
- stock: Σ _n_(_d_).
- share: (_a_ + Σ hits · _q_^(_T_ − _d_)) / (_b_ + Σ tries · _q_^(_T_ − _d_)), starting from _a_ hits in _b_ tries. A hit is as
  old as its try. An invitation is a try once it is accepted or has waited 14 days; a first message, once it is answered or has
  waited 7 days.
- checklist: parts that hold ÷ (all parts that files tell + those of the others that are known). At most: the same with the parts
  of files that are not known added above.
- curve of a rate: (1 − 10^(−min(_x_/full, 1))) / 0.9. Of a stock: ln(1 + min(_x_, full)) / ln(1 + full). Of a share or a
  checklist: min(_x_/full, 1).
- points of a pillar: low ÷ the weight that was observed.
- high of a signal: the curve of the most that its value can be. That is full where something is not known that it counts, and
  the value itself where it is exact.

The same, as data: [models/ssi-open-1.json](../models/ssi-open-1.json).`
