import { useNavigate } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { TakenBulk } from '../../../server/take-bulk'
import { sendWithProgress, type Sending } from '../../ui/forms/send-with-progress'
import { chosenFiles, goneFiles, nameChoice, withoutFirst } from './chosen-files'
import { askKept } from './files-read'

type Refused = Pick<Extract<TakenBulk, { done: false }>, 'issue' | 'manifest'>

/** Why an upload ended before its end. */
export type Interruption =
  /** Of the chosen files `kept` have arrived; null while that is asked for, and where the server cannot be asked. */
  | { why: Why; kept: number | null; total: number }
  /** So many of the chosen files cannot be read any more, the first of them by its name. */
  | { why: 'gone'; count: number; name: string }

type Why = 'stopped' | 'broken' | 'busy'

type Outcome = { to: string } | { refused: Refused } | { why: Why }

/**
 * Sends the form of a bulk import by script and follows it. What was sent when it was stopped or broke off is kept: the same
 * form, sent again, goes on behind it. `refused` says why its files were not taken, `interrupted` why it ended early.
 */
export function useBulkSending() {
  const navigate = useNavigate()
  const [sending, setSending] = useState<Sending | null>(null)
  const [refused, setRefused] = useState<Refused>()
  const [interrupted, setInterrupted] = useState<Interruption>()
  /** The upload that was begun last, and the files of it. */
  const last = useRef({ stopping: new AbortController(), choice: '' })

  async function send(form: FormData) {
    if (sending) return
    const files = chosenFiles(form)
    const choice = nameChoice(files)
    const goesOn = last.current.choice === choice
    const stopping = new AbortController()
    last.current = { stopping, choice }
    setRefused(undefined)
    setInterrupted(undefined)
    setSending({ sent: 0, total: 0 })
    const outcome = await sendForm(form, goesOn, stopping.signal, setSending)
    if ('to' in outcome) {
      navigate(outcome.to)
      return
    }
    setSending(null)
    if ('refused' in outcome) setRefused(outcome.refused)
    else
      for await (const known of explain(outcome.why, files, requestOf(form)))
        if (last.current.stopping === stopping) setInterrupted(known)
  }

  return {
    sending,
    refused,
    interrupted,
    send: (form: FormData) => void send(form),
    stop: () => last.current.stopping.abort(),
  }
}

async function sendForm(
  form: FormData,
  goesOn: boolean,
  stopping: AbortSignal,
  onProgress: (sending: Sending) => void,
): Promise<Outcome> {
  const request = requestOf(form)
  // Where the server does not answer, sending fails as well.
  const kept = goesOn ? await askKept(request, stopping).catch(() => null) : null
  if (stopping.aborted) return { why: 'stopped' }
  if (kept?.import) return { to: `/reports/bulk/${kept.import}` }
  const from = kept?.files ?? 0
  const address = `/reports/bulk/send?upload=${request}&from=${from}`
  const sent = sendWithProgress<TakenBulk | { done?: undefined }>(address, withoutFirst(form, from), onProgress)
  stopping.addEventListener('abort', sent.stop)
  const taken = await sent.answer.catch(() => undefined)
  if (taken === null) return { why: 'stopped' }
  if (taken === undefined) return { why: 'broken' }
  if (taken.done) return { to: taken.to }
  if (!('issue' in taken)) return { why: 'busy' }
  return taken.issue === 'broken' ? { why: 'broken' } : { refused: taken }
}

/** What is known of an interrupted upload at once, and what the browser and the server say then. */
async function* explain(why: Why, files: readonly File[], request: string): AsyncGenerator<Interruption> {
  yield { why, kept: null, total: files.length }
  const gone = why === 'broken' ? await goneFiles(files) : []
  const kept = await askKept(request).catch(() => null)
  if (gone[0]) yield { why: 'gone', count: gone.length, name: gone[0].name }
  else if (kept) yield { why, kept: kept.files, total: files.length }
}

/** The number of the form. */
function requestOf(form: FormData): string {
  const request = form.get('request')
  return typeof request === 'string' ? request : ''
}
