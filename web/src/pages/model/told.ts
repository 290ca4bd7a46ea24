import type { Model } from '../../../../src/model/model.ts'
import type { Standing } from '../../../../src/plan/standing.ts'
import type { ModelTold, StandingTold } from '../../shapes.ts'

/** The model that the server scores with, out of what it tells of it: so the two cannot differ. */
export const modelOf = ({ name, version, norm, pillars }: ModelTold): Model =>
  // Every number of it was checked where the model was made; the types here only lack the units.
  ({
    name,
    version,
    combine: norm === null ? { kind: 'sum' } : { kind: 'norm', ...norm },
    pillars: pillars.map(({ pillar, label, max, signals }) => ({
      id: pillar,
      label,
      max,
      signals: signals.map(({ signal, onlyWith, ...rest }) => ({
        ...rest,
        id: signal,
        ...(onlyWith === null ? {} : { onlyWith }),
      })),
    })),
  }) as unknown as Model

/** Where the reader stands, likewise. */
export const standingOf = ({ standing }: StandingTold): Standing => standing as unknown as Standing
