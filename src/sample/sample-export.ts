import type { Day } from '../kernel/day.ts'
import { activityFiles } from './activity.ts'
import { connectionFiles } from './connections.ts'
import type { SampleFile } from './csv-text.ts'
import { archiveDay } from './date-text.ts'
import { interestFiles } from './interests.ts'
import { life } from './life.ts'
import { mediaFiles } from './media.ts'
import { messageFiles } from './messages.ts'
import { connections, ties } from './network.ts'
import { praiseFiles } from './praise.ts'
import { profileFiles } from './profile.ts'
import { untouchedFiles } from './untouched.ts'

/** An export archive before it is packed. */
export interface SampleExport {
  /** As LinkedIn names it: `Complete_LinkedInDataExport_05-18-2026.zip`. */
  readonly name: string
  readonly files: readonly SampleFile[]
}

/**
 * The complete export of a fictional member, as LinkedIn would send it: three years that end with `until`, with a
 * pause in the second and a burst early in the third (`periods` says when).
 *
 * - `seed`: another whole number gives another three years of the same member.
 * - The same seed and day give the same bytes on every machine.
 */
export function sampleExport({
  seed = 1,
  until,
}: {
  readonly seed?: number
  readonly until: Day
}): SampleExport {
  const lived = life(seed, until)
  const all = ties(lived)
  const known = connections(all)
  return {
    name: `Complete_LinkedInDataExport_${archiveDay(until)}.zip`,
    files: [
      ...profileFiles(lived),
      ...connectionFiles(lived, all),
      ...messageFiles(lived, known),
      ...activityFiles(lived),
      ...interestFiles(lived, known),
      ...praiseFiles(lived, known),
      ...mediaFiles(lived),
      ...untouchedFiles(lived),
    ],
  }
}
