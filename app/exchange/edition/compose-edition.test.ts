import { describe, expect, it } from 'vitest'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import { sentencesOf, type Edition } from './edition'
import { claim, compose, market, passage } from './materials-for-tests'

describe('the edition of a day', () => {
  it('gives each claim a sentence with its variants, origins and those who are silent', () => {
    const [sentence] = sentencesOf(compose([claim(1, market)]))
    expect(sentence?.text).toBe(`${market[0]?.quote}.`)
    expect(sentence?.statedBy).toEqual([[1001, 1002], [1003], [1004]])
    expect(sentence?.notes).toMatchObject([
      {
        lemma: { value: { low: 12 }, statedBy: [[1001, 1002]] },
        adopted: false,
        variants: [{ value: { low: 10 }, statedBy: [[1003]] }],
        silent: [1004],
      },
    ])
    const at = sentence?.notes[0]?.at
    expect(sentence?.text.slice(at?.start, at?.end)).toBe('12')
  })

  it('takes the passage that gives the adopted value, and says so', () => {
    const key = sentencesOf(compose([claim(1, market)]))[0]?.notes[0]?.field.key ?? ''
    const adopted = new Map([[key, '10 10 exact ']])
    const [sentence] = sentencesOf(compose([claim(1, market, { adopted })]))
    expect(sentence?.text).toBe(`${market[2]?.quote}.`)
    expect(sentence?.notes).toMatchObject([{ adopted: true, textDiffers: false, lemma: { value: { low: 10 } } }])
    const [worded] = sentencesOf(compose([claim(1, market, { adopted, wording: '12 were killed in Idlib.' })]))
    expect(worded).toMatchObject({ words: 'desk', from: null, notes: [{ adopted: true, textDiffers: true }] })
  })

  it('counts a source that only carries the text of another as none', () => {
    expect(compose([claim(1, market)]).witnesses.map(({ source, copies }) => [source, copies])).toEqual([
      [1, []],
      [2, [1]],
      [3, []],
      [4, []],
    ])
  })

  it('groups by governorate and event, and sets apart what nobody verified', () => {
    const edition = compose([
      claim(1, [passage(1, 1, 'one', 1)], { events: [7] }),
      claim(2, [passage(2, 2, 'two', 1, 'aleppo')]),
      claim(3, [passage(3, 3, 'three', 1)], { events: [7] }),
      claim(4, [passage(4, 4, 'four', 1)], { links: [2] }),
      claim(5, [passage(5, 5, 'five', 1)], { state: 'open', events: [7] }),
      claim(6, [passage(6, 6, 'six', 1, '')], { state: 'open' }),
      claim(7, [passage(7, 7, 'seven', 1, '')], { state: 'open' }),
    ])
    const told = (sections: Edition['sections']) =>
      sections.map(({ key, paragraphs }) => [key, paragraphs.map(({ sentences }) => sentences.map((one) => one.claim))])
    expect(told(edition.sections)).toEqual([
      ['aleppo', [[2, 4]]],
      ['idlib', [[1, 3]]],
    ])
    expect(told(edition.unverified)).toEqual([
      ['aleppo', [[7]]],
      ['idlib', [[5]]],
      ['', [[6]]],
    ])
  })

  it('follows the editor in order, wording and omission, and keeps the rest in its own order', () => {
    const claims = [1, 2, 3, 4].map((id) => claim(id, [passage(id, id, `told ${'abcd'[id - 1] ?? ''}`, 1)]))
    const changes = { order: [3, 1], wordings: { 2: { text: 'In other words.', version: 1 } }, out: [4] }
    const edition = compose(claims, changes)
    expect(sentencesOf(edition).map((one) => one.claim)).toEqual([3, 1, 2])
    expect(sentencesOf(edition)[2]).toMatchObject({ text: 'In other words.', words: 'editor', outdated: false })
    expect(edition.left.editor).toBe(1)
    const later = compose(
      claims.map((one) => ({ ...one, version: 2 })),
      changes,
    )
    expect(sentencesOf(later)[2]).toMatchObject({ outdated: true })
  })
})

describe('a note of the apparatus', () => {
  const notes = (...quotes: string[]) =>
    sentencesOf(
      compose([
        claim(
          1,
          quotes.map((quote, at) => passage(at + 1, 1, quote, at + 1)),
        ),
      ]),
    )[0]?.notes

  it('is not made where all who speak of it agree', () => {
    expect(notes('Shells killed 12 at dawn', 'Doctors count 12 dead people')).toEqual([])
  })

  it('says that one origin alone gives a toll', () => {
    expect(notes('Shells killed 12 at dawn', 'The market burnt for hours')).toMatchObject([
      { alone: true, variants: [], silent: [] },
    ])
  })

  it('is made for a toll in conflict that the sentence does not give', () => {
    const passages = ['The market burnt for hours', 'Shells killed 12 at dawn', 'Doctors count 9 dead people']
    const [first, ...rest] = passages.map((quote, at) => passage(at + 1, 1, quote, at + 1))
    const best = { ...first, source: { id: 1, name: 'source 1', reliability: 'A' as const } } as DossierPassage
    expect(sentencesOf(compose([claim(1, [best, ...rest])]))[0]?.notes).toMatchObject([{ at: null, conflict: true }])
  })
})
