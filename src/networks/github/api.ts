import type { Instant } from '../../kernel/day.ts'
import {
  countOf,
  eachOf,
  instantOf,
  isProblem,
  listOf,
  objectOf,
  textOf,
  type JsonObject,
  type Problem,
} from '../answer.ts'
import type { NetworkPost } from '../snapshot.ts'

export interface GithubUser {
  readonly login: string
  readonly followers: number | null
}

/** Reads the answer of `/users/:user`. */
export function readGithubUser(json: unknown): GithubUser | Problem {
  const answer = objectOf(json)
  const login = textOf(answer?.['login'])
  if (answer === undefined || login === undefined || !isLogin(login))
    return { problem: 'it tells no account' }
  return { login, followers: countOf(answer['followers']) }
}

/** Letters, digits and single hyphens, at most 39 of them: what GitHub takes for a name. */
export const isLogin = (text: string): boolean => /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(text)

export interface GithubRepository {
  readonly name: string
  /** Null where they are not told. */
  readonly stars: number | null
  readonly post: NetworkPost
}

export interface GithubPage {
  /** All rows of the page, forks too. */
  readonly rows: number
  readonly repositories: readonly GithubRepository[]
}

/** Reads a page of `/users/:user/repos`. Forks are left out, and what belongs to somebody else. Stars are counted apart, not as reactions. */
export function readGithubRepositories(json: unknown, login: string): GithubPage | Problem {
  const rows = listOf(json)
  if (rows === undefined) return { problem: 'it holds no list of repositories' }
  const repositories = eachOf(rows, (row) => readRepository(row, login))
  return isProblem(repositories) ? repositories : { rows: rows.length, repositories }
}

function readRepository(row: JsonObject, login: string): GithubRepository | Problem | null {
  if (row['fork'] === true || row['private'] === true) return null
  const full = textOf(row['full_name'])
  const [owner, name, ...rest] = full?.split('/') ?? []
  if (owner === undefined || name === undefined || rest.length > 0 || !/^[\w.-]{1,100}$/.test(name)) {
    return { problem: 'has no name' }
  }
  if (/^\.{1,2}$/.test(name)) return { problem: 'has no name' }
  if (owner.toLowerCase() !== login.toLowerCase()) return null
  const at = instantOf(row['created_at'])
  if (at === undefined) return { problem: 'does not tell when it was made' }
  return {
    name,
    stars: countOf(row['stargazers_count']),
    post: postOf(`https://github.com/${owner}/${name}`, at, row),
  }
}

const postOf = (address: string, at: Instant, row: JsonObject): NetworkPost => ({
  address,
  at,
  isReply: false,
  reshares: countOf(row['forks_count']),
  comments: null,
  reactions: null,
  views: null,
  reactors: null,
})

/** Reads a page of `/repos/:owner/:name/stargazers` with the times: when each star was given, and nothing of who gave it. */
export function readGithubStars(json: unknown): readonly Instant[] | Problem {
  const rows = listOf(json)
  if (rows === undefined) return { problem: 'it holds no list of stars' }
  const stars = eachOf<{ readonly at: Instant }>(rows, (row) => {
    const at = instantOf(row['starred_at'])
    return at === undefined ? { problem: 'does not tell when the star was given' } : { at }
  })
  return isProblem(stars) ? stars : stars.map(({ at }) => at)
}
