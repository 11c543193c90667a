import type { Section } from '~/app/domain/document-sections'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { inLanguage } from '~/app/domain/language'
import type { OfferedGroup } from '../contributions/contributor-fields'
import { GroupSign } from '../signs'

/** The parts of the text, each with how much it is spoken about. */
export function VersionOutline(props: {
  sections: readonly Section[]
  /** How many threads stand in each section, by its number. */
  counts: ReadonlyMap<number, number>
  groups: readonly OfferedGroup[]
  /** BCP 47, of the text. */
  textLanguage: string
  hasThreads: boolean
  /** Whether groups speak on this page: their signs are explained. */
  hasVoices: boolean
}) {
  const { language, text } = useReader()
  const { sections, counts, groups, hasThreads, hasVoices } = props
  const most = Math.max(1, ...counts.values())
  return (
    <nav className="outline" id="outline" aria-label={text('version.outline')}>
      <details className="outline-fold">
        <summary>
          <h2>{text(hasThreads ? 'version.outlineThreads' : 'version.outline')}</h2>
        </summary>
        <ol className="outline-list">
          {sections.map((section) =>
            section.heading === null ? null : (
              <li key={section.number}>
                <a href={`#b-${section.heading.blockId}`}>
                  <span>{formatNumber(section.number, language)}</span>
                  <span className="outline-title" lang={props.textLanguage} dir="auto">
                    {section.title}
                  </span>
                  {hasThreads && <Density count={counts.get(section.number) ?? 0} most={most} />}
                </a>
              </li>
            ),
          )}
        </ol>
      </details>
      {hasVoices && groups.length > 0 && (
        <div className="key">
          <h2>{text('version.whoSpeaks')}</h2>
          <ul className="legend">
            {groups.map((group) => (
              <li key={group.id}>
                <GroupSign position={group.position} />{' '}
                <span dir="auto">{inLanguage(group.name, language)}</span>
              </li>
            ))}
          </ul>
          {hasThreads && <p className="note">{text('version.howToReact')}</p>}
        </div>
      )}
    </nav>
  )
}

function Density({ count, most }: { count: number; most: number }) {
  const { text } = useReader()
  return (
    <>
      <svg
        className="outline-density"
        viewBox={`0 0 ${most} 5`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={count} height="5" />
      </svg>
      <span className="outline-count number">
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{text('version.threads', { count })}</span>
      </span>
    </>
  )
}
