import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Edition, Section } from '../../exchange/edition/edition'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { EditionContents, sectionAnchor } from './edition-contents'

const section = (key: string): Section => ({ key, ar: '', en: key, paragraphs: [{ key: 1, sentences: [] }] })

async function contentsOf(edition: Pick<Edition, 'sections' | 'unverified'>): Promise<string> {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
  return renderToStaticMarkup(
    <TextProvider text={text}>
      <EditionContents edition={edition} />
    </TextProvider>,
  )
}

test('the contents lead to each section by an address of its own, and a short edition has none', async () => {
  const [hama, again, elsewhere] = [section('hama'), section('hama'), section('')]
  const edition = { sections: [hama], unverified: [again, elsewhere] }
  const anchors = [hama, again, elsewhere].map((one) => sectionAnchor(edition, one))
  expect(anchors).toEqual(['verified-hama', 'unverified-hama', 'unverified-elsewhere'])
  const html = await contentsOf(edition)
  for (const anchor of anchors) expect(html).toContain(`href="#${anchor}"`)
  expect(await contentsOf({ ...edition, unverified: [again] })).toBe('')
})
