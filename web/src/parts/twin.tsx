import { useId, useState, type ReactNode } from 'react'
import { say } from '../words/say.ts'

export interface TwinProps {
  /** What one should know when reading the chart. */
  readonly note: string
  /** What the table is of: `Days of the open index`. */
  readonly label: string
  readonly onCsv: () => void
  /** The table; it is drawn only when asked for. */
  readonly children: ReactNode
}

/** Below a chart: the same as a table, and as CSV. */
export function Twin({ note, label, onCsv, children }: TwinProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div className="twin">
        <p className="note">{note}</p>
        <button className="plain" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? 'parts.hide-table' : 'parts.show-table')}
        </button>
        <button className="plain" onClick={onCsv}>
          {say('parts.csv')}
        </button>
      </div>
      <div id={id} hidden={!isOpen} className="beneath" tabIndex={0} role="region" aria-label={label}>
        {isOpen && children}
      </div>
    </>
  )
}
