import { InvalidArgumentError, type Command } from 'commander'
import type { SeriesSource } from '../app/effects/series-sources.ts'
import type { Day } from '../kernel/day.ts'
import type { ExperimentOptions } from './commands/experiment.ts'
import type { AnyBaselineOptions, AnyEffectsOptions, AnyLagOptions } from './commands/own-effects.ts'
import { countArgument } from './count-argument.ts'
import { dayArgument, daysArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands that work on any series, without an import. */
export function describeSeriesCommands(program: Command, perform: Perform): void {
  for (const describe of [describeEffects, describeLag, describeBaseline, describeExperiment]) {
    describe(program, perform)
  }
}

const SERIES_WORDS = 'a row a day: the day as YYYY-MM-DD, a comma, the value or nothing'

function describeEffects(program: Command, perform: Perform): void {
  program
    .command('effects')
    .summary('what each program did to a score: helped, hurt or no clear effect')
    .description(
      'Estimates what programs did to a score, each with its 95% interval, and says where the days are too few. The series ' +
        `has ${SERIES_WORDS}. The programs are JSON: a list with a name and spans of days each. Without files it is your own programs.`,
    )
    .option('--series <file>', 'the score, day by day; else one of your own')
    .option('--programs <file>', 'what was done, and when; else your own')
    .option(
      '--source <source>',
      'your own: readings, open-index or influence; else readings where there are any',
      sourceArgument,
    )
    .option(
      '--measure <measure>',
      'your own: total, a pillar, a signal of the open index or a network; else total',
    )
    .option(
      '--most <points>',
      'the most that the score can be, or none; else 25 where no value is outside 0 to 25',
      mostArgument,
    )
    .option('--worth <points>', 'the smallest effect worth telling; else 1', worthArgument)
    .option('--shock <day>', 'a day on which something else moved every score; give each', shockArgument, [])
    .option('--lines', 'also, day by day, the score without each program')
    .addHelpText(
      'after',
      examples(
        ['fourscore effects --measure brand', 'what your own programs did to the brand'],
        ['fourscore effects --series people.csv --programs programs.json', 'what worked, what did not'],
        ['fourscore effects --series total.csv --programs programs.json --most 100', 'on the total'],
        [
          'fourscore effects --series people.csv --programs programs.json --json',
          'with every figure, as JSON',
        ],
      ),
    )
    .action((options: AnyEffectsOptions) =>
      perform(async (session) =>
        (await import('./commands/own-effects.ts')).anyEffectsCommand(session, options),
      ),
    )
}

function describeLag(program: Command, perform: Perform): void {
  program
    .command('lag')
    .summary('whether a score leads an outcome such as meetings, or trails it')
    .description(
      'Compares a score with an outcome week by week and says which moves first, if the two are linked at all. Files ' +
        `have ${SERIES_WORDS}. It needs 30 weeks. Without a series it is your own score, and the outcome is one that you logged.`,
    )
    .option('--series <file>', 'the score, day by day; else your own')
    .requiredOption('--outcome <outcome>', 'the outcome: a file, counted day by day, or the name of your own')
    .option(
      '--source <source>',
      'your own: readings, open-index or influence; else readings where there are any',
      sourceArgument,
    )
    .option(
      '--measure <measure>',
      'your own: total, a pillar, a signal of the open index or a network; else total',
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore lag --outcome meetings', 'whether your own score leads your meetings'],
        ['fourscore lag --series score.csv --outcome meetings.csv', 'which of the two moves first'],
        ['fourscore lag --series score.csv --outcome meetings.csv --json', 'each lag with its correlation'],
      ),
    )
    .action((options: AnyLagOptions) =>
      perform(async (session) => (await import('./commands/own-effects.ts')).anyLagCommand(session, options)),
    )
}

