import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { useContext, useEffect, useMemo, type ReactNode } from 'react'
import { FailedPage } from './components/shell/failed-page'
import { KeptNotice } from './components/shell/kept-notice'
import { MadeNotice } from './components/shell/made-notice'
import { NonceContext } from './components/shell/nonce'
import { PageReference } from './components/shell/page-reference'
import { PageFrame } from './components/shell/page-frame'
import { StatusBar } from './components/shell/status-bar'
import { rememberAnswered } from './components/ui/forms/sent-form'
import { signFormAuthor } from './auth/form-author'
import { TextProvider } from './i18n/context'
import { MessageParts } from './i18n/message-parts'
import { createText } from './i18n/text'
import { useLocaleAtHand } from './i18n/use-locale'
import { useMessages } from './i18n/use-messages'
import { readFlash } from './server/forms/flash'
import { keptFormsOf } from './server/forms/kept-forms'
import { readMade } from './server/made'
import { withoutData } from './server/forms/sent-form'
import { titleOfError } from './server/page-title'
import styles from './styles/index.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

/** Pages name themselves; what went wrong stands in place of a page. */
export const meta = titleOfError

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  const message = await readFlash(context, request)
  const { pathname, search } = new URL(request.url)
  const headers = new Headers()
  if (viewer?.fresh) headers.append('Set-Cookie', context.services.sessions.cookie(viewer.token))
  if (message) headers.append('Set-Cookie', message.cookie)
  return data(
    {
      viewer: viewer && {
        id: viewer.personId,
        name: viewer.name,
        role: viewer.role,
        formAuthor: signFormAuthor(context.services.cookieKey, viewer.personId),
      },
      kept: viewer ? await keptFormsOf(context, viewer, withoutData(pathname + search)) : [],
      made: viewer ? await readMade(context, withoutData(pathname + search)) : null,
      preferences: await context.preferences(),
      timeZone: context.services.timeZone,
      said: message?.said ?? null,
    },
    { headers },
  )
}

export { revalidateAfterRefusal as shouldRevalidate } from './components/shell/revalidate-after-refusal'

type RootData = Awaited<ReturnType<typeof loader>>['data']

let lastSeen: RootData | undefined

/** What the root knows; where a page failed without it, what this window knew last: its language and its reader stay. */
function useRootData(): RootData | undefined {
  const known = useRouteLoaderData<typeof loader>('root')
  useEffect(() => {
    if (known) lastSeen = known
  }, [known])
  return known ?? lastSeen
}

const firstVisit: Pick<RootData, 'preferences' | 'timeZone'> = {
  preferences: { locale: 'ar', digits: 'arab', theme: null, blind: false, uncovered: false },
  timeZone: 'UTC',
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const reference = useContext(PageReference)
  const { preferences, timeZone } = useRootData() ?? firstVisit
  const { digits, theme } = preferences
  const locale = useLocaleAtHand(preferences.locale)
  const messages = useMessages(locale, useLocation().key)
  const text = useMemo(() => createText({ locale, digits, messages, timeZone }), [locale, digits, messages, timeZone])
  return (
    <html lang={locale} dir={text.dir} data-theme={theme ?? undefined} data-reference={reference || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <TextProvider text={text}>{children}</TextProvider>
        <MessageParts text={text} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const root = useRootData()
  const { state } = useNavigation()
  useEffect(() => {
    if (state === 'idle') rememberAnswered()
  }, [state])
  return (
    <PageFrame viewer={root?.viewer ?? null} narrow={!root?.viewer}>
      {root?.made && !root.said && <MadeNotice to={root.made} />}
      {root?.kept[0] && <KeptNotice reason={root.kept[0].reason} />}
      <StatusBar said={root?.said ?? null} />
      <Outlet />
    </PageFrame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const root = useRootData()
  return (
    <PageFrame viewer={root?.viewer ?? null} narrow>
      <FailedPage error={error} />
    </PageFrame>
  )
}
