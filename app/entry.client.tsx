import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { refuseOversizedForms } from './components/shell/form-size'
import { PageReference } from './components/shell/page-reference'
import { holdEventsUntilHydrated, ReleaseEvents } from './hydration-gate'
import { loadMessages } from './i18n/catalogue'
import { partsOfPage } from './i18n/message-parts'

// The page says which language it is in and which messages it used: only those are fetched before the first render.
const locale = document.documentElement.lang === 'en' ? 'en' : 'ar'

void loadMessages(locale, partsOfPage()).then(() => {
  holdEventsUntilHydrated()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <ReleaseEvents>
          <PageReference.Provider value={document.documentElement.dataset.reference ?? ''}>
            <RemixBrowser />
          </PageReference.Provider>
        </ReleaseEvents>
      </StrictMode>,
    )
  })
})

// The rest comes when the page stands, for the pages that follow.
window.addEventListener('load', () => setTimeout(() => void loadMessages(locale), 1_000))

refuseOversizedForms(locale)
