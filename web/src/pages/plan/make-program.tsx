import { useState } from 'react'
import { addDays, dayText } from '../../../../src/kernel/day.ts'
import { api } from '../../api.ts'
import { useToday } from '../../parts/today-day.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged } from '../../queries.ts'
import { goTo } from '../../router.tsx'
import type { Plan } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { inPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { goalWords } from './finding.ts'

/** Makes a program of the week, which begins today at the earliest, and shows it. */
export function MakeProgram({ plan, isBusy }: { readonly plan: Plan; readonly isBusy: boolean }) {
  const [isMaking, setMaking] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const today = useToday()
  const { program } = plan
  if (program === null) return null
  const make = async (): Promise<void> => {
    if (isMaking || isBusy) return
    setMaking(true)
    setError(null)
    try {
      const late = Math.max(0, today - dayFrom(program.start))
      await api.addProgram({
        ...program,
        start: dayText(addDays(dayFrom(program.start), late)),
        end: dayText(addDays(dayFrom(program.end), late)),
        name: say('plan.program-name', goalWords(plan)),
        hypothesis: say('plan.hypothesis', { ...goalWords(plan), points: inPoints(plan.points) }),
      })
      await everythingChanged()
      goTo('/programs')
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)))
      setMaking(false)
    }
  }
  return (
    <>
      <div className="row">
        <button className="button first" aria-disabled={isBusy || isMaking} onClick={() => void make()}>
          {say('plan.make-program')}
        </button>
        <button className="button" onClick={() => print()}>
          {say('plan.print')}
        </button>
      </div>
      {error !== null && <TroubleNote error={error} />}
    </>
  )
}
