import { Transform } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import type { Context } from './http/context'
import { rootData } from './http/root-data.server'

const TIMEOUT_MS = 15_000

/** A page as HTML, sent once it is whole: a page that fails half-way is an error page instead. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: Context,
): Promise<Response> {
  const { nonce } = context
  const { loaderData, matches } = remix.staticHandlerContext
  // After an action that threw, no loader has run; its error page is in the reader's language too.
  loaderData.root ??= rootData(request, matches[0]?.params ?? {}, context)
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={TIMEOUT_MS} />,
      {
        nonce,
        onAllReady() {
          const body = withoutZeros()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          status = 500
          console.error(error)
        },
      },
    )
    setTimeout(abort, TIMEOUT_MS).unref()
  })
}

/**
 * React 18 leaves a zero byte where a letter of several bytes meets the end of its buffer
 * (https://github.com/facebook/react/issues/24985); in UTF-8 no letter has one.
 */
function withoutZeros(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}

/** A defect, logged once; what people typed never comes with it. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  console.error(error instanceof Error ? error.stack : error)
}
