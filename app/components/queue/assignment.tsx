import { useLocation } from '@remix-run/react'
import type { Assignment } from '../../review/commands/assignments.server'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { DateField } from '../ui/forms/date-field'
import { Field, Select } from '../ui/forms/field'
import { SafeText } from '../ui/reading/safe-text'
import { Card } from '../ui/card'
import { TimeStamp } from '../ui/time-stamp'
import { useKeptForm } from '../ui/forms/kept-form'
import { PostForm } from '../ui/forms/post-form'
import { MetaParts } from '../ui/meta-parts'

interface AssignmentSheetProps {
  subject: string
  /** The hand-overs, the last first. */
  history: readonly Assignment[]
  /** Who may be asked; empty for somebody who may ask nobody. */
  people: readonly { id: number; name: string }[]
}

/** Who was asked to decide this, by when, with the notes of those who handed it over. */
export function AssignmentCard({ subject, history, people }: AssignmentSheetProps) {
  const { t } = useText()
  const kept = useKeptForm('/queue/assign', { subject })
  const [current] = history
  return (
    <Card title={t('assignment.title')} className="screen-only">
      <div className="stack">
        {current?.assignee ? <AssignedTo assignment={current} /> : <p className="soft">{t('assignment.nobody')}</p>}
        {people.length > 0 && (
          <Disclosure summary={t(current?.assignee ? 'assignment.handOver' : 'assignment.give')} open={kept !== null}>
            <AssignForm key={history.length} subject={subject} current={current} people={people} />
          </Disclosure>
        )}
        {history.length > 1 && (
          <Disclosure summary={t('assignment.before')}>
            <ul className="found">
              {history.slice(1).map((assignment) => (
                <li key={String(assignment.at)}>
                  {assignment.assignee ? (
                    <AssignedTo assignment={assignment} />
                  ) : (
                    <p className="meta">{t('assignment.returned', { name: assignment.by })}</p>
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function AssignedTo({ assignment: { assignee, due, note, by, at } }: { assignment: Assignment }) {
  const { t, date } = useText()
  return (
    <div className="stack-tight">
      <MetaParts
        parts={[
          <strong>
            <bdi>{assignee?.name}</bdi>
          </strong>,
          due !== null && t('assignment.due', { day: date(due) }),
        ]}
      />
      {note !== '' && (
        <p dir="auto">
          <SafeText text={note} />
        </p>
      )}
      <p className="meta">
        <MetaParts parts={[t('assignment.by', { name: by }), <TimeStamp at={at} />]} />
      </p>
    </div>
  )
}

function AssignForm({
  subject,
  current,
  people,
}: {
  subject: string
  current: Assignment | undefined
  people: AssignmentSheetProps['people']
}) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  return (
    <PostForm
      action="/queue/assign"
      className="form"
      values={{ subject, seen: current?.id ?? 0, returnTo: pathname + search }}
    >
      <Select
        label={t('assignment.who')}
        name="assignee"
        blank={t('assignment.everybody')}
        defaultValue={String(current?.assignee?.id ?? '')}
        options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <DateField label={t('assignment.day')} optional name="due" defaultValue={current?.due ?? ''} />
      <Field label={t('assignment.note')} optional name="note" maxLength={1000} />
      <div className="form-end">
        <Button>{t('assignment.save')}</Button>
      </div>
    </PostForm>
  )
}
