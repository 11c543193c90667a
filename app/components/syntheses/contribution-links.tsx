import { contributionCode } from '~/app/domain/contribution'
import { useReader } from '~/app/i18n/text'

/** Contributions by their numbers, each a link to its page; those without a number are counted. */
export function ContributionLinks(props: {
  numbers: readonly (number | null)[]
  hrefOf: (number: number) => string
}) {
  const { text } = useReader()
  const numbered = props.numbers.filter((number) => number !== null)
  const unnumbered = props.numbers.length - numbered.length
  return (
    <>
      <ul className="contribution-links">
        {numbered.map((number) => (
          <li key={number}>
            <a className="code" href={props.hrefOf(number)}>
              {contributionCode(number)}
            </a>
          </li>
        ))}
      </ul>
      {unnumbered > 0 && (
        <p className="hint">{text('evidence.unnumbered', { count: unnumbered })}</p>
      )}
    </>
  )
}
