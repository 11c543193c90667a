/** An address that names nothing: the error page, in the reader's language. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export default function NothingRoute() {
  return null
}
