import { LanguageChoice } from '../../parts/language-choice.tsx'
import { ThemeChoice } from '../../parts/theme-choice.tsx'
import { say } from '../../words/say.ts'
import { Section } from './section.tsx'

/** Language and appearance, which the browser keeps. */
export const ReadsPart = () => (
  <Section id="reads" head={say('settings.reads')} note={say('settings.reads-note')}>
    <div className="row choices">
      <LanguageChoice />
      <ThemeChoice />
    </div>
  </Section>
)
