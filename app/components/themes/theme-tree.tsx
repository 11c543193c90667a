import { inLanguage, type Localized } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { groupSign } from '../signs'

/** A theme of the code frame with what it and those under it hold. */
export type TreeTheme = {
  id: string
  name: Localized
  depth: number
  isMinority: boolean
  contributions: number
  byGroup: Record<string, number>
}

/** The code frame: each theme a link, with its count and a bar of who speaks in it. */
export function ThemeTree(props: {
  themes: readonly TreeTheme[]
  groups: readonly { id: string; position: number }[]
  current: string | null
  hrefOf: (themeId: string) => string
}) {
  const { language, text } = useReader()
  const most = Math.max(1, ...props.themes.map((theme) => theme.contributions))
  return (
    <ul className="theme-tree">
      {props.themes.map((theme) => (
        <li key={theme.id} className={`theme-depth-${Math.min(theme.depth, 3)}`}>
          <a
            href={props.hrefOf(theme.id)}
            aria-current={props.current === theme.id ? 'true' : undefined}
          >
            <span dir="auto">
              {inLanguage(theme.name, language)}
              {theme.isMinority && <small> {text('themes.minorityShort')}</small>}
            </span>
            <span className="number">{formatNumber(theme.contributions, language)}</span>
            <ThemeBar theme={theme} groups={props.groups} most={most} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function ThemeBar(props: {
  theme: TreeTheme
  groups: readonly { id: string; position: number }[]
  most: number
}) {
  let x = 0
  return (
    <svg viewBox={`0 0 ${props.most} 7`} preserveAspectRatio="none" aria-hidden="true">
      {props.groups.map(({ id, position }) => {
        const width = props.theme.byGroup[id] ?? 0
        const piece = (
          <rect
            key={id}
            className={groupSign(position)}
            fill="currentColor"
            x={x}
            width={width}
            height="7"
          />
        )
        x += width
        return piece
      })}
    </svg>
  )
}
