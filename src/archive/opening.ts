import type { Archive } from '../sources/archive.ts'
import { Budget, type Limits } from './limits.ts'

/** An archive whose files can be read until it is closed. */
export interface OpenArchive extends Archive {
  /** What was seen and not opened, with the reason; a system's own files (`.DS_Store`) are not mentioned. */
  readonly passedOver: readonly PassedOver[]
  /** Lets go of files and of what was unpacked for a while. Whatever is still being read then fails. */
  close(): Promise<void>
}

export interface PassedOver {
  readonly path: string
  readonly reason: string
}

/** What the parts of opening one archive share. */
export interface Opening {
  /** What people are told: the name of the archive. */
  readonly name: string
  readonly budget: Budget
  readonly passedOver: PassedOver[]
  readonly closers: (() => Promise<void> | void)[]
}

export const startOpening = (name: string, limits: Limits): Opening => ({
  name,
  budget: new Budget(name, limits),
  passedOver: [],
  closers: [],
})

export async function closeAll({ closers }: Opening): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close()
}
