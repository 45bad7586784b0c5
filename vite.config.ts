import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'
import { aliases } from './vite.aliases'

// One build holds the server, the operator's commands and the worker that reads documents, so
// that they share their code and, within a process, one database client. Remix would make its own
// module the only entry; the server imports it as virtual:remix/server-build instead.
const serverEntries: Plugin = {
  name: 'throughline:server-entries',
  config(_config, { command, isSsrBuild }) {
    if (command !== 'build' || !isSsrBuild) return
    const entries = {
      throughline: resolve('app/cli/main.server.ts'),
      'read-intake-worker': resolve('app/domain/documents/read-intake-worker.server.ts'),
      'extract-document-worker': resolve('app/domain/learning/extract-document-worker.server.ts'),
      'learn-themes-worker': resolve('app/domain/learning/learn-themes-worker.server.ts'),
    }
    const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))
    return { build: { rollupOptions: { input } } }
  },
}

// In development Vite hands pages to our own server, so that they get the same guards, nonce and
// limits as in production. It stands before Remix's plugin, which would answer them itself.
const developmentServer: Plugin = {
  name: 'throughline:development-server',
  configureServer(vite) {
    return () => {
      vite.middlewares.use((request, response, next) => {
        vite
          .ssrLoadModule('/app/server/development.server.ts')
          .then(({ developmentApp }) => developmentApp()(request, response, next))
          .catch(next)
      })
    }
  },
}

// Remix takes these out of what browsers get, but only after Vite's optimiser has seen them, which fails
// on those that are not made of JavaScript alone.
const serverOnly = [
  '@node-rs/argon2', '@prisma/adapter-better-sqlite3', '@prisma/client', '@remix-run/express', '@remix-run/form-data-parser',
  '@remix-run/node', 'better-sqlite3', 'csv-stringify', 'file-type', 'mammoth', 'nodemailer', 'pino', 'remix-auth',
  'remix-auth-form', 'unpdf',
]

export default defineConfig({
  plugins: [developmentServer, remix(remixConfig), serverEntries],
  resolve: { alias: aliases },
  optimizeDeps: { exclude: serverOnly },
  css: { preprocessorOptions: { scss: { loadPaths: ['.'], quietDeps: true } } },
  build: {
    // One target for both builds: otherwise each makes its own stylesheet, and the server names the other one.
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // The content security policy allows no data: address for fonts and scripts.
    assetsInlineLimit: 0,
  },
})
