import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { describeCommands } from './commands.ts'
import type { ExitCode } from './failure.ts'
import { printAnswer, printFailure } from './print.ts'
import { sessionOf, type GlobalOptions, type Session } from './session.ts'
import { packageVersion } from './version.ts'

/** Runs one call of the command line, given its words without the program's name, and gives its exit code. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = describeProgram()
  let session: Session | undefined
  describeCommands(program, async (command) => {
    session = sessionOf(program.opts<GlobalOptions>())
    const answer = await command(session)
    if (answer !== undefined) code = printAnswer(session, answer)
  })
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // Read by hand where the options may be what could not be read.
    session ??= sessionOf({ json: words.includes('--json'), color: !words.includes('--no-color') })
    return await printFailure(session, error)
  }
  return code
}

const describeProgram = (): Command =>
  new Command('fourscore')
    .description('An open, self-hosted Social Selling Index: read, kept and explained on this machine.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .option(
      '--data <dir>',
      'where the data lies (else FOURSCORE_DATA, else ~/.local/share/fourscore)',
      folderArgument,
    )
    .option('--json', 'print one JSON document and nothing else')
    .option('--no-color', 'print without colour; so does NO_COLOR')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand('help [command]', 'explain a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => {} })
    .exitOverride()

/** An empty name would mean the folder that one happens to be in; an option in its place, that a script's variable was empty. */
function folderArgument(text: string): string {
  if (text !== '' && !text.startsWith('--')) return text
  throw new InvalidArgumentError('Expected a folder. One that begins with -- is written ./--name.')
}
