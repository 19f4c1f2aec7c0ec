import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const every = 1_000

/** Loads the page's data again and again while they are `moving`; each time once the time before has come. */
export function useRevalidation(moving: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!moving || state !== 'idle') return
    const timer = setTimeout(revalidate, every)
    return () => clearTimeout(timer)
  }, [moving, revalidate, state])
}
