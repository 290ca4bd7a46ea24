import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStatus } from '../../queries.ts'
import { say } from '../../words/say.ts'
import { TroubleNote } from '../trouble-note.tsx'
import { found, type Entry } from './entries.ts'
import { open } from './opened.ts'
import { useSignalNames } from './signal-names.ts'

/** Search over pages, signals, days and actions. The arrow keys choose, Enter goes there, Escape goes back. */
export function Palette() {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const [trouble, setTrouble] = useState<Error | null>(null)
  const { data: status } = useStatus()
  const signals = useSignalNames()
  const entries = found(search, { status, signals })
  const chosen = entries[Math.min(at, entries.length - 1)]
  // What is typed right after the key that opens it belongs here.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  useEffect(() => {
    if (chosen !== undefined)
      document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const run = async (entry: Entry): Promise<void> => {
    try {
      await entry.run()
      dialog.current?.close()
    } catch (error) {
      setTrouble(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { value } = event.currentTarget
    // Whoever types fast presses Enter before the list of what was typed is drawn.
    const meant = value === search ? chosen : found(value, { status, signals })[0]
    const to = moved(event.key, entries.length, Math.min(at, entries.length - 1))
    if (to !== undefined) {
      event.preventDefault()
      setAt(to)
    } else if (event.key === 'Enter' && meant !== undefined) {
      event.preventDefault()
      void run(meant)
    }
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={say('palette.title')}
      onClose={() => open(null)}
      closedby="any"
    >
      <input
        className="field"
        type="text"
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        aria-autocomplete="list"
        aria-label={say('palette.title')}
        placeholder={say('palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={search}
        onChange={({ currentTarget: { value } }) => {
          setSearch(value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      {trouble !== null && <TroubleNote error={trouble} />}
      <div id={`${id}-list`} role="listbox" aria-label={say('palette.results')} tabIndex={-1}>
        {grouped(entries).map(([group, members]) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className="note" role="presentation">
              {say(`palette.group-${group}`)}
            </p>
            {members.map((entry) => (
              <button
                key={entry.id}
                id={`${id}-${entry.id}`}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={entry === chosen}
                onPointerMove={() => setAt(entries.indexOf(entry))}
                onClick={() => void run(entry)}
              >
                {entry.name}
              </button>
            ))}
          </div>
        ))}
      </div>
      <p className="note told" role="status">
        {say('palette.found', { count: entries.length })}
      </p>
    </dialog>
  )
}

/** Where a key leads in a list: round at its ends; undefined where it leads nowhere. */
function moved(key: string, length: number, at: number): number | undefined {
  if (length === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % length
  if (key === 'ArrowUp') return (at - 1 + length) % length
  if (key === 'PageDown') return Math.min(length - 1, at + 5)
  if (key === 'PageUp') return Math.max(0, at - 5)
  return undefined
}

const grouped = (entries: readonly Entry[]): readonly [Entry['group'], readonly Entry[]][] => [
  ...Map.groupBy(entries, ({ group }) => group),
]
