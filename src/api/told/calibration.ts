import { z } from 'zod'
import { count, day, named } from './schema.ts'
import { modelName } from './score.ts'

const errors = named('CalibrationErrors', z.strictObject({ shipped: z.number(), calibrated: z.number() }))

const bothWays = { shipped: z.number().nullable(), calibrated: z.number().nullable() }

const calibratedDay = named(
  'CalibratedDay',
  z.strictObject({ day, ...bothWays, pillars: z.record(z.string(), z.strictObject(bothWays)) }),
)

const columns = named(
  'CalibratedColumns',
  z.strictObject({
    from: day,
    to: day,
    points: z.array(z.number().nullable()),
    pillars: z.record(z.string(), z.array(z.number().nullable())),
  }),
)

const fit = z.strictObject({
  error: errors,
  heldOut: count,
  ridge: z.number().describe('How strongly the fit was held to the shipped weights.'),
  signals: z.array(
    z.strictObject({ signal: z.string(), label: z.string(), shipped: z.number(), calibrated: z.number() }),
  ),
})

const pillar = named(
  'PillarCalibration',
  z.strictObject({
    pillar: z.string(),
    label: z.string(),
    max: z.number(),
    readings: count,
    days: count,
    isUsed: z.boolean(),
    fit: fit.nullable().describe('Null where there are too few readings.'),
  }),
)

const fields = {
  model: modelName,
  status: z.enum(['too-few-readings', 'not-better', 'in-use']),
  words: z.string(),
  readings: z.strictObject({ used: count, withoutPillars: count, withoutIndex: count }),
  needs: z.strictObject({ readings: count, days: count }),
  total: z.strictObject({ error: errors, heldOut: count }).nullable(),
  pillars: z.array(pillar),
  latest: calibratedDay,
}
export const calibration = named(
  'Calibration',
  z.strictObject({
    ...fields,
    series: z.exactOptional(columns).describe('With `series=1`: the calibrated points day by day.'),
  }),
)
