import type { ReadingProblem } from '../../events/reading.ts'
import { readAny, type AnyResult, type ReadAnyOptions } from '../../sources/readings/recognise.ts'
import type { ReadingContext } from '../../sources/readings/result.ts'
import type { ReportPerson } from '../../sources/readings/team-report.ts'

/** `readAny`, with the people of a team's report named where one of them must be chosen. */
export function recogniseText(text: string, context: ReadingContext, options: ReadAnyOptions): AnyResult {
  const result = readAny(text, context, options)
  return { ...result, problems: namingPeople(result) }
}

const MOST_NAMES = 30

/** Where a team's report gave nothing, the first hint says who is in it. */
export function namingPeople({ readings, problems, people = [] }: AnyResult): readonly ReadingProblem[] {
  const [first, ...rest] = problems
  if (first === undefined || first.at !== undefined || readings.length > 0 || people.length === 0)
    return problems
  const named = people.slice(0, MOST_NAMES).map((person) => nameIn(person, people))
  const more = people.length - named.length
  const list = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return [{ ...first, hint: `${first.hint} In it: ${list}.` }, ...rest]
}

/** As the report can be asked for this person and no other. */
function nameIn({ name, email, line }: ReportPerson, people: readonly ReportPerson[]): string {
  const isAlone = (of: (person: ReportPerson) => string, value: string): boolean =>
    value !== '' && people.filter((one) => of(one) === value).length === 1
  if (isAlone((one) => one.name, name)) return name
  if (isAlone((one) => one.email, email)) return email
  return `line ${line}${name === '' ? '' : ` (${name})`}`
}
