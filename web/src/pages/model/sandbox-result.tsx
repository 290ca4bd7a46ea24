import { useState } from 'react'
import type { Span } from '../../../../src/model/interpret.ts'
import type { Rates } from '../../../../src/plan/what-if.ts'
import { Sign } from '../../charts/sign.tsx'
import { inPoints, inSignedPoints, isTold } from '../../words/numbers.ts'
import { PILLAR_NAMES, pillarLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan } from '../../words/score.ts'
import { searchOf } from './sandbox-values.ts'
import { difference, type Worth } from './what-it-is-worth.ts'

interface ResultProps {
  readonly worth: Worth
  readonly rates: Rates
  readonly onReset: () => void
}

/** Total and pillars: today, twelve weeks on as things are, and with other habits. */
export function SandboxResult({ worth, rates, onReset }: ResultProps) {
  const { now, unchanged, changed } = worth
  const isMoved = Object.keys(rates).length > 0
  const at =
    (id: string) =>
    (score: Worth['now']): Span =>
      score.pillars.find(({ pillar }) => pillar.id === id) ?? score
  return (
    <div className="result">
      <p className="says" aria-live="polite">
        {verdict(worth, isMoved)}
      </p>
      <table className="table">
        <caption className="unseen">{say('model.result')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('model.part')}</th>
            <th scope="col" className="num">
              {say('model.today')}
            </th>
            <th scope="col" className="num">
              {say('model.unchanged')}
            </th>
            <th scope="col" className="num">
              {say('model.changed')}
            </th>
            <th scope="col" className="num">
              {say('model.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <b>{say('model.total')}</b>
            </th>
            <Cells now={now} unchanged={unchanged} changed={changed} />
          </tr>
          {PILLAR_NAMES.map((pillar) => (
            <tr key={pillar}>
              <th scope="row">
                <Sign pillar={pillar} />
                {pillarLabel(pillar)}
              </th>
              <Cells now={at(pillar)(now)} unchanged={at(pillar)(unchanged)} changed={at(pillar)(changed)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say(worth.worth === null ? 'model.result-note-span' : 'model.result-note')}</p>
      <div className="row">
        <button className="button" disabled={!isMoved} onClick={onReset}>
          {say('model.reset')}
        </button>
        <CopyLink rates={rates} />
      </div>
    </div>
  )
}

interface Three {
  readonly now: Span
  readonly unchanged: Span
  readonly changed: Span
}

function Cells({ now, unchanged, changed }: Three) {
  const isPoints = unchanged.points !== null && changed.points !== null
  const by = isPoints ? changed.points - unchanged.points : changed.low - unchanged.low
  return (
    <>
      <td className="num">{pointsOrSpan(now)}</td>
      <td className="num">{pointsOrSpan(unchanged)}</td>
      <td className="num">{pointsOrSpan(changed)}</td>
      <td className="num">
        <b>{isTold(by) ? inSignedPoints(by) : inPoints(0)}</b>
      </td>
    </>
  )
}

function verdict(worth: Worth, isMoved: boolean): string {
  const { now, unchanged, changed } = worth
  if (!isMoved) {
    return say('model.verdict-unmoved', { now: pointsOrSpan(now), unchanged: pointsOrSpan(unchanged) })
  }
  const by = difference(worth)
  return say('model.verdict', {
    changed: pointsOrSpan(changed),
    change: !isTold(by) ? 'same' : by > 0 ? 'up' : 'down',
    by: inPoints(Math.abs(by)),
  })
}

/** Puts the address, which keeps the sliders, where one can paste it. */
function CopyLink({ rates }: { rates: Rates }) {
  const [copied, setCopied] = useState<Rates | null>(null)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}${searchOf(rates)}`)
    setCopied(rates)
  }
  return (
    <>
      <button className="button" onClick={() => void copy().catch(() => setCopied(null))}>
        {say('model.copy')}
      </button>
      <span role="status">{copied === rates ? say('model.copied') : ''}</span>
    </>
  )
}
