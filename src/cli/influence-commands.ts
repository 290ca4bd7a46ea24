import { Argument, InvalidArgumentError, type Command } from 'commander'
import { isNetwork, NETWORK_NAMES, type Network } from '../networks/network.ts'
import type { InfluenceAddOptions, InfluenceOptions } from './commands/influence.ts'
import type { InfluenceScoreOptions } from './commands/influence-score.ts'
import { dayArgument, daysArgument } from './day-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands around influence over social networks. */
export function describeInfluenceCommands(program: Command, perform: Perform): void {
  const group = program
    .command('influence')
    .summary('influence over social networks')
    .description(
      'Influence over social networks, 0 to 100, from reactions of the last 90 days and lasting reach. Without a word more it ' +
        'shows where you stand. Only accounts of your own are added.',
    )
    .option('--on <day>', 'the day, YYYY-MM-DD; else today, or the last that is known', dayArgument)
    .option(
      '--baseline <from..to>',
      'the days that it is compared with; else those of the settings, else the first 28 of the line',
      daysArgument,
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore influence add x twitter-2026-05-18.zip', 'add your archive of X'],
        ['fourscore influence add mastodon ann@mastodon.example --mine', 'ask your public account'],
        ['fourscore influence', 'where you stand'],
        ['fourscore influence --json', 'the same as JSON'],
      ),
    )
    .action((options: InfluenceOptions) =>
      perform(async (session) =>
        (await import('./commands/influence.ts')).influenceCommand(session, options),
      ),
    )
  describeInfluenceAdd(group, perform)
  describeInfluenceRefresh(group, perform)
  describeInfluenceRemove(group, perform)
  describeInfluenceScore(group, perform)
  describeInfluenceSignals(group, perform)
}

function describeInfluenceAdd(group: Command, perform: Perform): void {
  group
    .command('add')
    .addArgument(new Argument('<network>', 'which one').argParser(networkArgument))
    .argument('<file-or-account>', 'the file that the network sent you, or the public account')
    .summary('add an account of yours: its archive, or its public address')
    .description(
      `Adds an account of yours on one of: ${NETWORK_NAMES.join(', ')}. Counts and times of its public posts are kept, no text, and ` +
        'nothing of private or direct posts is read. Of X, Instagram, Facebook, Threads, Mastodon and YouTube it takes the file ' +
        'that they send; of Mastodon, Bluesky, GitHub, YouTube and Wikipedia the public account, which is asked now and never by itself.',
    )
    .option('--mine', 'say that the public account is yours; else you are asked')
    .option('--account <name>', 'the account’s name, where its file does not say')
    .option('--key <key>', 'your own key of YouTube’s Data API; else FOURSCORE_YOUTUBE_KEY')
    .addHelpText(
      'after',
      examples(
        ['fourscore influence add mastodon archive-20260518.tar.gz', 'an archive'],
        ['fourscore influence add github ann --mine', 'a public account'],
      ),
    )
    .action((network: Network, of: string, options: InfluenceAddOptions) =>
      perform(async (session) =>
        (await import('./commands/influence.ts')).influenceAddCommand(session, network, of, options),
      ),
    )
}

function describeInfluenceRefresh(group: Command, perform: Perform): void {
  group
    .command('refresh')
    .summary('ask your public accounts once more')
    .description(
      'Asks each public account that you added once more. Archives are added again as newer files.',
    )
    .option('--key <key>', 'your own key of YouTube’s Data API; else FOURSCORE_YOUTUBE_KEY')
    .action((options: InfluenceAddOptions) =>
      perform(async (session) =>
        (await import('./commands/influence.ts')).influenceRefreshCommand(session, options),
      ),
    )
}

function describeInfluenceRemove(group: Command, perform: Perform): void {
  group
    .command('remove <account>')
    .summary('remove an account, and all that was told of it')
    .description(
      'Removes an account with all that was told of it: by its id, its network, or NETWORK:ACCOUNT.',
    )
    .addHelpText(
      'after',
      examples(
        ['fourscore influence remove x', 'the only one on X'],
        ['fourscore influence remove mastodon:ann@mastodon.example', 'one of several'],
      ),
    )
    .action((named: string) =>
      perform(async (session) =>
        (await import('./commands/influence.ts')).influenceRemoveCommand(session, named),
      ),
    )
}

function networkArgument(text: string): Network {
  const name = text.toLowerCase()
  if (isNetwork(name)) return name
  throw new InvalidArgumentError(`Expected one of: ${NETWORK_NAMES.join(', ')}.`)
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
