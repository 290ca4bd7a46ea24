import type { ImportProgress } from '../app/import-archive.ts'
import type { ImportStep } from './parts.ts'

/** Puts together what an import says bit by bit: at each moment which file is being read, and how far. */
export function stepsOf(tell: (step: ImportStep) => void): (progress: ImportProgress) => void {
  let step: ImportStep | undefined
  return (progress) => {
    if (progress.kind === 'waiting') return
    if (progress.kind === 'opening') {
      const { archive, file, index, of } = progress
      step = { archive, file, index, of, rows: 0 }
    } else if (step !== undefined) step = { ...step, rows: progress.rows }
    if (step !== undefined) tell(step)
  }
}
