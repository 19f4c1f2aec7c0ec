import { Fragment } from 'react'
import type { Sentence } from '../../exchange/edition/edition'
import { useText } from '../../i18n/context'
import { Icon } from '../ui/icon'
import { StateBadge, StateSign } from '../ui/state-badge'
import { SafeText } from '../ui/reading/safe-text'
import { EditionClaimLink } from './edition-claim-link'
import { Against, ApparatusNote } from './edition-notes'
import type { EditionParts } from './edition-parts'
import { siglaWords } from './edition-words'

/** So many sentences run on in one paragraph, with their apparatus right beneath. */
const runAtMost = 3

/** The sentences of one event, and beneath each few of them their apparatus. */
export function EditionParagraph({ sentences, parts }: { sentences: readonly Sentence[]; parts: EditionParts }) {
  return runs(sentences).map((run) => (
    <Fragment key={run[0]?.claim}>
      <p className="reading edition-text" dir="auto" lang={run[0]?.language}>
        {run.map((sentence, at) => (
          <Fragment key={sentence.claim}>
            {at > 0 && ' '}
            <EditionSentence sentence={sentence} parts={parts} />
          </Fragment>
        ))}
      </p>
      <Apparatus sentences={run} parts={parts} />
      {parts.tools && run.map(({ claim }) => <Fragment key={claim}>{parts.tools?.sentence(claim)}</Fragment>)}
    </Fragment>
  ))
}

/** Neighbours of one language run on. */
function runs(sentences: readonly Sentence[]): Sentence[][] {
  const found: Sentence[][] = []
  for (const sentence of sentences) {
    const last = found.at(-1)
    if (last && last.length < runAtMost && last[0]?.language === sentence.language) last.push(sentence)
    else found.push([sentence])
  }
  return found
}

function Apparatus({ sentences, parts }: { sentences: readonly Sentence[]; parts: EditionParts }) {
  const { t } = useText()
  if (sentences.every(({ notes, against }) => notes.length + against.length === 0)) return null
  return (
    <ul className="apparatus" aria-label={t('edition.apparatus')}>
      {sentences.map((sentence) => (
        <Fragment key={sentence.claim}>
          {parts.notes.get(sentence.claim)?.notes.map(({ number, note }) => (
            <ApparatusNote key={number} number={number} note={note} sentence={sentence} sigla={parts.sigla} />
          ))}
          {sentence.against.map((other) => (
            <Against key={other.claim} other={other} parts={parts} />
          ))}
        </Fragment>
      ))}
    </ul>
  )
}

function EditionSentence({ sentence, parts }: { sentence: Sentence; parts: EditionParts }) {
  const { t, id } = useText()
  const notes = parts.notes.get(sentence.claim)?.notes ?? []
  const pieces: { text: string; number: number | null }[] = []
  let reached = 0
  for (const { number, note } of notes) {
    const end = note.at === null ? sentence.text.length : Math.max(reached, note.at.end)
    pieces.push({ text: sentence.text.slice(reached, end), number })
    reached = end
  }
  pieces.push({ text: sentence.text.slice(reached), number: null })
  return (
    <span id={`claim-${sentence.claim}`}>
      {pieces.map(({ text, number }, at) => (
        <Fragment key={at}>
          <SafeText text={text} />
          {number !== null && (
            <sup className="note-mark">
              <a href={`#note-${number}`} id={`mark-${number}`} aria-label={t('edition.note', { number: id(number) })}>
                {id(number)}
              </a>
            </sup>
          )}
        </Fragment>
      ))}
      {/* The mark stays with the last word. */}
      {'\u00A0'}
      <SentenceMark sentence={sentence} parts={parts} />
    </span>
  )
}

/** The verdict of a sentence, which leads to its claim, and which sources give it; of what is open, from how many origins. */
function SentenceMark({ sentence, parts }: { sentence: Sentence; parts: EditionParts }) {
  const text = useText()
  const { t } = text
  return (
    <span className="edition-mark" dir={text.dir} lang={text.locale}>
      <EditionClaimLink claim={sentence.claim} parts={parts}>
        {sentence.state === 'open' ? (
          <span className="state tone-soft">
            <Icon name="ring" /> {t('edition.origins', { count: sentence.statedBy.length })}
          </span>
        ) : (
          <StateSign state={sentence.state} />
        )}
      </EditionClaimLink>{' '}
      {parts.afterVerdict?.(sentence.claim)}
      {sentence.stale && <StateBadge state="stale" />}{' '}
      <bdi className="edition-sigla">{siglaWords(sentence.statedBy, parts.sigla, text)}</bdi>
    </span>
  )
}
