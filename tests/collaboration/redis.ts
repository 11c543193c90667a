import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

const REDIS = '/usr/bin/redis-server'

/** Without the program on this machine, tests of several processes are skipped. */
export const hasRedis = existsSync(REDIS)

/** On a free port, ended after the test at the latest. */
export async function startRedis() {
  const port = await freePort()
  const child = spawn(REDIS, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (lines: Buffer) => {
      if (lines.includes('Ready to accept connections')) resolve()
    })
  })
  const stop = async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await exited
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
