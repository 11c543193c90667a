import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A zip that is written as it is made; under its name only once it is whole. */
export type Archive = {
  /** Begins a file; what it returns adds to it. */
  begin(name: string): (text: string) => void
  add(name: string, text: string): void
  finish(): void
  /** Leaves nothing behind. */
  abandon(): void
}

function openArchive(file: string): Archive {
  const unfinished = `${file}.unfinished`
  const handle = openSync(unfinished, 'w', 0o600)
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    writeSync(handle, bytes)
  })
  let open: ZipDeflate | null = null
  const endOpen = () => {
    open?.push(new Uint8Array(0), true)
    open = null
  }
  const begin = (name: string) => {
    endOpen()
    const entry = new ZipDeflate(name, { level: 6 })
    open = entry
    zip.add(entry)
    return (text: string) => entry.push(strToU8(text))
  }
  return {
    begin,
    add: (name, text) => begin(name)(text),
    finish() {
      endOpen()
      zip.end()
      closeSync(handle)
      renameSync(unfinished, file)
    },
    abandon() {
      closeSync(handle)
      rmSync(unfinished, { force: true })
    },
  }
}

/** Fills a new zip; a failure leaves no file behind. */
export async function writeArchive(
  file: string,
  fill: (archive: Archive) => Promise<void>,
): Promise<void> {
  const archive = openArchive(file)
  try {
    await fill(archive)
  } catch (error) {
    archive.abandon()
    throw error
  }
  archive.finish()
}
