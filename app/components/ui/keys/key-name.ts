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
  if (key.length !== 1) return null
  const code = key.codePointAt(0) ?? 0
  for (const zero of [arabicIndic, persian]) {
    if (code >= zero && code <= zero + 9) return String(code - zero)
  }
  return /^[0-9]$/.test(key) ? key : null
}

/**
 * The key as the screens name it: a Latin digit, a small Latin letter, `/` or `?`, and `ctrl+k` for a letter with Ctrl or
 * the command key. Null for everything else. It holds under every layout:
 * - a Latin letter goes by what it types (AZERTY, Dvorak), any other by its place on the keyboard, also where one key types
 *   two letters, as لا does on Arabic keyboards of Windows;
 * - a digit goes by what it types in any script, else by its place: AZERTY types é, not 2, without Shift.
 *
 * @example
 * keyName({ key: 'ئ', code: 'KeyZ', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }) // 'z'
 */
export function keyName(pressed: PressedKey): string | null {
  if (pressed.altKey) return null
  const letter = letterOf(pressed)
  if (pressed.ctrlKey || pressed.metaKey) return letter === null || pressed.shiftKey ? null : `ctrl+${letter}`
  const digit = latinDigit(pressed.key)
  if (digit !== null) return digit
  if (pressed.key === '?' || pressed.key === '؟') return '?'
  if (pressed.key === '/') return '/'
  if (pressed.shiftKey) return null
  if (letter !== null) return letter
  if (pressed.code === 'Slash' && isForeign(pressed.key)) return '/'
  // Named keys, such as Enter, and dead keys keep their meaning: only what types one character is taken by its place.
  return pressed.key.length === 1 && /^Digit[0-9]$/.test(pressed.code) ? pressed.code.slice(5) : null
}

function letterOf({ key, code }: PressedKey): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return isForeign(key) && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null
}

/** Whether a key types characters of another script: names of keys, such as `Enter`, are ASCII. */
function isForeign(key: string): boolean {
  return key !== '' && Array.from(key).every((character) => (character.codePointAt(0) ?? 0) > 0x7f)
}

const typed = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select'

export function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // A field of a dialog that has just closed keeps the focus until the browser draws again; nobody types there any more.
  if (target.closest('dialog:not([open])')) return false
  return target.isContentEditable || target.matches(typed)
}
