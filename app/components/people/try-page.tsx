import { useReader, useText } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { RoleNames } from './role-names'
import { Button } from '../ui/button'

type ExamplePerson = { name: string; email: string; roles: string[]; seat: string | null }

/** The people of the example: one click, and one is in their place. */
export function TryPage({ people }: { people: ExamplePerson[] }) {
  const { language, text } = useReader()
  return (
    <PlatformFrame mainClass="wrap plain">
      <p className="eyebrow">{text('try.note')}</p>
      <h1>{text('try.title')}</h1>
      <p className="lead">{text('try.lead')}</p>
      <p>
        <a href={`/${language}/consultations/villes-en-commun`}>{text('try.asNobody')}</a>
      </p>
      <ul className="act-list act-list-spaced">
        {people.map((person) => (
          <li key={person.email} className="act">
            <div className="act-body">
              <strong>{person.name}</strong>
              <span>
                <Place person={person} />
              </span>
            </div>
            <form method="post">
              <FormKey />
              <input type="hidden" name="email" value={person.email} />
              <Button kind="second" aria-label={text('try.be', { name: person.name })}>
                {text('try.beShort')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </PlatformFrame>
  )
}

function Place({ person }: { person: ExamplePerson }) {
  const text = useText()
  if (person.roles.length > 0) return <RoleNames roles={person.roles} />
  if (person.seat) return text('try.seat', { organisation: person.seat })
  return text('try.stakeholder')
}
