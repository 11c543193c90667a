import type { ReadableText } from '~/app/domain/document-rows'
import type { Agreement } from '~/app/domain/thread-mark'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { DensityRibbon } from '../charts/density-ribbon'
import type { OfferedGroup } from '../contributions/contributor-fields'
import { ribbonOf } from './ribbon-of'
import { agreementByRow, sumOf, totalOf, type SpokenText } from './spoken'

type DensityProps = { readable: ReadableText; spoken: SpokenText }

/** Where a text makes people speak, passage by passage, and how its parts are received. */
export function Density(props: DensityProps & { groups: readonly OfferedGroup[] }) {
  const { language, text } = useReader()
  const { readable, spoken, groups } = props
  return (
    <>
      {spoken.isDense ? (
        <Contested {...props} />
      ) : (
        <DensityRibbon {...ribbonOf(readable, spoken, groups, language)} />
      )}
      <details className="agreement-fold">
        <summary>{text('agreement.title')}</summary>
        <AgreementTable {...props} />
      </details>
    </>
  )
}

/** Columns without cells, for texts so much spoken of that cells would be dust. */
function Contested(props: DensityProps) {
  const { text } = useReader()
  const said = agreementByRow(props.spoken)
  const rows = props.readable.rows.map((row) => ({ row, counts: said.get(row.id) ?? sumOf([]) }))
  const most = Math.max(1, ...rows.map(({ counts }) => totalOf(counts) - counts.objection))
  const against = Math.max(1, ...rows.map(({ counts }) => counts.objection))
  const column = (index: number, y: number, height: number) =>
    height === 0 ? '' : `M${index} ${y}h.8v${round(height)}h-.8z`
  const above = rows.map(({ counts }, index) => {
    const height = (30 * (totalOf(counts) - counts.objection)) / most
    return column(index, round(30 - height), height)
  })
  const below = rows.map(({ counts }, index) =>
    column(index, 32, (14 * counts.objection) / against),
  )
  const contested = rows
    .filter(({ row, counts }) => row.number !== null && counts.objection > 0)
    .sort((a, b) => b.counts.objection - a.counts.objection)
    .slice(0, MOST_CONTESTED)
  return (
    <figure className="contested">
      <svg
        viewBox={`0 0 ${rows.length} 47`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d={above.join('')} />
        <path className="contested-against" d={below.join('')} />
      </svg>
      <figcaption>
        {text('agreement.columns')} {contested.length > 0 && text('agreement.contested')}{' '}
        {contested.map(({ row, counts }) => (
          <a key={row.id} href={`#b-${row.id}`}>
            {row.number}
            <span className="visually-hidden">
              {', '}
              {text('version.objections', { count: counts.objection })}
            </span>
          </a>
        ))}
      </figcaption>
    </figure>
  )
}

const MOST_CONTESTED = 8

const SAID = ['support', 'wording', 'objection', 'other'] as const

/** How each part is received: a bar and its figures, a line for each part. */
export function AgreementTable({ readable, spoken }: DensityProps) {
  const { language, text } = useReader()
  const said = agreementByRow(spoken)
  const parts = readable.sections.map((section) => ({
    section,
    counts: sumOf(
      readable.rows.flatMap((row) =>
        row.section === section.number ? (said.get(row.id) ?? []) : [],
      ),
    ),
  }))
  const most = Math.max(1, ...parts.map(({ counts }) => totalOf(counts)))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={text('agreement.title')}>
      <table className="data-table agreement">
        <caption className="visually-hidden">{text('agreement.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('agreement.part')}</th>
            <td />
            {SAID.map((said) => (
              <th scope="col" key={said} className="number">
                {text(`agreement.${said}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ section, counts }) => (
            <tr key={section.number}>
              <th scope="row">
                {section.heading ? (
                  <a href={`#b-${section.heading.blockId}`} dir="auto">
                    {section.title}
                  </a>
                ) : (
                  text('agreement.before')
                )}
              </th>
              <td>
                <AgreementBar counts={counts} most={most} />
              </td>
              {SAID.map((said) => (
                <td key={said} className="number">
                  {formatNumber(counts[said], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Filled for, striped for other words, hollow against, faint for the rest. */
function AgreementBar({ counts, most }: { counts: Agreement; most: number }) {
  let x = 0
  return (
    <svg
      className="agreement-bar"
      viewBox={`0 0 ${most} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {SAID.map((said) => {
        const from = x
        x += counts[said]
        return (
          counts[said] > 0 && (
            <rect
              key={said}
              className={`agreement-${said}`}
              x={from}
              width={counts[said]}
              height="10"
            />
          )
        )
      })}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
