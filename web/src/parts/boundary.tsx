import { Component, type ReactNode } from 'react'
import { TroubleNote } from './trouble-note.tsx'

interface BoundaryState {
  readonly error: Error | null
}

/** What cannot be drawn says so in its place; the frame and the other pages stay usable. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <TroubleNote error={this.state.error} />
  }
}
