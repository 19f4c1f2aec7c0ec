import { useMemo, useState, useSyncExternalStore } from 'react'
import type { FocusEvent, HTMLAttributes, KeyboardEvent, MouseEvent } from 'react'
import type { CutStep } from '../../../intake/cutting/cut-step'
import { nearestGap, wordGaps, type Stretch } from '../../../intake/cutting/stretches'
import { caretKey } from './caret-keys'
import { offsetAtPoint } from './offset-at-point'
import { singleKeysAct } from '../../ui/keys/single-keys'

interface CutCaretOptions {
  text: string
  /** Passages and loose lines, in order. */
  stretches: readonly Stretch[]
  /** Added to offsets in the elements' ids. */
  base: number
  /** Chosen before any script ran. */
  initial: number | null
  perform: (step: CutStep) => void
}

export interface CutCaret {
  selected: number | null
  /** An offset between two words of the selected passage. */
  caret: number | null
  /** Null until scripts run. */
  roving: number | null
  choose: (start: number | null) => void
  handlers: HTMLAttributes<HTMLDivElement>
}

/** The stretch that is worked on and the caret in it, moved by pointer and keys. */
export function useCutCaret({ text, stretches, base, initial, perform }: CutCaretOptions): CutCaret {
  const [place, setPlace] = useState<{ selected: number | null; caret: number | null }>({
    selected: initial,
    caret: null,
  })
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const current = stretches.find((stretch) => stretch.start === place.selected)
  const gaps = useMemo(() => (current?.kind === 'passage' ? wordGaps(text, current) : []), [text, current])
  const selected = current?.start ?? null
  const caret = place.caret !== null && gaps.includes(place.caret) ? place.caret : null

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const stretch = stretchOf(event.target, stretches)
    if (!stretch || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const offset = offsetAtPoint(event.clientX, event.clientY)
    const near = offset === null || stretch.kind !== 'passage' ? null : nearestGap(wordGaps(text, stretch), offset)
    setPlace({ selected: stretch.start, caret: near })
  }

  function onFocus(event: FocusEvent<HTMLDivElement>) {
    const stretch = stretchOf(event.target, stretches)
    if (stretch && stretch.start !== selected) setPlace({ selected: stretch.start, caret: null })
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const stretch = stretchOf(event.target, stretches)
    if (!stretch) return
    const rightToLeft = getComputedStyle(event.target as Element).direction === 'rtl'
    const intent = caretKey(event.nativeEvent, {
      stretch,
      stretches,
      gaps: stretch.start === selected ? gaps : wordGaps(text, stretch),
      caret,
      rightToLeft,
      letters: singleKeysAct(),
    })
    if (intent === null) return
    event.preventDefault()
    if ('cut' in intent) perform(intent)
    else if ('caret' in intent) setPlace({ selected: stretch.start, caret: intent.caret })
    else document.getElementById(`p${intent.go + base}`)?.focus()
  }

  return {
    selected,
    caret,
    roving: scripted ? (selected ?? stretches[0]?.start ?? null) : null,
    choose: (start) => setPlace({ selected: start, caret: null }),
    handlers: { onClick, onFocus, onKeyDown },
  }
}

function neverChanges() {
  return () => undefined
}

function stretchOf(target: EventTarget, stretches: readonly Stretch[]): Stretch | undefined {
  const element = target instanceof Element ? target.closest('[data-stretch]') : null
  return element
    ? stretches.find((stretch) => stretch.start === Number(element.getAttribute('data-stretch')))
    : undefined
}
