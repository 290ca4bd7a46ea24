import type { Command } from 'commander'
import { atArgument } from './at-argument.ts'
import type { CalibrateOptions } from './commands/calibrate.ts'
import type { ReadCommandOptions } from './commands/read.ts'
import type { ReadingsCommandOptions } from './commands/readings.ts'
import { dayArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands for readings of the official index. */
export function describeReadingCommands(program: Command, perform: Perform): void {
  for (const describe of [describeRead, describeReadings, describeCalibrate]) describe(program, perform)
}

function describeRead(program: Command, perform: Perform): void {
  program
    .command('read [file]')
    .summary('take in a reading of LinkedIn’s own index: a page, its JSON, a log or numbers')
    .description(
      'Reads the official Social Selling Index out of what you hand over: the text of the page (linkedin.com/sales/ssi, ' +
        'Ctrl+A, Ctrl+C), the saved page, its JSON answer, a log or a team’s usage report; - takes it from a pipe. Or give ' +
        'the numbers. What was handed over is not kept. Nothing is asked of LinkedIn.',
    )
    .option('--total <n>', 'the total, 0 to 100')
    .option('--brand <n>', 'establish your professional brand, 0 to 25')
    .option('--people <n>', 'find the right people, 0 to 25')
    .option('--insights <n>', 'engage with insights, 0 to 25')
    .option('--relationships <n>', 'build relationships, 0 to 25')
    .option(
      '--at <instant>',
      'when the page showed it: 2026-05-18T09:30, with or without a zone, or a day',
      atArgument,
    )
    .option('--person <name>', 'who you are on a team’s usage report')
    .option('--dry-run', 'say what would be read, and keep nothing')
    .addHelpText(
      'after',
      examples(
        ['wl-paste | fourscore read -', 'the page that you have copied; xclip -o and pbpaste do as well'],
        ['fourscore read page.html --at 2026-05-18', 'a page saved on a day'],
        ['fourscore read --brand 21 --people 12.4 --insights 9.2 --relationships 10.4', 'by hand'],
      ),
    )
    .action((file: string | undefined, options: ReadCommandOptions) =>
      perform(async (session) => (await import('./commands/read.ts')).readCommand(session, file, options)),
    )
}

function describeReadings(program: Command, perform: Perform): void {
  program
    .command('readings')
    .summary('every reading that is kept; --csv for a spreadsheet')
    .description('Lists the readings of the official index. As CSV they can be imported again.')
    .option('--csv', 'as CSV')
    .addHelpText(
      'after',
      examples(
        ['fourscore readings', 'all of them, the newest first'],
        ['fourscore readings --csv > ssi.csv', 'a log that fourscore import takes again'],
      ),
    )
    .action((options: ReadingsCommandOptions) =>
      perform(async (session) => (await import('./commands/readings.ts')).readingsCommand(session, options)),
    )
}

function describeCalibrate(program: Command, perform: Perform): void {
  program
    .command('calibrate')
    .summary('the open index, fitted to your own readings')
    .description(
      'Fits the weights of the open index to your own readings and says, on readings that the fit had not seen, whether ' +
        'it predicts them better than the model’s own weights. It is used only where it does.',
    )
    .option(
      '--on <day>',
      'the day whose points are shown; else the last one that an import knows',
      dayArgument,
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore calibrate', 'both errors, and the weights'],
        ['fourscore calibrate --json', 'the same as JSON'],
      ),
    )
    .action((options: CalibrateOptions) =>
      perform(async (session) =>
        (await import('./commands/calibrate.ts')).calibrateCommand(session, options),
      ),
    )
}
