import { useToday } from '../../parts/today-day.ts'
import type { DatedReading, Readings } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { readAge, readingDay, readingFinding, sourceWords } from '../../words/reading.ts'
import { readingMoves } from '../../words/reading-change.ts'
import { say } from '../../words/say.ts'

export interface ReadingOpeningProps {
  readonly reading: DatedReading
  readonly readings: Readings
}

/** The finding of the latest reading, with its day and age. */
export function ReadingOpening({ reading, readings }: ReadingOpeningProps) {
  const today = useToday()
  const [last] = readings.changes
  return (
    <>
      <p className="when">
        {say('reading.when', {
          age: readAge(today - dayFrom(reading.day)),
          day: readingDay(reading),
          source: sourceWords(reading),
        })}
      </p>
      <h1 className="finding">{readingFinding(reading, readings)}</h1>
      <p className="lead">{last === undefined ? say('today.paste-tomorrow') : readingMoves(last)}</p>
    </>
  )
}
