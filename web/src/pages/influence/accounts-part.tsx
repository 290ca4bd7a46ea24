import { useState } from 'react'
import { api } from '../../api.ts'
import { Ask } from '../../parts/ask.tsx'
import type { Account } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inFigures } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import type { Saved, Saving } from '../settings/saving.tsx'
import { labelOf } from './finding.ts'

interface AccountsProps {
  readonly accounts: readonly Account[]
  readonly saving: Saving
  /** Whether LinkedIn's analytics, which came by an import, count too. */
  readonly isLinkedInTold: boolean
}

/** The accounts that count, from when, by what; asked again, or removed with all that was told of them. */
export function AccountsPart({ accounts, saving, isLinkedInTold }: AccountsProps) {
  const [failed, setFailed] = useState<readonly string[]>([])
  const isAnyAsked = accounts.some(({ came }) => came === 'endpoint')
  const refresh = () =>
    void saving.save(async (): Promise<Saved> => {
      setFailed([])
      const done = await api.refreshAccounts()
      setFailed(done.failed.map(({ account, why }) => `${account}: ${why}`))
      return { words: say('influence.refreshed', { n: done.refreshed.length, of: done.failed.length }) }
    })
  const remove = ({ id, ...account }: Account) =>
    void saving.save(async (): Promise<Saved> => {
      setFailed([])
      await api.removeAccount(id)
      return { words: say('influence.removed', { name: nameOf(account) }), isGone: true }
    })
  if (accounts.length === 0 && !isLinkedInTold) return <div className="saved-alone">{saving.line}</div>
  return (
    <section className="part" id="accounts">
      <div className="caption">
        <h2 className="head">{say('influence.accounts')}</h2>
        {isAnyAsked && (
          <button className="button" onClick={refresh}>
            {say('influence.refresh')}
          </button>
        )}
      </div>
      <ul className="own-notes accounts">
        {accounts.map((account) => (
          <li key={account.id}>
            <p>
              <b>{nameOf(account)}</b>
            </p>
            <p className="note">{toldWords(account)}</p>
            <Ask
              name={say('influence.remove')}
              label={say('influence.remove-label', { name: nameOf(account) })}
              question={say('influence.remove-question', { name: nameOf(account) })}
              yes={say('influence.remove-yes')}
              no={say('influence.remove-no')}
              isBusy={false}
              onYes={() => remove(account)}
            />
          </li>
        ))}
        {isLinkedInTold && (
          <li>
            <p>
              <b>{labelOf('linkedin')}</b>
            </p>
            <p className="note">{say('influence.linkedin')}</p>
          </li>
        )}
      </ul>
      {saving.line}
      {failed.length > 0 && (
        <div role="alert">
          <ul className="plain-list">
            {failed.map((one) => (
              <li key={one} className="second">
                {one}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** `Mastodon ann@mastodon.example`. */
export const nameOf = ({ network, account }: Pick<Account, 'network' | 'account'>): string =>
  account === '' ? labelOf(network) : `${labelOf(network)} ${account}`

function toldWords({ asOf, followers, came, saidMineAt }: Account): string {
  const told = say('influence.told', {
    came: came ?? 'file',
    has: asOf === null ? 'no' : 'yes',
    day: asOf === null ? '' : fullDay(dayFrom(asOf)),
  })
  const follow =
    followers === null ? '' : say('influence.followers', { n: followers, figures: inFigures(followers) })
  const mine = say('influence.said-mine', { day: fullDay(dayFrom(saidMineAt.slice(0, 10))) })
  return [told, follow, mine].filter((words) => words !== '').join(' ')
}
