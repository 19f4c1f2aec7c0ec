import { expect, test } from 'vitest'
import { asciiDigits } from './ascii-digits'

test('a number typed in the digits of any Arabic script is the same number', () => {
  expect(['٣٠', '۴۵', '30', '١٬٠٠٠', 'ثلاثون'].map(asciiDigits)).toEqual(['30', '45', '30', '1٬000', 'ثلاثون'])
})
