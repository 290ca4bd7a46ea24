import { api, exportAddress } from '../../api.ts'
import type { Status } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { useSaving } from './saving.tsx'
import { Section } from './section.tsx'

/** Everything as a file, and the made-up member in or out. */
export function DataPart({ status: { hasData, sample, influence } }: { status: Status }) {
  const { save, line } = useSaving()
  const hasOwn = hasData || influence
  const add = () =>
    save(async () => {
      await api.addSample()
      return { words: say('settings.sample-in'), undo: api.removeSample }
    })
  const remove = () =>
    save(async () => {
      await api.removeSample()
      return { words: say('settings.sample-out'), undo: api.addSample }
    })
  return (
    <Section id="data" head={say('settings.data')} note={say('settings.data-note')}>
      <div className="row">
        <a className="button" href={exportAddress('json')} download>
          {say('settings.as-json')}
        </a>
        <a className="button" href={exportAddress('csv')} download>
          {say('settings.as-csv')}
        </a>
      </div>
      <p className="after">
        {say(sample ? 'settings.sample-is-in' : hasOwn ? 'settings.sample-no' : 'settings.sample-not-in')}
      </p>
      <div className="row">
        {sample && (
          <button className="button" onClick={() => void remove()}>
            {say('settings.sample-remove')}
          </button>
        )}
        {!sample && !hasOwn && (
          <button className="button" onClick={() => void add()}>
            {say('settings.sample-add')}
          </button>
        )}
      </div>
      {line}
    </Section>
  )
}
