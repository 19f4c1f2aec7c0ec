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
    expect(press('z', 'KeyZ', { metaKey: true })).toBeNull()
    expect(press('Z', 'KeyZ', { shiftKey: true })).toBeNull()
    expect(press('Enter', 'Enter')).toBeNull()
    expect(press(';', 'KeyM')).toBeNull()
  })
})
