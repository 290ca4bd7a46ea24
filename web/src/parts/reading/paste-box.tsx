import { useId, useState, type ClipboardEvent } from 'react'
import { lookAt } from '../../pasting.ts'
import { HandForm } from './hand-form.tsx'

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
        Text of the SSI page
      </label>
      <textarea
        id={id}
        className="field paste"
        placeholder="Paste here, or anywhere on this page."
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
            Read it
          </button>
        </p>
      )}
      <details className="by-hand">
        <summary>Type the numbers instead</summary>
        <HandForm />
      </details>
    </>
  )
}
