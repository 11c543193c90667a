import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The folder with our package.json, whatever runs: the sources, the build in `build/server`, the
 * command line. Files that are read at run time (migrations, the worker) are found from here.
 *
 * @throws when this module was moved out of the project.
 */
export function projectRoot(): string {
  let folder = import.meta.dirname
  while (!isOurs(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error(`${import.meta.dirname} is not inside Polylogue`)
    folder = parent
  }
  return folder
}

function isOurs(manifest: string): boolean {
  if (!existsSync(manifest)) return false
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }
  return name === 'polylogue'
}
