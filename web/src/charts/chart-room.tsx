import { LANE } from './line-box.ts'

export interface ChartRoomProps {
  /** Which chart it is for: its style sheet knows how high each is drawn. */
  readonly of: 'line' | 'tall-line' | 'fan' | 'lags'
  /** How many spans stand above a line. */
  readonly lanes?: number
}

/** Keeps the room of a chart until it is known how wide it is, so that nothing moves when it is drawn. */
export const ChartRoom = ({ of, lanes = 0 }: ChartRoomProps) => (
  <div className="chart-room">
    <div className={of} />
    {lanes > 0 && <svg width={1} height={LANE * lanes} aria-hidden="true" />}
  </div>
)
