import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSettings, useStatus } from '../../queries.ts'
import type { Settings } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import { BackupsPart } from './backups-part.tsx'
import { BaselinePart } from './baseline-part.tsx'
import { DataPart } from './data-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { ForgetPart } from './forget-part.tsx'
import { LogsPart } from './logs-part.tsx'
import { NotesPart } from './notes-part.tsx'
import { ReadsPart } from './reads-part.tsx'
import { ZonePart } from './zone-part.tsx'

/** What a member chooses, says and keeps; each choice holds at once. */
export function SettingsPage() {
  useTitle(say('page.settings'))
  const { data, error, refetch } = useSettings()
  const status = useStatus()
  const failed = error ?? status.error
  if (data === undefined || status.data === undefined) {
    return (
      <>
        <p className="when">{say('page.settings')}</p>
        <h1 className="finding">{say('page.settings')}</h1>
        {failed === null ? (
          <Patience>{say('settings.loading')}</Patience>
        ) : (
          <TroubleNote
            error={failed}
            again={() => void (status.data === undefined ? status : { refetch }).refetch()}
          />
        )}
      </>
    )
  }
  return (
    <>
      <p className="when">{say('page.settings')}</p>
      <h1 className="finding">{finding(data)}</h1>
      <p className="lead">{say('settings.lead')}</p>
      <ReadsPart />
      <ZonePart settings={data} />
      <BaselinePart settings={data} hasReadings={status.data.readings > 0} />
      <FactsPart />
      <LogsPart />
      <NotesPart />
      <BackupsPart />
      <DataPart status={status.data} />
      <ForgetPart />
    </>
  )
}

const finding = ({ timeZone, baseline }: Settings): string =>
  say('settings.finding', {
    zoned: timeZone === null ? 'no' : 'yes',
    zone: timeZone?.replaceAll('_', ' ') ?? '',
    chosen: baseline === null ? 'no' : 'yes',
    from: baseline === null ? '' : fullDay(dayFrom(baseline.from)),
    to: baseline === null ? '' : fullDay(dayFrom(baseline.to)),
  })
