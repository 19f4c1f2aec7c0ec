import type { Note, Sentence } from '../../exchange/edition/edition'
import { safeControls } from '../../i18n/bidi'
import { useText } from '../../i18n/context'
import { firstWords } from '../ui/claim-name'
import { MetaParts } from '../ui/meta-parts'
import { SafeText } from '../ui/reading/safe-text'
import { EditionClaimLink } from './edition-claim-link'
import type { EditionParts } from './edition-parts'
import { noteWords, quoted, siglaWords } from './edition-words'

interface NoteProps {
  number: number
  note: Note
  sentence: Sentence
  sigla: ReadonlyMap<number, string>
}

/** One note: the lemma, a bracket, who gives it, then each other reading with those who give it. */
export function ApparatusNote({ number, note, sentence, sigla }: NoteProps) {
  const text = useText()
  const { t, id } = text
  const words = noteWords(note, sentence, sigla, text)
  return (
    <li id={`note-${number}`}>
      <a href={`#mark-${number}`} className="note-number" aria-label={t('edition.note.back', { number: id(number) })}>
        {id(number)}
      </a>{' '}
      <MetaParts
        parts={[
          <>
            {words.field !== null && <span>{words.field}: </span>}
            <b className="lemma">
              <NoteText words={words.lemma} />
            </b>
            <span className="lemma-bracket">]</span> <bdi className="sigla">{words.sigla}</bdi>
            {note.alone && <span> {t('edition.alone')}</span>}
            {note.adopted && <span className="note-adopted"> ({t('edition.adopted')})</span>}
          </>,
          ...words.variants.map((variant) => (
            <>
              <NoteText words={variant.words} /> <bdi className="sigla">{variant.sigla}</bdi>
            </>
          )),
          words.silent !== null && t('edition.silent', { sigla: words.silent }),
          note.conflict && <span className="tone-amber">{t('edition.conflict')}</span>,
        ]}
      />
      {note.textDiffers && <span className="screen-only tone-amber"> {t('edition.textDiffers')}</span>}
    </li>
  )
}

/** Words of a report in their own direction; a value that we put into a sentence has its isolates already, and runs as the page does. */
function NoteText({ words }: { words: string }) {
  const { dir } = useText()
  if (words.includes('\u2068') && safeControls(words) === words) return <bdi dir={dir}>{words}</bdi>
  return (
    <bdi>
      <SafeText text={words} />
    </bdi>
  )
}

/** Another claim that contradicts the sentence. */
export function Against({ other, parts }: { other: Sentence['against'][number]; parts: EditionParts }) {
  const text = useText()
  return (
    <li>
      <span className="tone-amber">{text.t('edition.against')}</span>{' '}
      <EditionClaimLink claim={other.claim} parts={parts}>
        {quoted(firstWords(other.headline), text)}
      </EditionClaimLink>{' '}
      <bdi className="sigla">
        {siglaWords(
          other.reports.map((report) => [report]),
          parts.sigla,
          text,
        )}
      </bdi>
    </li>
  )
}
