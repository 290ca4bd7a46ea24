import type { Random } from '../kernel/random.ts'

/** Draws from the standard normal distribution. Source: Box and Muller 1958, the cosine half. */
export const normals =
  ({ uniform }: Random): (() => number) =>
  () =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
