import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import type { ListedDelivery } from '../../exchange/hooks/list-hooks.server'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { DataTable, type Column } from '../ui/data-table'
import { PostForm } from '../ui/forms/post-form'
import { TimeStamp } from '../ui/time-stamp'
import { eventMessage } from './event-words'

interface DeliveryTableProps {
  deliveries: readonly ListedDelivery[]
  request: string
}

/** What was sent to a hook, with the answer of the last try and a button that sends it again. */
export function DeliveryTable({ deliveries, request }: DeliveryTableProps) {
  const { t, number } = useText()
  const columns: Column<ListedDelivery>[] = [
    { key: 'event', head: t('hooks.log.event'), heading: true, cell: ({ event }) => t(eventMessage(event)) },
    { key: 'at', head: t('hooks.log.at'), cell: ({ happenedAt }) => <TimeStamp at={happenedAt} /> },
    { key: 'answer', head: t('hooks.log.answer'), cell: (delivery) => <Outcome delivery={delivery} /> },
    { key: 'tries', head: t('hooks.log.tries'), numeric: true, cell: ({ tries }) => number(tries) },
    {
      key: 'ms',
      head: t('hooks.log.ms'),
      numeric: true,
      cell: ({ ms }) => ms !== null && t('hooks.log.ms.value', { ms: number(ms) }),
    },
    {
      key: 'again',
      head: t('hooks.log.again'),
      cell: ({ id, state }) =>
        state !== 'waiting' && (
          <PostForm values={{ do: 'resend', delivery: String(id), request: `${request}:${id}` }}>
            <Button small>{t('hooks.log.again')}</Button>
          </PostForm>
        ),
    },
  ]
  return (
    <DataTable caption={t('hooks.log')} captionUnseen columns={columns} rows={deliveries} rowKey={({ id }) => id} />
  )
}

const tones = { delivered: 'green', waiting: 'plain', failed: 'brick' } as const

function Outcome({ delivery: { state, status, failure, nextAt } }: { delivery: ListedDelivery }) {
  const { t, id } = useText()
  return (
    <div className="stack-tight">
      <p className="row">
        <Chip tone={tones[state]}>{t(`hooks.log.${state}`)}</Chip>
        {status !== null && <bdi className="figure">{id(status)}</bdi>}
      </p>
      {failure !== '' && <p className="meta">{t(`hooks.failure.${failure}` as MessageKey)}</p>}
      {nextAt !== null && (
        <p className="meta">
          {t('hooks.log.next')} <TimeStamp at={nextAt} />
        </p>
      )}
    </div>
  )
}
