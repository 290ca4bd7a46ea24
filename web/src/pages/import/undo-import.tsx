import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { forgetImport } from '../../importing.ts'
import { Ask } from '../../parts/ask.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { client, everythingChanged } from '../../queries.ts'
import { goTo } from '../../router.tsx'
import { undoQuestion } from '../../words/import.ts'

export interface Undoable {
  readonly id: string
  readonly name: string
  readonly events: { readonly added: number }
}

/** Takes an import back, after asking. */
export function UndoImport({ report, name = 'Undo this import' }: { report: Undoable; name?: string }) {
  const undo = useMutation({
    mutationFn: () => api.undo(report.id),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['import', report.id] })
      forgetImport()
      goTo('/import', { replace: true })
      await everythingChanged()
    },
  })
  return (
    <>
      <Ask
        name={name}
        label={`${name}: ${report.name}`}
        question={undoQuestion(report.events.added)}
        yes="Undo it"
        no="Keep it"
        isBusy={undo.isPending}
        onYes={() => undo.mutate()}
      />
      {undo.isError && <TroubleNote error={undo.error} />}
    </>
  )
}
