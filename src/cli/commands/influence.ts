import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { localDay } from '../../api/local-day.ts'
import { listAccounts, removeAccount, type AccountJson } from '../../app/influence/accounts.ts'
import { addFromEndpoint, addFromFile } from '../../app/influence/add-account.ts'
import { influenceFor } from '../../app/influence/influence-for.ts'
import type { InfluenceJson } from '../../app/influence/influence-json.ts'
import { refreshAccounts } from '../../app/influence/refresh.ts'
import { loadSnapshots } from '../../app/influence/snapshots.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { settingsOf } from '../../app/settings/settings.ts'
import { instant, type Day } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'
import { NETWORKS, type Network } from '../../networks/network.ts'
import { accountName, addedLines } from '../added-lines.ts'
import { askForWord } from '../ask-for-word.ts'
import { wrongUse } from '../failure.ts'
import { decimal, signed } from '../number.ts'
import { harmless, wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { sparkline } from '../sparkline.ts'
import { table } from '../table.ts'
import { withStore } from '../with-store.ts'

export interface InfluenceOptions {
  readonly on?: Day
  readonly baseline?: Days
}

export interface InfluenceAddOptions {
  readonly mine?: boolean
  readonly account?: string
  readonly key?: string
}

/** Where the member stands on social networks. */
export const influenceCommand = (session: Session, { on, baseline }: InfluenceOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const snapshots = await loadSnapshots(store, await loadEvidence(store))
    const found = influenceFor(snapshots, {
      on,
      baseline: baseline ?? (await settingsOf(store.db)).baseline ?? undefined,
      today: localDay(session.now()),
    })
    const accounts = await listAccounts(store)
    return { document: { ...found, accounts }, lines: (paper) => influenceLines(found, accounts, paper) }
  })

/** Adds a file where one is given or the network sends nothing else; else asks its public endpoint, once. */
export async function influenceAddCommand(
  session: Session,
  network: Network,
  of: string,
  options: InfluenceAddOptions,
): Promise<Answer> {
  const { comes, label } = NETWORKS[network]
  const isFile = comes === 'file' || (comes === 'both' && existsSync(of))
  if (!isFile) await sayMine(session, `${label} ${of}`, options)
  return withStore(session, async (store) => {
    const now = session.now()
    const added = isFile
      ? await addFromFile(store, network, [{ path: of, name: harmless(basename(resolve(of))) }], {
          today: localDay(now),
          now: instant(now.getTime()),
          account: options.account,
        })
      : await addFromEndpoint(store, network, of, asking(session, options))
    return { document: added, lines: ({ columns }) => addedLines(added, columns) }
  })
}

/** An archive is sent to its owner alone; a public account could be anybody's. */
async function sayMine(
  session: Session,
  account: string,
  { mine = false }: InfluenceAddOptions,
): Promise<void> {
  if (mine) return
  if (
    session.canAsk &&
    (await askForWord(`Is ${harmless(account)} an account of yours? Type yes: `, /^y(es)?$/i))
  )
    return
  throw wrongUse(
    `Nobody said that ${harmless(account)} is theirs, and only accounts of your own are asked for.`,
    'If it is yours, add --mine.',
  )
}

const asking = (session: Session, { key = process.env['FOURSCORE_YOUTUBE_KEY'] }: InfluenceAddOptions) => ({
  now: () => session.now().getTime(),
  ...(key === undefined || key === '' ? {} : { key }),
})

export const influenceRefreshCommand = (session: Session, options: InfluenceAddOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const found = await refreshAccounts(store, asking(session, options))
    const { refreshed, failed, byFile } = found
    const none = refreshed.length === 0 && failed.length === 0
    return {
      document: found,
      lines: ({ columns }) => [
        ...refreshed.flatMap((one) => addedLines(one, columns)),
        ...failed.flatMap(({ account, why }) => wrap(harmless(`${account}: ${why}`), columns, '', '  ')),
        ...(none ? ['No account has a public endpoint that could be asked.'] : []),
        ...byFile.flatMap((one) =>
          wrap(harmless(`${one} is told of by files: download a newer one and add it.`), columns, '', '  '),
        ),
      ],
      ...(failed.length > 0 && refreshed.length === 0
        ? { failure: { title: 'Nothing could be asked', detail: failed.map(({ why }) => why).join(' ') } }
        : {}),
    }
  })

export const influenceRemoveCommand = (session: Session, named: string): Promise<Answer> =>
  withStore(session, async (store) => {
    const removed = await removeAccount(store, named)
    const said = `${accountName(removed)} is removed, with all that was told of it. Copies in backups stay until those go.`
    return { document: removed, lines: ({ columns }) => wrap(harmless(said), columns) }
  })

function influenceLines(
  found: InfluenceJson,
  accounts: readonly AccountJson[],
  { columns, ink }: Paper,
): readonly string[] {
  const { day, low, points, high, line, moved, moments, whatIf, networks } = found
  const span = `between ${decimal(low)} and ${decimal(high)}`
  const head = points === null ? span : `${decimal(points)}, ${span}`
  const week = moved?.change ?? null
  const pause = whatIf.pause === null ? [] : [`A week’s pause: ${signed(whatIf.pause.change)} points.`]
  const more =
    whatIf.oneMore === null ? [] : [`One more post like the best: ${signed(whatIf.oneMore.change)} points.`]
  return [
    `Influence on ${day}: ${head}.`,
    ...(week === null ? [] : [`Within a week: ${signed(week)} points.`]),
    ...wrap(baselineWords(found), columns),
    ...(line.points.some((one) => one !== null) ? [`${sparkline(line.points)}  ${highAndLow(found)}`] : []),
    '',
    ...table(
      [
        { head: 'Network', align: 'left' },
        { head: 'Low', align: 'right' },
        { head: 'Points', align: 'right' },
        { head: 'High', align: 'right' },
        { head: 'Share', align: 'right' },
      ],
      networks.map((one) => [
        NETWORKS[one.network].label,
        decimal(one.low),
        one.points === null ? '–' : decimal(one.points),
        decimal(one.high),
        one.gives === null ? '–' : `${decimal(100 * one.gives.share, 0)}%`,
      ]),
      columns,
      ink,
    ),
    '',
    ...moments.flatMap(({ address, change, at }) =>
      wrap(harmless(`${signed(change)} points: ${address} of ${at.slice(0, 10)}`), columns, '', '  '),
    ),
    ...pause,
    ...more,
    ...wrap(
      harmless(
        `Accounts: ${accounts.map((one) => `${one.id} ${accountName(one)}`).join(', ') || 'none; LinkedIn’s analytics alone'}.`,
      ),
      columns,
      '',
      '  ',
    ),
  ]
}

function baselineWords({ baseline }: InfluenceJson): string {
  if (baseline === null) return ''
  const { from, to, mean, change, plusMinus, isNoise } = baseline
  const noise =
    plusMinus === null || isNoise === null
      ? ''
      : `, ${isNoise ? 'within' : 'beyond'} the day-to-day noise of ±${decimal(plusMinus)}`
  return `Since the baseline of ${from} to ${to}, ${decimal(mean)} on average: ${signed(change)} points${noise}.`
}

function highAndLow({ line: { highest, lowest } }: InfluenceJson): string {
  if (highest === null || lowest === null) return ''
  return `highest ${decimal(highest.points)} on ${highest.day}, lowest ${decimal(lowest.points)} on ${lowest.day}`
}
