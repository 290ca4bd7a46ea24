import { forget, forgettable, type Forgotten } from '../../app/forget.ts'
import { askForWord } from '../ask-for-word.ts'
import { wrongUse } from '../failure.ts'
import { counted, whole } from '../number.ts'
import { harmless, wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { folderOf } from '../with-store.ts'

export interface ForgetOptions {
  readonly yes?: boolean
}

export async function forgetCommand(session: Session, { yes = false }: ForgetOptions): Promise<Answer> {
  const folder = folderOf(session)
  if (!yes && !session.canAsk) {
    throw wrongUse(
      'forget deletes everything and nobody can be asked here.',
      'Call it as fourscore forget --yes if you are sure.',
    )
  }
  if (!yes && !(await agrees(session, folder))) return keptAll(folder)
  const forgotten = await forget(folder)
  return { document: forgotten, lines: (paper) => lines(forgotten, paper) }
}

function agrees(session: Session, folder: string): Promise<boolean> {
  for (const { path, bytes } of forgettable(folder)) session.err(`  ${path}, ${whole(bytes)} bytes\n`)
  return askForWord(
    `Delete all of this in ${harmless(folder)}, backups too? It cannot be undone. Type forget: `,
    /^forget$/i,
  )
}

const keptAll = (folder: string): Answer => ({
  document: { folder, deleted: [], left: [], elsewhere: [] },
  lines: () => ['Nothing was deleted.'],
})

function lines({ folder, deleted, left, elsewhere }: Forgotten, { columns }: Paper): readonly string[] {
  const bytes = deleted.reduce((sum, one) => sum + one.bytes, 0)
  const found =
    deleted.length === 0
      ? `Nothing of Fourscore lies in ${folder}.`
      : `Deleted from ${folder}: ${deleted.map(({ path }) => path).join(', ')}; ${counted(bytes, 'byte')}.`
  const stays = left.length === 0 ? [] : [`Left there, because it is not Fourscore’s: ${left.join(', ')}.`]
  return [
    ...[found, ...stays].flatMap((said) => wrap(harmless(said), columns)),
    '',
    ...wrap('What cannot be deleted from here, where there is any:', columns),
    ...elsewhere.flatMap((one) => wrap(one, columns, '- ', '  ')),
  ]
}
