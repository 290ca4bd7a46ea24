import { useToday } from '../../parts/today-day.ts'
import type { OfficialReading, Readings } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { moved, readAge, readingDay, readingFinding, sourceWords } from '../../words/reading.ts'

/** The finding of the latest reading, with its day and age. */
export function ReadingOpening({ reading, readings }: { reading: OfficialReading; readings: Readings }) {
  const today = useToday()
  const age = reading.day === null ? null : today - dayFrom(reading.day)
  const [last] = readings.changes
  return (
    <>
      <p className="when">
        {age === null ? 'Read' : readAge(age)}. {readingDay(reading)}, {sourceWords(reading)}.
      </p>
      <h1 className="finding">{readingFinding(reading, readings)}</h1>
      <p className="lead">
        {last === undefined
          ? 'Paste the page again tomorrow, anywhere on this page, to see what changes.'
          : moved(last.words)}
      </p>
    </>
  )
}
