import type { Command } from 'commander'
import type { BackupOptions } from './commands/backup.ts'
import type { ForgetOptions } from './commands/forget.ts'
import { countArgument } from './count-argument.ts'
import { examples } from './examples.ts'
import type { Perform } from './session.ts'

/** The commands that keep the store safe, bring it back and do away with it. */
export function describeCopyCommands(program: Command, perform: Perform): void {
  for (const describe of [describeBackup, describeRestore, describeForget]) describe(program, perform)
}

function describeBackup(program: Command, perform: Perform): void {
  program
    .command('backup')
    .summary('copy the store, with a checksum, also while it is in use')
    .description(
      'Copies the store as it stands, with a checksum beside the copy, while others may use it. Then it gives up older ' +
        'copies of the same store: those of the last 24 hours stay, the last one of each of 7 days, and of each of 4 weeks. ' +
        'fourscore serve does this every night.',
    )
    .option('--to <dir>', 'the folder to copy to; else backups in the data folder')
    .option('--keep <n>', 'keep so many of the newest instead of 7 days and 4 weeks', countArgument)
    .addHelpText(
      'after',
      examples(
        ['fourscore backup', 'into the data folder'],
        ['fourscore backup --to /media/disk/fourscore --keep 10', 'onto another disk, the last ten'],
      ),
    )
    .action((options: BackupOptions) =>
      perform(async (session) => (await import('./commands/backup.ts')).backupCommand(session, options)),
    )
}

function describeRestore(program: Command, perform: Perform): void {
  program
    .command('restore <file>')
    .summary('put a backup in the place of the store')
    .description(
      'Puts a backup in the place of the store. Its checksum, every page and every reference are checked first, and one of ' +
        'an older Fourscore is brought to this one; where anything is wrong, nothing changes. The store that it replaces is ' +
        'kept beside it. A server that runs shows the restored store at once.',
    )
    .addHelpText(
      'after',
      examples([
        'fourscore restore ~/.local/share/fourscore/backups/fourscore-2026-05-18T03-00-00.000Z-x1y2z3w4.sqlite',
        'as it was that night',
      ]),
    )
    .action((file: string) =>
      perform(async (session) => (await import('./commands/restore.ts')).restoreCommand(session, file)),
    )
}

function describeForget(program: Command, perform: Perform): void {
  program
    .command('forget')
    .summary('delete everything that is kept, backups too')
    .description(
      'Deletes everything that Fourscore keeps in the data folder: the store, its log, its backups and its lock. It asks ' +
        'first, and says what was deleted and what it cannot reach. Stop a server before.',
    )
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      examples(['fourscore forget', 'after asking'], ['fourscore forget --yes', 'in a script']),
    )
    .action((options: ForgetOptions) =>
      perform(async (session) => (await import('./commands/forget.ts')).forgetCommand(session, options)),
    )
}
