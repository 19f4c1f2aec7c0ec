import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const every = 1_000

/** Reloads the page's data every second while `active`, counted from the answer to the last request. */
export function useRevalidation(active: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!active || state !== 'idle') return
    const timer = setTimeout(revalidate, every)
    return () => clearTimeout(timer)
  }, [active, revalidate, state])
}
