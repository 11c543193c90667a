import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { projectRoot } from '~/db/project-root'

const bundled = new Map<string, Promise<string>>()

/**
 * A program of ours that runs beside the server, as a file that Node runs as it is: of the build,
 * or else made of the sources when first needed.
 *
 * @param name of the entry in `vite.config.ts`. `source`: its file from the root of the project.
 */
export function programFile(name: string, source: string): Promise<string> {
  const build = path.join(projectRoot(), 'build', 'server')
  if (import.meta.filename.startsWith(build)) return Promise.resolve(path.join(build, `${name}.js`))
  const made = bundled.get(name) ?? bundle(name, source)
  bundled.set(name, made)
  return made
}

/** Sources are TypeScript, and a program of its own knows none of their loaders. */
async function bundle(programName: string, source: string): Promise<string> {
  const { build } = await import('esbuild')
  const root = projectRoot()
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const { contents } = outputFiles[0]!
  const name = createHash('sha256').update(contents).digest('hex').slice(0, 16)
  const folder = path.join(root, 'node_modules', '.cache')
  const file = path.join(folder, `${programName}-${name}.mjs`)
  await mkdir(folder, { recursive: true })
  // Several processes may write it at once, and none may run the half of it.
  await writeFile(`${file}.${process.pid}`, contents)
  await rename(`${file}.${process.pid}`, file)
  return file
}
