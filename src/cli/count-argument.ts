import { InvalidArgumentError } from 'commander'

/** A whole number of at least 1, as an option gives it. */
export function countArgument(text: string): number {
  const n = Number(text)
  if (/^\d+$/.test(text) && n >= 1 && Number.isSafeInteger(n)) return n
  throw new InvalidArgumentError('Expected a whole number of at least 1.')
}
