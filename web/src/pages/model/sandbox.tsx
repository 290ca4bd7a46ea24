import { useEffect, useMemo, useState } from 'react'
import { ACTIVITY_NAMES, type ActivityName } from '../../../../src/plan/activities.ts'
import type { Rates } from '../../../../src/plan/what-if.ts'
import { goTo, useSearch } from '../../router.tsx'
import type { ModelTold, StandingTold } from '../../shapes.ts'
import { listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { RateSlider } from './rate-slider.tsx'
import { SandboxResult } from './sandbox-result.tsx'
import { ratesIn, ratesWith, searchOf } from './sandbox-values.ts'
import { modelOf, standingOf } from './told.ts'
import { movingActivities, worthOf } from './what-it-is-worth.ts'

interface SandboxProps {
  readonly told: ModelTold
  readonly standing: StandingTold
}

/** Sliders for a week's activities, and what the interpreter here in the browser makes of them. */
export function Sandbox({ told, standing: standingTold }: SandboxProps) {
  const model = useMemo(() => modelOf(told), [told])
  const standing = useMemo(() => standingOf(standingTold), [standingTold])
  const moving = useMemo(() => movingActivities(model, standing), [model, standing])
  const [rates, setRates] = useRates()
  const worth = useMemo(() => worthOf(model, standing, rates), [model, standing, rates])
  const idle = ACTIVITY_NAMES.filter((name) => !moving.includes(name))
  return (
    <div className="sandbox">
      <div>
        {moving.map((activity) => (
          <RateSlider
            key={activity}
            activity={activity}
            usual={standingTold.rates[activity]}
            rate={rates[activity]}
            worth={worth.alone.get(activity)}
            onRate={(rate) => setRates(ratesWith(rates, activity, rate))}
          />
        ))}
        {idle.length > 0 && (
          <p className="note">{say('model.idle', { activities: listed(idle.map(nameOf)) })}</p>
        )}
      </div>
      <SandboxResult worth={worth} rates={rates} onReset={() => setRates({})} />
    </div>
  )
}

const nameOf = (activity: ActivityName): string => say(`model.activity-${activity}`)

/** After so long without a move the address follows; browsers slow pages down that change it more often. */
const SETTLED_MS = 300

/** What the sliders are set to, which the address keeps. */
function useRates(): readonly [Rates, (rates: Rates) => void] {
  const search = useSearch()
  const [rates, setRates] = useState(() => ratesIn(search))
  const [shown, setShown] = useState(search)
  // Back and forward, and links, set the sliders.
  if (search !== shown) {
    setShown(search)
    setRates(ratesIn(search))
  }
  useEffect(() => {
    const wanted = searchOf(rates)
    if (wanted === searchOf(ratesIn(location.search))) return
    const timer = setTimeout(
      () => goTo(`${location.pathname}${wanted}${location.hash}`, { replace: true }),
      SETTLED_MS,
    )
    return () => clearTimeout(timer)
  }, [rates])
  return [rates, setRates]
}
