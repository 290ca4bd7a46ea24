import { useState } from 'react'
import { api } from '../../api.ts'
import type { Settings } from '../../shapes.ts'
import { inFigures } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { useSaving, type Saved } from './saving.tsx'
import { Section } from './section.tsx'
import { browserZone, zonesByRegion } from './zones.ts'

/** In which days are counted; another zone recounts everything, and says how much it moved. */
export function ZonePart({ settings: { timeZone } }: { settings: Settings }) {
  const { save, line } = useSaving()
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = async (zone: string): Promise<void> => {
    setChosen(zone)
    await save(() => changed(zone === '' ? null : zone, timeZone))
    setChosen(null)
  }
  const here = browserZone()
  return (
    <Section id="zone" head={say('settings.zone')} note={say('settings.zone-note')}>
      <div className="row choices">
        <label className="choice">
          {say('settings.zone-label')}
          <select
            className="field"
            value={chosen ?? timeZone ?? ''}
            onChange={({ currentTarget }) => void choose(currentTarget.value)}
          >
            <option value="">{say('settings.zone-none')}</option>
            {zonesByRegion(timeZone).map(({ region, zones }) => (
              <optgroup key={region} label={region}>
                {zones.map(({ zone, place }) => (
                  <option key={zone} value={zone}>
                    {place}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {here !== timeZone && (
          <button className="button" onClick={() => void choose(here)}>
            {say('settings.zone-here', { zone: here.replaceAll('_', ' ') })}
          </button>
        )}
      </div>
      <p className="note">{say('settings.zone-why')}</p>
      {line}
    </Section>
  )
}

async function changed(to: string | null, from: string | null): Promise<Saved> {
  const { moved } = await api.changeSettings({ timeZone: to })
  return {
    words:
      moved === null
        ? say('settings.saved')
        : say('settings.zone-moved', {
            events: inFigures(moved.events.moved),
            eventsOf: inFigures(moved.events.of),
            readings: inFigures(moved.readings.moved),
            readingsOf: inFigures(moved.readings.of),
          }),
    undo: () => api.changeSettings({ timeZone: from }),
  }
}
