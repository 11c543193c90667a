/** Starts the built server on a free port with a folder of its own, and says when it answers. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** @returns the address, milliseconds until it answered, what the process costs, and what ends it. */
export async function startServer(folder, variables = {}) {
  const begin = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'server', 'start.js')], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, EXAMPLE: 'yes', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise((resolve, reject) => {
    let output = ''
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}\n${output}`)))
    child.stdout.on('data', (bytes) => {
      output += bytes
      const found = /Polylogue is at (\S+)/.exec(output)
      if (found) resolve(found[1])
    })
  })
  const { status } = await fetch(`${address}/fr`)
  if (status !== 200) throw new Error(`The first page answers ${status}`)
  const ms = Math.round(performance.now() - begin)
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.once('exit', resolve)
      child.kill('SIGTERM')
    })
  return { address, ms, stop, cpuSeconds: () => cpuSecondsOf(child.pid) }
}

/** Seconds of processor time a process has taken; `null` where the system does not say (no /proc). */
function cpuSecondsOf(pid) {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const [, facts] = readFileSync(file, 'utf8').split(') ')
  const [user, system] = facts.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) / TICKS_PER_SECOND
}

const TICKS_PER_SECOND = 100

/** A table for people, and the same as one line of JSON for programs. */
export function report(name, rows) {
  console.table(rows)
  console.log(JSON.stringify({ bench: name, node: process.version, rows }))
}
