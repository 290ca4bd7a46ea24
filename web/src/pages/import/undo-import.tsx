import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { forgetImport } from '../../importing.ts'
import { Ask } from '../../parts/ask.tsx'
import { focusContent } from '../../parts/focus-content.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { client, everythingChanged } from '../../queries.ts'
import { goTo } from '../../router.tsx'
import type { Report } from '../../shapes.ts'
import { undoQuestion } from '../../words/report.ts'
import { say } from '../../words/say.ts'

export interface UndoImportProps {
  readonly id: string
  readonly report: Pick<Report, 'name' | 'events' | 'readings'>
  /** The button's words. */
  readonly name?: string
}

/** Takes an import back, after asking. */
export function UndoImport({ id, report, name = say('import.undo-this') }: UndoImportProps) {
  const undo = useMutation({
    mutationFn: () => api.undo(id),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['import', id] })
      forgetImport()
      goTo('/import', { replace: true })
      await everythingChanged()
      focusContent()
    },
  })
  return (
    <>
      <Ask
        name={name}
        label={say('import.undo-label', { name, report: report.name })}
        question={undoQuestion(report)}
        yes={say('import.undo-yes')}
        no={say('import.undo-no')}
        isBusy={undo.isPending}
        onYes={() => undo.mutate()}
      />
      {undo.isError && <TroubleNote error={undo.error} />}
    </>
  )
}
