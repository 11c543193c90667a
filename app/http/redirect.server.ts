import { redirect, type TypedResponse } from '@remix-run/node'

/**
 * To another page of ours. Only paths that this program wrote: what does not begin with one
 * slash, or could be read as another host, is a defect.
 */
export function redirectTo(path: string, headers?: HeadersInit): TypedResponse<never> {
  if (!isOwnPath(path)) throw new Error('Redirects lead to our own pages only')
  return redirect(path, { status: 303, headers: new Headers(headers) })
}

/** Whether a path from an address (`?to=`) leads to a page of ours. */
export function isOwnPath(path: string): boolean {
  // Control characters and backslashes are read as slashes by some browsers.
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)
}
