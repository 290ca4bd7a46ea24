import { useId, useState, type DragEvent } from 'react'
import { chosen, dropped, type Handed } from '../../files.ts'
import { say } from '../../words/say.ts'
import { labelOf, type NetworkName } from './finding.ts'

const SENDERS = ['x', 'mastodon', 'instagram', 'facebook', 'threads', 'youtube'] as const

interface FilesFieldProps {
  readonly network: NetworkName
  readonly files: readonly Handed[]
  readonly onFiles: (files: readonly Handed[]) => void
}

/** A place to choose or drop what a network sent, and how one gets it from there. */
export function FilesField({ network, files, onFiles }: FilesFieldProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const sender = SENDERS.find((name) => name === network)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void dropped(event.dataTransfer).then(onFiles)
  }
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {sender !== undefined && (
        <p className="second" id={`${id}-get`}>
          {say(`influence.get-${sender}`)}
        </p>
      )}
      <label className="choice" htmlFor={id}>
        {say('influence.files', { network: labelOf(network) })}
        <input
          id={id}
          type="file"
          multiple
          required={files.length === 0}
          aria-describedby={`${id}-get`}
          onChange={({ currentTarget }) =>
            currentTarget.files !== null && onFiles(chosen(currentTarget.files))
          }
        />
      </label>
      {files.length > 0 && (
        <p className="note">
          {say('influence.held', { names: files.map(({ file }) => file.name).join(', ') })}
        </p>
      )}
    </div>
  )
}
