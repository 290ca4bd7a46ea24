import { Hono } from 'hono'
import { modelNamed } from '../app/model-named.ts'
import type { Model, Signal } from '../model/model.ts'

/** `GET /api/model`: the model that scores, whole: with it a reader scores as the server does. */
export const modelRoutes = () => new Hono().get('/model', (context) => context.json(modelJson(modelNamed())))

const modelJson = ({ name, version, combine, pillars }: Model) => ({
  name,
  version,
  combine: combine.kind,
  norm: combine.kind === 'norm' ? { p: combine.p, cap: Number(combine.cap) } : null,
  pillars: pillars.map(({ id, label, max, signals }) => ({
    pillar: id,
    label,
    max: Number(max),
    signals: signals.map(signalJson),
  })),
})

const signalJson = ({ id, label, unit, reads, curve, weight, needs, toldBy, onlyWith, ground }: Signal) => ({
  signal: String(id),
  label,
  kind: reads.kind,
  unit,
  curve: { kind: curve.kind, full: Number(curve.full) },
  full: Number(curve.full),
  halfLifeDays: 'halfLifeDays' in reads ? Number(reads.halfLifeDays) : null,
  weight: Number(weight),
  reads,
  needs,
  toldBy,
  onlyWith: onlyWith ?? null,
  ground,
})
