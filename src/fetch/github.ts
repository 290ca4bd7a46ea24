import { utcDay, type Day } from '../kernel/day.ts'
import {
  isLogin,
  readGithubRepositories,
  readGithubStars,
  readGithubUser,
  type GithubRepository,
} from '../networks/github/api.ts'
import { sumOf } from '../networks/answer.ts'
import type { NetworkDay } from '../networks/snapshot.ts'
import type { Asker } from './asker.ts'
import { FetchError } from './fetch-error.ts'
import { hostOf } from './hosts.ts'
import type { Talk } from './talk.ts'

const PAGE = 100
/** GitHub lists no more pages of stars. */
const MOST_STAR_PAGES = 400
const host = hostOf('github')

/** Asks GitHub without login for a user, their own repositories and, where the 60 questions of an hour suffice, the days of their stars. */
export function githubTalk(account: string): Talk {
  const login = account.replace(/^@/, '')
  if (!isLogin(login)) {
    throw new FetchError(
      `${JSON.stringify(account)} is no name on GitHub.`,
      'Write the name alone, for example ann-example.',
    )
  }
  return {
    hosts: [host],
    run: async (asker, { since }) => {
      const user = await asker.ask({ host, path: `/users/${login}` }, readGithubUser)
      const repositories = await repositoriesOf(asker, user.login)
      return {
        account: user.login,
        postsFrom: null,
        followers: user.followers,
        listed: sumOf(...repositories.map(({ stars }) => stars)),
        posts: repositories.map(({ post }) => post),
        days: await starDays(asker, user.login, repositories, since),
      }
    },
  }
}

async function repositoriesOf(asker: Asker, login: string): Promise<readonly GithubRepository[]> {
  const all: GithubRepository[] = []
  for (let page = 1; ; page++) {
    const path = `/users/${login}/repos?per_page=${PAGE}&type=owner&page=${page}`
    const { rows, repositories } = await asker.ask({ host, path }, (json) =>
      readGithubRepositories(json, login),
    )
    all.push(...repositories)
    if (rows < PAGE) return all
  }
}

/** All days or none: half of the stars would look like a fall. The newest stars are on the last page. */
async function starDays(
  asker: Asker,
  login: string,
  repositories: readonly GithubRepository[],
  since: Day,
): Promise<readonly NetworkDay[]> {
  const counts = new Map<Day, number>()
  for (const { name, stars } of repositories) {
    const last = Math.ceil((stars ?? 0) / PAGE)
    if (last > MOST_STAR_PAGES) return []
    for (let page = last; page > 0; page--) {
      if (asker.left !== null && asker.left < 1) return []
      const path = `/repos/${login}/${name}/stargazers?per_page=${PAGE}&page=${page}`
      const headers = { accept: 'application/vnd.github.star+json' }
      const given = await asker.ask({ host, path, headers }, readGithubStars)
      const days = given.map(utcDay)
      for (const day of days) if (day >= since) counts.set(day, (counts.get(day) ?? 0) + 1)
      if (days.some((day) => day < since)) break
    }
  }
  return [...counts]
    .map(([day, count]) => ({ day, what: 'star.received' as const, count }))
    .toSorted((a, b) => a.day - b.day)
}
