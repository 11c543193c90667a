/** Runs the driver of `../shared/measure/collab` with its peers, its floors and our own server. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runKills } from './kills.js'
import { bundle, startDatabase } from './prepare.js'

const root = path.resolve(import.meta.dirname, '../../..')
export const driverFolder = path.resolve(root, '../shared/measure/collab')

const DATABASE_PORT = 18432
const SERVER_PORT = 18100

/** What other servers are made of, as the driver's README names it. */
const PEERS = {
  yws: [
    '@y/websocket-server@0.1.1',
    'y-leveldb@0.2.0',
    'yjs@13.6.33',
    'y-protocols',
    'ws@8',
    'lib0',
  ],
  hp3: hocuspocus('3.4.4'),
  hp4: hocuspocus('4.7.0'),
}
/** Native parts that newer npm builds only when it is told to. */
const NATIVE = { hp3: 'sqlite3', hp4: 'better-sqlite3' }

function hocuspocus(version) {
  const parts = ['server', 'extension-sqlite', 'extension-redis', 'extension-database']
  return [...parts.map((part) => `@hocuspocus/${part}@${version}`), 'yjs@13.6.33']
}

/**
 * Each target with the peers that it is measured against. `room5` is a quiet room; `nodes` is
 * room200 on one and on two processes; the log is only counted where something is stored.
 */
const BEST = 'relay-batch,yws-ldb,hp4,hp4-flush10'
const SCENARIOS = {
  room200: { scenario: 'room200', peers: `${BEST},ours` },
  room5: {
    scenario: 'room50',
    peers: `${BEST},ours`,
    extra: '--clients 5 --typists 1 --rate 2',
  },
  rooms200x5: { scenario: 'rooms200x5', peers: 'yws-ldb,hp3,hp4,ours' },
  cold5k: { scenario: 'cold5k', peers: 'hp4,ours-unpaced' },
  cold500k: { scenario: 'cold500k', peers: 'hp4,ours-unpaced' },
  idle: { scenario: 'idle', peers: 'hp4,ours-alone' },
  durability: { scenario: 'durability', peers: 'ours', reps: 1 },
  hostile: { scenario: 'hostile', peers: 'ours', reps: 1 },
  nodes: { scenario: 'room200', peers: 'ours,ours-redis2' },
}

/** The driver and the peers in a scratch folder; what is there already stays. */
export function preparePeers(scratch) {
  const collab = path.join(scratch, 'collab')
  if (!existsSync(collab)) {
    cpSync(driverFolder, collab, { recursive: true })
    spawnSync('chmod', ['-R', 'u+w', collab])
    symlinkSync(path.join(root, 'node_modules'), path.join(collab, 'node_modules'))
  }
  for (const [name, packages] of Object.entries(PEERS)) {
    const folder = path.join(scratch, name)
    if (existsSync(path.join(folder, 'node_modules'))) continue
    console.log(`Installing ${name} in ${folder} …`)
    mkdirSync(folder, { recursive: true })
    npm(folder, 'init', '-y')
    npm(folder, 'install', '--no-audit', '--no-fund', ...packages)
    if (NATIVE[name]) {
      npm(folder, 'install-scripts', 'approve', NATIVE[name])
      npm(folder, 'rebuild', NATIVE[name])
    }
  }
}

function npm(folder, ...args) {
  spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Appends a line to `out` for each run. */
export async function runSuite(scratch, out, { quick, scenarios, peers, reps, kills }) {
  const names = scenarios?.split(',') ?? [...Object.keys(SCENARIOS), 'kills']
  const database = await startDatabase(scratch, DATABASE_PORT)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      database.stop()
      process.exit(1)
    })
  }
  try {
    await writeConfiguration(scratch, database)
    for (const name of names) {
      if (name === 'kills') {
        const program = await bundle('server.ts', scratch)
        const lines = await runKills(program, scratch, database, Number(kills ?? (quick ? 5 : 100)))
        append(out, lines, name)
        continue
      }
      const { extra, ...about } = SCENARIOS[name]
      const args = ['--scenarios', about.scenario, '--peers', peers ? `${peers},ours` : about.peers]
      args.push('--reps', reps ?? String(about.reps ?? (quick ? 1 : 3)))
      const more = name === 'durability' ? durabilityArgs(kills, quick) : extra
      if (more) args.push(`--extra=${more}`)
      const file = path.join(scratch, `${name}.jsonl`)
      writeFileSync(file, '')
      await suite(scratch, file, args)
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
      append(
        out,
        lines.map((line) => JSON.parse(line)),
        name,
      )
    }
  } finally {
    database.stop()
  }
}

function append(file, lines, scenario) {
  const named = lines.map((line) => JSON.stringify({ ...line, scenario }))
  writeFileSync(file, `${named.join('\n')}\n`, { flag: 'a' })
}

function durabilityArgs(kills, quick) {
  return `--rounds ${kills ?? (quick ? 10 : 100)} --kill-min 0.3 --kill-max 2.5`
}

/** The driver's `peers.json`, and our own server in it. */
async function writeConfiguration(scratch, database) {
  const known = JSON.parse(readFileSync(path.join(driverFolder, 'peers.json'), 'utf8'))
  const server = await bundle('server.ts', scratch)
  const cmd = `BENCH_DATABASE=${database.address} node --max-semi-space-size=4 ${server}`
  const credentials = ['--auth', path.join(import.meta.dirname, 'auth.mjs')]
  const args = [...credentials, '--extra-pid', String(database.pid)]
  const ours = { adapter: 'y-websocket', cmd, args, env: {} }
  const all = {
    ...known,
    ours,
    // one connection that types in a whole history at once is no person
    'ours-unpaced': { ...ours, cmd: `BENCH_PACE=off ${cmd}` },
    // the memory of the database is its cache, which is of a fixed size
    'ours-alone': { ...ours, args: credentials },
    'ours-redis2': { ...ours, nodes: 2, redis: true },
  }
  writeFileSync(path.join(scratch, 'collab', 'ours.json'), JSON.stringify(all, null, 2))
}

function suite(scratch, out, args) {
  const collab = path.join(scratch, 'collab')
  const all = ['suite.mjs', '--config', path.join(collab, 'ours.json'), '--out', out]
  all.push('--port', String(SERVER_PORT), '--work', path.join(scratch, 'work'), '--calm-wait', '5')
  const child = spawn(process.execPath, [...all, ...args], {
    cwd: collab,
    env: { ...process.env, PEERS: scratch },
    stdio: 'inherit',
  })
  process.once('exit', () => child.kill())
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}
