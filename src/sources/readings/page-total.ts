import { pillarsFit } from '../../events/reading.ts'
import type { PillarChoice, Scope } from './page-pillars.ts'
import type { Token } from './page-tokens.ts'

/**
 * The member's total. With pillars it is the first "N out of 100" before them, or the number at the total's own label;
 * without pillars only a number that stands directly at such a label.
 */
export function totalOf(
  tokens: readonly Token[],
  scopes: readonly Scope[],
  choice: PillarChoice | undefined,
): number | null {
  const outOf100 = tokens.find((token, at) => {
    const whole = token.kind === 'number' && token.of === 100 && scopes[at] === 'member'
    return whole && ((choice !== undefined && at < choice.first) || hasTitle(tokens, at))
  })
  const token = outOf100 ?? tokens.find((_, at) => isBareTotal(tokens, scopes, at, choice))
  return token?.kind === 'number' ? token.value : null
}

const hasTitle = (tokens: readonly Token[], at: number): boolean =>
  isTitle(tokens[at - 1]) || isTotal(tokens[at + 1])

/** A number without "out of 100": directly behind its label, or alone on its line and directly before it. */
function isBareTotal(
  tokens: readonly Token[],
  scopes: readonly Scope[],
  at: number,
  choice: PillarChoice | undefined,
): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.kind !== 'number' || token.of !== null || scopes[at] !== 'member') return false
  const alone = behind?.line !== token.line
  if (choice === undefined) return alone && isTotal(before)
  if (choice.used.has(at)) return false
  const near = alone || before?.line === token.line || pillarsFit(choice.pillars, token.value)
  if (isTotal(before) || (isTitle(before) && near)) return true
  return alone && before?.line !== token.line && isTotal(behind)
}

const isTotal = (token: Token | undefined): boolean => token?.kind === 'label' && token.label.kind === 'total'

/** The total's label or a title of the page. */
const isTitle = (token: Token | undefined): boolean =>
  isTotal(token) || (token?.kind === 'label' && token.label.kind === 'heading')
