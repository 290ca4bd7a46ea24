import { useId, useState, type ClipboardEvent } from 'react'
import { lookAt } from '../../pasting.ts'
import { HandForm } from './hand-form.tsx'
import { say } from '../../words/say.ts'

/** A box to paste the SSI page into, and below it a form for who would rather type the numbers. */
export function PasteBox() {
  const [text, setText] = useState('')
  const id = useId()
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.trim() === '') return
    event.preventDefault()
    lookAt({ text: pasted })
  }
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {say('reading.text-of-page')}
      </label>
      <textarea
        id={id}
        className="field paste"
        placeholder={say('reading.paste-here')}
        value={text}
        onPaste={onPaste}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <p>
          <button
            className="button"
            onClick={() => {
              lookAt({ text })
              setText('')
            }}
          >
            {say('reading.read-it')}
          </button>
        </p>
      )}
      <details className="by-hand">
        <summary>{say('reading.type-instead')}</summary>
        <HandForm />
      </details>
    </>
  )
}
