import { useSyncExternalStore } from 'react'

const storageKey = 'muqabala.single-keys'
const listeners = new Set<() => void>()

export function singleKeysAct(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Remembers in this browser whether single keys act. Speech input and slips of the hand call for switching them off. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  } catch {
    // A browser without storage keeps the usual keys.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSingleKeysAct(): boolean {
  return useSyncExternalStore(subscribe, singleKeysAct, () => true)
}
