import { InvalidArgumentError, type Command } from 'commander'
import type { Day } from '../kernel/day.ts'
import type { ExportOptions } from './commands/export.ts'
import type { HistoryOptions } from './commands/history.ts'
import type { ImportOptions } from './commands/import.ts'
import type { SampleOptions } from './commands/sample.ts'
import type { ScoreOptions } from './commands/score.ts'
import type { ServeOptions } from './commands/serve.ts'
import type { UndoOptions } from './commands/undo.ts'
import { describeCopyCommands } from './copy-commands.ts'
import { countArgument } from './count-argument.ts'
import { dayArgument, daysArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import { describeInfluenceCommands } from './influence-commands.ts'
import { describePlanCommands } from './plan-commands.ts'
import { describeProgramCommands } from './program-commands.ts'
import { describeReadingCommands } from './reading-commands.ts'
import { describeSeriesCommands } from './series-commands.ts'
import type { Perform } from './session.ts'
import { describeTellingCommands } from './telling-commands.ts'

/** Every command with its words, options and examples. What a command needs is loaded only when it is called. */
export function describeCommands(program: Command, perform: Perform): void {
  const commands = [
    describeImport,
    describeReadingCommands,
    describeScore,
    describeHistory,
    describeExplain,
    describeProgramCommands,
    describePlanCommands,
    describeSeriesCommands,
    describeInfluenceCommands,
    describeUndo,
    describeExport,
    describeTellingCommands,
    describeCopyCommands,
    describeServe,
    describeSample,
    describeDoctor,
  ]
  for (const describe of commands) describe(program, perform)
}

function describeImport(program: Command, perform: Perform): void {
  program
    .command('import <path...>')
    .summary('take in what LinkedIn sent: a ZIP, a folder or single files')
    .description(
      'Takes in a LinkedIn export: its ZIP, the unpacked folder or single files. Importing the same again, or a newer ' +
        'export over an older one, adds only what is new.',
    )
    .option('--dry-run', 'say what would be taken in, and keep nothing')
    .option('--person <name>', 'who you are on a team’s usage report')
    .option('--max-unpacked-mb <n>', 'how much an archive may hold unpacked; else 512', countArgument)
    .option('--max-files <n>', 'how many files an archive may hold; else 2000', countArgument)
    .option('--max-ratio <n>', 'how many times a file may grow when it is unpacked; else 200', countArgument)
    .option('--max-rows <n>', 'how many rows the tables of an archive may have; else 800000', countArgument)
    .option('--max-field-mb <n>', 'how long a field of a table may be; else 1', countArgument)
    .option('--max-workbook-mb <n>', 'how much of a workbook is read, unpacked; else 64', countArgument)
    .addHelpText(
      'after',
      examples(
        ['fourscore import Complete_LinkedInDataExport_05-18-2026.zip', 'take in an export'],
        ['fourscore import Connections.csv Comments.csv', 'take in single files'],
        ['fourscore import ssi_history.csv', 'take in your own log of readings'],
        ['fourscore import ~/Downloads/export --dry-run --json', 'only look, as JSON'],
      ),
    )
    .action((paths: readonly string[], options: ImportOptions) =>
      perform(async (session) =>
        (await import('./commands/import.ts')).importCommand(session, paths, options),
      ),
    )
}

function describeScore(program: Command, perform: Perform): void {
  program
    .command('score')
    .summary('the open index of a day, with its pillars')
    .description(
      'Shows the open index of a day: an estimate with its span, its four pillars and their signals.',
    )
    .option('--on <day>', 'the day, YYYY-MM-DD; else the last one that an import knows', dayArgument)
    .option('--model <name>', 'the model that scores; else ssi-open')
    .addHelpText(
      'after',
      examples(
        ['fourscore score', 'where you stand'],
        ['fourscore score --on 2026-05-17', 'where you stood on a day'],
        ['fourscore score --json', 'with each signal, as JSON'],
      ),
    )
    .action((options: ScoreOptions) =>
      perform(async (session) => (await import('./commands/score.ts')).scoreCommand(session, options)),
    )
}

function describeHistory(program: Command, perform: Perform): void {
  program
    .command('history')
    .summary('the open index month by month; with --json, day by day')
    .description('Shows how the open index went: a row a month for people, each day with --json.')
    .option('--from <day>', 'the first day, YYYY-MM-DD; else the first event', dayArgument)
    .option('--to <day>', 'the last day, YYYY-MM-DD; else the last one that an import knows', dayArgument)
    .option(
      '--baseline <from..to>',
      'the days that readings are compared with, YYYY-MM-DD..YYYY-MM-DD; else the first 28 with readings',
      daysArgument,
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore history', 'all of it'],
        ['fourscore history --from 2026-01-01', 'this year'],
        ['fourscore history --baseline 2026-01-01..2026-01-31', 'readings against those of January'],
        ['fourscore history --json', 'each day, as JSON'],
      ),
    )
    .action((options: HistoryOptions) =>
      perform(async (session) => (await import('./commands/history.ts')).historyCommand(session, options)),
    )
}

