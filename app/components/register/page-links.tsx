import { registerQuery, type RegisterFilters } from '~/app/domain/register'
import { useText } from '~/app/i18n/text'

/** The way to newer and to older contributions, with the same filters. */
export function RegisterPageLinks(props: {
  filters: RegisterFilters
  newer: number | null
  older: number | null
}) {
  const text = useText()
  const { filters, newer, older } = props
  if (newer === null && older === null) return null
  return (
    <nav className="pagination" aria-label={text('ui.pages')}>
      <ul>
        {newer !== null && (
          <li>
            <a href={registerQuery(filters, { after: newer })} rel="prev">
              {text('register.newer')}
            </a>
          </li>
        )}
        {older !== null && (
          <li>
            <a href={registerQuery(filters, { before: older })} rel="next">
              {text('register.older')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
