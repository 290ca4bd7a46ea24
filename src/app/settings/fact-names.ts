/** What a member says because no file tells it, or none has told it yet. */
export const FACT_NAMES = ['photo', 'cover', 'custom-address', 'company'] as const
export type FactName = (typeof FACT_NAMES)[number]

export const isFactName = (text: string): text is FactName => FACT_NAMES.some((name) => name === text)
