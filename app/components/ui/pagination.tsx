import { useText } from '~/app/i18n/text'

/** The way through a long list. `page` counts from 1; nothing is shown for a single page. */
export function Pagination(props: {
  page: number
  pageCount: number
  hrefOf: (page: number) => string
}) {
  const text = useText()
  const { page, pageCount, hrefOf } = props
  if (pageCount <= 1) return null
  return (
    <nav className="pagination" aria-label={text('ui.pages')}>
      <ul>
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              {text('ui.previous')}
            </a>
          </li>
        )}
        {pagesShown(page, pageCount).map((shown, index) => (
          <li key={shown ?? `gap-${index}`}>
            {shown === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(shown)}
                aria-current={shown === page ? 'page' : undefined}
                aria-label={text('ui.page', { page: shown })}
              >
                <span className="number">{shown}</span>
              </a>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {text('ui.next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** First, last, and those around the current one; `null` stands for pages left out. */
export function pagesShown(page: number, pageCount: number): (number | null)[] {
  const shown: (number | null)[] = []
  for (let each = 1; each <= pageCount; each++) {
    const isNear = Math.abs(each - page) <= 1
    if (isNear || each === 1 || each === pageCount) shown.push(each)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}
