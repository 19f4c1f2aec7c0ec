import { useState, type FormEvent } from 'react'
import type { Triable } from '../../api/try-out.server'
import { isolate } from '../../i18n/bidi'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Field, Select, TextArea } from '../ui/forms/field'
import { askOnce, type Tried } from './ask-once'
import { TriedAnswer } from './tried-answer'

/** A form for each operation, sent from the browser with a token that the page forgets. */
export function TryOperation({ base, operations }: { base: string; operations: readonly Triable[] }) {
  const { t, locale } = useText()
  const [chosen, choose] = useState(operations[0]?.id ?? '')
  const [tried, setTried] = useState<Tried | null>(null)
  const [busy, setBusy] = useState(false)
  const operation = operations.find(({ id }) => id === chosen) ?? operations[0]
  if (!operation) return null
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setTried(await askOnce(base, operation, new FormData(event.currentTarget)))
    setBusy(false)
  }
  return (
    <div className="cards">
      <Card title={t('api.try')}>
        <form className="form" onSubmit={(event) => void send(event)}>
          <Field
            label={t('api.token')}
            hint={t('api.token.hint')}
            name="token"
            type="password"
            required
            autoComplete="off"
            dir="ltr"
          />
          <Select
            label={t('api.operation')}
            value={operation.id}
            onChange={(event) => {
              choose(event.currentTarget.value)
              setTried((last) => (last ? { ...last, shown: false } : null))
            }}
            options={operations.map(({ id, method, path }) => ({
              value: id,
              label: isolate(`${method} ${path}`, locale),
            }))}
          />
          <p className="meta">{operation.summary}</p>
          <OperationFields key={operation.id} operation={operation} etag={tried?.etag ?? ''} />
          <div className="form-end">
            <Button look="primary" disabled={busy}>
              {t('api.send')}
            </Button>
          </div>
        </form>
      </Card>
      {tried?.shown && <TriedAnswer tried={tried} />}
    </div>
  )
}

/** The last ETag stands ready: it is that of what was read before. */
function OperationFields({ operation, etag }: { operation: Triable; etag: string }) {
  const { t } = useText()
  const { params, query, body, conditional } = operation
  return (
    <>
      {params.map((name) => (
        <Field
          key={name}
          label={name}
          name={`path-${name}`}
          required
          inputMode="numeric"
          dir="ltr"
          autoComplete="off"
        />
      ))}
      {query.map((name) => (
        <Field key={name} label={name} name={`query-${name}`} optional dir="ltr" autoComplete="off" />
      ))}
      {conditional && (
        <Field
          label="If-Match"
          hint={t('api.ifMatch.hint')}
          name="if-match"
          defaultValue={etag}
          required
          dir="ltr"
          autoComplete="off"
        />
      )}
      {body !== null && (
        <TextArea label={t('api.body')} name="body" rows={8} defaultValue={body} dir="ltr" spellCheck={false} />
      )}
    </>
  )
}
