import { useReader } from '~/app/i18n/text'

/** The way to the page before and the page after; nothing when there is only one. */
export function ListPages(props: {
  /** From 1. */
  page: number
  pageCount: number
  /** What the address says besides the page. */
  query: Record<string, string>
}) {
  const { text } = useReader()
  const { page, pageCount, query } = props
  if (pageCount === 1) return null
  const hrefOf = (number: number) =>
    `?${new URLSearchParams({ ...query, page: String(number) }).toString()}`
  return (
    <nav className="pagination" aria-label={text('ui.pages')}>
      <ul>
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              {text('threads.previousPage')}
            </a>
          </li>
        )}
        <li>{text('threads.pageOf', { page, total: pageCount })}</li>
        {page < pageCount && (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {text('threads.nextPage')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
