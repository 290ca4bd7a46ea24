import { stepsOf } from '../../api/import-step.ts'
import { localDay, localInstant } from '../../api/local-day.ts'
import { capsOf, type CapOptions } from '../../app/caps.ts'
import type { ImportProgress } from '../../app/import-archive.ts'
import { importPaths } from '../../app/import-paths.ts'
import type { ImportReport } from '../../app/import-report.ts'
import { instant } from '../../kernel/day.ts'
import { stoppable } from '../stoppable.ts'
import type { FailureWords } from '../failure.ts'
import { addedLines } from '../added-lines.ts'
import { importLines } from '../import-lines.ts'
import { counted, listed, whole } from '../number.ts'
import { harmless, wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface ImportOptions extends CapOptions {
  readonly dryRun?: boolean
  readonly person?: string
}

export const importCommand = (
  session: Session,
  paths: readonly string[],
  { dryRun = false, person, ...caps }: ImportOptions,
): Promise<Answer> =>
  withStore(session, async (store) => {
    const limited = capsOf(caps, process.env)
    const options = { ...clockOf(session), ...limited, dryRun, person, onProgress: showing(session) }
    const document = await stoppable(session, 'No part of an unfinished import is kept.', () =>
      importPaths(store, paths, options),
    )
    const failure = failureOf(document.imports)
    return {
      document,
      lines: (paper) =>
        document.imports
          .flatMap((report, i) => [...(i === 0 ? [] : ['']), ...importLines(report, dryRun, paper)])
          .concat(document.accounts.flatMap((account) => addedLines(account, paper.columns)))
          .concat(document.sampleRemoved ? ['', ...wrap(OWN_DATA_ONLY, paper.columns)] : []),
      ...(failure === undefined ? {} : { failure }),
    }
  })

const OWN_DATA_ONLY = 'The sample data was taken out: your own took its place.'

/** What an import wants to know of the time. */
export function clockOf({ now }: Session) {
  const at = now()
  return { today: localDay(at), now: instant(at.getTime()), clock: localInstant }
}

/** Shows how far an import is. */
export function showing({ progress }: Session): (news: ImportProgress) => void {
  const show = stepsOf(({ file, index, of, rows }) => {
    const far = rows === 0 ? '' : `, row ${whole(rows)}`
    progress.show(`Reading ${harmless(file)}, ${index} of ${counted(of, 'file')}${far}`, index - 1, of)
  })
  return (news) => {
    if (news.kind === 'waiting') progress.show('Waiting for another import to end', 0, 1)
    else show(news)
  }
}

function failureOf(imports: readonly ImportReport[]): FailureWords | undefined {
  const reasons = imports.flatMap(({ failed }) => failed ?? [])
  if (reasons.length > 0) {
    const title = reasons.length === imports.length ? 'Nothing was imported' : 'Not everything was imported'
    return { title, detail: harmless(reasons.join(' ')) }
  }
  const files = imports.flatMap(({ files }) => files.filter(({ status }) => status === 'failed'))
  if (files.length === 0) return undefined
  return {
    title: 'Not everything was read',
    detail: `${listed(files.map(({ file }) => harmless(file)))} could not be read; the rest is in.`,
    hint: 'The report above says where and why. A fresh export from LinkedIn may be whole.',
  }
}
