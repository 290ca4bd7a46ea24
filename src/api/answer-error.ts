import { HTTPException } from 'hono/http-exception'
import { AppError, type AppErrorKind } from '../app/app-error.ts'
import { ArchiveError } from '../archive/archive-error.ts'
import { isBusy, isOutOfRoom } from '../store/sqlite.ts'
import { StoreError } from '../store/store-error.ts'
import { Refusal } from './refusal.ts'

/** What went wrong as a refusal to tell the client; undefined for what nobody foresaw, of which it is told nothing. */
export function foreseen(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof AppError) {
    const { kind, title, detail, hint } = error
    return new Refusal(STATUS[kind], {
      name: kind === 'wrong-use' ? 'not-there' : kind,
      title,
      detail,
      hint,
    })
  }
  if (isOutOfRoom(error)) return noRoom(error as Error)
  if (error instanceof ArchiveError) {
    return new Refusal(422, { name: 'not-readable', title: 'It cannot be read', detail: error.message })
  }
  if (error instanceof StoreError || isBusy(error)) {
    const { message } = error as Error
    return new Refusal(503, {
      name: 'store-not-usable',
      title: 'The store cannot be used now',
      detail: message,
    })
  }
  if (error instanceof HTTPException) {
    return new Refusal(error.status === 400 ? 400 : 500, {
      name: 'not-as-expected',
      title: 'The request is not as it must be',
      detail: `${error.message}.`,
    })
  }
  return undefined
}

const STATUS: Readonly<Record<AppErrorKind, 404 | 409 | 422>> = {
  'not-there': 404,
  'in-the-way': 409,
  'wrong-use': 404,
  'cannot-be': 422,
}

const noRoom = ({ message }: Error): Refusal =>
  new Refusal(507, {
    name: 'no-room',
    title: 'There is no room on the disk',
    detail: `Something could not be written (${message}). Nothing of it is kept; all that was there before is.`,
    hint: 'Free some space, or choose another disk with --data DIR, and do it again. fourscore doctor says how much is needed.',
  })

export const unforeseen = (): Refusal =>
  new Refusal(500, {
    name: 'fault',
    title: 'Something went wrong in Fourscore',
    detail: 'The server came upon something that it did not expect. Your data is as it was.',
    hint: 'The terminal that it was started in shows what happened.',
  })
