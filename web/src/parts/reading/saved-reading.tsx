import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { everythingChanged } from '../../queries.ts'
import type { ReadReport } from '../../shapes.ts'
import { savedWords } from '../../words/reading.ts'
import { TroubleNote } from '../trouble-note.tsx'
import { say } from '../../words/say.ts'

/** What was kept, with the way back. */
export function SavedReading({ report, onUndone }: { report: ReadReport; onUndone: () => void }) {
  const { id } = report
  const undo = useMutation({
    mutationFn: () => api.undo(id ?? ''),
    onSuccess: async () => {
      await everythingChanged()
      onUndone()
    },
  })
  return (
    <>
      <p className="saved">{savedWords(report)}</p>
      {id !== null && (
        <p>
          <button className="plain" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {say('reading.undo')}
          </button>
        </p>
      )}
      {undo.isError && <TroubleNote error={undo.error} />}
    </>
  )
}
