import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { Button, LinkButton } from '../../components/ui/button'
import { ErrorNotice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { loadSample, readSampleState } from '../../intake/load-sample.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('setup.sample.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'load-sample')
  return { ...(await readSampleState(context.db, context.services.sampleDirectory)), request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'load-sample')
  const form = await readForm(request, z.object({ request: z.uuid() }))
  if (!form.ok) return data({ failed: true }, { status: 400 })
  const { sampleDirectory, timeZone } = context.services
  const outcome = await carryOut(context, viewer, { kind: 'load-sample', request: form.value.request }, (tx) =>
    loadSample(tx, sampleDirectory, timeZone),
  )
  if (!outcome.done) return data({ failed: true }, { status: 409 })
  const values = outcome.value ?? { reports: 0, skipped: 0 }
  throw await redirectSaying(context, '/', { message: 'setup.sample.loaded', values: { ...values } })
}

export default function Sample() {
  const { t } = useText()
  const { total, stored, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="page-column">
      <PageHead title={t('setup.sample.title')} />
      {answer?.failed && (
        <ErrorNotice
          title={t('errors.conflict.title')}
          what={t('setup.sample.failed')}
          safe={t('errors.safe.nothingSaved')}
          next={t('errors.conflict.next')}
        />
      )}
      <Card>
        <div className="stack">
          <p>{t('setup.sample.about', { count: total })}</p>
          <p>{t('setup.sample.trail')}</p>
          {stored < total ? (
            <PostForm className="form-end" values={{ request }}>
              <Button look="primary" disabled={busy}>
                {busy
                  ? t('setup.sample.loading')
                  : stored === 0
                    ? t('setup.sample.load')
                    : t('setup.sample.rest', { count: total - stored })}
              </Button>
              <LinkButton to="/" look="quiet">
                {t('setup.sample.without')}
              </LinkButton>
            </PostForm>
          ) : (
            <div className="form-end">
              <p className="tone-green">{t('setup.sample.there')}</p>
              <LinkButton to="/overlaps">{t('setup.sample.compare')}</LinkButton>
            </div>
          )}
        </div>
      </Card>
    </div>
  )
}
