import { curtailed } from './person.ts'

/**
 * Whether a title is one of those who decide: owners, founders, partners, presidents and vice presidents, directors,
 * chiefs of anything, heads of something. English, Spanish, Portuguese, German, French and Italian.
 *
 * A title is looked at part by part (`CEO | Speaker`). A part that names an assistant does not count, so that the
 * assistant to the CEO is not senior; neither does a rank that somebody held once (`ex-CEO`).
 */
export function isSenior(title: string): boolean {
  const plain = curtailed(title)
    .normalize('NFKD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase()
  return plain.split(PARTS).some((part) => !ASSISTANT.test(part) && RANK.test(part.replaceAll(FORMER, '')))
}

const PARTS = /[|•·;]| [-–—] /

const words = (list: string): string => list.trim().split(/\s+/).join('|')
const whole = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`

/** A board's secretary may hold a rank as well; the secretary of somebody does not. */
const ASSISTANT = new RegExp(
  whole(
    `${words('assistant assistants asst asistente assistente assistenz assistentin')}|` +
      `(?:secretary|secretari[oa]|secretaire|segretari[oa]|sekretar(?:in)?) (?:to|of|del?|der|des|du|d[aio])`,
  ),
  'u',
)

/** Ranks of one word, without accents and points. */
const RANKS = words(`
  c[a-z]o ciso chro cpto cdao chief vp svp evp avp gvp rvp president director founder cofounder co-founder founders
  chairman chairwoman chairperson chair
  presidente presidenta vicepresidente vicepresidenta directora subdirector subdirectora fundador fundadora cofundador
  cofundadora dueno duena propietario propietaria socio socia
  vice-presidente diretor diretora proprietario proprietaria dono dona
  geschaftsfuhrer geschaftsfuhrerin inhaber inhaberin grunder grunderin mitgrunder mitgrunderin vorstand
  vorstandsvorsitzender vorstandsvorsitzende prasident prasidentin vizeprasident direktor direktorin leiter leiterin
  bereichsleiter bereichsleiterin abteilungsleiter abteilungsleiterin vertriebsleiter vertriebsleiterin
  marketingleiter marketingleiterin personalleiter personalleiterin werksleiter werksleiterin gesellschafter
  directeur directrice fondateur fondatrice cofondateur cofondatrice co-fondateur co-fondatrice gerant gerante
  proprietaire pdg vice-president vice-presidente
  direttore direttrice fondatore fondatrice cofondatore cofondatrice titolare`)

/** Ranks of several words; those who lead a project or a team are not meant. */
const PHRASES = [
  'head of',
  'head(?=$|,)',
  'consejer[oa] delegad[oa]',
  'jef[ea] de(?! (?:proyectos?|obras?|equipo|turno|producto))',
  "chef d[’']entreprise",
  '(?:avocat|expert-comptable) associee?',
  'amministrator[ei] delegat[oi]',
  'amministratrice delegata',
].join('|')

/** A partner of a firm, not who works with partners or as a partner of other departments. */
const PARTNER = `(?<!(?:${words(`business hr people talent channel alliance alliances client customer sales technology
  finance delivery learning solution solutions strategic marketing commercial growth academic training care`)})[ -])partner(?:in)?(?! (?:${words(
  `manager management success marketing account accounts development sales engineer engineering lead relations
  enablement operations program programs support solutions consultant`,
)}))`

/** An owner of a business, not of a product or a process. */
const OWNER = `(?<!(?:${words(`product process service services data system systems platform application project
  technical risk solution content task feature program backlog domain change control stream`)})[ -])(?:co-?)?owner`

const ANY_RANK = [RANKS, PHRASES, PARTNER, OWNER].join('|')
const RANK = new RegExp(whole(ANY_RANK), 'u')
const FORMER = new RegExp(
  `(?<!\\p{L})(?:ex|former|formerly|retired)[- ]+(?:\\p{L}+ )?(?:${ANY_RANK})(?!\\p{L})`,
  'gu',
)
