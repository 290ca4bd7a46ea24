import { useState } from 'react'
import { chosenTheme, chooseTheme } from '../theme.ts'
import { say } from '../words/say.ts'

const THEMES = ['system', 'light', 'dark'] as const

/** Light, dark, or as the system is. */
export function ThemeChoice() {
  const [chosen, setChosen] = useState(() => chosenTheme() ?? 'system')
  const choose = (value: string): void => {
    const theme = THEMES.find((one) => one === value) ?? 'system'
    setChosen(theme)
    chooseTheme(theme === 'system' ? null : theme)
  }
  return (
    <label className="choice">
      {say('frame.theme')}
      <select className="field" value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {say(`theme.${theme}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
