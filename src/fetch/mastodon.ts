import { readMastodonAccount, readMastodonStatuses } from '../networks/mastodon/api.ts'
import { FetchError } from './fetch-error.ts'
import { isHostName } from './hosts.ts'
import { postsSince } from './posts-since.ts'
import type { Talk } from './talk.ts'

/** Asks the instance that the member named, and no other, for `ann@mastodon.example`. */
export function mastodonTalk(account: string): Talk {
  const [, name, host] = /^@?(\w[\w.-]{0,63})@([^@]+)$/.exec(account.toLowerCase()) ?? []
  if (name === undefined || host === undefined || !isHostName(host)) {
    throw new FetchError(
      `${JSON.stringify(account)} is no account with a public instance.`,
      'Write for example ann@mastodon.example.',
    )
  }
  return {
    hosts: [host],
    run: async (asker, { since }) => {
      const path = `/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`
      const { id, followers } = await asker.ask({ host, path }, readMastodonAccount)
      const { posts, from } = await postsSince(since, async (before) => {
        const after = before === null ? '' : `&max_id=${encodeURIComponent(before)}`
        const question = `/api/v1/accounts/${id}/statuses?limit=40&exclude_reblogs=true${after}`
        const page = await asker.ask({ host, path: question }, (json) => readMastodonStatuses(json, id))
        return { posts: page.posts, earliest: page.last?.at ?? null, next: page.last?.id ?? null }
      })
      return { account: `${name}@${host}`, postsFrom: from, followers, listed: null, posts, days: [] }
    },
  }
}
