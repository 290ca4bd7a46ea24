import { api } from '../../api.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { moment } from '../../words/days.ts'
import { inSize } from '../../words/sizes.ts'
import { say } from '../../words/say.ts'
import { useBackups } from './queries.ts'
import { useSaving } from './saving.tsx'
import { Section } from './section.tsx'

/** Copies of the store: when the last was made, one now, and where they all lie. */
export function BackupsPart() {
  const { data, error, refetch } = useBackups()
  const { save, line } = useSaving()
  const backups = data?.backups ?? []
  const [last] = backups
  const make = () =>
    save(async () => {
      const { file } = await api.backUp()
      await refetch()
      return { words: say('settings.backup-made', { file: nameOf(file) }) }
    })
  return (
    <Section id="backups" head={say('settings.backups')} note={say('settings.backups-note')}>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <p className="says-now">
          {last === undefined
            ? say('settings.backup-none')
            : say('settings.backup-last', { moment: moment(last.at), size: inSize(last.bytes) })}
        </p>
      )}
      <div className="row">
        <button className="button" onClick={() => void make()}>
          {say('settings.backup-now')}
        </button>
      </div>
      {line}
      {last !== undefined && (
        <details>
          <summary>{say('settings.backup-list', { n: backups.length })}</summary>
          <p className="note">
            {say('settings.backup-folder')} <span className="path">{folderOf(last.file)}</span>
          </p>
          <ul className="own-backups">
            {backups.map(({ file, at, bytes }) => (
              <li key={file}>
                {say('settings.backup', { moment: moment(at), size: inSize(bytes) })}{' '}
                <span className="path">{nameOf(file)}</span>
              </li>
            ))}
          </ul>
          <p className="note">{say('settings.backup-restore')}</p>
        </details>
      )}
    </Section>
  )
}

const slash = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
const nameOf = (path: string): string => path.slice(slash(path) + 1)
const folderOf = (path: string): string => path.slice(0, slash(path))
