import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, normalizePath, type Plugin, type Rollup } from 'vite'
import { oneProgram } from './app/bundle/one-program'
import { compiledMessages } from './app/i18n/compiled-messages'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

const app = normalizePath(fileURLToPath(new URL('app/', import.meta.url)))

const manyImporters = 8

/** Our own modules, but the messages, which pages fetch in their language, and the reading of texts, which few pages do. */
function mayBeShared(id: string): boolean {
  return id.startsWith(app) && !['i18n/messages/', 'text/'].some((room) => id.startsWith(`${app}${room}`))
}

/** What most pages use comes to the browser in one piece: forty small ones, each compressed by itself, weigh a tenth more. */
const commonChunk: Rollup.GetManualChunk = (id, { getModuleInfo }) =>
  mayBeShared(id) && (getModuleInfo(id)?.importers.length ?? 0) >= manyImporters ? 'common' : undefined

/** Modules that read texts do nothing when they are loaded: a page that uses none of what one exports does not fetch it. */
function withoutUnusedReaders(): Plugin {
  return {
    name: 'without-unused-readers',
    transform: (_code, id) => (id.startsWith(`${app}text/`) ? { moduleSideEffects: false } : null),
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    compiledMessages(),
    withoutUnusedReaders(),
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
    oneProgram(),
  ],
  // These need no other package and lie in hundreds of files, which each command would look for one by one when it starts.
  ssr: isSsrBuild ? { noExternal: ['diff', 'kysely', 'zod'] } : {},
  // The content security policy allows no data: addresses for fonts and scripts.
  build: { assetsInlineLimit: 0, rollupOptions: isSsrBuild ? {} : { output: { manualChunks: commonChunk } } },
}))
