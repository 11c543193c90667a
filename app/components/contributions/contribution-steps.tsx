import { useText } from '~/app/i18n/text'

const STEPS = ['write', 'check', 'keep'] as const

/** Where one is: write, check, keep the receipt. */
export function ContributionSteps({ step }: { step: (typeof STEPS)[number] }) {
  const text = useText()
  const current = STEPS.indexOf(step)
  return (
    <ol className="steps">
      {STEPS.map((name, index) => (
        <li
          key={name}
          className={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="node" aria-hidden="true" />
          {text(`steps.${name}`)}
        </li>
      ))}
    </ol>
  )
}
