import { describe, expect, it } from 'vitest'
import { compareEditions, isCorrection } from './compare-editions'
import { sentencesOf, type Edition } from './edition'
import type { ClaimMaterial } from './materials'
import { claim, compose, market, passage } from './materials-for-tests'

describe('what changed since an issue', () => {
  const told = (more: Partial<ClaimMaterial> = {}) => compose([claim(1, market, more)])

  it('is nothing where nothing changed, also after an issue was read back with its parts in another order', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, part]) => [name, turned(part)]),
            )
          : value
    expect(compareEditions(turned(told()) as Edition, told())).toEqual([])
  })

  it('is a correction where a verdict, an adopted value or a verified claim is another', () => {
    const key = sentencesOf(told())[0]?.notes[0]?.field.key ?? ''
    const verdict = compareEditions(told(), told({ state: 'disputed' }))
    expect(verdict).toMatchObject([{ kind: 'verdict', from: 'confirmed', to: 'disputed' }])
    const value = compareEditions(told(), told({ adopted: new Map([[key, '10 10 exact ']]) }))
    expect(value).toMatchObject([{ kind: 'value', from: { low: 12 }, to: { low: 10 } }])
    const dropped = compareEditions(told(), compose([]))
    expect(dropped).toMatchObject([{ kind: 'dropped', claim: 1 }])
    for (const changes of [verdict, value, dropped]) expect(isCorrection(changes)).toBe(true)
  })

  it('is no correction where something is new, or decided that was told as unverified', () => {
    const added = compareEditions(compose([]), told())
    const verified = compareEditions(told({ state: 'open' }), told())
    expect(added).toMatchObject([{ kind: 'added', claim: 1 }])
    expect(verified).toMatchObject([{ kind: 'verdict', from: 'open', to: 'confirmed' }])
    for (const changes of [added, verified]) expect(isCorrection(changes)).toBe(false)
  })

  it('follows a claim that was merged into another', () => {
    const former = compose([claim(9, [passage(1, 9, 'Shells on the market killed 12', 1)])])
    const changes = compareEditions(former, compose([claim(1, market)]), new Map([[9, 1]]))
    expect(changes.map(({ kind }) => kind)).not.toContain('dropped')
    expect(changes.map(({ kind }) => kind)).not.toContain('added')
  })
})
