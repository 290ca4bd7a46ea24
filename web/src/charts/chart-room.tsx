import { LANE } from './line-box.ts'

/** Keeps the room of a line chart until it is known how wide it is, so that nothing moves when it is drawn. */
export const ChartRoom = ({ lanes }: { lanes: number }) => (
  <>
    <div className="chart-room" />
    {lanes > 0 && <svg width={1} height={LANE * lanes} aria-hidden="true" />}
  </>
)
