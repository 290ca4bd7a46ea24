import { calibrationFor } from '../../app/calibration-for.ts'
import { explainFor } from '../../app/explain-for.ts'
import { historyFor } from '../../app/history-for.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { scoreFor } from '../../app/score-for.ts'
import { loadReadings } from '../../app/readings/read-readings.ts'
import { readingJson } from '../../events/reading-json.ts'
import { explanationJson, type ExplanationJson } from '../../history/explain-json.ts'
import { extent } from '../../history/extent.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import type { Evidence } from '../../model/evidence.ts'
import { scoreJson } from '../../model/score-json.ts'
import { calibratedScore } from '../calibration-lines.ts'
import { scoreCard } from '../score-card.ts'
import { latestReading, noOpenIndex } from '../latest-reading.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface ScoreOptions {
  readonly on?: Day
  readonly model?: string
}

export const scoreCommand = (session: Session, options: ScoreOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const evidence = await loadEvidence(store)
    const readings = await loadReadings(store)
    const latest = readings.findLast(({ day: on }) => on !== null)
    const reading = latest === undefined ? null : readingJson(latest)
    if (evidence.coverage.length === 0 && reading !== null) return noOpenIndex(reading)
    const { day, score } = scoreFor(evidence, options)
    const calibration = calibrationFor(evidence, readings, { on: day, model: options.model })
    const { status, total, latest: points } = calibration
    const calibrated = { status, points: points.calibrated, error: total?.error ?? null }
    const document = { ...scoreJson(score, day), reading, calibration: calibrated }
    const past = { evidence, day, model: options.model }
    return {
      document,
      lines: (paper) => [
        ...(reading === null ? [] : [...latestReading(reading, paper), '']),
        ...scoreCard({ score: document, weeks: weeksOf(past), week: lastWeekOf(past) }, paper),
        ...(status === 'too-few-readings' ? [] : ['', ...calibratedScore(calibration, paper)]),
      ],
    }
  })

interface Past {
  readonly evidence: Evidence
  readonly day: Day
  readonly model: string | undefined
}

const WEEKS = 52

/** The points on the day and on the same weekday of the weeks before it, as far back as anything is known. */
function weeksOf({ evidence, day, model }: Past): readonly (number | null)[] {
  const all = extent(evidence)
  if (all === undefined || day < all.from) return []
  const { total } = historyFor(evidence, { from: addDays(day, -7 * WEEKS), to: day, model })
  return Array.from(total.points)
    .filter((_, i) => (total.points.length - 1 - i) % 7 === 0)
    .map((points) => (Number.isNaN(points) ? null : points))
}

function lastWeekOf({ evidence, day, model }: Past): ExplanationJson | null {
  const [all, from] = [extent(evidence), addDays(day, -7)]
  return all === undefined || from < all.from ? null : explanationJson(explainFor(evidence, from, day, model))
}
