import type { Command } from 'commander'
import type { InfluenceScoreOptions } from './commands/influence-score.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands around influence over social networks. */
export function describeInfluenceCommands(program: Command, perform: Perform): void {
  const group = program
    .command('influence')
    .summary('influence over social networks')
    .description(
      'Influence over social networks, 0 to 100, from reactions of the last 90 days and lasting reach.',
    )
  describeInfluenceScore(group, perform)
  describeInfluenceSignals(group, perform)
}

function describeInfluenceScore(group: Command, perform: Perform): void {
  group
    .command('score')
    .summary('the influence of each person in a table of signals')
    .description(
      'Scores a table of signals: a row a person, columns as fourscore influence signals lists them. A cell or column that is ' +
        'not there is not known, which is not 0: it widens the span.',
    )
    .requiredOption('--signals <file>', 'the table, as CSV')
    .addHelpText(
      'after',
      examples(['fourscore influence score --signals people.csv --json', 'each with its networks, as JSON']),
    )
    .action((options: InfluenceScoreOptions) =>
      perform(async (session) =>
        (await import('./commands/influence-score.ts')).influenceScoreCommand(session, options),
      ),
    )
}

function describeInfluenceSignals(group: Command, perform: Perform): void {
  group
    .command('signals')
    .summary('the columns of a table of signals')
    .description('Lists the columns that a table for influence score may have, and what each counts.')
    .addHelpText('after', examples(['fourscore influence signals', 'what to put into the table']))
    .action(() =>
      perform(async () => (await import('./commands/influence-score.ts')).influenceSignalsCommand()),
    )
}
