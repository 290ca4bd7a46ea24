import { useLayoutEffect, useRef, useState } from 'react'
import { say } from '../../words/say.ts'
import { open } from './opened.ts'
import { hasSingleKeys, setSingleKeys } from './shortcuts.ts'

/** The keys of these pages, and whether single ones count. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState(hasSingleKeys)
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="look keys" aria-labelledby="keys-head" onClose={() => open(null)}>
      <h2 className="head" id="keys-head">
        {say('keys.title')}
      </h2>
      <dl>
        {ROWS.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys().map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(says)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ currentTarget: { checked } }) => {
              setOn(checked)
              setSingleKeys(checked)
            }}
          />{' '}
          {say('keys.single')}
        </label>
      </p>
      <p className="row act">
        <button className="button" onClick={() => dialog.current?.close()}>
          {say('keys.close')}
        </button>
      </p>
    </dialog>
  )
}

/** What the key beside the space bar is called on this machine. */
const command = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : say('keys.control'))

const ROWS = [
  { keys: () => [command(), 'K'], says: 'keys.search' },
  { keys: () => ['?'], says: 'keys.keys' },
  { keys: () => [say('keys.tab')], says: 'keys.next' },
  { keys: () => ['←', '→'], says: 'keys.day' },
  { keys: () => [say('keys.home'), say('keys.end')], says: 'keys.ends' },
  { keys: () => ['Esc'], says: 'keys.leave' },
] as const
