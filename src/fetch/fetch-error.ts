/** Why a network could not be asked, or its answer not be used: a sentence on what is wrong and one on what to do. No key is ever in it. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly detail: string
  readonly hint: string

  constructor(detail: string, hint: string) {
    super(`${detail} ${hint}`)
    this.detail = detail
    this.hint = hint
  }
}
