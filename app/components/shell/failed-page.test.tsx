import { StaticRouter } from 'react-router-dom/server'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { FailedPage } from './failed-page'
import { PageReference } from './page-reference'

test('an error thrown while rendering shows the reference of the request that the page came by', async () => {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
  const page = (reference: string) =>
    renderToString(
      <StaticRouter location="/">
        <TextProvider text={text}>
          <PageReference.Provider value={reference}>
            <FailedPage error={new TypeError('a component failed')} />
          </PageReference.Provider>
        </TextProvider>
      </StaticRouter>,
    )
  expect(page('12ab-c3')).toContain('12ab-c3')
  expect(page('12ab-c3')).not.toContain('a component failed')
  expect(page('')).toContain('tell your administrator.')
})
