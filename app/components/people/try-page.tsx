import { shownIn, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { PlatformFrame } from '../frames'
import { Button } from '../ui/button'

type ExamplePerson = { name: string; email: string; what: Localized }

/** The people of the example: one click, and one is in their place. */
export function TryPage({ people }: { people: readonly ExamplePerson[] }) {
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
          <li key={person.email}>
            <form method="post" className="act">
              <FormKey />
              <input type="hidden" name="email" value={person.email} />
              <span className="act-body">
                <strong>{person.name}</strong>
                <span>{shownIn(person.what, language).text}</span>
              </span>
              <span className="act-time">
                <Button
                  kind="second"
                  size="small"
                  aria-label={text('try.be', { name: person.name })}
                >
                  {text('try.beShort')}
                </Button>
              </span>
            </form>
          </li>
        ))}
      </ul>
    </PlatformFrame>
  )
}
