import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, normalizePath } from 'vite'
import { compiledMessages } from './app/i18n/compiled-messages'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

const app = normalizePath(fileURLToPath(new URL('app/', import.meta.url)))

const manyImporters = 8

/** Our own modules, but the messages, which pages fetch in their language. */
function mayBeShared(id: string): boolean {
  return id.startsWith(app) && !id.startsWith(`${app}i18n/messages/`)
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
  build: {
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // What most pages use comes in one piece: forty small ones, each compressed by itself, weigh a tenth more.
        manualChunks: (id, { getModuleInfo }) => (mayBeShared(id) && (getModuleInfo(id)?.importers.length ?? 0) >= manyImporters ? 'common' : undefined),
      },
    },
  },
})
