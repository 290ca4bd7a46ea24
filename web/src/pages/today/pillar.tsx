import { Sign } from '../../charts/sign.tsx'
import type { PillarName, Readings, Score, ScoredPillar } from '../../shapes.ts'
import { pillarLabel } from '../../words/names.ts'
import type { Course } from './course-of.ts'
import { Extremes } from './extremes.tsx'
import { labelsOf } from './labels-of.ts'
import { NextDeed } from './next-deed.tsx'
import { PillarChange, ReadPillarChange } from './pillar-change.tsx'
import { PillarCourse } from './pillar-course.tsx'
import { PillarPoints, ReadPillarPoints } from './pillar-points.tsx'
import { Signals } from './signal-table.tsx'

export interface PillarProps {
  readonly pillar: ScoredPillar
  readonly score: Score
  readonly course: Course | null
  /** How many points the height of its small chart shows. */
  readonly heights: number
  /** The latest reading's points, and all readings; null where LinkedIn's pillars are not known. */
  readonly read: {
    readonly pillars: Readonly<Record<PillarName, number>>
    readonly readings: Readings
  } | null
}

/** A pillar: how much of its points, how sure, what changed, its strongest and weakest signal. */
export function Pillar({ pillar, score, course, heights, read }: PillarProps) {
  const name = pillar.pillar
  return (
    <article className={`pillar ${name}`}>
      <h3 className="strong">
        <Sign pillar={name} />
        {pillarLabel(name)}
      </h3>
      {read === null ? (
        <PillarPoints pillar={pillar} />
      ) : (
        <ReadPillarPoints pillar={pillar} points={read.pillars[name]} readings={read.readings} />
      )}
      {read !== null && <ReadPillarChange pillar={name} readings={read.readings} />}
      {read === null && course !== null && <PillarChange pillar={pillar} score={score} course={course} />}
      {course !== null && (
        <PillarCourse pillar={name} heights={heights} course={course} readings={read?.readings ?? null} />
      )}
      <Extremes pillar={pillar} />
      <NextDeed pillar={name} labels={labelsOf(score)} />
      <Signals pillar={pillar} />
    </article>
  )
}
