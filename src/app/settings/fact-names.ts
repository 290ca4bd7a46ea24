import type { HandLogKind } from '../../events/hand-log.ts'

/** Logs by hand, by the kind of events that they tell all of. */
export const HAND_LOGS = {
  'search-log': 'search.made',
  'profile-view-log': 'profile-view.made',
  'profile-view-received-log': 'profile-view.received',
  'lead-log': 'lead.saved',
} as const satisfies Record<string, HandLogKind>

export type HandLogName = keyof typeof HAND_LOGS

export const HAND_LOG_NAMES = Object.keys(HAND_LOGS) as readonly HandLogName[]

/** What a member says because no file tells it, or none has told it yet. */
export const FACT_NAMES = ['photo', 'cover', 'custom-address', 'company', ...HAND_LOG_NAMES] as const
export type FactName = (typeof FACT_NAMES)[number]

export const isFactName = (text: string): text is FactName => FACT_NAMES.some((name) => name === text)
