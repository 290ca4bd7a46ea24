/** Something that a person might be made to hand over, how it is made, and what must be said of it. */
export interface HostileCase {
  /** What is handed over. */
  readonly name: string
  /** Makes it in an empty folder of its own and gives the paths to import. */
  readonly make: (folder: string) => string | readonly string[]
  /** Options of the import. */
  readonly options?: readonly string[]
  /** Must stand in what the import says. */
  readonly says: RegExp
  /** How many events it may give; none, unless said otherwise. */
  readonly events?: number
}