function describeExplain(program: Command, perform: Perform): void {
  program
    .command('explain')
    .argument('<from>', 'the earlier day, YYYY-MM-DD', dayArgument)
    .argument('<to>', 'the later day, YYYY-MM-DD', dayArgument)
    .summary('what moved the open index between two days')
    .description(
      'Says what moved the open index between two days: the change of each signal, split into what faded and what was new. ' +
        'The changes add up to the whole.',
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore explain 2026-05-10 2026-05-17', 'what a week changed'],
        ['fourscore explain 2026-05-10 2026-05-17 --json', 'the same as JSON'],
      ),
    )
    .action((from: Day, to: Day) =>
      perform(async (session) => (await import('./commands/explain.ts')).explainCommand(session, from, to)),
    )
}

function describeUndo(program: Command, perform: Perform): void {
  program
    .command('undo [id]')
    .summary('take an import back; without an id, list the imports')
    .description(
      'Takes an import back. What another import knows too stays. Without an id it lists the imports; on a terminal it asks first.',
    )
    .option('--last', 'the last import')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      examples(
        ['fourscore undo', 'list the imports with their ids'],
        ['fourscore undo --last', 'take the last one back'],
        ['fourscore undo 3 --yes', 'take the third back without a question'],
      ),
    )
    .action((id: string | undefined, options: UndoOptions) =>
      perform(async (session) => (await import('./commands/undo.ts')).undoCommand(session, id, options)),
    )
}

function describeExport(program: Command, perform: Perform): void {
  program
    .command('export')
    .summary('everything that is kept, as JSON or CSV')
    .description('Writes everything that is kept. The JSON can be imported again, to the same store.')
    .option('--format <format>', 'json or csv', formatArgument, 'json')
    .option('--out <file>', 'the file to write; else standard output')
    .addHelpText(
      'after',
      examples(
        ['fourscore export --out fourscore.json', 'keep a copy'],
        ['fourscore export --format csv --out fourscore.csv', 'for a spreadsheet'],
        ['fourscore export | gzip > fourscore.json.gz', 'into a pipe'],
      ),
    )
    .action((options: ExportOptions) =>
      perform(async (session) => (await import('./commands/export.ts')).exportCommand(session, options)),
    )
}

function describeServe(program: Command, perform: Perform): void {
  program
    .command('serve')
    .summary('show the pages in a browser')
    .description('Serves the pages and their API on this machine, until it is stopped with Ctrl-C.')
    .option('--port <port>', 'the port to listen on; 0 takes a free one', portArgument, 4747)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .addHelpText(
      'after',
      examples(
        ['fourscore serve', 'at http://127.0.0.1:4747'],
        ['fourscore serve --port 0', 'on any free port'],
      ),
    )
    .action((options: ServeOptions) =>
      perform(async (session) => (await import('./commands/serve.ts')).serveCommand(session, options)),
    )
}

function describeSample(program: Command, perform: Perform): void {
  program
    .command('sample')
    .summary('look around with a fictional member; --remove takes it out')
    .description('Takes in the export of a fictional member, three years long, to look around with.')
    .option('--remove', 'take the fictional member out again')
    .addHelpText(
      'after',
      examples(['fourscore sample', 'take it in'], ['fourscore sample --remove', 'take it out again']),
    )
    .action((options: SampleOptions) =>
      perform(async (session) => (await import('./commands/sample.ts')).sampleCommand(session, options)),
    )
}

function describeDoctor(program: Command, perform: Perform): void {
  program
    .command('doctor')
    .summary('check this machine and the store')
    .description('Checks Node, the data folder, the store and the pages, and says what is wrong.')
    .addHelpText('after', examples(['fourscore doctor', 'check everything']))
    .action(() => perform(async (session) => (await import('./commands/doctor.ts')).doctorCommand(session)))
}

function formatArgument(text: string): 'json' | 'csv' {
  if (text === 'json' || text === 'csv') return text
  throw new InvalidArgumentError('Expected json or csv.')
}

function portArgument(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new InvalidArgumentError('Expected a whole number from 0 to 65535.')
}
