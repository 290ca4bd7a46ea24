import { exportAddress } from '../../api.ts'

/** Everything that is stored, as a file to keep. */
export const TakeOutPart = () => (
  <section className="part sided">
    <div>
      <h2 className="head">Take everything out</h2>
      <p className="note">Yours to keep. It can be imported again, to the same store.</p>
    </div>
    <div className="row">
      <a className="button" href={exportAddress('json')} download>
        Everything as JSON
      </a>
      <a className="button" href={exportAddress('csv')} download>
        Everything as CSV
      </a>
    </div>
  </section>
)
