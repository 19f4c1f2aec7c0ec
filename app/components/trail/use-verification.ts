import { useEffect, useRef, useState } from 'react'
import type { Verified, VerificationStep } from '../../audit/verification/verify-steps'

export type VerificationState =
  | { now: 'idle' }
  | { now: 'running'; step: 'entries' | 'tables'; done: number; total: number }
  | { now: 'done'; found: Verified }
  /** Another one runs, or the connection broke. */
  | { now: 'busy' | 'broken' }

/** Runs a verification on the server and follows it line by line. */
export function useVerification(found: Verified | null): [VerificationState, () => void] {
  const [state, setState] = useState<VerificationState>(found ? { now: 'done', found } : { now: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = () => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setState({ now: 'running', step: 'entries', done: 0, total: 0 })
    follow(own.signal, (step) =>
      setState(step.step === 'done' ? { now: 'done', found: step.found } : { now: 'running', ...step }),
    ).catch((error: unknown) => {
      if (!own.signal.aborted) setState({ now: error instanceof Busy ? 'busy' : 'broken' })
    })
  }
  return [state, start]
}

class Busy extends Error {}

async function follow(signal: AbortSignal, onStep: (step: VerificationStep) => void): Promise<void> {
  const response = await fetch('/trail/verification/run', { signal })
  if (response.status === 503) throw new Busy()
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let last: VerificationStep | null = null
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = `${rest}${read.value}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      last = JSON.parse(line) as VerificationStep
      onStep(last)
    }
  }
  if (last?.step !== 'done') throw new Error('the answer broke off')
}
