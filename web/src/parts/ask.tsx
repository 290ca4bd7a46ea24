import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'

export interface AskProps {
  /** The button's words: `Undo`. */
  readonly name: string
  /** The same for whoever hears the button alone: `Undo: Complete_LinkedInDataExport.zip`. */
  readonly label: string
  /** What will happen, as a sentence. */
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly isBusy: boolean
  readonly onYes: () => void
}

/** A button that asks before it acts, in its own place. Escape keeps everything. */
export function Ask({ name, label, question, yes, no, isBusy, onYes }: AskProps) {
  const [isOpen, setOpen] = useState(false)
  const [button, keep] = useFocusThat(isOpen)
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
  }
  if (!isOpen) {
    return (
      <button ref={button} className="button" aria-label={label} onClick={() => setOpen(true)}>
        {name}
      </button>
    )
  }
  return (
    <div className="ask" role="group" aria-label={label}>
      <p>{question}</p>
      <button className="button first" disabled={isBusy} onClick={onYes} onKeyDown={leave}>
        {yes}
      </button>
      <button ref={keep} className="button" onClick={() => setOpen(false)} onKeyDown={leave}>
        {no}
      </button>
    </div>
  )
}

/** The question takes the focus to its harmless answer, and gives it back to the button when it closes. */
function useFocusThat(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    if (isOpen) keep.current?.focus()
    else if (wasOpen.current) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return [button, keep] as const
}
