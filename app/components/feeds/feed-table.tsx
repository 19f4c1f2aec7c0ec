import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Feed } from '../../evidence/feeds/feeds.server'
import type { Text } from '../../i18n/text'
import { Button } from '../ui/button'
import { DataTable, type Column } from '../ui/data-table'
import { PostForm } from '../ui/forms/post-form'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { feedFailure } from './feed-failure'

/** All feeds with how they are, each to be switched on and off. */
export function FeedTable({ feeds, request }: { feeds: readonly Feed[]; request: string }) {
  const said = useText()
  const { t } = said
  const columns: Column<Feed>[] = [
    { key: 'feed', head: t('feeds.column.feed'), heading: true, cell: (feed) => <FeedName feed={feed} /> },
    { key: 'health', head: t('feeds.column.health'), cell: (feed) => <FeedHealth feed={feed} /> },
    {
      key: 'polled',
      head: t('feeds.column.polled'),
      cell: ({ polledAt }) => polledAt !== null && <TimeStamp at={polledAt} />,
    },
    {
      key: 'next',
      head: t('feeds.column.next'),
      cell: ({ nextAt, enabled }) => enabled && nextAt !== null && <TimeStamp at={nextAt} />,
    },
    {
      key: 'switch',
      head: t('feeds.column.switch'),
      cell: ({ id, enabled, name }) => (
        <PostForm
          values={{
            feed: String(id),
            on: enabled ? 'no' : 'yes',
            request: `${request.slice(0, -6)}${String(id).padStart(6, '0')}`,
          }}
        >
          <Button small name="do" value="switch" aria-label={`${t(enabled ? 'feeds.off' : 'feeds.on')}: ${name}`}>
            {t(enabled ? 'feeds.off' : 'feeds.on')}
          </Button>
        </PostForm>
      ),
    },
  ]
  return <DataTable caption={t('feeds.title')} captionUnseen columns={columns} rows={feeds} rowKey={({ id }) => id} />
}

function FeedName({ feed: { name, address } }: { feed: Feed }) {
  return (
    <>
      <bdi>
        <SafeText text={name} />
      </bdi>
      <br />
      <bdi dir="ltr" className="address meta">
        <SafeText text={address} />
      </bdi>
    </>
  )
}

function FeedHealth({ feed }: { feed: Feed }) {
  const said = useText()
  return (
    <>
      {healthWords(feed, said)}
      {feed.importId !== null && (
        <>
          <br />
          <Link to={`/reports/bulk/${feed.importId}`}>{said.t('feeds.waits', { person: feed.person })}</Link>
        </>
      )}
    </>
  )
}

function healthWords({ enabled, outcome, failures, newItems }: Feed, text: Text): string {
  const { t } = text
  if (!enabled) return t('feeds.state.off')
  if (outcome === '') return t('feeds.state.new')
  if (outcome === 'ok') return t('feeds.state.ok', { count: newItems })
  if (outcome === 'unchanged') return t('feeds.state.unchanged')
  return t('feeds.state.failing', { why: feedFailure(outcome, text), count: failures })
}
