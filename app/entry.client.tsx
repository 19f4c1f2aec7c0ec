import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { holdEventsUntilHydrated, ReleaseEvents } from './hydration-gate'
import { loadMessages } from './i18n/catalogue'

// The page says which language it is in: only that one's messages are fetched, before the first render.
const locale = document.documentElement.lang === 'en' ? 'en' : 'ar'

void loadMessages(locale).then(() => {
  holdEventsUntilHydrated()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <ReleaseEvents>
          <RemixBrowser />
        </ReleaseEvents>
      </StrictMode>,
    )
  })
})
