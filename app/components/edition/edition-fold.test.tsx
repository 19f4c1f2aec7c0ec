import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { claim, compose, market } from '../../exchange/edition/materials-for-tests'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { EditionSheet } from './edition-sheet'

async function drawn(events: number): Promise<string> {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
  const edition = compose(Array.from({ length: events }, (_, at) => claim(at + 1, market)))
  return renderToStaticMarkup(
    <StaticRouter location="/">
      <TextProvider text={text}>
        <EditionSheet edition={edition} number={null} />
      </TextProvider>
    </StaticRouter>,
  )
}

test('a long edition folds the events of each section, a short one has no folds', async () => {
  expect(await drawn(24)).not.toContain('edition-fold')
  const long = await drawn(25)
  expect(long).toContain('25 events</span></summary>')
  expect(long.match(/class="edition-event"/g)).toHaveLength(25)
})
