import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Note, Sentence } from '../../exchange/edition/edition'
import { claim, compose, market } from '../../exchange/edition/materials-for-tests'
import { sentencesOf } from '../../exchange/edition/edition'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { ApparatusNote } from './edition-notes'

async function drawn(note: Note, sentence: Sentence): Promise<string> {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
  return renderToStaticMarkup(
    <TextProvider text={text}>
      <ApparatusNote number={1} note={note} sentence={sentence} sigla={new Map()} />
    </TextProvider>,
  )
}

const [sentence] = sentencesOf(compose([claim(1, market)]))
const [note] = sentence?.notes ?? []
if (!sentence || !note) throw new Error('the market has a note')

test('a place in a value is isolated, and no reader sees the controls that do it', async () => {
  const place = { name: 'تل أبيض' } as NonNullable<Note['lemma']['value']['place']>
  const lemma = { ...note.lemma, value: { ...note.lemma.value, place } }
  const html = await drawn({ ...note, at: null, lemma }, sentence)
  expect(html).toContain('<bdi dir="ltr">12 (\u2068تل أبيض\u2069)</bdi>')
  expect(html).not.toContain('FSI')
})

test('a control that a report brought along is shown by its name', async () => {
  const text = `${sentence.text.slice(0, note.at?.end)}\u202E${sentence.text.slice(note.at?.end)}`
  const at = note.at && { ...note.at, end: note.at.end + 1 }
  expect(await drawn({ ...note, at }, { ...sentence, text })).toContain('RLO')
})
