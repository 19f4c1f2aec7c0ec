import { isRouteErrorResponse, useRouteError, useSubmit } from '@remix-run/react'
import { useContext, useEffect, useState } from 'react'
import { useText } from '../../i18n/context'
import { Button, LinkButton } from '../ui/button'
import { ErrorNotice } from '../ui/notices'
import { rememberLost, rememberSent, unansweredForm, type SentForm } from '../ui/forms/sent-form'
import { errorKind, type ErrorKind } from './error-kind'
import { refusedIn } from '../ui/forms/refused-character'
import { PageReference } from './page-reference'
import { whereToLook } from './where-to-look'

/** The request's reference, which the server's own errors carry; empty for an error thrown while rendering. */
function referenceOf(error: unknown): string {
  const reference = isRouteErrorResponse(error) ? (error.data as { reference?: unknown } | null)?.reference : undefined
  return typeof reference === 'string' ? reference : ''
}

/** How much the page accepts that refused a form, as the server's edge says it. */
function tooLargeOf(error: unknown): { megabytes: string; imports: string } {
  const { megabytes = 'none', imports = 'no' } = (isRouteErrorResponse(error) ? (error.data ?? {}) : {}) as {
    megabytes?: string
    imports?: string
  }
  return { megabytes, imports }
}

/** Errors of which it is not known whether anything was saved before them. */
const uncertain = new Set<ErrorKind>(['server', 'stopped', 'noAnswer', 'unreachable'])
/** Errors that say themselves what became of what was sent, or that nothing was sent with. */
const withoutSafe = new Set<ErrorKind>(['forbidden', 'notFound', 'othersForm'])

/** What stands in place of a page that failed. */
export function FailedPage({ error }: { error: unknown }) {
  const { t } = useText()
  const ofPage = useContext(PageReference)
  // Only a form sent by script brings this page about with something lost.
  const [sent] = useState(unansweredForm)
  useEffect(() => {
    if (sent) rememberLost(sent)
  }, [sent])
  const kind = errorKind(error, sent !== null)
  const reference = referenceOf(error) || ofPage
  const refused = isRouteErrorResponse(error) && error.status === 400 ? refusedIn(error.data) : null
  const values = {
    ...{ own: 'none', origin: typeof window === 'undefined' ? '' : window.location.origin },
    ...tooLargeOf(error),
  }
  return (
    <ErrorNotice
      wholePage
      title={t(`errors.${kind}.title`)}
      what={refused ? t('errors.badRequest.character', { ...refused }) : t(`errors.${kind}.what`, values)}
      safe={uncertain.has(kind) || withoutSafe.has(kind) ? undefined : t('errors.safe.nothingSaved')}
      next={
        kind === 'server'
          ? t('errors.server.next', { reference: reference === '' ? 'none' : reference })
          : t(`errors.${kind}.next`, values)
      }
      actions={sent ? <AfterLoss sent={sent} uncertain={uncertain.has(kind)} /> : <Home />}
    />
  )
}

function Home() {
  const { t } = useText()
  return <LinkButton to="/">{t('errors.home')}</LinkButton>
}

/** Where one sees whether it was saved, and the ways to go on: sent again, it is recorded once. */
function AfterLoss({ sent, uncertain: unknown }: { sent: SentForm; uncertain: boolean }) {
  const { t } = useText()
  const submit = useSubmit()
  const again = () => {
    rememberSent(sent)
    submit(sent.data, { method: 'post', action: sent.action, encType: sent.encType })
  }
  return (
    <>
      {unknown && (
        <>
          <LinkButton look="primary" to={whereToLook(sent)}>
            {t('sent.look')}
          </LinkButton>
          <Button type="button" onClick={again}>
            {t('sent.again')}
          </Button>
        </>
      )}
      <LinkButton to={sent.page}>{t('sent.back')}</LinkButton>
    </>
  )
}

/** For the layout routes: the frame stays as it is around what stands in place of the page. */
export function ErrorBoundary() {
  return <FailedPage error={useRouteError()} />
}
