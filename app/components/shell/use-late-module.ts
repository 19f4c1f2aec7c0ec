import { useEffect, useState } from 'react'

/**
 * A module that a page fetches when it is first wanted; null until it is here. Where it does not come (no network), it is asked for
 * again the next time it is wanted.
 */
export function useLateModule<Module>(load: () => Promise<Module>, wanted: boolean): Module | null {
  const [module, setModule] = useState<Module | null>(null)
  useEffect(() => {
    if (wanted && module === null) load().then(setModule, () => undefined)
  }, [load, wanted, module])
  return module
}
