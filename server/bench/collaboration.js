/**
 * `npm run bench:collaboration`: live drafting against the best other servers, with the driver in
 * `../shared/measure/collab` when it is there; a smaller bench of our own otherwise.
 *
 *   --quick              one repetition instead of three
 *   --scenarios a,b      room200,rooms200x5,room5,cold5k,cold500k,idle,durability,hostile,nodes,kills
 *   --peers a,b          besides ours
 *   --reps N --kills N   of each: of a server (durability, kills), of PostgreSQL and Redis (kills)
 *   --out FILE           where the lines of the driver go (appended); --from FILE: only judge them
 *   --own                our own bench, though the driver is there
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { driverFolder, preparePeers, runSuite } from './collaboration/driver.js'
import { hasPostgres } from './collaboration/prepare.js'
import { judge } from './collaboration/targets.js'
import { runOwnBench } from './collaboration/own.js'
import { report } from './server.js'

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    scenarios: { type: 'string' },
    peers: { type: 'string' },
    reps: { type: 'string' },
    kills: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
})

const scratch = process.env.PEERS ?? path.join(tmpdir(), 'polylogue-peers')
mkdirSync(scratch, { recursive: true })
if (given.from) {
  report('collaboration', judge(linesOf(given.from)))
} else if (given.own || !existsSync(driverFolder) || !hasPostgres()) {
  report('collaboration, own driver', await runOwnBench(given))
} else {
  const out = path.resolve(given.out ?? path.join(scratch, 'results.jsonl'))
  if (!given.out) rmSync(out, { force: true })
  preparePeers(scratch)
  await runSuite(scratch, out, given)
  report('collaboration', judge(linesOf(out)))
}

function linesOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}
