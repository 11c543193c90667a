/** `npm run dev`: pages reload on change; restart it after a change to what runs at start. */
import { createServer } from 'node:http'
import { createServer as createVite } from 'vite'

process.env.NODE_ENV ??= 'development'
const http = createServer()
globalThis.__vite = await createVite({
  server: { middlewareMode: true, hmr: { server: http } },
  appType: 'custom',
})
const server = await globalThis.__vite.ssrLoadModule('/server/index.ts')
await server.start({ http })
