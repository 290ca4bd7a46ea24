/**
 * `not-there`: what is asked for is not. `in-the-way`: something else is there that it cannot be together with.
 * `wrong-use`: nobody could be given what is asked for. `cannot-be`: what is to be kept breaks a rule.
 */
export type AppErrorKind = 'not-there' | 'in-the-way' | 'wrong-use' | 'cannot-be'

/** Why something that was asked cannot be done. It is for people: what is wrong, and what to do next. */
export class AppError extends Error {
  override readonly name = 'AppError'
  /** A few words: `No data yet`. */
  readonly title: string
  /** A sentence: what is wrong. */
  readonly detail: string
  /** A sentence: what to do. */
  readonly hint: string

  readonly kind: AppErrorKind

  constructor(title: string, detail: string, hint: string, kind: AppErrorKind = 'not-there') {
    super(`${title}: ${detail} ${hint}`)
    this.title = title
    this.detail = detail
    this.hint = hint
    this.kind = kind
  }
}
