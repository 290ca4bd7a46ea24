import type { ReactNode } from 'react'

export interface SectionProps {
  readonly id: string
  readonly head: string
  readonly note: string
  readonly children: ReactNode
}

/** A section with its head and a note in the side column. */
export const Section = ({ id, head, note, children }: SectionProps) => (
  <section className="part sided setting" id={id} aria-labelledby={`${id}-head`}>
    <div>
      <h2 className="head" id={`${id}-head`}>
        {head}
      </h2>
      <p className="note">{note}</p>
    </div>
    <div>{children}</div>
  </section>
)
