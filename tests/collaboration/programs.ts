import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'

const running = new Set<ChildProcess>()

export function endPrograms() {
  for (const child of running) child.kill('SIGKILL')
}

/** The server as one file, beside the packages it needs. */
export async function buildProgram(): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../..')
  const outfile = path.join(root, `node_modules/.cache/durability-${process.pid}-${Date.now()}.mjs`)
  await build({
    entryPoints: [path.join(import.meta.dirname, 'durability-server.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return outfile
}

/** @returns once it listens. */
export function startProgram(program: string, ...given: string[]) {
  const child = spawn(process.execPath, [program, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return new Promise<{ process: ChildProcess; port: number }>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve({ process: child, port: Number(line) }))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

export async function kill(child: ChildProcess) {
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await exited
}
