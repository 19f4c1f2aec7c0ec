import { randomUUID } from 'node:crypto'
import {
  data,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  createTokenSecret,
  listAccessTokens,
  makeAccessToken,
  newAccessToken,
  NoLiveToken,
  revokeAccessToken,
  tokenDays,
  TooManyTokens,
} from '../../auth/access-tokens.server'
import { allows, tokenScopes } from '../../auth/permissions'
import { TokenForm } from '../../components/access/token-form'
import { TokenTable } from '../../components/access/token-table'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { ShownOnce } from '../../components/ui/shown-once'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { pageTitle } from '../../server/page-title'
import { idField } from '../../../db/ids'

const making = newAccessToken.omit({ scopes: true }).extend({ request: requestKey })
const revoking = z.object({ token: idField, request: requestKey })

export const meta: MetaFunction = pageTitle('tokens.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'use-api')
  const mayManage = allows(viewer.role, 'manage-people')
  const [own, all] = await Promise.all([
    listAccessTokens(context.db, viewer.personId),
    mayManage ? listAccessTokens(context.db) : [],
  ])
  return {
    own,
    others: all.filter(({ owner }) => owner.id !== viewer.personId),
    mayManage,
    scopes: tokenScopes.filter((scope) => allows(viewer.role, scope)),
    days: tokenDays,
    request: randomUUID(),
  }
}

type Viewer = Awaited<ReturnType<typeof authorise>>

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'use-api')
  const sent = await readFormData(request)
  if (sent.get('change') === 'revoke') return revoke(context, viewer, sent)
  const form = parseForm(sent, making)
  const typed = Object.fromEntries([...sent].filter((field): field is [string, string] => typeof field[1] === 'string'))
  const refuse = (issues: Record<string, string>, status: number) => data({ issues, typed, made: null }, { status })
  const scopes = tokenScopes.filter((scope) => sent.get(`may-${scope}`) === 'yes' && allows(viewer.role, scope))
  if (!form.ok) return refuse(form.issues, 400)
  if (scopes.length === 0) return refuse({ scopes: 'none' }, 400)
  const { request: key, ...token } = form.value
  const secret = createTokenSecret()
  try {
    const outcome = await carryOut(context, viewer, { kind: 'make-token', request: key }, (tx) =>
      makeAccessToken(tx, viewer.personId, { ...token, scopes }, secret),
    )
    if (outcome.done && outcome.value !== null)
      return data({ issues: {}, typed: {}, made: { name: token.name, secret } })
    // A repeated request made nothing: the token was shown then.
    return await redirectSaying(context, '/settings/tokens', { message: 'claims.repeated', tone: 'amber' })
  } catch (error) {
    if (error instanceof TooManyTokens) return refuse({ name: 'many' }, 409)
    throw error
  }
}

/** Administrators revoke the tokens of everybody. */
async function revoke(context: AppLoadContext, viewer: Viewer, sent: FormData) {
  const form = parseForm(sent, revoking)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const owner = allows(viewer.role, 'manage-people') ? undefined : viewer.personId
  try {
    await carryOut(context, viewer, { kind: 'revoke-token', request: form.value.request }, (tx) =>
      revokeAccessToken(tx, form.value.token, owner),
    )
  } catch (error) {
    if (!(error instanceof NoLiveToken)) throw error
    return redirectSaying(context, '/settings/tokens', { message: 'tokens.gone', tone: 'amber' })
  }
  return redirectSaying(context, '/settings/tokens', { message: 'tokens.revoked' })
}

export default function AccessTokens() {
  const { t } = useText()
  const { own, others, mayManage, scopes, days, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('tokens.title')} aside={<Link to="/settings">{t('policy.back')}</Link>} />
      {answer?.made && (
        <ShownOnce
          key={answer.made.secret}
          words={t('tokens.once', { name: answer.made.name })}
          secret={answer.made.secret}
          copy={t('tokens.copy')}
        />
      )}
      <div className="with-aside">
        <div className="cards">
          <Card title={t('tokens.own')}>
            {own.length === 0 ? (
              <p className="soft">{t('tokens.none')}</p>
            ) : (
              <TokenTable caption={t('tokens.own')} tokens={own} request={request} />
            )}
          </Card>
          {mayManage && (
            <Card title={t('tokens.others')}>
              {others.length === 0 ? (
                <p className="soft">{t('tokens.others.none')}</p>
              ) : (
                <TokenTable caption={t('tokens.others')} tokens={others} withOwner request={request} />
              )}
            </Card>
          )}
        </div>
        <div className="cards">
          <Card title={t('tokens.new')}>
            <TokenForm
              key={request}
              {...{ request, scopes, days }}
              issues={answer?.issues ?? {}}
              typed={answer?.typed ?? {}}
            />
          </Card>
          <Card title={t('tokens.about.title')}>
            <div className="stack-tight">
              <p>{t('tokens.about')}</p>
              <p>{t('tokens.about.rights')}</p>
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
