import { accountKind, allOf, type AccountKind } from '../events/account-kinds.ts'
import { points, ratio } from '../kernel/units.ts'
import { signalId, type Ground, type Pillar, type Signal } from '../model/model.ts'
import { forEach, inAll, lengthInDays } from '../model/reads.ts'
import { NETWORKS, type Network } from '../networks/network.ts'

/** How far back reactions count. */
export const WINDOW_DAYS = 90

/** Posts without reactions that are mixed in, so that one lucky post is no proof. Assumed. */
export const SHRUNK_BY_POSTS = 10

/** For people, where a network calls them otherwise. */
const LEVELS: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  followers: ['Followers', 'followers'],
  listed: ['On lists', 'lists'],
  'youtube-followers': ['Subscribers', 'subscribers'],
  'github-listed': ['Stars of own repositories', 'stars'],
  'wikipedia-listed': ['Pages that link to it', 'pages'],
}

/** A network on which one posts, without lists. */
export function posting(network: Network): Pillar {
  return pillar(network, [
    level(network, 'followers', 0.5, likeX()),
    reactions(network, 0.34, likeX()),
    perPost(network, 0.08),
    reactors(network, 0.08),
  ])
}

export function pillar(network: Network, signals: readonly Signal[]): Pillar {
  return { id: network, label: NETWORKS[network].label, max: points(100), signals }
}

export function level(
  network: Network,
  word: 'followers' | 'listed',
  weight: number,
  numbers: Ground,
): Signal {
  const kind = accountKind(network, word)
  const [label, unit] = LEVELS[`${network}-${word}`] ?? LEVELS[word] ?? [word, word]
  return {
    ...known(network, word, label, unit, weight, kind),
    reads: { kind: 'latest', level: kind },
    curve: { kind: 'log', full: inAll(word === 'followers' ? 1e7 : 1e5) },
    ground: {
      counts: klout('followers and lists as lasting reach, which counts less than engagement'),
      numbers,
    },
  }
}

export function reactions(network: Network, weight: number, numbers: Ground): Signal {
  const kind = accountKind(network, 'effort')
  return {
    ...known(network, 'reactions', 'Reactions of 90 days, by effort', 'reactions by effort', weight, kind),
    reads: { kind: 'window', counts: [kind], days: lengthInDays(WINDOW_DAYS) },
    curve: { kind: 'log', full: inAll(1e5) },
    ground: {
      counts: klout('reactions of the last 90 days, added up and not averaged, and by what each takes'),
      numbers,
    },
  }
}

export function perPost(network: Network, weight: number): Signal {
  const [of, each] = [accountKind(network, 'post-effort'), accountKind(network, 'posts')]
  return {
    ...known(network, 'reactions-per-post', 'Reactions per post', 'reactions by effort a post', weight, each),
    reads: { kind: 'per', of, each, shrunkBy: SHRUNK_BY_POSTS, days: lengthInDays(WINDOW_DAYS) },
    curve: { kind: 'log', full: forEach(1e3) },
    ground: {
      counts: klout('the ratio of reactions to the amount shared'),
      numbers: assumed(
        'the judgements give it no weight beside the reactions themselves; it keeps a floor of .05 (.08 without lists), so that posting a lot that nobody reacts to costs something, which cost the judgements’ AUC nothing',
      ),
    },
  }
}

export function reactors(network: Network, weight: number): Signal {
  const kind = accountKind(network, 'reactors')
  return {
    ...known(network, 'reactors', 'People who reacted', 'people, once a post', weight, kind),
    reads: { kind: 'window', counts: [kind], days: lengthInDays(WINDOW_DAYS) },
    curve: { kind: 'log', full: inAll(1e5) },
    ground: {
      counts: klout('unique reactors: 100 reshares by 100 people beat 100 by one'),
      numbers: assumed('the judgements do not tell it; as much as reactions per post'),
    },
  }
}

export function views(weight: number): Signal {
  const kind = accountKind('wikipedia', 'views')
  return {
    ...known('wikipedia', 'views', 'Page views of 90 days', 'views', weight, kind),
    reads: { kind: 'window', counts: [kind], days: lengthInDays(WINDOW_DAYS) },
    curve: { kind: 'log', full: inAll(1e7) },
    ground: {
      counts: assumed('a page is not reacted to; that it is read is all that can be seen'),
      numbers: assumed(
        'as much as the pages that link to it; 10 million in 90 days is what the most read pages reach',
      ),
    },
  }
}

function known(
  network: Network,
  name: string,
  label: string,
  unit: string,
  weight: number,
  kind: AccountKind,
) {
  return {
    id: signalId(`${network}-${name}`),
    label,
    unit,
    weight: ratio(weight),
    needs: { all: [kind], exactWith: [allOf(kind)] },
    toldBy: `what ${NETWORKS[network].label} tells of the account`,
  }
}

function klout(says: string): Ground {
  return {
    kind: 'published',
    source: 'Klout, The Klout Score and its help pages, 2012 to 2015; its formula was never published',
    says,
  }
}

function assumed(because: string): Ground {
  return { kind: 'assumed', because }
}

export function judged(): Ground {
  return assumed(
    'fitted to 2,750 human judgements of pairs of people on Twitter (PeerIndex, 2013), non-negative, rounded; full is what a handful of people reach',
  )
}

export function likeX(): Ground {
  return assumed(
    'judgements are known of X alone; these are its shares without what this network does not tell',
  )
}
