import { useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'

/** What the reader's own action changed is loaded within this time. */
const patience = 600

/** Whether the page shows another state than the desk has now, other than for the moment in which it loads. */
export function useOutdated(shown: string, now: string): boolean {
  const idle = useNavigation().state === 'idle'
  const differs = idle && shown !== now
  const [outdated, setOutdated] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOutdated(differs), differs ? patience : 0)
    return () => clearTimeout(timer)
  }, [differs, now])
  return outdated && differs
}
