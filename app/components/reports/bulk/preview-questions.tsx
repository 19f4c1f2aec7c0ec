import { useId } from 'react'
import { useText } from '../../../i18n/context'
import type { Preview } from '../../../intake/bulk/bulk-preview.server'
import { encodings } from '../../../intake/decode/encodings'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { RadioCards } from '../../ui/forms/choices'
import { Field, Select } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'
import { Suggestions } from '../../ui/forms/suggestions'

/** What the whole import depends on and nothing in it says: the manifest's encoding, day or month first, a source for all files that name none, sources that are nearly one, days that only the texts propose. Each can be answered without the others. */
export function PreviewQuestions({
  questions,
  sources: names,
}: {
  questions: Preview['questions']
  sources: readonly string[]
}) {
  const { t } = useText()
  const { encodings: guessed, orders, sources, days, unnamed } = questions
  if (guessed.length + orders.length + sources.length + days.length + unnamed === 0) return null
  return (
    <Card title={t('preview.questions')}>
      <PostForm className="form">
        <ManifestQuestions guessed={guessed} orders={orders} />
        {unnamed > 0 && <UnnamedSource files={unnamed} names={names} />}
        <SourceQuestions sources={sources} />
        <DayQuestions days={days} />
        <p className="meta">{t('preview.questions.open')}</p>
        <div className="form-end">
          <Button name="do" value="answer">
            {t('preview.questions.send')}
          </Button>
        </div>
      </PostForm>
    </Card>
  )
}

type Questions = Preview['questions']

/** In which encoding a manifest is, and how it writes its days. */
function ManifestQuestions({ guessed, orders }: { guessed: Questions['encodings']; orders: Questions['orders'] }) {
  const { t } = useText()
  return (
    <>
      {guessed.map(({ manifest, name, encoding, example }) => (
        <Select
          key={`encoding ${manifest}`}
          label={t('preview.question.encoding', { name, encoding: t(`intake.encoding.${encoding}`), example })}
          name={`encoding ${manifest}`}
          defaultValue={encoding}
          options={encodings.map((one) => ({ value: one, label: t(`intake.encoding.${one}`) }))}
        />
      ))}
      {orders.map(({ manifest, name, example }) => (
        <RadioCards
          key={`order ${manifest}`}
          legend={t('preview.question.order', { name, example })}
          name={`order ${manifest}`}
          choices={(['day-first', 'month-first'] as const).map((value) => ({
            value,
            label: t(`preview.question.order.${value}`),
          }))}
        />
      ))}
    </>
  )
}

/** The source of all files that name none; left empty, each is described on its own page. */
function UnnamedSource({ files, names }: { files: number; names: readonly string[] }) {
  const { t } = useText()
  const list = useId()
  return (
    <>
      <Field
        name="unnamed source"
        optional
        maxLength={200}
        list={list}
        label={t('preview.question.unnamed', { count: files })}
        hint={t('preview.question.unnamed.hint')}
      />
      <Suggestions id={list} words={names} />
    </>
  )
}

/** Whether a new source is one that is nearly named so. */
function SourceQuestions({ sources }: Pick<Questions, 'sources'>) {
  const { t } = useText()
  return (
    <>
      {sources.map(({ key, name, similar, files }) => (
        <RadioCards
          key={`source ${key}`}
          legend={t('preview.question.source', { name, similar, count: files })}
          name={`source ${key}`}
          choices={[
            { value: similar, label: t('preview.question.source.same', { similar }) },
            { value: name, label: t('preview.question.source.new', { name }) },
          ]}
        />
      ))}
    </>
  )
}

/** Whether the days that texts propose are taken. */
function DayQuestions({ days }: Pick<Questions, 'days'>) {
  const { t, date } = useText()
  return (
    <>
      {days.map(({ code, files, words, day }) => (
        <RadioCards
          key={code}
          legend={t(`preview.question.${code}`, { count: files, words, day: date(day) })}
          name={`days ${code}`}
          choices={(['proposed', 'unknown'] as const).map((value) => ({
            value,
            label: t(`preview.question.days.${value}`),
          }))}
        />
      ))}
    </>
  )
}

/** Decisions on many doubtful files at once: those that have one kind of doubt alone, or all. */
export function PreviewKinds({ kinds, acceptable }: Pick<Preview, 'kinds' | 'acceptable'>) {
  const { t } = useText()
  if (acceptable < 2) return null
  return (
    <Card title={t('preview.kinds')}>
      <PostForm className="stack" preventScrollReset>
        <ul className="draft-list">
          {kinds.map(({ code, files }) => (
            <li key={code}>
              <span>{t('preview.kind', { count: files, what: t(`preview.kind.${code}`) })}</span>
              <Button small name="do" value={`kind ${code}`}>
                {t('preview.kinds.accept')}
              </Button>
            </li>
          ))}
        </ul>
        <p>
          <Button small name="do" value="kind all">
            {t('preview.kinds.all', { count: acceptable })}
          </Button>
        </p>
      </PostForm>
    </Card>
  )
}
