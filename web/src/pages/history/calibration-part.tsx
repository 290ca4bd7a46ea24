import type { Calibration } from '../../shapes.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { inFigures, inHundredths } from '../../words/numbers.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { say } from '../../words/say.ts'

export interface CalibrationPartProps {
  readonly calibration: Calibration
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
}

/** How far the open index is off from own readings, as shipped and fitted to them, and a switch between the two. */
export function CalibrationPart({ calibration, isShown, onShow }: CalibrationPartProps) {
  const { status, total, readings, needs } = calibration
  return (
    <section className="part sided">
      <h2 className="head">{say('history.calibration')}</h2>
      <div>
        <p className="says">
          {say(`calibration.${status}`, {
            n: readings.used,
            readings: needs.readings,
            days: needs.days,
          })}{' '}
          {total !== null &&
            say('calibration.errors', {
              n: total.heldOut,
              calibrated: inHundredths(total.error.calibrated),
              shipped: inHundredths(total.error.shipped),
            })}
        </p>
        {status === 'in-use' && (
          <label className="switch">
            <input
              type="checkbox"
              checked={isShown}
              onChange={({ currentTarget }) => onShow(currentTarget.checked)}
            />{' '}
            {say('calibration.switch')}
          </label>
        )}
        <Errors calibration={calibration} />
      </div>
    </section>
  )
}

/** Both errors of each pillar, and which weights are used. */
function Errors({ calibration }: { calibration: Calibration }) {
  const fitted = calibration.pillars.filter(({ fit }) => fit !== null)
  if (fitted.length === 0) return null
  return (
    <>
      <table className="table errors">
        <caption className="note">{say('calibration.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('calibration.pillar')}</th>
            <th scope="col" className="num fine">
              {say('calibration.readings')}
            </th>
            <th scope="col" className="num">
              {say('calibration.shipped')}
            </th>
            <th scope="col" className="num">
              {say('calibration.fitted')}
            </th>
            <th scope="col">{say('calibration.used')}</th>
          </tr>
        </thead>
        <tbody>
          {fitted.map(({ pillar, readings, fit, isUsed }) => {
            const name = PILLAR_NAMES.find((one) => one === pillar)
            return (
              <tr key={pillar}>
                <th scope="row">{name === undefined ? pillar : pillarLabel(name)}</th>
                <td className="num fine">{inFigures(readings)}</td>
                <td className="num">{fit === null ? '' : inHundredths(fit.error.shipped)}</td>
                <td className="num">{fit === null ? '' : inHundredths(fit.error.calibrated)}</td>
                <td>{say(isUsed ? 'calibration.uses-fitted' : 'calibration.uses-shipped')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className="twin">
        <button className="plain" onClick={() => saveAs('calibration.csv', csvOf(fitted))}>
          {say('parts.csv')}
        </button>
      </div>
    </>
  )
}

const csvOf = (pillars: Calibration['pillars']): string =>
  csv([
    ['pillar', 'readings', 'error_as_shipped', 'error_calibrated', 'used'],
    ...pillars.map(({ pillar, readings, fit, isUsed }) => [
      pillar,
      readings,
      fit?.error.shipped ?? null,
      fit?.error.calibrated ?? null,
      isUsed ? 'calibrated' : 'as shipped',
    ]),
  ])
