import { Link } from '../../router.tsx'
import type { Programs } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { Card } from './card.tsx'
import { addressOf } from './view.ts'

/** A card a program: those that ask for something first. */
export function DoingPart({ data: { programs, invitations, today } }: { data: Programs }) {
  const rank = ({ isOver, state, actions }: Programs['programs'][number]): number =>
    state === 'decided' ? 3 : actions.includes('decide') ? 1 : isOver ? 2 : 0
  const asksForInvitations = programs.some(
    ({ activities, state, isOver }) =>
      state !== 'decided' && !isOver && activities.some(({ activity }) => activity === 'invitation'),
  )
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('programs.doing')}</h2>
        <Link className="button" to={addressOf({ isNew: true })}>
          {say('programs.new')}
        </Link>
      </div>
      <div className="cards">
        {programs
          .toSorted((a, b) => rank(a) - rank(b) || b.start.localeCompare(a.start))
          .map((program) => (
            <Card key={program.id} program={program} today={today} />
          ))}
      </div>
      {asksForInvitations && <p className="note">{say('programs.rail', invitations)}</p>}
      <p className="note">{say('programs.weeks-note')}</p>
    </section>
  )
}
