/** The value, or a 404 for the error page. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Response(null, { status: 404 })
  return value
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id from the address, or a 404: what is no UUID names nothing here. */
export function foundId(id: string | undefined): string {
  return found(id !== undefined && UUID.test(id) ? id : null)
}
