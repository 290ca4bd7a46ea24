import { say } from '../../words/say.ts'
import { open } from './opened.ts'

/** Opens the search for who uses no keys. */
export const SearchButton = () => (
  <button type="button" className="search" aria-keyshortcuts="Control+K" onClick={() => open('palette')}>
    {say('palette.button')} <kbd>{say('frame.search-keys')}</kbd>
  </button>
)
