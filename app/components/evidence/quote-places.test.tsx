import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { QuotePlaces } from './quote-places'

it('shows the border between two pages of a document as a new line', async () => {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en') })
  const place = {
    start: 18,
    end: 26,
    before: 'before the rain.\fPrices: ',
    quote: 'The\fmarket',
    after: ' opens\f',
    page: 2,
  }
  const html = renderToStaticMarkup(
    <TextProvider text={text}>
      <QuotePlaces places={[place]} language={undefined} chosen={undefined} near={0} />
    </TextProvider>,
  )
  expect(html).not.toContain('\f')
  expect(html).toContain('before the rain.\nPrices: ')
})
