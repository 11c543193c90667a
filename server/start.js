/** `npm start`: builds when needed, then runs the server in this very process. */
import { buildWhenNeeded } from './build.js'

buildWhenNeeded()
process.env.NODE_ENV ??= 'production'
await import('../build/server/index.js').then((server) => server.start())
