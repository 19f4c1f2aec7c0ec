import { useEffect, useRef } from 'react'
import { keyName, takesTyping } from './key-name'
import { singleKeysAct } from './single-keys'

/** Called with the event; its default is prevented first. */
export type KeyActions = Record<string, (event: KeyboardEvent) => void>

/**
 * Single keys for the whole page: `useKeys({ '1': same, z: undo, '?': help })`. Digits of both scripts are one, letters
 * are found by their place on a keyboard that types another script. Nothing happens while someone types, with Ctrl, Alt
 * or the command key, behind an open dialog, or when the reader switched single keys off.
 */
export function useKeys(actions: KeyActions, enabled = true): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!enabled) return
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.isComposing) return
      if (takesTyping(event.target) || !singleKeysAct() || document.querySelector('dialog[open]')) return
      const name = keyName(event)
      const action = name === null ? undefined : latest.current[name]
      if (!action) return
      event.preventDefault()
      action(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}
