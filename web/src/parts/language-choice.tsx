import { LANGUAGES, isLanguage } from '../words/languages.ts'
import { chosenLanguage, chooseLanguage } from '../words/chosen-language.ts'
import { browserLanguage } from '../words/load-language.ts'
import { say } from '../words/say.ts'

/** The languages by their own names; the first choice is the browser's. The page is drawn anew in the one chosen. */
export function LanguageChoice() {
  return (
    <label className="choice">
      {say('frame.language')}
      <select
        className="field"
        value={chosenLanguage() ?? ''}
        onChange={({ currentTarget: { value } }) => chooseLanguage(isLanguage(value) ? value : null)}
      >
        <option value="">{say('frame.language-own', { name: LANGUAGES[browserLanguage()] })}</option>
        {Object.entries(LANGUAGES).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
