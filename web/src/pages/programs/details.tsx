import type { Effects, Program } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inFigures, inPercent, inPoints, inSignedHundredths } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { inEffect } from './verdict.tsx'

/** What a verdict stands on: what was expected, how sure it is, how often quiet days fool it, and the method. */
export function Details({ program, effects }: { program: Program; effects: Effects }) {
  const effect = effects.effects.find(({ id }) => id === program.id)
  const { hypothesis } = program
  const { placebo, n, missing } = effects
  return (
    <>
      <dl className="effect-facts">
        <div>
          <dt>
            {hypothesis.lockedOn === null
              ? say('programs.expected')
              : say('programs.expected-locked', { day: fullDay(dayFrom(hypothesis.lockedOn)) })}
          </dt>
          <dd>
            {hypothesis.weeks === null
              ? say('programs.gain-by-end', { gain: inSignedHundredths(hypothesis.gain) })
              : say('programs.gain-in', { gain: inSignedHundredths(hypothesis.gain), n: hypothesis.weeks })}
          </dd>
        </div>
        {effect?.probabilityAbove0 != null && (
          <div>
            <dt>{say('programs.chance')}</dt>
            <dd>{chanceWords(effect.probabilityAbove0)}</dd>
          </div>
        )}
        <div>
          <dt>{say('programs.placebo')}</dt>
          <dd>
            {placebo.tried === 0
              ? say('programs.placebo-none')
              : say('programs.placebo-of', { n: placebo.criedWolf, tried: placebo.tried })}
          </dd>
        </div>
        <div>
          <dt>{say('programs.days-observed')}</dt>
          <dd>{say('programs.days-missing', { n: inFigures(n), missing: inPercent(missing) })}</dd>
        </div>
      </dl>
      <details>
        <summary>{say('programs.method')}</summary>
        <div className="method">
          <p>{say('programs.method-says', { version: effects.method.version })}</p>
          {effect?.halfWidth != null && (
            <p>
              {say('programs.power', {
                now: inPoints(effect.halfWidth.now),
                later: inPoints(effect.halfWidth.in30Days),
                worth: inPoints(effects.worth),
              })}
            </p>
          )}
          <ul>
            <li>{say('programs.assume-same-day')}</li>
            <li>{say('programs.assume-wander')}</li>
            <li>{say('programs.assume-shapes')}</li>
            <li>{say('programs.assume-missing')}</li>
            <li>{say('programs.assume-many')}</li>
            {effects.shockDays.length > 0 && (
              <li>{say('programs.assume-shocks', { n: effects.shockDays.length })}</li>
            )}
          </ul>
          {effect?.experiment?.effect != null && (
            <p>
              {say('programs.experiment-says', {
                effect: inEffect(effect.experiment.effect),
                p: inPoints(100 * (effect.experiment.p ?? 1)),
                weeks: effect.experiment.weeks,
              })}
            </p>
          )}
        </div>
      </details>
    </>
  )
}

const chanceWords = (p: number): string =>
  p > 0.99
    ? say('programs.chance-over', { p: inPercent(0.99) })
    : p < 0.01
      ? say('programs.chance-under', { p: inPercent(0.01) })
      : inPercent(p)
