import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { compiledMessages } from './app/i18n/compiled-messages'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    compiledMessages(),
    remix({
      buildDirectory: process.env.MUQABALA_BUILD ?? 'build',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // The content security policy allows no data: addresses for fonts and scripts.
  build: { assetsInlineLimit: 0 },
})
