import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Loads the page of a job again with each of its steps, while it is `open`. */
export function useJobEvents(id: number, open: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!open) return
    const source = new EventSource(`/jobs/${id}/events`)
    source.onmessage = () => revalidate()
    return () => source.close()
  }, [id, open, revalidate])
}
