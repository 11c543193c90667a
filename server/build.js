/** Builds the application when its sources have changed since the last build; `--force` always. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const stampFile = path.join(root, 'build', 'stamp')
const sources = [
  'app',
  'server',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
]

/** A hash over the names and contents of everything that goes into the build. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, path.join(root, source))
  return hash.digest('hex').slice(0, 16)
}

function addTo(hash, file) {
  if (!existsSync(file)) return
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) addTo(hash, path.join(file, name))
  } else {
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
}

export function buildWhenNeeded({ force = false } = {}) {
  const stamp = sourceHash()
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log('Building (about ten seconds) …')
  const remix = path.join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [remix, 'vite:build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', BUILD_ID: stamp },
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(1)
  }
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] === import.meta.filename) {
  buildWhenNeeded({ force: process.argv.includes('--force') })
}
