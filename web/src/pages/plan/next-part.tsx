import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useNextActions } from '../../queries.ts'
import { signalLabel } from '../../words/names.ts'
import { deedWords, reasonWords } from '../../words/next-action.ts'
import { say } from '../../words/say.ts'

/** The next best thing to do today, and why. */
export function NextPart() {
  const { data, error, refetch } = useNextActions()
  const next = data?.actions[0]
  return (
    <section className="part sided">
      <h2 className="head">{say('plan.next')}</h2>
      <div>
        {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
        {data !== undefined && next === undefined && <p className="says">{say('next.none')}</p>}
        {next !== undefined && (
          <>
            <p className="says">{deedWords(next)}</p>
            <p className="second">
              {reasonWords(next, signalLabel({ signal: next.signal, label: next.signal }))}
            </p>
          </>
        )}
      </div>
    </section>
  )
}
