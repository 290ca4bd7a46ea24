import { RELEASES } from '../src/influence/influence.ts'
import { SHRUNK_BY_POSTS, WINDOW_DAYS } from '../src/influence/pillars.ts'
import { STANDS_DAYS } from '../src/influence/standing.ts'
import type { Ground, Model, Pillar } from '../src/model/model.ts'
import { number, percent, table } from './prose.ts'

/** The page that tells what influence counts, how much, and on what ground. */
export const influencePage = (model: Model): string =>
  `${[
    '<!-- Made by `npm run docs`. Change the model in src/influence or the words in tools/influence-page.ts, not this file. -->',
    opening(model),
    HOW,
    ...model.pillars.map(section),
    LAWS,
    GROUND,
  ].join('\n\n')}\n`

const opening = ({ name, version }: Model): string => `# Influence

This page describes \`${name}\`, version ${version} of ${RELEASES.length}. A released version is never changed. When a new one comes, history is computed again by
it, and the day is marked with what it was before.

Influence is a number from 0 to 100 over the social networks that you are on, made of reactions received in the last
${WINDOW_DAYS} days and of lasting reach. Klout had such a number until 2018 and never published its formula. This one is ours, and all of it stands here.`

const HOW = `## How it is made

1. **Each network has 100 points.** Every signal gives a share of its points by a logarithm, so that each tenfold adds about as much.
2. **Networks together** make (Σ s⁴)^(1/4), at most 100. A further network never lowers it, and many small ones cannot pad it.
3. **Reactions count by effort**: a reshare 3, a comment 2, any other reaction 1. They are added up over ${WINDOW_DAYS} days, by the day
   of the post. A post counts once it is a day old, because most of its reactions come within that day.
4. **Reactions per post** are taken as if ${SHRUNK_BY_POSTS} more posts had had none. Replies are left out of it.
5. **What a file or a call told stands for ${STANDS_DAYS} days.** After that, reactions are not observed until a newer one comes. Followers stand as told last.
6. **Not known is not zero.** Reactors, kinds of reactions or posts that no source tells widen the span. Lists that nothing tells do
   not apply, and the other shares grow.`

const section = ({ label, signals }: Pillar): string => `## ${label}

${table(
  ['signal', 'share', 'full at', 'why so much'],
  signals.map(({ label: name, weight, curve, unit, ground: { numbers } }) => [
    name,
    percent(weight),
    `${number(curve.full)} ${unit}`,
    why(numbers),
  ]),
)}`

const why = (ground: Ground): string => (ground.kind === 'assumed' ? ground.because : ground.says)

const LAWS = `## What holds, and is tested

- A reaction or a follower more never lowers it. A network more never lowers it, and an empty one adds nothing.
- The same posts over more days never raise it, and neither do posts that nobody reacts to.
- One day cannot do much. A post that makes the reactions of ${WINDOW_DAYS} days _k_ times as many moves a network without lists by less than 4.2 · ln _k_
  points, people who reacted aside. From nothing at all, the most that a day can do is 50 points, since reach is the other 50.
- The order of files does not matter, and neither does telling one twice.`

const GROUND = `## Where the shares come from

2,750 times people judged who of two people on Twitter is more influential (PeerIndex, 2013). Non-negative logistic regression on our own curves
gives followers .15, lists .57, reactions .28 and reactions per post 0; without lists followers .63, reactions .34 and reactions per post .03. Followers, lists and
reactions tell nearly the same, so the judgements cannot settle the shares among them: those above are rounded so that both hold, at no cost that
they show. Reactions per post keep a floor, so that posting a lot that nobody reacts to costs something. Reactors are in no judgement.

How often the score puts first whom people put first, of pairs judged differently (area under the curve, 0.5 is a coin): on a fifth that was held out **.846**, on
the five fifths .846 to .879, **.856** on average. Followers alone reach .838 on average, retweets alone .820, lists alone .849. The aim of .86 is missed by a little,
and no weights would reach it on that fifth: those that suit the other four fifths best, of any sign and over all eleven features of the judgements, give .848, .859 on
average; from 0 on they give .848, .860 on average. Of the eleven only five can be known of a member's own account. A fifth of 547 pairs has a sampling error of ±.016 of its own;
people who judge the same pair agree in .875. The score's shares were rounded with all five fifths in view; fitted without each, the average is .856 too. Measure it again with \`bench/influence.ts\`.`
