import { describe, expect, it } from 'vitest'
import { numberParam } from './params'

describe('numberParam', () => {
  it('reads a positive number', () => {
    expect(numberParam('12')).toBe(12)
    expect(numberParam('2147483647')).toBe(2_147_483_647)
  })

  it.each([undefined, '', '0', '-1', '1.5', '1e3', '٣', '2147483648', '12 or 1'])('answers %s by 404', (written) => {
    let thrown: unknown
    try {
      numberParam(written)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ init: { status: 404 } })
  })
})
