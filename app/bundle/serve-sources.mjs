// npm run dev: the application from its sources, with hot reload, on the same database as "npm start".
import { createServer as createSocket } from 'node:net'
import { fileURLToPath } from 'node:url'

process.env.NODE_ENV ??= 'development'
const { createServer } = await import('vite')

const vite = await createServer({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  appType: 'custom',
  // The server's own: it has a part for browsers that is not installed.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  server: {
    middlewareMode: true,
    cors: false,
    // Two checkouts may be served at once: each has a port of its own to tell the browser of changes.
    hmr: { host: '127.0.0.1', port: await freePort() },
    // The database and its password lie in the same directory as the sources.
    fs: { deny: ['.env', '.env.*', '*.{crt,pem}', '**/.git/**', '**/.data/**', '**/.cache/**'] },
  },
})

try {
  // The whole program is loaded through Vite, so that the server, the routes and the command line share each module.
  // After a change the changed module and what imports it are loaded again, by the next page: what lives as long as the
  // server (its edge, its jobs, its connections) goes on with the code it began with, until it is started again.
  const { servePages } = await vite.ssrLoadModule('/app/cli/serve.ts')
  await servePages({
    build: () => vite.ssrLoadModule('virtual:remix/server-build'),
    clientDirectory: fileURLToPath(new URL('../../public/', import.meta.url)),
    fromSources: vite.middlewares,
  })
} catch (error) {
  const { explainsItself } = await vite.ssrLoadModule('/app/cli/explains-itself.ts')
  process.stderr.write(`${explainsItself(error) ? error.message : error.stack}\n`)
  process.exitCode = 1
  await vite.close()
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createSocket()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
