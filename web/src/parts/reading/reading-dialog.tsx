import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { lookAway, useHandedOver, usePasteAnywhere, type HandedOver } from '../../pasting.ts'
import { everythingChanged } from '../../queries.ts'
import { goTo } from '../../router.tsx'
import type { ReadReport } from '../../shapes.ts'
import { tellsNoTime, understood } from '../../words/reading.ts'
import { focusContent } from '../focus-content.ts'
import { TroubleNote } from '../trouble-note.tsx'
import { ReadingPreview } from './reading-preview.tsx'
import { SavedReading } from './saved-reading.tsx'
import { say } from '../../words/say.ts'

/** What was pasted or typed, as it was understood: nothing of it is kept before one says so. */
export function ReadingDialog() {
  usePasteAnywhere()
  const handed = useHandedOver()
  return handed === null ? null : <Looked key={keyOf(handed)} handed={handed} />
}

const keyOf = (handed: HandedOver): string => JSON.stringify(handed).slice(0, 2000)

function Looked({ handed }: { handed: HandedOver }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [opened] = useState(() => localMinute(new Date()))
  const [at, setAt] = useState(opened)
  const [person, setPerson] = useState('')
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const order = { ...handed, at: instantOf(at), ...(person === '' ? {} : { person }) }
  const look = useQuery({
    queryKey: ['look', order],
    queryFn: () => api.read({ ...order, dryRun: true }),
    placeholderData: (earlier: ReadReport | undefined) => earlier,
    gcTime: 0,
  })
  const save = useMutation({ mutationFn: () => api.read(order), onSuccess: everythingChanged })
  const leave = (): void => {
    lookAway()
    if (!save.isSuccess) return
    goTo('/')
    focusContent()
  }
  const { data } = look
  return (
    <dialog ref={dialog} className="look" aria-labelledby="look-head" onClose={leave}>
      <h2 className="head" id="look-head">
        {save.isSuccess
          ? say('reading.saved')
          : data === undefined
            ? say('reading.reading-it')
            : understood(data)}
      </h2>
      {look.isError && <TroubleNote error={look.error} again={() => void look.refetch()} />}
      {save.isSuccess ? (
        <SavedReading report={save.data} onUndone={() => dialog.current?.close()} />
      ) : (
        data !== undefined && <ReadingPreview report={data} person={person} onPerson={setPerson} />
      )}
      {!save.isSuccess && data !== undefined && tellsNoTime(data) && (
        <p className="line">
          <label htmlFor="look-at">{say('reading.read-on')}</label>
          <input
            id="look-at"
            className="field"
            type="datetime-local"
            value={at}
            max={opened}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
        </p>
      )}
      {save.isError && <TroubleNote error={save.error} />}
      <div className="row act">
        {!save.isSuccess && data !== undefined && data.readings.length > 0 && (
          <button
            className="button first"
            disabled={
              save.isPending || look.isPlaceholderData || instantOf(at) === undefined || data.added === 0
            }
            onClick={() => save.mutate()}
          >
            {say('reading.save')}
          </button>
        )}
        <button
          className={save.isSuccess ? 'button first' : 'button'}
          onClick={() => dialog.current?.close()}
        >
          {say(save.isSuccess ? 'import.see' : 'reading.close')}
        </button>
      </div>
    </dialog>
  )
}

/** As a field for a moment has it, in the reader's zone: `2026-05-18T09:30`. */
function localMinute(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

function instantOf(local: string): string | undefined {
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
