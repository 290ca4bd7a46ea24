import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { inTurn } from '../in-turn.ts'

/**
 * How wide an element is, in whole pixels, told again whenever that changes; 0 until it is laid out and its turn has come.
 * What is drawn for a width so comes after the words around it, each chart in a task of its own, and none of them keeps the
 * page from answering.
 */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    const observer = new ResizeObserver(measure)
    const leave = inTurn(() => {
      measure()
      observer.observe(element)
    })
    return () => {
      leave()
      observer.disconnect()
    }
  }, [])
  return [ref, width]
}
