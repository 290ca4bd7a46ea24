import type { AccountWord } from '../events/account-kinds.ts'
import type { Day } from '../kernel/day.ts'
import { NETWORK_NAMES, NETWORKS, type Network } from '../networks/network.ts'
import { EFFORT } from './effort.ts'
import type { Telling } from './tellings.ts'
import type { Told } from './told.ts'

/** What a table of signals may tell of a network, in the order in which columns are listed. */
const WORDS = {
  followers: 'followers now',
  listed: 'what lasts beside followers: lists that hold the account, stars, pages that link to it',
  reshares: 'reposts, shares and quotes received in the last 90 days',
  comments: 'replies and comments received in the last 90 days',
  reactions: 'likes, favourites and saves received in the last 90 days; stars of repositories',
  posts: 'posts of the last 90 days, replies left out',
  reactors: 'different people behind these reactions',
  views: 'page views of the last 90 days',
} as const

type Word = keyof typeof WORDS

const POSTING: readonly Word[] = ['followers', 'reshares', 'comments', 'reactions', 'posts', 'reactors']
const OTHER: Readonly<Partial<Record<Network, readonly Word[]>>> = {
  x: ['followers', 'listed', 'reshares', 'comments', 'reactions', 'posts', 'reactors'],
  github: ['followers', 'listed', 'reshares', 'reactions'],
  wikipedia: ['listed', 'views'],
}

const wordsOf = (network: Network): readonly Word[] => OTHER[network] ?? POSTING

export interface SignalColumn {
  /** `x-followers`. */
  readonly column: string
  readonly network: Network
  /** What it counts, for people. */
  readonly counts: string
}

/** The columns of a table of signals beside `member`, in order. */
export const SIGNAL_COLUMNS: readonly SignalColumn[] = NETWORK_NAMES.flatMap((network) =>
  wordsOf(network).map((word) => ({
    column: `${network}-${word}`,
    network,
    counts: `${NETWORKS[network].label}: ${WORDS[word]}`,
  })),
)

/**
 * What a row tells, by network; a network without a number is left out. Counts may be fractions, such as those that fade.
 * Reactions of which not every kind is told are at least so many.
 */
export const toldByColumns = (numbers: ReadonlyMap<string, number>, on: Day): readonly Told[] =>
  NETWORK_NAMES.flatMap((network) => {
    const numberOf = (word: Word): number | undefined => numbers.get(`${network}-${word}`)
    const words = wordsOf(network)
    const kinds = (['reshares', 'comments', 'reactions'] as const).filter((word) => words.includes(word))
    const told = kinds.filter((word) => numberOf(word) !== undefined)
    const [effort, all] = [
      told.reduce((sum, word) => sum + WORTH[word] * (numberOf(word) ?? 0), 0),
      told.length === kinds.length,
    ]
    const tells = new Map<AccountWord, Telling>()
    const tell = (word: AccountWord, n: number | undefined, isAll = true): void => {
      if (n !== undefined) tells.set(word, { counts: [{ age: 0, n }], all: isAll })
    }
    for (const word of ['followers', 'listed', 'reactors', 'views'] as const) tell(word, numberOf(word))
    if (told.length > 0) {
      tell('effort', effort, all)
      tell('posts', numberOf('posts'), all)
      if (tells.has('posts')) tell('post-effort', effort, all)
    }
    return tells.size === 0 ? [] : [{ network, endsOn: on, tells }]
  })

const WORTH = { reshares: EFFORT.reshare, comments: EFFORT.comment, reactions: EFFORT.reaction } as const
