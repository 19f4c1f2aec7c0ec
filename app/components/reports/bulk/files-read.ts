import { useEffect, useState } from 'react'

const askEvery = 1_000

/** How many files of an upload that has arrived were read so far, asked for every second while `active`. */
export function useFilesRead(active: boolean): number {
  const [files, setFiles] = useState(0)
  useEffect(() => {
    if (!active) return
    const asking = new AbortController()
    const ask = () =>
      fetch('/reports/bulk/reading', { signal: asking.signal })
        .then(async (answer) => setFiles(((await answer.json()) as { files?: number }).files ?? 0))
        // The upload itself says what is wrong.
        .catch(() => undefined)
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      clearInterval(timer)
      asking.abort()
      setFiles(0)
    }
  }, [active])
  return files
}

/** What the server has kept of the upload of a form: how many of its files, and its import where all of it has come. */
export async function askKept(request: string, signal?: AbortSignal): Promise<{ files: number; import?: string }> {
  const answer = await fetch(`/reports/bulk/kept?upload=${request}`, { signal })
  return (await answer.json()) as { files: number; import?: string }
}
