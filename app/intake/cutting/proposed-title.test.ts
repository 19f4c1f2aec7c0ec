import { expect, it } from 'vitest'
import { proposedTitle } from './proposed-title'

it('proposes the first line, and after the heading of a place the words below it', () => {
  expect(proposedTitle('بيان صحفي\nوصل الوفد.')).toBe('بيان صحفي')
  expect(proposedTitle('ريف حمص::\n\nوصل الوفد صباحاً.\nثم عاد.')).toBe('ريف حمص: وصل الوفد صباحاً.')
  expect(proposedTitle('حلب\nوصل الوفد.')).toBe('حلب: وصل الوفد.')
  expect(proposedTitle('\nHoms\nThe bridge is closed.', 20)).toBe('Homs: The bridge is …')
  expect(proposedTitle('حلب::')).toBe('حلب')
})
