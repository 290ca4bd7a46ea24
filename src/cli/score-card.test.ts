import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../kernel/day.ts'
import { score, type Observation } from '../model/interpret.ts'
import { signalsOf, type SignalId } from '../model/model.ts'
import { scoreJson } from '../model/score-json.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { inkOf, PLAIN, textWidth, type Paper } from './paper.ts'
import { scoreCard, type ScoreCard } from './score-card.ts'

const DAY = dayOf(2026, 5, 17) as Day
const WIDE: Paper = { columns: 80, ink: PLAIN }
const NARROW: Paper = { columns: 40, ink: PLAIN }

/** Every signal at half of what it takes, but for those of a pillar that is not observed. */
function card(dark: readonly string[] = [], weeks: ScoreCard['weeks'] = []): ScoreCard {
  const observations = new Map<SignalId, Observation>(
    ssiOpen.pillars
      .filter(({ id }) => !dark.includes(id))
      .flatMap(({ signals }) =>
        signals.map((one) => [one.id, { kind: 'observed', value: one.curve.full / 2 }]),
      ),
  )
  return { score: scoreJson(score(ssiOpen, observations), DAY), weeks, week: null }
}

const text = (shown: ScoreCard, paper: Paper): string => scoreCard(shown, paper).join('\n')

describe('the score card', () => {
  it('opens with the finding, and calls it an estimate', () => {
    const shown = card()
    const points = shown.score.points?.toFixed(1)
    expect(text(shown, WIDE)).toContain(
      `The open index on 17 May 2026\n\n${points} in the open index, an estimate; between ${points} and ${points}.`,
    )
    expect(text(shown, WIDE)).toContain('It is not LinkedIn’s number.')
  })

  it('has no one number where nothing of a pillar is observed, and says so', () => {
    const said = text(card(['people']), WIDE).replaceAll('\n', ' ')
    expect(said).toMatch(
      /Between \d+\.\d and \d+\.\d in the open index, an estimate\. Nothing of people is observed/,
    )
    expect(said).toMatch(/▲ People +– of 25 {2}▒{25} {2}0\.0 to 25\.0/)
  })

  it('draws what is certain solid, and what is possible hatched', () => {
    const brand = scoreCard(card(), WIDE).find((line) => line.includes('Brand'))
    expect(brand).toMatch(/^ {2}■ Brand +\d+\.\d of 25 {2}█+·+ {2}\d+\.\d to \d+\.\d$/)
  })

  it('says what would narrow the span, what would most first', () => {
    const lines = scoreCard(card(['people']), WIDE)
    const at = lines.indexOf('What would narrow the span')
    expect(lines[at + 1]).toMatch(/^ {3}8\.5 {2}active days: every dated row/)
    expect(text(card(), WIDE)).not.toContain('narrow')
  })

  it('says of a signal that is known in part how much it is at least', () => {
    const bound = new Map<SignalId, Observation>(
      signalsOf(ssiOpen).map(({ id, curve }) => [
        id,
        id === 'active-days'
          ? { kind: 'observed', value: 0.9, atMost: 6 }
          : { kind: 'observed', value: curve.full / 2 },
      ]),
    )
    const lines = scoreCard({ ...card(), score: scoreJson(score(ssiOpen, bound), DAY) }, WIDE)
    expect(lines.join('\n')).toContain('active days (at least 0.9 days a week): every dated row')
    expect(lines.join('\n')).not.toMatch(/(Strongest|Weakest).*Active days/)
  })

  it('draws as many weeks as fit', () => {
    const weeks = Array.from({ length: 53 }, (_, i) => i)
    expect(text(card([], weeks), WIDE)).toContain('Last 53 weeks, from 0.0 to 52.0\n  ▁')
    expect(text(card([], weeks), NARROW)).toContain('Last 38 weeks, from 15.0 to 52.0\n  ▁')
    expect(text(card([], [1, null]), WIDE)).not.toContain('Last')
  })

  it('names the strongest and the weakest signal, and none where all reach alike', () => {
    const said = text(card(), WIDE)
    expect(said).toMatch(/Strongest {2}[■▲◆●] \S/)
    expect(said).toMatch(/Weakest {4}[■▲◆●] \S/)
    const all = { ...card() }
    const full = all.score.pillars.map((one) => ({
      ...one,
      signals: one.signals.map((s) => ({ ...s, low: s.max })),
    }))
    expect(text({ ...all, score: { ...all.score, pillars: full } }, WIDE)).not.toContain('Strongest')
  })

  it('fits 80 and 40 columns', () => {
    const weeks = Array.from({ length: 53 }, (_, i) => i)
    for (const paper of [WIDE, NARROW, { columns: 60, ink: PLAIN }]) {
      const tooLong = scoreCard(card(['people'], weeks), paper).filter(
        (line) => textWidth(line) > paper.columns,
      )
      expect(tooLong).toEqual([])
    }
  })

  it('gives each pillar its own hue', () => {
    const said = text(card(), { columns: 80, ink: inkOf(8) })
    for (const hue of ['38;5;68', '38;5;172', '38;5;37', '38;5;168'])
      expect(said).toContain(`\u001B[${hue}m█`)
  })

  it('covers each signal of the model somewhere in what it could say', () => {
    expect(signalsOf(ssiOpen).every(({ toldBy, unit }) => toldBy !== '' && unit !== '')).toBe(true)
  })
})
