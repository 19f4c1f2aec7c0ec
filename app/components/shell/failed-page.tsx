import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useContext } from 'react'
import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { ErrorNotice } from '../ui/notices'
import { errorKind, type ErrorKind } from './error-kind'
import { PageReference } from './page-reference'

/** The request's reference, which the server's own errors carry; empty for an error thrown while rendering. */
function referenceOf(error: unknown): string {
  const told = isRouteErrorResponse(error) ? (error.data as { reference?: unknown } | null)?.reference : undefined
  return typeof told === 'string' ? told : ''
}

/** Errors of which it is not known whether anything was saved before them. */
const uncertain = new Set<ErrorKind>(['server', 'stopped'])

/** What stands in place of a page that failed. */
export function FailedPage({ error }: { error: unknown }) {
  const { t } = useText()
  const ofPage = useContext(PageReference)
  const kind = errorKind(error)
  const reference = referenceOf(error) || ofPage
  // Only an answer to a form sent by script brings this page about: there is a window then.
  const address = { own: 'none', origin: typeof window === 'undefined' ? '' : window.location.origin }
  return (
    <ErrorNotice
      wholePage
      title={t(`errors.${kind}.title`)}
      what={t(`errors.${kind}.what`, address)}
      safe={
        kind !== 'forbidden' && kind !== 'notFound' && !uncertain.has(kind) ? t('errors.safe.nothingSaved') : undefined
      }
      next={
        kind === 'server'
          ? t('errors.server.next', { reference: reference === '' ? 'none' : reference })
          : t(`errors.${kind}.next`, address)
      }
      actions={<LinkButton to="/">{t('errors.home')}</LinkButton>}
    />
  )
}

/** For the layout routes: the frame stays as it is around what stands in place of the page. */
export function ErrorBoundary() {
  return <FailedPage error={useRouteError()} />
}
