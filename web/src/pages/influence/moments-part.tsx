import { utcDay, instant } from '../../../../src/kernel/day.ts'
import type { Influence } from '../../shapes.ts'
import { fullDay } from '../../words/days.ts'
import { inFigures, inSignedPoints, listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { labelOf } from './finding.ts'
import { webAddress } from './web-address.ts'

export type Moment = Influence['moments'][number]

/** The posts that moved it most. Their addresses are links to be followed by hand; nothing is asked of them. */
export function MomentsPart({ influence: { moments } }: { readonly influence: Influence }) {
  return (
    <section className="part sided">
      <div>
        <h2 className="head">{say('influence.moments')}</h2>
        <p className="note">{say('influence.moments-note')}</p>
      </div>
      <div>
        {moments.length === 0 && <p className="says">{say('influence.no-moments')}</p>}
        <ol className="moments">
          {moments.map((moment) => (
            <li key={`${moment.network} ${moment.address}`}>
              <span className="figure">{inSignedPoints(moment.change)}</span>
              <div>
                <p>
                  <b>{labelOf(moment.network)}</b>, {fullDay(dayOf(moment))}
                  {moment.isReply && <span className="quiet"> {say('influence.a-reply')}</span>}
                </p>
                <p className="second">{reactionWords(moment)}</p>
                <Address address={moment.address} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Address({ address }: { readonly address: string }) {
  const link = webAddress(address)
  return (
    <p className="note address">
      {link === null ? (
        address
      ) : (
        <a href={link} rel="noopener noreferrer nofollow" target="_blank">
          {link.replace(/^https?:\/\//, '')}
        </a>
      )}
    </p>
  )
}

export const dayOf = ({ at }: Pick<Moment, 'at'>) => utcDay(instant(Date.parse(at)))

const KINDS = ['reshares', 'comments', 'reactions'] as const

/** `12 reshares, 4 comments and 80 reactions`; what the network does not tell is left out. */
export const reactionWords = (moment: Pick<Moment, (typeof KINDS)[number]>): string =>
  listed(
    KINDS.flatMap((kind) => {
      const n = moment[kind]
      return n === null || n === 0 ? [] : [say(`influence.count-${kind}`, { n, figures: inFigures(n) })]
    }),
  )
