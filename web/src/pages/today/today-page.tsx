import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useTitle } from '../../parts/title.ts'
import { Patience } from '../../parts/patience.tsx'
import { useReadings, useStatus } from '../../queries.ts'
import type { DatedReading } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { InfluenceTile } from './influence-tile.tsx'
import { IndexAlone } from './index-alone.tsx'
import { ReadingFirst } from './reading-first.tsx'

/** Where one stands, what moved it, and how sure that is. Without data, the first visit. */
export function TodayPage() {
  const status = useStatus()
  if (status.data?.hasData === false) return <WelcomePage />
  return <Today />
}

function Today() {
  useTitle(say('page.today'))
  const [status, readings] = [useStatus(), useReadings()]
  const hasReadings = (status.data?.readings ?? 0) > 0
  if (hasReadings && readings.isPending)
    return (
      <>
        <h1 className="finding">{say('today.where')}</h1>
        <Patience>{say('today.looking-up')}</Patience>
      </>
    )
  const reading = readings.data?.readings.findLast((one): one is DatedReading => one.day !== null)
  const isTold = hasReadings && readings.data !== undefined && reading !== undefined
  return (
    <>
      {readings.isError && <TroubleNote error={readings.error} again={() => void readings.refetch()} />}
      {isTold ? (
        <ReadingFirst reading={reading} readings={readings.data} />
      ) : (
        status.data?.last !== null && <IndexAlone />
      )}
      <InfluenceTile />
    </>
  )
}
