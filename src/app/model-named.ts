import type { Model } from '../model/model.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { AppError } from './app-error.ts'

/** The models that are shipped; the first is the one that is meant where none is named. */
export const MODELS: readonly Model[] = [ssiOpen]

/** The model of that name, or the first. Throws `AppError` where there is none. */
export function modelNamed(name?: string): Model {
  const found = name === undefined ? MODELS[0] : MODELS.find((model) => model.name === name)
  if (found !== undefined) return found
  throw new AppError(
    'No such model',
    `There is no model ${JSON.stringify(name)}.`,
    `Choose one of: ${MODELS.map((model) => model.name).join(', ')}.`,
    'wrong-use',
  )
}
