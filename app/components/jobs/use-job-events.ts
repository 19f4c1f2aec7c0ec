import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * Loads the page of a job again after its steps, while it is `open`. A step that comes while the page loads is shown by the next load:
 * loading again at once would give up what is already on its way.
 */
export function useJobEvents(id: number, open: boolean): void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  const [steps, setSteps] = useState(0)
  const loaded = useRef(0)
  useEffect(() => {
    if (!open) return
    const source = new EventSource(`/jobs/${id}/events`)
    source.onmessage = () => setSteps((count) => count + 1)
    return () => source.close()
  }, [id, open])
  const idle = state === 'idle' && navigation.state === 'idle'
  useEffect(() => {
    if (!idle || steps === loaded.current) return
    loaded.current = steps
    revalidate()
  }, [steps, idle, revalidate])
}
