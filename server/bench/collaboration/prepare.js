/** What a bench of live drafting stands on: a PostgreSQL of its own, and the server as one file. */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname
const root = path.resolve(here, '../../..')

/**
 * A PostgreSQL server of its own in `folder`, so that what it costs can be counted, and nothing else
 * is. It writes through to the disk, as in production.
 *
 * @returns its address without a database, the process id of its postmaster, and what ends it.
 */
export function startCluster(folder, port) {
  const data = path.join(folder, 'postgres')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  if (process.getuid() === 0) {
    chownSync(data, ...idsOf('postgres'))
  }
  run('initdb', '-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const options = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1 -c max_connections=60`
  run('pg_ctl', '-D', data, '-l', path.join(data, 'log'), '-w', '-o', options, 'start')
  const address = `postgres://bench@127.0.0.1:${port}`
  const pid = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const stop = () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    rmSync(data, { recursive: true, force: true })
  }
  return { address, port, pid, stop }
}

/** An empty database in a server of our own. @returns its address. */
export function createDatabase({ address, port }, name) {
  run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'bench', name)
  return `${address}/${name}`
}

/** The same with the database `bench_template`, which the rooms of the bench are copied from. */
export async function startDatabase(folder, port) {
  const cluster = startCluster(folder, port)
  const address = createDatabase(cluster, 'bench_template')
  const template = await bundle('template.ts', folder)
  const fixture = path.join(here, 'fixture.sql')
  must(
    spawnSync(process.execPath, [template, address, fixture], {
      cwd: root,
      encoding: 'utf8',
    }),
  )
  return cluster
}

/** One of the programs of this folder as one file, beside the packages it needs. */
export async function bundle(name, folder) {
  const outfile = path.join(
    root,
    'node_modules/.cache',
    `bench-${path.basename(folder)}`,
    `${name}.mjs`,
  )
  await build({
    entryPoints: [path.join(here, name)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    define: { __BUILD_ID__: '"bench"' },
    plugins: [{ name: 'any-shape', setup: takeAnyShape }],
  })
  return outfile
}

/** The driver's documents are no drafts: only their shape is not looked at. */
function takeAnyShape({ onResolve }) {
  onResolve({ filter: /\/text-shape$/ }, () => ({ path: path.join(here, 'any-shape.ts') }))
}

export function hasPostgres() {
  return binaries() !== null
}

function run(program, ...args) {
  const file = path.join(binaries(), program)
  const isRoot = process.getuid() === 0
  const command = isRoot ? ['runuser', '-u', 'postgres', '--', file, ...args] : [file, ...args]
  must(spawnSync(command[0], command.slice(1), { encoding: 'utf8', cwd: '/', stdio: 'pipe' }))
}

function must({ status, stdout, stderr, error }) {
  if (status !== 0) throw new Error(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`)
}

/** The newest PostgreSQL of this machine; `null`: none. */
function binaries() {
  const versions = '/usr/lib/postgresql'
  if (existsSync(versions)) {
    const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0]
    if (newest) return path.join(versions, newest, 'bin')
  }
  const found = spawnSync('which', ['initdb'], { encoding: 'utf8' }).stdout.trim()
  return found ? path.dirname(found) : null
}

function idsOf(user) {
  const id = (flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout)
  return [id('-u'), id('-g')]
}
