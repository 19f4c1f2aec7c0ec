import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { ListedHook } from '../../exchange/hooks/list-hooks.server'
import { DataTable, type Column } from '../ui/data-table'
import { SafeText } from '../ui/reading/safe-text'
import { HookState } from './hook-state'
import { eventMessage } from './event-words'

/** All web hooks with the events that they are notified of; each leads to its page. */
export function HookTable({ hooks }: { hooks: readonly ListedHook[] }) {
  const text = useText()
  const { t } = text
  const columns: Column<ListedHook>[] = [
    {
      key: 'name',
      head: t('hooks.name'),
      heading: true,
      cell: ({ id, name, address }) => (
        <>
          <Link to={`/settings/hooks/${id}`} data-opens>
            <bdi>
              <SafeText text={name} />
            </bdi>
          </Link>
          <br />
          <bdi dir="ltr" className="address meta">
            <SafeText text={address} />
          </bdi>
        </>
      ),
    },
    {
      key: 'events',
      head: t('hooks.events'),
      cell: ({ events }) => text.list(events.map((event) => t(eventMessage(event)))),
    },
    { key: 'state', head: t('hooks.column.state'), cell: (hook) => <HookState hook={hook} /> },
  ]
  return <DataTable caption={t('hooks.title')} captionUnseen columns={columns} rows={hooks} rowKey={({ id }) => id} />
}
