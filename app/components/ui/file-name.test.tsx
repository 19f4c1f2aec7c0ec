import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { FileName } from './file-name'

test.each([
  ['نشرة 4 تموز.txt', '<bdi>نشرة 4 تموز</bdi>.<bdi>txt</bdi>'],
  ['ريف/12.pdf', '<bdi>ريف</bdi>/<bdi>12.pdf</bdi>'],
  ['2015.07/archive.tar.gz', '<bdi>2015.07</bdi>/<bdi>archive.tar.gz</bdi>'],
  ['.hidden', '<bdi>.hidden</bdi>'],
  ['بلا لاحقة.', '<bdi>بلا لاحقة.</bdi>'],
])('the name %j keeps its parts in the order of the line', async (name, html) => {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
  expect(
    renderToStaticMarkup(
      <TextProvider text={text}>
        <FileName name={name} />
      </TextProvider>,
    ),
  ).toBe(html)
})
