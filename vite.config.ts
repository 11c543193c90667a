import { readdirSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

/** One SSR build of app, server, command line, reader and thread together: every module exists once. */
const serverEntries: Plugin = {
  name: 'server-entries',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: {
                index: './server/index.ts',
                cli: './server/cli.ts',
                apart: './server/documents/apart/worker.ts',
                'text-thread': './server/collaboration/text-thread.ts',
              },
              output: { entryFileNames: '[name].js' },
            },
          },
        }
      : undefined,
}

/** Small scripts of pages that work without them: one file each, `app/enhance/<name>.ts`. */
const enhancements: Plugin = {
  name: 'enhancements',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  buildStart() {
    for (const file of readdirSync('app/enhance').filter((name) => name.endsWith('.ts'))) {
      const fileName = `assets/enhance/${file.replace(/\.ts$/, '.js')}`
      this.emitFile({ type: 'chunk', id: `app/enhance/${file}`, fileName })
    }
  },
}

/** Pages without React in the browser are reloaded when something of theirs changes. */
const reloadPages: Plugin = {
  name: 'reload-pages',
  apply: 'serve',
  handleHotUpdate: ({ server, file }) => {
    if (/\/(app|db|server)\//.test(file)) server.ws.send({ type: 'full-reload' })
  },
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntries, enhancements, reloadPages],
  resolve: {
    alias: { '~': import.meta.dirname },
    dedupe: ['yjs', 'lexical', 'react', 'react-dom'],
  },
  define: { __BUILD_ID__: JSON.stringify(process.env.BUILD_ID ?? 'development') },
  build: { target: 'es2022', chunkSizeWarningLimit: 1000 },
  ssr: { external: ['yjs'] },
})
