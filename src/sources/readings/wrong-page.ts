import type { ReadingProblem } from '../../events/reading.ts'
import type { Labels } from './labels/labels.ts'
import { quote } from './result.ts'
import type { PlainText } from './text.ts'

export interface OtherPage {
  readonly called: string
  readonly hint: string
}

const OPEN_THE_PAGE =
  'Open linkedin.com/sales/ssi, wait until the four bars are drawn, select all (Ctrl+A), copy (Ctrl+C) and give that.'

/** Pages that people take by mistake, by words that stand on them and never on the SSI page. All clues are folded. */
const OTHER_PAGES: readonly {
  readonly page: OtherPage
  readonly clues: readonly string[]
  readonly atLeast: number
}[] = [
  {
    page: {
      called: 'the login page',
      hint: `LinkedIn asks to sign in first. Sign in, then: ${OPEN_THE_PAGE}`,
    },
    clues: [
      'forgot password',
      'join linkedin',
      'new to linkedin',
      'sign in with apple',
      'agree & join',
      'esqueceu a senha',
      'passwort vergessen',
      'olvidado tu contrasena',
      'mot de passe oublie',
      'password dimenticata',
      'wachtwoord vergeten',
      'забыли пароль',
      'nie pamietasz hasla',
    ],
    atLeast: 1,
  },
  {
    page: { called: "LinkedIn's feed", hint: `This is the home page. ${OPEN_THE_PAGE}` },
    clues: [
      'start a post',
      'feed post number',
      'comecar publicacao',
      'comece uma publicacao',
      'crear publicacion',
      'beitrag beginnen',
      'commencer un post',
      'crea un post',
      'bijdrage beginnen',
      'начать публикацию',
      'rozpocznij publikacje',
    ],
    atLeast: 1,
  },
  {
    page: {
      called: 'the home page of Sales Navigator',
      hint: `The index has its own page. ${OPEN_THE_PAGE}`,
    },
    clues: [
      'lead lists',
      'account lists',
      'saved searches',
      'priority accounts',
      'new leads',
      'account filters',
      'lead filters',
      'buyer intent',
    ],
    atLeast: 2,
  },
  {
    page: { called: 'a profile', hint: `The index is not on the profile. ${OPEN_THE_PAGE}` },
    clues: [
      'contact info',
      'show all posts',
      'mutual connection',
      'people also viewed',
      'more profiles for you',
      'who your viewers also viewed',
      'endorse',
    ],
    atLeast: 2,
  },
]

/** Which other page this is, as far as its words tell. */
export const otherPage = ({ folded }: PlainText): OtherPage | undefined =>
  OTHER_PAGES.find(({ clues, atLeast }) => clues.filter((clue) => folded.includes(clue)).length >= atLeast)
    ?.page

/** What was looked for in a language, what was there of it, and what to do. */
export function notThePage(text: PlainText, labels: Labels, seen: readonly string[]): ReadingProblem {
  const brand = labels.pillars.brand.wordings[0] ?? ''
  const total = labels.total[0] ?? ''
  const other = otherPage(text)
  const content = quote(text.written)
  return {
    expected: `the SSI page (${labels.called}): "${total}" with a number from 0 to 100, or four pillars such as "${brand}" with a number beside each`,
    found:
      (other === undefined ? '' : `${other.called}: `) +
      (content === ''
        ? 'an empty text'
        : seen.length === 0
          ? `none of it in "${content}"`
          : `only ${seen.join(', ')}`),
    hint:
      other?.hint ??
      `${OPEN_THE_PAGE} Pages in English, Portuguese, Spanish, German, French, Italian, Dutch, Russian and Polish are read; from any other, give the numbers by hand.`,
  }
}
