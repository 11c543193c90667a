/*
 * The thread that makes many updates of a text into one. Plain JavaScript, so that it runs as it is
 * from the sources, the build and the tests.
 */
import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'

parentPort.on('message', (layers) => {
  const state = compact(layers)
  parentPort.postMessage(state, [state.buffer])
})

/**
 * Deletes what the layers say, and nothing else: what Yjs deletes by itself, because it arrived in
 * a block that was gone, must not look as if somebody had deleted it (deleted-on-sight.ts).
 */
function compact(layers) {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const layer of layers) Y.applyUpdate(doc, layer)
  })
  const whole = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  const structs = whole.subarray(0, whole.length - deletesIn(whole).length)
  const deletes = deletesIn(Y.mergeUpdates(layers))
  const state = new Uint8Array(structs.length + deletes.length)
  state.set(structs)
  state.set(deletes, structs.length)
  return state
}

/** The part of an update that says what it deletes: it stands at the end. */
function deletesIn(update) {
  const { to } = Y.parseUpdateMeta(update)
  return Y.diffUpdate(update, Y.encodeStateVector(to)).subarray(1) // a zero: no content
}
