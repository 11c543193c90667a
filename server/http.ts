import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import type { Logger } from 'pino'
// @ts-expect-error Vite provides the routes under this name; it has no file.
import * as build from 'virtual:remix/server-build'
import { isReady } from '~/db/queries/sealing'
import { projectRoot } from '~/db/project-root'
import type { Context } from '~/app/http/context'
import { namesThisMachine, originOf, type Env } from './env'
import { bodyLimit, guard, plainAddresses } from './guard'
import { securityHeaders } from './headers'
import { rateLimit } from './rate-limit'
import { logRequests } from './request-log'

const ownBuild = build as ServerBuild

export type AppOptions = {
  env: Env
  log: Logger
  context: Omit<Context, 'nonce' | 'origin' | 'isLocal'>
}

const TEN_MINUTES_MS = 600_000
const WRITES_PER_TEN_MINUTES = 600

/** Pages and files: what stands between a request and the routes, in order. */
export function createApp({ env, log, context }: AppOptions): Express {
  const vite = globalThis.__vite
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUSTED_PROXIES)
  const origin = (request: Request) => originOf(env, request.get('host'))

  app.use(logRequests(log), plainAddresses)
  app.use(securityHeaders(origin, vite !== undefined))
  app.get('/livez', (_request, response) => void response.type('text').send('ok'))
  app.get('/readyz', (_request, response) => void answerReadiness(context.db, response))
  if (vite) app.use(vite.middlewares)
  else serveFiles(app)
  app.use(guard(origin), bodyLimit, rateLimit(WRITES_PER_TEN_MINUTES, TEN_MINUTES_MS))
  const answer = createRequestHandler({
    build: vite ? () => vite.ssrLoadModule('virtual:remix/server-build') as never : ownBuild,
    mode: env.NODE_ENV,
    getLoadContext: (request, response) => ({
      ...context,
      nonce: response.locals.nonce as string,
      origin: origin(request),
      isLocal: isLocal(request) && namesThisMachine(env, request.get('host')),
    }),
  })
  app.all('*', (request, response, next) => void answer(request, response, next))
  return app
}

function serveFiles(app: Express): void {
  const client = path.join(projectRoot(), 'build', 'client')
  app.use(compression())
  app.use(
    '/assets',
    express.static(path.join(client, 'assets'), {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
    }),
  )
  app.use(express.static(client, { maxAge: '1h', index: false }))
}

async function answerReadiness(db: Context['db'], response: Response): Promise<void> {
  const ready = await isReady(db).catch(() => false)
  response
    .status(ready ? 200 : 503)
    .type('text')
    .send(ready ? 'ok' : 'not ready')
}

/** Whether the request comes from this machine, and no proxy stands before it. */
function isLocal(request: Request): boolean {
  const address = request.socket.remoteAddress ?? ''
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(address)
  return isLoopback && request.get('x-forwarded-for') === undefined
}
