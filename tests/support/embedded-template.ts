import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect } from '~/db/connection'
import { migrate } from '~/db/migrate'

const WORKPLACE = path.join(tmpdir(), 'polylogue-tests')
const ONE_HOUR = 3_600_000

/** @returns the folder of a migrated database; leftovers of earlier runs are removed. */
export async function prepareFolder(fingerprint: string): Promise<string> {
  await mkdir(WORKPLACE, { recursive: true })
  const template = path.join(WORKPLACE, `template-${fingerprint}`)
  await removeLeftovers(template)

  if (!existsSync(template)) await makeTemplate(template)
  // In use as of now: runs of another state of the sources leave it alone.
  await utimes(template, new Date(), new Date())
  return template
}

/** @returns the address of a copy, and what removes it. */
export async function copyFolder(
  template: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const folder = path.join(WORKPLACE, `copy-${randomUUID()}`)
  await cp(template, folder, { recursive: true })
  return {
    url: `pglite:${folder}?fsync=off`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Made aside and then renamed, so that two runs at once never see half a template. */
async function makeTemplate(template: string): Promise<void> {
  const folder = path.join(WORKPLACE, `copy-${randomUUID()}`)
  const db = connect(`pglite:${folder}?fsync=off`)
  await migrate(db)
  await db.destroy()
  await rename(folder, template).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

async function removeLeftovers(template: string): Promise<void> {
  for (const name of await readdir(WORKPLACE)) {
    const file = path.join(WORKPLACE, name)
    const facts = await stat(file).catch(() => null)
    const isOld = facts !== null && Date.now() - facts.mtimeMs > ONE_HOUR
    if (isOld && file !== template) await rm(file, { recursive: true, force: true })
  }
}
