import { describe, expect, it } from 'vitest'
import { keyName } from './key-name'
import type { PressedKey } from './key-name'

function press(key: string, code: string, more: Partial<PressedKey> = {}): string | null {
  return keyName({ key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...more })
}

describe('keyName', () => {
  it('reads the digits of every script alike', () => {
    expect(press('3', 'Digit3')).toBe('3')
    expect(press('٣', 'Digit3')).toBe('3')
    expect(press('۳', 'Digit3')).toBe('3')
    expect(press('3', 'Numpad3')).toBe('3')
  })

  it('takes a digit typed with shift, as on a French keyboard', () => {
    expect(press('3', 'Digit3', { shiftKey: true })).toBe('3')
  })

  it('finds letters and the slash by their place on an Arabic keyboard', () => {
    expect(press('ئ', 'KeyZ')).toBe('z')
    expect(press('ت', 'KeyJ')).toBe('j')
    expect(press('ظ', 'Slash')).toBe('/')
    expect(press('؟', 'Slash', { shiftKey: true })).toBe('?')
  })

  it('goes by the letter, not its place, on a Latin keyboard', () => {
    expect(press('z', 'KeyW')).toBe('z')
    expect(press('Z', 'KeyZ')).toBe('z')
  })

  it('leaves alone what the browser or a person means otherwise', () => {
    expect(press('1', 'Digit1', { ctrlKey: true })).toBeNull()
    expect(press('z', 'KeyZ', { altKey: true })).toBeNull()
    expect(press('Z', 'KeyZ', { shiftKey: true })).toBeNull()
    expect(press('Enter', 'Enter')).toBeNull()
    expect(press(';', 'KeyM')).toBeNull()
  })

  it.each([
    ['Arabic of Windows', 'لا', 'KeyB', {}, 'b'],
    ['Arabic of macOS, ligature in one character', 'ﻻ', 'KeyB', {}, 'b'],
    ['Arabic', 'ض', 'KeyQ', {}, 'q'],
    ['Persian', 'ز', 'KeyC', {}, 'c'],
    ['Hebrew', 'ש', 'KeyA', {}, 'a'],
    ['Russian', 'я', 'KeyZ', {}, 'z'],
    ['Greek', 'ζ', 'KeyZ', {}, 'z'],
    ['AZERTY letter', 'a', 'KeyQ', {}, 'a'],
    ['AZERTY 1', '&', 'Digit1', {}, '1'],
    ['AZERTY 2', 'é', 'Digit2', {}, '2'],
    ['AZERTY 3', '"', 'Digit3', {}, '3'],
    ['AZERTY 5', '(', 'Digit5', {}, '5'],
    ['Czech 2', 'ě', 'Digit2', {}, '2'],
    ['BÉPO slash on the row of digits', '/', 'Digit9', {}, '/'],
    ['Dvorak', 'z', 'Slash', {}, 'z'],
    ['Dvorak, no letter', ';', 'KeyZ', {}, null],
    ['QWERTZ', 'z', 'KeyY', {}, 'z'],
    ['US, a sign above a digit', '@', 'Digit2', { shiftKey: true }, null],
    ['a dead key', 'Dead', 'Digit2', {}, null],
    ['keypad without Num Lock', 'PageDown', 'Numpad3', {}, null],
    ['Ctrl on an Arabic keyboard', 'ن', 'KeyK', { ctrlKey: true }, 'ctrl+k'],
    ['Ctrl on Dvorak', 'k', 'KeyV', { ctrlKey: true }, 'ctrl+k'],
    ['Ctrl with لا', 'لا', 'KeyB', { ctrlKey: true }, 'ctrl+b'],
    ['the command key', 'k', 'KeyK', { metaKey: true }, 'ctrl+k'],
    ['Ctrl and Shift', 'K', 'KeyK', { ctrlKey: true, shiftKey: true }, null],
    ['AltGr', 'k', 'KeyK', { ctrlKey: true, altKey: true }, null],
  ] as const)('knows %s', (_layout, key, code, more, name) => {
    expect(press(key, code, more)).toBe(name)
  })
})
