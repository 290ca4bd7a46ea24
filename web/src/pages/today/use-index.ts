import { useHistory, useScore, useStatus } from '../../queries.ts'
import type { Score, Status } from '../../shapes.ts'
import { courseOf, type Course } from './course-of.ts'

/** The open index with its history, or what keeps it from being shown. */
export type Index =
  | { readonly kind: 'none' | 'waiting' }
  | { readonly kind: 'failed'; readonly error: Error; readonly again: () => void }
  | {
      readonly kind: 'told'
      readonly status: Status
      readonly score: Score
      /** Null where history could not be had; `trouble` says why then. */
      readonly course: Course | null
      readonly trouble: Error | null
      readonly again: () => void
    }

export function useIndex(): Index {
  const [status, score, history] = [useStatus(), useScore(), useHistory()]
  if (status.data?.last === null) return { kind: 'none' }
  const failed = [status, score].find(({ isError }) => isError)
  if (failed?.error) return { kind: 'failed', error: failed.error, again: () => void failed.refetch() }
  const isWaiting = history.data === undefined && !history.isError
  if (status.data === undefined || score.data === undefined || isWaiting) return { kind: 'waiting' }
  return {
    kind: 'told',
    status: status.data,
    score: score.data,
    course: history.data === undefined ? null : courseOf(history.data),
    trouble: history.error,
    again: () => void history.refetch(),
  }
}
