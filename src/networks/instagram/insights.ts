import { countOf } from '../counts.ts'
import { entriesOf, field, listOf, parseJson, textOf } from '../json.ts'
import { mended } from '../mended.ts'
import { secondsMoment } from '../moments.ts'
import type { NetworkFile, ReaderNotes } from '../reader.ts'
import type { NetworkPost } from '../snapshot.ts'

/** Posts of the last 90 days or so with their counts, which Instagram gives to professional accounts. */
export function insightPosts(file: NetworkFile, notes: ReaderNotes): readonly NetworkPost[] {
  const document = parseJson(file, notes)
  if (document === undefined) return []
  const list = Array.isArray(document)
    ? document
    : entriesOf(document).find(
        ([name, value]) => name.startsWith('organic_insights') && Array.isArray(value),
      )?.[1]
  if (list === undefined) {
    notes.entry(file.path, 0, 'a list called organic_insights_posts', document)
    return []
  }
  return listOf(list).flatMap((entry, i) => {
    const post = postOf(entry)
    if (post === null)
      notes.entry(file.path, i, 'a post with its counts and when it was made', 'another thing')
    return post === null ? [] : [post]
  })
}

function postOf(entry: unknown): NetworkPost | null {
  const media = entriesOf(field(entry, 'media_map_data'))[0]?.[1]
  const cells = entriesOf(field(entry, 'string_map_data'))
  const stamped = cells.map(([, cell]) => field(cell, 'timestamp')).find((one) => Number(one) > 0)
  const at = secondsMoment(stamped ?? field(media, 'creation_timestamp'))
  if (at === null || cells.length === 0) return null
  const file = /([\w.-]{1,100})$/.exec(textOf(field(media, 'uri')) ?? '')?.[1] ?? ''
  const counts = countsIn(cells)
  return {
    address: `instagram:${at / 1000}:${file}`,
    at,
    isReply: false,
    reshares: counts.get('shares') ?? null,
    comments: counts.get('comments') ?? null,
    reactions: likesAndSaves(counts.get('likes') ?? null, counts.get('saves') ?? null),
    views: counts.get('views') ?? null,
    reactors: null,
  }
}

type What = (typeof ORDER)[number]

/** In which order an English account's counts stand; an account in another language has the same. */
const ORDER = ['views', 'reached', 'likes', 'comments', 'shares', 'saves', 'visits', 'follows'] as const

/** The labels of a count in English, Portuguese, Spanish, German, French and Italian, by how they begin. */
const LABELS: Readonly<Record<What, RegExp>> = {
  views: /^(?:impressions?|impress[õo]es|impresiones|impressionen|visualizaç|visualizac|views)/,
  reached:
    /^(?:accounts reached|contas alcan|cuentas alcan|erreichte konten|comptes touch|account raggiunti)/,
  likes: /^(?:likes?$|curtidas|me gusta|gef[äa]llt|j.aime|mi piace|gostos)/,
  comments: /^(?:comments?$|coment|kommentare|commentaires|commenti)/,
  shares: /^(?:shares?$|compart|partilhas|veces que se ha compart|geteilt|partages|condivisioni)/,
  saves: /^(?:saves?$|salvamentos|guardad|gespeichert|enregistrements|salvataggi)/,
  visits:
    /^(?:profile visits|visitas ao perfil|visitas al perfil|profilbesuche|visites du profil|visite al profilo)/,
  follows: /^(?:follows?$|seguidores|seguimientos|abonniert|abonnements|segui)/,
}

/** By labels, where the language is known; else by their order, where there are as many as there are in English. */
function countsIn(cells: readonly (readonly [string, unknown])[]): ReadonlyMap<What, number | null> {
  const told = cells
    .filter(([, cell]) => textOf(field(cell, 'value')) !== null)
    .map(([label, cell]) => ({ label: mended(label).toLowerCase(), count: countOf(field(cell, 'value')) }))
  const known = told.flatMap(({ label, count }) => {
    const what = ORDER.find((one) => LABELS[one].test(label))
    return what === undefined ? [] : [[what, count] as const]
  })
  if (known.length > 0 || told.length !== ORDER.length) return new Map(known)
  return new Map(ORDER.map((what, i) => [what, told[i]?.count ?? null]))
}

const likesAndSaves = (likes: number | null, saves: number | null): number | null =>
  likes === null ? saves : likes + (saves ?? 0)
