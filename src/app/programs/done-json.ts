import { dayText } from '../../kernel/day.ts'
import type { DoneDay } from '../../programs/counts.ts'

/** How often something was done on a day, as JSON. */
export type DoneDayJson = Omit<DoneDay, 'day'> & { readonly day: string }

export const doneDayJson = ({ day, ...done }: DoneDay): DoneDayJson => ({ day: dayText(day), ...done })
