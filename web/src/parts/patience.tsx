import { useEffect, useState } from 'react'

/** A line that appears when something has taken longer than a second. */
export function Patience({ children }: { children: string }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="note patience" role="status">
      {isLate ? children : ' '}
    </p>
  )
}
