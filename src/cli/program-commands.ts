import { InvalidArgumentError, type Command } from 'commander'
import { PILLARS, type Pillar } from '../events/reading.ts'
import { DECISIONS, type Decision } from '../programs/program.ts'
import type { ActOptions, NewOptions } from './commands/programs.ts'
import type { DidOptions } from './commands/did.ts'
import type { OutcomeOptions } from './commands/outcomes.ts'
import { countArgument } from './count-argument.ts'
import { dayArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands for programs, for what was done by hand, and for outcomes. */
export function describeProgramCommands(program: Command, perform: Perform): void {
  for (const describe of [describePrograms, describeDid, describeOutcomes]) describe(program, perform)
}

function describePrograms(program: Command, perform: Perform): void {
  const programs = program
    .command('program')
    .summary('what you mean to do each week, how it is kept, what became of it')
    .description(
      'A program is a plan of activities with weekly targets, and what you expect of it. It is started, can be paused without ' +
        'loss, and ends with a decision. PROGRAM is its number or its name.',
    )
  describeNew(programs, perform)
  programs
    .command('templates')
    .summary('programs to begin with, and who advises them')
    .action(() => perform(async () => (await import('./commands/programs.ts')).programTemplatesCommand()))
  programs
    .command('list')
    .summary('all programs: how they are kept, and what each did')
    .action(() =>
      perform(async (session) => (await import('./commands/programs.ts')).programListCommand(session)),
    )
  programs
    .command('show <program>')
    .summary('one program with its weeks')
    .action((named: string) =>
      perform(async (session) => (await import('./commands/programs.ts')).programShowCommand(session, named)),
    )
  programs
    .command('delete <program>')
    .summary('take away a program that was never started')
    .action((named: string) =>
      perform(async (session) =>
        (await import('./commands/programs.ts')).programDeleteCommand(session, named),
      ),
    )
  describeActions(programs, perform)
}

function describeNew(programs: Command, perform: Perform): void {
  programs
    .command('new')
    .summary('plan a program, from a template or of your own')
    .description(
      'Plans a program. It starts on the next Monday and takes eight weeks, unless you say otherwise. What you expect of it is ' +
        'locked when it starts. Give a template or an activity.',
    )
    .option('--template <id>', 'see fourscore program templates')
    .option('--name <name>', 'what it is called; else as the template')
    .option(
      '--activity <activity>',
      'what, how many a week and minutes each, such as comment:10:4; give each',
      activityArgument,
    )
    .option('--pillar <pillar>', 'what it is for; give each', pillarArgument)
    .option('--hypothesis <text>', 'what you expect, in your words')
    .option('--gain <points>', 'what you expect, in points of the pillar; else 1', numberArgument)
    .option('--gain-weeks <n>', 'after how many weeks; else by its end', countArgument)
    .option('--stop-rule <text>', 'when you would give it up')
    .option('--start <day>', 'its first day, YYYY-MM-DD; else the next Monday', dayArgument)
    .option('--end <day>', 'its last day, YYYY-MM-DD', dayArgument)
    .option('--weeks <n>', 'how long; else 8 weeks, or 12 with --experiment', countArgument)
    .option('--experiment', 'let chance draw the weeks on which it runs: the best proof')
    .option('--start-now', 'start it at once, as of its first day where that is past')
    .addHelpText(
      'after',
      examples(
        ['fourscore program new --template brand-posts --gain 1.5', 'two posts a week from Monday on'],
        ['fourscore program new --activity comment:10 --activity reaction:20 --weeks 10', 'one of your own'],
        ['fourscore program new --template insights-comments --experiment', 'on and off by chance'],
      ),
    )
    .action((options: NewOptions) =>
      perform(async (session) =>
        (await import('./commands/programs.ts')).programNewCommand(session, options),
      ),
    )
}

const ACTS = {
  start: 'start it: what you expect of it is locked',
  pause: 'pause it: it asks for nothing until it is resumed',
  resume: 'go on after a pause',
  skip: 'skip a day without loss',
  stop: 'end it before its time',
} as const

function describeActions(programs: Command, perform: Perform): void {
  for (const act of ['start', 'pause', 'resume', 'skip', 'stop'] as const) {
    const command = programs
      .command(`${act} <program>`)
      .summary(ACTS[act])
      .option('--on <day>', 'as of a day that is past, YYYY-MM-DD; else today', dayArgument)
    if (act === 'stop') command.option('--because <reason>', 'why')
    if (act === 'skip') command.option('--undo', 'do not skip it after all')
    command.action((named: string, options: ActOptions) =>
      perform(async (session) =>
        (await import('./commands/programs.ts')).programActCommand(session, named, act, options),
      ),
    )
  }
  programs
    .command('decide')
    .argument('<program>', 'its number or its name')
    .argument('<decision>', DECISIONS.join(', '), decisionArgument)
    .summary('keep, stop or change it, once it is over')
    .option('--because <reason>', 'why')
    .option('--on <day>', 'as of a day that is past, YYYY-MM-DD; else today', dayArgument)
    .action((named: string, decision: Decision, options: ActOptions) =>
      perform(async (session) =>
        (await import('./commands/programs.ts')).programDecideCommand(session, named, decision, options),
      ),
    )
}

function describeDid(program: Command, perform: Perform): void {
  program
    .command('did')
    .argument('<activity>', 'what: comment, post, search …')
    .argument('[count]', 'how many', countArgument, 1)
    .summary('log what you did; an import that tells it too counts nothing twice')
    .description(
      'Logs what was done by hand. What an export tells later of the same day is the same: the larger number counts.',
    )
    .option('--on <day>', 'when, YYYY-MM-DD; else today', dayArgument)
    .option('--take-back', 'so many were logged by mistake')
    .addHelpText(
      'after',
      examples(
        ['fourscore did comment 3', 'three comments, today'],
        ['fourscore did post --on 2026-05-17', 'one post, on a day'],
        ['fourscore did comment 2 --take-back', 'it was one only'],
      ),
    )
    .action((activity: string, count: number, options: DidOptions) =>
      perform(async (session) =>
        (await import('./commands/did.ts')).didCommand(session, activity, count, options),
      ),
    )
}

function describeOutcomes(program: Command, perform: Perform): void {
  const outcomes = program
    .command('outcome')
    .summary('what you really want: meetings, leads, deals, any name')
    .description(
      'Keeps what the score is for, day by day, under any name. Followers, impressions and engagement come from imports by ' +
        'themselves.',
    )
  outcomes
    .command('add')
    .argument('<name>', 'such as meetings')
    .argument('[value]', 'how many', numberArgument, 1)
    .summary('add to a day')
    .option('--on <day>', 'when, YYYY-MM-DD; else today', dayArgument)
    .option('--take-back', 'so many were logged by mistake')
    .addHelpText('after', examples(['fourscore outcome add meetings 2', 'two meetings, today']))
    .action((name: string, value: number, options: OutcomeOptions) =>
      perform(async (session) =>
        (await import('./commands/outcomes.ts')).outcomeAddCommand(session, name, value, options),
      ),
    )
  outcomes
    .command('import <name> <file>')
    .summary('take in a CSV: the day as YYYY-MM-DD, a comma, the value')
    .addHelpText(
      'after',
      examples(['fourscore outcome import deals deals.csv', 'importing it twice is once']),
    )
    .action((name: string, file: string) =>
      perform(async (session) =>
        (await import('./commands/outcomes.ts')).outcomeImportCommand(session, name, file),
      ),
    )
  outcomes
    .command('list')
    .summary('every outcome')
    .action(() =>
      perform(async (session) => (await import('./commands/outcomes.ts')).outcomeListCommand(session)),
    )
  outcomes
    .command('remove <name>')
    .summary('take away what was logged, on a day or on all days')
    .option('--on <day>', 'the day, YYYY-MM-DD; else all', dayArgument)
    .action((name: string, options: OutcomeOptions) =>
      perform(async (session) =>
        (await import('./commands/outcomes.ts')).outcomeRemoveCommand(session, name, options),
      ),
    )
}

type Activities = NonNullable<NewOptions['activity']>

function activityArgument(text: string, before: Activities = []): Activities {
  const [, activity = '', weekly, , minutes] = /^([\w -]+):(\d+)(:(\d*\.?\d+))?$/.exec(text) ?? []
  if (activity === '' || Number(weekly) < 1)
    throw new InvalidArgumentError('Expected an activity and how many a week, such as comment:10.')
  const one = { activity, weekly: Number(weekly) }
  return [...before, minutes === undefined ? one : { ...one, minutes: Number(minutes) }]
}

function pillarArgument(text: string, before: readonly Pillar[] = []): readonly Pillar[] {
  const found = PILLARS.find((pillar) => pillar === text)
  if (found !== undefined) return [...before, found]
  throw new InvalidArgumentError(`Expected one of: ${PILLARS.join(', ')}.`)
}

function decisionArgument(text: string): Decision {
  const found = DECISIONS.find((decision) => decision === text)
  if (found !== undefined) return found
  throw new InvalidArgumentError(`Expected one of: ${DECISIONS.join(', ')}.`)
}

function numberArgument(text: string): number {
  if (/^-?\d*\.?\d+$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Expected a number such as 1.5.')
}
