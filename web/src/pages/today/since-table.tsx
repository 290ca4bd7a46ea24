import { say } from '../../words/say.ts'

export interface Since {
  /** Since when: `a week`. */
  readonly name: string
  /** The day that it was compared with, where there is one. */
  readonly day: string
  /** The change of points; '' where there is none to tell. */
  readonly points: string
  readonly words: string
}

/** What changed since when, a row and a sentence each. */
export const SinceTable = ({ rows }: { rows: readonly Since[] }) => (
  <table className="table since">
    <thead>
      <tr>
        <th scope="col">{say('today.since')}</th>
        <th scope="col" className="num">
          {say('today.points')}
        </th>
        <th scope="col">{say('today.in-words')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, day, points, words }) => (
        <tr key={name}>
          <th scope="row">
            {name} <span className="unit">{day}</span>
          </th>
          <td className="num">{points}</td>
          <td>{words}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
