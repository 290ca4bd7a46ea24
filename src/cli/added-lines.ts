import type { AccountJson } from '../app/influence/accounts.ts'
import type { AccountAdded } from '../app/influence/add-account.ts'
import { NETWORKS } from '../networks/network.ts'
import { counted } from './number.ts'
import { harmless, wrap } from './paper.ts'

/** `Mastodon ann@mastodon.example`. */
export const accountName = ({ network, account }: Pick<AccountJson, 'network' | 'account'>): string =>
  account === '' ? NETWORKS[network].label : `${NETWORKS[network].label} ${account}`

/** What adding to an account gave, and what was left out of it. */
export function addedLines(added: AccountAdded, columns: number): readonly string[] {
  const followers = added.followers === null ? [] : [counted(added.followers, 'follower')]
  const what = [
    counted(added.posts, 'post'),
    ...followers,
    ...(added.days > 0 ? [counted(added.days, 'day')] : []),
  ]
  const said = added.isNew
    ? `${accountName(added)}, as of ${added.asOf}: ${what.join(', ')}.`
    : `${accountName(added)}: the same was told before, so nothing changed.`
  const left = Object.entries(added.left).map(([reason, n]) => `Left out: ${n} ${reason}.`)
  const more = added.problemsInAll - added.problems.length
  return [
    ...wrap(harmless(said), columns),
    ...left.flatMap((one) => wrap(one, columns, '  ', '    ')),
    ...added.problems.flatMap((one) => wrap(harmless(one), columns, '  ', '    ')),
    ...(more > 0 ? [`  And ${counted(more, 'problem')} more.`] : []),
  ]
}
