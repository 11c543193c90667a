/** The programs a bench of live drafting starts and kills: servers of one database, and a Redis between them. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers'

const POLL_MS = 50

/**
 * @param about the `program` (server.ts as one file), its `port` and `folder`; of several servers
 *   on one folder their `index` from 0; the address of the `database`, and the `redisPort`.
 * @returns a server that listens.
 */
export async function startNode({ program, port, folder, index = 0, database, redisPort }) {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', program], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      NODE_INDEX: String(index),
      BENCH_DATABASE: database ?? '',
      ...(redisPort && { REDIS_PORT: String(redisPort) }),
    },
    stdio: ['ignore', 'ignore', process.env.BENCH_DEBUG ? 'inherit' : 'ignore'],
  })
  await untilOpen(port, child)
  return {
    port,
    kill: () => kill(child),
    cpuMs: () => cpuMsOf(child.pid),
    memoryKb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`))[1]),
  }
}

/** Keeps nothing on the disk: what Redis knows is gone with it. */
export async function startRedis(port) {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  )
  await untilOpen(port, child)
  return { port, kill: () => kill(child) }
}

function kill(child) {
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  return exited
}

async function untilOpen(port, child) {
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`What was to listen at ${port} has ended`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** Time on a processor, of all threads. */
function cpuMsOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = (thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  return threads.reduce((sum, thread) => sum + nanoseconds(thread) / 1e6, 0)
}
