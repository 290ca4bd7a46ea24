import { CommanderError } from 'commander'
import { Failure } from './failure.ts'
import { misuse } from './misuse.ts'

/** What nobody foresaw is told as it is; with `FOURSCORE_DEBUG` set, with where it happened. */
export async function asFailure(error: unknown): Promise<Failure> {
  if (error instanceof Failure) return error
  if (error instanceof CommanderError) return misuse(error)
  const { AppError } = await import('../app/app-error.ts')
  const { foreseen } = await import('../api/answer-error.ts')
  const refusal = foreseen(error)
  if (error instanceof AppError && error.kind === 'wrong-use')
    return new Failure({ title: error.title, detail: error.detail, hint: error.hint }, 2)
  if (refusal !== undefined) return new Failure(refusal.document)
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const debug = (process.env['FOURSCORE_DEBUG'] ?? '') !== ''
  return new Failure({
    title: 'Fourscore came upon something it did not expect',
    detail: debug ? (stack ?? message) : message,
    ...(debug ? {} : { hint: 'Call it again with FOURSCORE_DEBUG=1 to see where it happened.' }),
  })
}
