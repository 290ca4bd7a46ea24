import { combineFlaw } from './combine.ts'
import { curveFlaw } from './curve.ts'
import { signalsOf, subjectsOf, type Model, type Pillar, type Signal } from './model.ts'
import { readsFlaw } from './signals.ts'

/** What is wrong with a model, each as one sentence. An empty list means that it can be scored. */
export function checkModel(model: Model): readonly string[] {
  const { name, version, combine, pillars } = model
  return [
    ...(KEBAB.test(name) ? [] : [`model ${name}: its name is not in kebab case`]),
    ...(Number.isInteger(version) && version > 0
      ? []
      : [`model ${name}: version ${version} is not a whole number from 1 on`]),
    ...(pillars.length > 0 ? [] : [`model ${name}: it has no pillars`]),
    ...flaw(combineFlaw(combine), `model ${name}, ${combine.kind}`),
    ...twice(pillars.map(({ id }) => id)).map((id) => `pillar ${id} stands twice`),
    ...twice(signalsOf(model).map(({ id }) => id)).map((id) => `signal ${id} stands twice`),
    ...pillars.flatMap(checkPillar),
    ...signalsOf(model).flatMap(checkSignal),
  ]
}

function checkPillar({ id, max, signals }: Pillar): readonly string[] {
  const weight = signals.reduce((sum, signal) => sum + signal.weight, 0)
  return [
    ...(KEBAB.test(id) ? [] : [`pillar ${id}: its id is not in kebab case`]),
    ...(max > 0 && Number.isFinite(max) ? [] : [`pillar ${id}: at most ${max} points is not above 0`]),
    ...(Math.abs(weight - 1) <= WEIGHTS_OFF ? [] : [`pillar ${id}: its weights add to ${weight}, not 1`]),
  ]
}

function checkSignal(signal: Signal): readonly string[] {
  const { id, reads, curve, weight } = signal
  return [
    ...(KEBAB.test(id) ? [] : [`signal ${id}: its id is not in kebab case`]),
    ...flaw(readsFlaw(reads), `signal ${id}, ${reads.kind}`),
    ...flaw(curveFlaw(curve), `signal ${id}, ${curve.kind}`),
    ...(weight > 0 ? [] : [`signal ${id}: its weight is ${weight}, not above 0`]),
    ...(subjectsOf(signal).length > 0 ? [] : [`signal ${id}: it says of nothing that it must be covered`]),
    ...(signal.needs.exactWith?.length === 0
      ? [`signal ${id}: it says of nothing that it is exact with it`]
      : []),
  ]
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Weights are written in hundredths; what their sum is off by is rounding. */
const WEIGHTS_OFF = 1e-9

const flaw = (found: string | undefined, of: string): readonly string[] =>
  found === undefined ? [] : [`${of}: ${found}`]

const twice = <T>(all: readonly T[]): readonly T[] => all.filter((one, i) => all.indexOf(one) !== i)
