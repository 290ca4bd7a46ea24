import { api } from '../../api.ts'
import { Choose } from '../../parts/choose.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { LOG_FACTS, type Fact, type LogFact } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import { CompanyFact } from './company-fact.tsx'
import { useFacts } from './queries.ts'
import { useSaving, type Saving } from './saving.tsx'
import { Section } from './section.tsx'

type Shown = Exclude<Fact['fact'], 'company' | LogFact>

const isShown = (fact: Fact): fact is Fact & { readonly fact: Shown } =>
  fact.fact !== 'company' && !LOG_FACTS.some((log) => log === fact.fact)

/** What the member says because no file of LinkedIn's export tells it. */
export function FactsPart() {
  const { data, error, refetch } = useFacts()
  const saving = useSaving()
  return (
    <Section id="facts" head={say('settings.facts')} note={say('settings.facts-note')}>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data?.facts.filter(isShown).map((fact) => (
        <ShownFact key={fact.fact} fact={fact} saving={saving} />
      ))}
      {data?.facts
        .filter(({ fact }) => fact === 'company')
        .map((fact) => (
          <CompanyFact key={fact.fact} fact={fact} saving={saving} />
        ))}
      {saving.line}
    </Section>
  )
}

interface ShownFactProps {
  readonly fact: Fact & { readonly fact: Shown }
  readonly saving: Saving
}

function ShownFact({ fact: { fact, holds, asOf }, saving }: ShownFactProps) {
  const tell = (said: boolean | null): Promise<unknown> =>
    said === null ? api.unsayFact(fact) : api.sayFact({ fact, holds: said })
  const choose = (word: Word): void => {
    if (word === wordOf(holds)) return
    void saving.save(async () => {
      await tell(SAID[word])
      return { words: say('settings.fact-saved', { fact: say(`fact.${fact}`) }), undo: () => tell(holds) }
    })
  }
  return (
    <div className="fact">
      <p>{say(`fact.${fact}`)}</p>
      <Choose
        label={say(`fact.${fact}`)}
        options={WORDS.map((word) => ({ value: word, name: say(`settings.said-${word}`) }))}
        value={wordOf(holds)}
        onChange={choose}
      />
      <p className="note">{asOf === null ? '' : say('settings.as-of', { day: fullDay(dayFrom(asOf)) })}</p>
    </div>
  )
}

const WORDS = ['yes', 'no', 'nothing'] as const
type Word = (typeof WORDS)[number]
const SAID: Readonly<Record<Word, boolean | null>> = { yes: true, no: false, nothing: null }

const wordOf = (holds: boolean | null): Word => (holds === null ? 'nothing' : holds ? 'yes' : 'no')
