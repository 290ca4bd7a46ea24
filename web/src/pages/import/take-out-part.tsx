import { exportAddress } from '../../api.ts'
import { say } from '../../words/say.ts'

/** Everything that is stored, as a file to keep. */
export const TakeOutPart = () => (
  <section className="part sided">
    <div>
      <h2 className="head">{say('import.take-out')}</h2>
      <p className="note">{say('import.take-out-note')}</p>
    </div>
    <div className="row">
      <a className="button" href={exportAddress('json')} download>
        {say('import.as-json')}
      </a>
      <a className="button" href={exportAddress('csv')} download>
        {say('import.as-csv')}
      </a>
    </div>
  </section>
)
