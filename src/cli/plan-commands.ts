import { InvalidArgumentError, type Command } from 'commander'
import { ACTIVITY_NAMES, isActivityName, type ActivityName } from '../plan/activities.ts'
import type { ForecastCommandOptions } from './commands/forecast.ts'
import type { PlanCommandOptions } from './commands/plan.ts'
import { dayArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands that look ahead. */
export function describePlanCommands(program: Command, perform: Perform): void {
  for (const describe of [describePlan, describeForecast]) describe(program, perform)
}

function describePlan(program: Command, perform: Perform): void {
  program
    .command('plan')
    .summary('the cheapest week of activities that reaches a goal by a day')
    .description(
      'Finds the cheapest week that reaches a goal, if it is done week by week: how many of each activity, on which days, ' +
        'and what each adds. Where none does it says how near one gets, and when one would be there. It counts on nothing ' +
        'else that is done, and never on more than a hundred invitations in seven days.',
    )
    .requiredOption('--goal <points>', 'what the open index is to reach', pointsArgument)
    .option('--pillar <pillar>', 'brand, people, insights or relationships; else the total')
    .requiredOption('--by <day>', 'by when, YYYY-MM-DD', dayArgument)
    .requiredOption('--minutes <n>', 'how many minutes a week there are', minutesArgument)
    .option(
      '--do <list>',
      `what you are willing to do: of ${ACTIVITY_NAMES.join(', ')}; with the minutes one takes`,
      doArgument,
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore plan --goal 57 --by 2026-06-30 --minutes 120', 'the cheapest way there'],
        [
          'fourscore plan --goal 18 --pillar insights --by 2026-06-30 --minutes 60 --do comment=5,post',
          'by these two alone',
        ],
        ['fourscore plan --goal 57 --by 2026-06-30 --minutes 120 --json', 'with each day to come, as JSON'],
      ),
    )
    .action((options: PlanCommandOptions) =>
      perform(async (session) => (await import('./commands/plan.ts')).planCommand(session, options)),
    )
}

function describeForecast(program: Command, perform: Perform): void {
  program
    .command('forecast')
    .summary('where the open index goes: with nothing more, with your habits, with more')
    .description(
      'Says where the open index goes if nothing more is done, if your habits go on, and if you do some things more often ' +
        'besides. Of a hundred such futures 95 stay within what is told.',
    )
    .option('--to <day>', 'the last day, YYYY-MM-DD; else six weeks ahead', dayArgument)
    .option('--weekly <list>', 'what is done how often a week, as comment=15,post=2', weeklyArgument)
    .addHelpText(
      'after',
      examples(
        ['fourscore forecast', 'the next six weeks'],
        ['fourscore forecast --to 2026-06-30 --weekly comment=15', 'with fifteen comments a week'],
      ),
    )
    .action((options: ForecastCommandOptions) =>
      perform(async (session) => (await import('./commands/forecast.ts')).forecastCommand(session, options)),
    )
}

function pointsArgument(text: string): number {
  const points = Number(text)
  if (text.trim() !== '' && points >= 0 && points <= 100) return points
  throw new InvalidArgumentError('Expected points from 0 to 100.')
}

function minutesArgument(text: string): number {
  const minutes = Number(text)
  if (/^\d+$/.test(text) && minutes <= MOST_MINUTES) return minutes
  throw new InvalidArgumentError(`Expected a whole number of minutes, at most ${MOST_MINUTES}.`)
}

const MOST_MINUTES = 1200

/** `comment=5,post`: activities, each with a number or without. */
function listed(
  text: string,
): readonly { readonly activity: ActivityName; readonly n: number | undefined }[] {
  const all = text.split(',').map((part) => {
    const [name = '', n, ...more] = part.trim().split('=')
    if (!isActivityName(name) || more.length > 0) {
      throw new InvalidArgumentError(
        `Expected some of ${ACTIVITY_NAMES.join(', ')}, not ${JSON.stringify(part)}.`,
      )
    }
    return { activity: name, n: n === undefined ? undefined : Number(n) }
  })
  if (new Set(all.map(({ activity }) => activity)).size === all.length) return all
  throw new InvalidArgumentError('Expected each activity once.')
}

function doArgument(text: string): NonNullable<PlanCommandOptions['do']> {
  return listed(text).map(({ activity, n }) => {
    if (n === undefined || (n >= 0.5 && n <= 600 && Number.isInteger(2 * n))) return { activity, minutes: n }
    throw new InvalidArgumentError(`Expected minutes in halves after ${activity}=, from 0.5 to 600.`)
  })
}

function weeklyArgument(text: string): NonNullable<ForecastCommandOptions['weekly']> {
  return listed(text).map(({ activity, n = NaN }) => {
    if (Number.isInteger(n) && n >= 1 && n <= MOST_A_WEEK) return { activity, weekly: n }
    throw new InvalidArgumentError(`Expected how often a week after ${activity}=, 1 to ${MOST_A_WEEK}.`)
  })
}

const MOST_A_WEEK = 100
