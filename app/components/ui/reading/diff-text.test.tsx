import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { loadMessages } from '../../../i18n/catalogue'
import { TextProvider } from '../../../i18n/context'
import { createText } from '../../../i18n/text'
import { DiffText } from './diff-text'
import type { TextPart } from './diff-text'

const messages = await loadMessages('en')
const text = createText({ locale: 'en', digits: 'latn', messages })

function render(parts: TextPart[]): string {
  return renderToStaticMarkup(
    <TextProvider text={text}>
      <DiffText parts={parts} lang="ar" />
    </TextProvider>,
  )
}

/** What is left of the text when the words for screen readers are taken out. */
function visible(html: string): string {
  return html.replace(/<bdi class="unseen">.*?<\/bdi>/g, '').replace(/<[^>]*>/g, '')
}

describe('DiffText', () => {
  it('says each kind of mark in an element and in words', () => {
    const html = render([
      { text: 'سقطت ', kind: 'same' },
      { text: 'ثلاث', kind: 'changed', weight: 'fact' },
      { text: ' قذائف ', kind: 'same' },
      { text: 'ليلاً', kind: 'added' },
      { text: 'نهاراً', kind: 'removed' },
    ])
    expect(html).toContain('<mark class="diff-fact"><bdi class="unseen">different fact: </bdi>ثلاث')
    expect(html).toContain('<ins><bdi class="unseen">added: </bdi>ليلاً')
    expect(html).toContain('<del><bdi class="unseen">removed: </bdi>نهاراً')
    expect(visible(html)).toBe('سقطت ثلاث قذائف ليلاًنهاراً')
  })

  it('draws hostile controls as tokens and lets none through', () => {
    const html = render([{ text: 'قال \u202Eشاهد\u2069', kind: 'changed' }])
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    expect(visible(html)).toBe('قال RLOشاهدPDI')
  })

  it('never takes text for markup', () => {
    expect(render([{ text: '<b>x</b>', kind: 'same' }])).toContain('&lt;b&gt;x&lt;/b&gt;')
  })
})
