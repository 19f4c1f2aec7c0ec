import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { firstWords } from '../ui/claim-name'
import { Disclosure } from '../ui/disclosure'
import { PostForm } from '../ui/forms/post-form'
import { Icon } from '../ui/icon'
import type { NumberedSentence } from './edition-words'

/** Moves an event among those of its governorate. */
export function EventTools({ event, shown }: { event: number; shown: readonly number[] }) {
  const { t } = useText()
  if (shown.length < 2) return null
  return (
    <PostForm className="row edition-tools" values={{ intent: 'move', event }}>
      <Button small name="by" value="-1" disabled={shown[0] === event}>
        {t('edition.edit.up')}
      </Button>
      <Button small name="by" value="1" disabled={shown.at(-1) === event}>
        {t('edition.edit.down')}
      </Button>
    </PostForm>
  )
}

interface SentenceToolsProps extends Pick<NumberedSentence, 'sentence'> {
  /** Names the editor's words as they stand; '' while there are none. */
  seen: string
  /** The sigla of those who give it, which tell sentences of the same words apart. */
  sigla: string
}

/** Words a sentence otherwise in this edition, or leaves its claim out. */
export function SentenceTools({
  sentence: { claim, version, text, language, words, outdated },
  seen,
  sigla,
}: SentenceToolsProps) {
  const { t } = useText()
  return (
    <div className="edition-tools">
      {outdated && (
        <p className="tone-amber">
          <Icon name="clock" /> {t('edition.outdated')}
        </p>
      )}
      <Disclosure summary={`${t('edition.edit.words')}: ${firstWords(text)} (${sigla})`}>
        <PostForm className="form" values={{ intent: 'word', claim, version, seen }}>
          <textarea
            name="text"
            rows={3}
            dir="auto"
            lang={language}
            maxLength={4000}
            required
            className="input reading"
            aria-label={t('edition.edit.sentence')}
            defaultValue={text}
          />
          <div className="row">
            <Button small look="primary">
              {t('edition.edit.save')}
            </Button>
          </div>
        </PostForm>
        <div className="row">
          {words === 'editor' && (
            <PostForm values={{ intent: 'restore', claim, version, seen }}>
              <Button small>{t('edition.edit.restore')}</Button>
            </PostForm>
          )}
          <PostForm values={{ intent: 'out', claim }}>
            <Button small>{t('edition.edit.out')}</Button>
          </PostForm>
        </div>
      </Disclosure>
    </div>
  )
}

/** Claims that the editor left out, each to be taken in again. */
export function LeftOut({ claims }: { claims: readonly { id: number; headline: string }[] }) {
  const { t } = useText()
  return (
    <ul className="edition-left">
      {claims.map(({ id, headline }) => (
        <li key={id}>
          <PostForm values={{ intent: 'in', claim: id }}>
            <Button small look="quiet">
              {t('edition.edit.in', { words: firstWords(headline) })}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
