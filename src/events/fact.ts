import type { Day } from '../kernel/day.ts'

/** Parts of a profile that are there or not. The last three are in no file: the member says so. */
export const PROFILE_ITEMS = [
  'headline',
  'about',
  'industry',
  'location',
  'current-position',
  'position-described',
  'education',
  'five-skills',
  'photo',
  'cover',
  'custom-address',
] as const

export type ProfileItem = (typeof PROFILE_ITEMS)[number]

/** Those of the parts that no file of LinkedIn's export tells. */
export const PROFILE_ITEMS_BY_HAND: readonly ProfileItem[] = ['photo', 'cover', 'custom-address']

/** Something true of the member as an import shows it, rather than something that happened. */
export type Fact =
  | { readonly kind: 'profile-item'; readonly item: ProfileItem; readonly holds: boolean }
  /** The normalised name of a company that the member works at now; hashed before it is stored. */
  | { readonly kind: 'own-company'; readonly company: string }
  | { readonly kind: 'own-address'; readonly address: string }
  | { readonly kind: 'own-name'; readonly name: string }
  | { readonly kind: 'member-since'; readonly day: Day }
