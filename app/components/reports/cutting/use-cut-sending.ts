import { useFetcher, useLocation } from '@remix-run/react'
import { useRef, type FormEvent } from 'react'
import { staysHere, type CutAnswer } from './cut-answer'
import { rememberSent } from '../../ui/forms/sent-form'

/**
 * Sends cuts without leaving the page, one at a time, each with everything that was typed into the form.
 * `onSubmit` of the form does so for the buttons that cut; other buttons send the form as browsers do.
 */
export function useCutSending() {
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<CutAnswer>()
  const { pathname, search } = useLocation()
  const address = pathname + search

  function send(value: string) {
    if (!form.current || fetcher.state !== 'idle') return
    const data = new FormData(form.current)
    data.set('do', value)
    data.set('stay', 'yes')
    rememberSent({ page: address, action: address, data })
    fetcher.submit(data, { method: 'post' })
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (!(button instanceof HTMLButtonElement) || button.name !== 'do' || !staysHere(button.value)) return
    event.preventDefault()
    send(button.value)
  }

  return { form, fetcher, send, onSubmit }
}
