import type { ListedToken } from '../../auth/access-tokens.server'
import { tokenScopes, type TokenScope } from '../../auth/permissions'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { DataTable, type Column } from '../ui/data-table'
import { PostForm } from '../ui/forms/post-form'
import { OutsideName } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'

interface TokenTableProps {
  caption: string
  tokens: readonly ListedToken[]
  /** Says whose each is. */
  withOwner?: boolean
  request: string
}

/** Access tokens with what they may do, their last use, and a button that revokes each that is live. */
export function TokenTable({ caption, tokens, withOwner, request }: TokenTableProps) {
  const text = useText()
  const { t } = text
  const owner: Column<ListedToken> = {
    key: 'owner',
    head: t('tokens.owner'),
    cell: ({ owner: { id, name } }) => <OutsideName to={`/people/${id}`}>{name}</OutsideName>,
  }
  const columns: Column<ListedToken>[] = [
    { key: 'name', head: t('tokens.name'), heading: true, cell: (token) => <TokenName {...token} /> },
    ...(withOwner ? [owner] : []),
    {
      key: 'scopes',
      head: t('tokens.scopes.short'),
      cell: ({ scopes }) => text.list(scopes.filter(isScope).map((scope) => t(`tokens.scope.${scope}`))),
    },
    {
      key: 'used',
      head: t('tokens.lastUsed'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <TimeStamp at={lastUsedAt} /> : <span className="soft">{t('tokens.neverUsed')}</span>,
    },
    { key: 'expires', head: t('tokens.expires'), cell: ({ expiresAt }) => <TimeStamp at={expiresAt} /> },
    { key: 'state', head: t('tokens.state'), cell: (token) => <TokenState token={token} request={request} /> },
  ]
  return <DataTable caption={caption} captionUnseen columns={columns} rows={tokens} rowKey={({ id }) => id} />
}

function TokenName({ name, beginning }: ListedToken) {
  return (
    <>
      <bdi>{name}</bdi>{' '}
      <bdi dir="ltr" className="hash">
        {beginning}…
      </bdi>
    </>
  )
}

function TokenState({ token, request }: { token: ListedToken; request: string }) {
  const { t } = useText()
  if (token.state !== 'live') return <Chip tone="brick">{t(`tokens.state.${token.state}`)}</Chip>
  return (
    <PostForm values={{ change: 'revoke', token: token.id, request: `${request}:${token.id}` }}>
      <Button small aria-label={t('tokens.revoke.named', { name: token.name })}>
        {t('tokens.revoke')}
      </Button>
    </PostForm>
  )
}

function isScope(name: string): name is TokenScope {
  return tokenScopes.some((scope) => scope === name)
}
