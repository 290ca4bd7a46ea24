/** Why something that was asked cannot be done. It is for people: what is wrong, and what to do next. */
export class AppError extends Error {
  override readonly name = 'AppError'
  /** A few words: `No data yet`. */
  readonly title: string
  /** A sentence: what is wrong. */
  readonly detail: string
  /** A sentence: what to do. */
  readonly hint: string

  constructor(title: string, detail: string, hint: string) {
    super(`${title}: ${detail} ${hint}`)
    this.title = title
    this.detail = detail
    this.hint = hint
  }
}
