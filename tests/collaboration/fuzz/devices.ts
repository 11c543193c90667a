import * as Y from 'yjs'

/** What a device keeps, by the name of its store; `IndexeddbPersistence` of the tests. */
const devices = new Map<string, Uint8Array>()
const remembered = new Map<string, string>()
let device = 0

/** Stands in for the browser's database, which Node does not have: keeps a text per device. */
export class KeptOnDevice {
  readonly whenSynced: Promise<this>
  readonly #key: string

  constructor(name: string, doc: Y.Doc) {
    this.#key = `${device} ${name}`
    this.whenSynced = Promise.resolve().then(() => {
      const kept = devices.get(this.#key)
      if (kept) Y.applyUpdate(doc, kept, this)
      doc.on('update', () => devices.set(this.#key, Y.encodeStateAsUpdate(doc)))
      return this
    })
  }

  clearData = async () => void devices.delete(this.#key)
  destroy = () => Promise.resolve()
}

/** What pages of the device remember in between, without locks: a page is closed before the next. */
export function storageHere() {
  const prefix = `${device} `
  return {
    getItem: (key: string) => remembered.get(prefix + key) ?? null,
    setItem: (key: string, value: string) => void remembered.set(prefix + key, value),
  }
}

/** Whose device the next room is opened on. */
export function useDevice(number: number): void {
  device = number
}

/** Nothing of another run is on any device. */
export function cleanDevices(): void {
  devices.clear()
  remembered.clear()
}
