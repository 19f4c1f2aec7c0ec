import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { TakenBulk } from '../../../server/take-bulk'
import { sendWithProgress, type Sending } from '../../ui/forms/send-with-progress'

type Refused = Pick<Extract<TakenBulk, { done: false }>, 'issue' | 'manifest'>

/** Sends the form of a bulk import by script and follows it; `refused` says why its files were not taken, `stopped` that the person stopped it. */
export function useBulkSending() {
  const navigate = useNavigate()
  const [sending, setSending] = useState<Sending | null>(null)
  const [refused, setRefused] = useState<Refused | { issue: 'stopped' }>()
  const [stopped, setStopped] = useState(false)
  const stop = useRef<() => void>(() => undefined)

  function send(form: FormData) {
    if (sending) return
    setRefused(undefined)
    setStopped(false)
    const sent = sendWithProgress<TakenBulk | { done?: undefined }>('/reports/bulk/send', form, setSending)
    stop.current = sent.stop
    sent.answer
      .then((taken) => {
        if (taken === null) setStopped(true)
        else if (taken.done) navigate(taken.to)
        else setRefused('issue' in taken ? taken : { issue: 'stopped' })
      })
      .catch(() => setRefused({ issue: 'broken', manifest: undefined }))
      .finally(() => setSending(null))
  }

  return { sending, refused, stopped, send, stop: () => stop.current() }
}

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
