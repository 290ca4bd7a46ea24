import { Argument, InvalidArgumentError, type Command } from 'commander'
import { FACT_NAMES, type FactName } from '../app/settings/fact-names.ts'
import type { FactOptions } from './commands/fact.ts'
import type { NoteOptions } from './commands/note.ts'
import { dayArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands by which a member says what no file tells: notes, facts and settings. */
export function describeTellingCommands(program: Command, perform: Perform): void {
  for (const describe of [describeNote, describeFact, describeSettings]) describe(program, perform)
}

function describeNote(program: Command, perform: Perform): void {
  const note = program
    .command('note')
    .summary('notes beside days: what happened then, in your words')
    .description('Writes, lists and removes notes. They stand beside their days in the history.')
    .addHelpText(
      'after',
      examples(
        ['fourscore note add "New job" --on 2026-05-04', 'beside a day'],
        ['fourscore note add Holiday --on 2026-08-03 --to 2026-08-21', 'beside days'],
        ['fourscore note list', 'all of them, with their ids'],
        ['fourscore note remove 3', 'take one out'],
      ),
    )
  note
    .command('add <words...>')
    .summary('write a note')
    .description('Writes a note beside a day, today unless said otherwise, or beside days.')
    .option('--on <day>', 'the day, or the first one, YYYY-MM-DD; else today', dayArgument)
    .option('--to <day>', 'the last day, YYYY-MM-DD; else the same', dayArgument)
    .action((words: readonly string[], options: NoteOptions) =>
      perform(async (session) =>
        (await import('./commands/note.ts')).addNoteCommand(session, words.join(' '), options),
      ),
    )
  note
    .command('list')
    .summary('all notes, by their days')
    .description('Lists the notes with their ids, those of the earliest day first.')
    .action(() => perform(async (session) => (await import('./commands/note.ts')).listNotesCommand(session)))
  note
    .command('remove <id>')
    .summary('take a note out')
    .description('Takes a note out; fourscore note list shows the ids.')
    .action((id: string) =>
      perform(async (session) => (await import('./commands/note.ts')).removeNoteCommand(session, id)),
    )
}

function describeFact(program: Command, perform: Perform): void {
  const fact = program
    .command('fact')
    .summary('facts that no file tells: photo, cover, custom-address, company, logs by hand')
    .description(
      'Says what no file of an export tells: whether your profile has a photo, a cover and an address of its own, and the ' +
        'company that you work at. The open index counts it from then on. A log says that you count all of something by hand ' +
        'from a day on: search-log, profile-view-log and lead-log by fourscore did, profile-view-received-log by fourscore outcome ' +
        'add profile-views. Each narrows the span.',
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore fact set photo yes', 'as of today'],
        ['fourscore fact set company "Acme Ropes" --on 2026-02-01', 'as of a day'],
        ['fourscore fact set company none', 'you work at none'],
        [
          'fourscore fact set profile-view-log yes --on 2026-02-01',
          'you log all since then: fourscore did profile-view 5',
        ],
        ['fourscore fact list', 'what was said'],
        ['fourscore fact remove photo', 'give up what was said'],
      ),
    )
  fact
    .command('set')
    .addArgument(nameArgument())
    .argument('<value>', 'yes or no; of a company its name, or none')
    .summary('say a fact')
    .description('Says a fact, as of today unless another day is given.')
    .option('--on <day>', 'the day on which it is so, YYYY-MM-DD; else today', dayArgument)
    .action((name: FactName, value: string, options: FactOptions) =>
      perform(async (session) =>
        (await import('./commands/fact.ts')).setFactCommand(session, name, value, options),
      ),
    )
  fact
    .command('list')
    .summary('what was said')
    .description('Lists the facts and what was said of each last.')
    .action(() => perform(async (session) => (await import('./commands/fact.ts')).listFactsCommand(session)))
  fact
    .command('remove')
    .addArgument(nameArgument())
    .summary('give up what was said of a fact')
    .description('Gives up all that was said of a fact: it is not known then.')
    .action((name: FactName) =>
      perform(async (session) => (await import('./commands/fact.ts')).removeFactCommand(session, name)),
    )
}

function describeSettings(program: Command, perform: Perform): void {
  program
    .command('settings [name] [value]')
    .summary('what is chosen: time zone and baseline')
    .description(
      'Shows what is chosen, or chooses. time-zone: the zone in which days are counted where the moment is known; else LinkedIn’s ' +
        'own days, which are those of UTC. baseline: the days that readings are compared with; else the first 28 with a ' +
        'reading. none gives a choice up.',
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore settings', 'what is chosen'],
        ['fourscore settings time-zone Europe/Berlin', 'days as they are in Berlin'],
        ['fourscore settings baseline 2026-01-01..2026-01-31', 'readings against those of January'],
        ['fourscore settings baseline none', 'as it was'],
      ),
    )
    .action((name: string | undefined, value: string | undefined) =>
      perform(async (session) =>
        (await import('./commands/settings.ts')).settingsCommand(session, name, value),
      ),
    )
}

const nameArgument = (): Argument =>
  new Argument('<name>', FACT_NAMES.join(', ')).argParser((text): FactName => {
    const found = FACT_NAMES.find((name) => name === text)
    if (found !== undefined) return found
    throw new InvalidArgumentError(`Expected one of ${FACT_NAMES.join(', ')}.`)
  })