function describeBaseline(program: Command, perform: Perform): void {
  program
    .command('baseline [series]')
    .summary('what is usual for a score, which days left it, and when it changed')
    .description(
      'Says what is usual for a series (mean, spread, slope, and limits that it keeps without a cause), which days lay ' +
        `outside, and where its level most likely changed for good, without being told a date. The file has ${SERIES_WORDS}. ` +
        'Without a file it is your own score.',
    )
    .option(
      '--source <source>',
      'your own: readings, open-index or influence; else readings where there are any',
      sourceArgument,
    )
    .option('--measure <measure>', 'your own: total, a pillar, a signal or a network; else total')
    .option('--period <days>', 'the days of the baseline; else the first 28 with a value', daysArgument)
    .addHelpText(
      'after',
      examples(
        ['fourscore baseline --source influence', 'of your own influence'],
        ['fourscore baseline people.csv', 'what is usual, and what is not'],
        ['fourscore baseline people.csv --period 2026-01-01..2026-01-31 --json', 'January, as JSON'],
      ),
    )
    .action((file: string | undefined, options: AnyBaselineOptions) =>
      perform(async (session) =>
        (await import('./commands/own-effects.ts')).anyBaselineCommand(session, file, options),
      ),
    )
}

function describeExperiment(program: Command, perform: Perform): void {
  const experiment = program
    .command('experiment')
    .summary('weeks on and off that chance draws, and what they prove')
    .description(
      'The best proof that a program works: switch it on and off by weeks that chance has drawn from a seed. plan draws the ' +
        'weeks; test compares the days of a series, and says how often chance alone would have done as well.',
    )
  const planned = (command: Command): Command =>
    command
      .requiredOption('--weeks <n>', 'how many weeks in all, whole blocks', countArgument)
      .requiredOption('--seed <n>', 'a whole number; the same seed draws the same weeks', seedArgument)
      .option('--block <n>', 'weeks of a block, half of them on', countArgument, 4)
      .option('--longest <n>', 'at most so many weeks in a row on, or off', countArgument, 3)
  planned(experiment.command('plan'))
    .summary('draw the weeks')
    .description('Draws the weeks on and off, each schedule as likely as any other.')
    .option('--from <day>', 'the first day of the first week', dayArgument)
    .addHelpText(
      'after',
      examples([
        'fourscore experiment plan --weeks 12 --seed 7 --from 2026-03-02',
        'three months from a Monday',
      ]),
    )
    .action((options: ExperimentOptions) =>
      perform(async (session) =>
        (await import('./commands/experiment.ts')).experimentPlanCommand(session, options),
      ),
    )
  planned(experiment.command('test'))
    .summary('what the weeks on did')
    .description(
      'Compares the weeks on with the weeks off and counts how many of the schedules that could have been drawn would show ' +
        `as much. Give the numbers that the plan was drawn with. The series has ${SERIES_WORDS}.`,
    )
    .requiredOption('--series <file>', 'the score, day by day')
    .requiredOption('--from <day>', 'the first day of the first week', dayArgument)
    .option(
      '--settling <days>',
      'days at the start of each week that do not count, 0 to 6',
      settlingArgument,
      2,
    )
    .addHelpText(
      'after',
      examples([
        'fourscore experiment test --series people.csv --weeks 12 --seed 7 --from 2026-03-02',
        'did it help?',
      ]),
    )
    .action((options: ExperimentOptions & { readonly series: string; readonly from: Day }) =>
      perform(async (session) =>
        (await import('./commands/experiment.ts')).experimentTestCommand(session, options),
      ),
    )
}

function mostArgument(text: string): number | 'none' {
  return text === 'none' ? text : positive(text, 'Expected a number above 0 such as 100, or none.')
}

function sourceArgument(text: string): SeriesSource {
  if (text === 'readings' || text === 'open-index' || text === 'influence') return text
  throw new InvalidArgumentError('Expected readings, open-index or influence.')
}

const worthArgument = (text: string): number =>
  positive(text, 'Expected a number of points above 0 such as 0.5.')

function positive(text: string, expected: string): number {
  if (/^\d*\.?\d+$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError(expected)
}

const shockArgument = (text: string, before: readonly Day[]): readonly Day[] => [...before, dayArgument(text)]

function seedArgument(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && seed <= 0xffff_ffff) return seed
  throw new InvalidArgumentError('Expected a whole number from 0 to 4294967295.')
}

function settlingArgument(text: string): number {
  if (/^[0-6]$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Expected a number of days from 0 to 6.')
}
