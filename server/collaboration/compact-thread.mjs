/*
 * The thread that makes many updates of a text into one. Plain JavaScript, so that it runs as it is
 * from the sources, the build and the tests.
 */
import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'

parentPort.on('message', (layers) => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const layer of layers) Y.applyUpdate(doc, layer)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  parentPort.postMessage(state, [state.buffer])
})
