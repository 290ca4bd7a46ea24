/** Why something handed over cannot be opened. Its message is for people: what is wrong, and what to do. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}
