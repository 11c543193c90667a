/** `npm run polylogue -- …`: the operator's command line, built when needed. */
import { buildWhenNeeded } from './build.js'

buildWhenNeeded()
process.env.NODE_ENV ??= 'production'
const { run } = await import('../build/server/cli.js')
process.exitCode = await run(process.argv.slice(2))
