/** How the three kinds of hatching are drawn: in a pillar's hue, in ink (a total), in the colour of lines (not observed). */
export type HatchKind = 'hue' | 'ink' | 'line'

const GAPS = { hue: 4.5, ink: 5, line: 5 } as const satisfies Record<HatchKind, number>

/** A pattern of slanted lines: an estimate, or what is not observed. Fill with `url(#id)`. */
export function Hatch({ id, kind, className }: { id: string; kind: HatchKind; className?: string }) {
  const gap = GAPS[kind]
  return (
    <pattern
      id={id}
      className={className}
      width={gap}
      height={gap}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d={`M0 0V${gap}`} className={`hatch-${kind}`} />
    </pattern>
  )
}
