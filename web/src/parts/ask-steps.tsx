import type { ReactNode } from 'react'
import { bold } from '../words/marked.tsx'
import { say, sayRich } from '../words/say.ts'

/** How one gets the archive, in four pictures. */
export function AskSteps() {
  return (
    <ol className="steps">
      {STEPS.map(({ name, picture }) => (
        <li key={name}>
          <svg viewBox="0 0 256 150" width="100%" role="img" aria-label={say(`ask.${name}-picture`)}>
            {picture}
          </svg>
          <p>{sayRich(`ask.${name}`, { b: bold })}</p>
        </li>
      ))}
    </ol>
  )
}

interface Step {
  /** Of its messages. */
  readonly name: 'privacy' | 'larger' | 'second' | 'drop'
  readonly picture: ReactNode
}

/** A browser's window, cut at the bottom. */
const Window = () => (
  <>
    <path d="M20.5 151V20.5h215V151" className="p-paper" />
    <path d="M20 38.5h216" className="m-hair" />
    <circle cx="30" cy="29.5" r="2.5" className="p-dot" />
    <circle cx="39" cy="29.5" r="2.5" className="p-dot" />
  </>
)

const Words = ({ at, length }: { at: readonly [number, number]; length: number }) => (
  <path d={`M${at[0]} ${at[1]}h${length}`} className="p-words" />
)

const STEPS: readonly Step[] = [
  {
    name: 'privacy',
    picture: (
      <>
        <Window />
        <path d="M90.5 39v111" className="m-hair" />
        <Words at={[34, 56]} length={40} />
        <Words at={[34, 74]} length={34} />
        <rect x="26" y="84" width="60" height="18" rx="2" className="m-solid" />
        <path d="M34 93h36" className="p-words on" />
        <Words at={[34, 112]} length={38} />
        <Words at={[34, 130]} length={30} />
        <Words at={[106, 60]} length={90} />
        <Words at={[106, 80]} length={110} />
        <Words at={[106, 100]} length={70} />
        <Words at={[106, 120]} length={100} />
      </>
    ),
  },
  {
    name: 'larger',
    picture: (
      <>
        <Window />
        <Words at={[40, 58]} length={120} />
        <circle cx="46" cy="84" r="7" className="m-ring" />
        <circle cx="46" cy="84" r="3.5" className="m-solid" />
        <path d="M64 84h130" className="p-words strong" />
        <circle cx="46" cy="108" r="7" className="m-edge" />
        <Words at={[64, 108]} length={90} />
        <rect x="40" y="124" width="84" height="18" rx="2" className="m-solid" />
      </>
    ),
  },
  {
    name: 'second',
    picture: (
      <>
        <path d="M58.5 40.5h139v82h-139z" className="p-paper" />
        <path d="M58.5 41l69.5 48 69.5-48" className="m-axis" />
        <circle cx="196" cy="42" r="17" className="m-solid" />
        <text x="196" y="47" className="mid t-strong p-on">
          2
        </text>
      </>
    ),
  },
  {
    name: 'drop',
    picture: (
      <>
        <rect x="36" y="24" width="184" height="104" rx="4" className="p-drop" />
        <path d="M100.5 40.5h40l14 14v58h-54z" className="p-paper" />
        <path d="M140.5 40.5v14h14" className="m-axis" />
        <path d="M114 48v32" className="p-zip" />
        <text x="128" y="100" className="mid t-ink t-strong">
          ZIP
        </text>
      </>
    ),
  },
]
