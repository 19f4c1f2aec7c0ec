export interface PressedKey {
  key: string
  code: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

const arabicIndic = 0x0660
const persian = 0x06f0

function latinDigit(key: string): string | null {
  const code = key.codePointAt(0) ?? 0
  for (const zero of [arabicIndic, persian]) {
    if (code >= zero && code <= zero + 9) return String(code - zero)
  }
  return /^[0-9]$/.test(key) ? key : null
}

/**
 * The key as the screens name it: a Latin digit, a small Latin letter, `/` or `?`. Null for anything else and with a
 * modifier. A letter of another script counts as the Latin letter in the same place, so keys stay put when the layout
 * changes.
 */
export function keyName(pressed: PressedKey): string | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null
  if (pressed.key.length !== 1) return null
  const digit = latinDigit(pressed.key)
  if (digit !== null) return digit
  if (pressed.key === '?' || pressed.key === '؟') return '?'
  if (pressed.key === '/') return '/'
  if (pressed.shiftKey) return null
  if (/^[a-z]$/i.test(pressed.key)) return pressed.key.toLowerCase()
  if (/^[\u0020-\u007E]$/.test(pressed.key)) return null
  if (pressed.code === 'Slash') return '/'
  return /^Key[A-Z]$/.test(pressed.code) ? pressed.code.slice(3).toLowerCase() : null
}

const typed = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select'

export function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches(typed)
}
