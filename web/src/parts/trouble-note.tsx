import { say } from '../words/say.ts'
import { troubleWords } from '../words/trouble.ts'

export interface TroubleProps {
  readonly error: Error
  readonly again?: () => void
}

/** What went wrong, and what to do about it; the rest of the page stays usable. */
export function TroubleNote({ error, again }: TroubleProps) {
  const { title, detail, hint } = troubleWords(error)
  return (
    <div className="trouble" role="alert">
      <p>
        <Bad>{title}.</Bad> {detail}
      </p>
      {hint !== undefined && <p className="second">{hint}</p>}
      {again !== undefined && (
        <button className="button" onClick={again}>
          {say('parts.again')}
        </button>
      )}
    </div>
  )
}

/** Words about what is wrong: never by colour alone. */
export function Bad({ children }: { children: React.ReactNode }) {
  return (
    <span className="bad">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 .8 11.6 11H.4Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M6 4.4v3M6 8.6v1" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      <span>{children}</span>
    </span>
  )
}
