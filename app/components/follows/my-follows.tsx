import { followedName, followedPath, type FollowSubject } from '~/app/domain/follow'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'

export type MyFollow = { token: string; subject: FollowSubject }

/** What somebody follows, each with the button that ends it. */
export function MyFollows({ follows }: { follows: readonly MyFollow[] }) {
  const { language, text } = useReader()
  return (
    <section aria-labelledby="follows-title">
      <h2 id="follows-title">{text('follow.mine')}</h2>
      {follows.length === 0 && <p className="note">{text('follow.none')}</p>}
      <ul>
        {follows.map(({ token, subject }) => (
          <li key={token}>
            {text(`follow.kind.${subject.kind}`)}{' '}
            <a href={followedPath(subject, language)} dir="auto">
              {followedName(subject, language)}
            </a>
            <form method="post" action={`/${language}/follows/${token}`}>
              <FormKey />
              <Button kind="second" size="mini" name="intent" value="end">
                {text('follow.end')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
