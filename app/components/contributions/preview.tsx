import type { ReactNode } from 'react'
import { direction } from '~/app/domain/language'
import { CONSENTS, publishableName, visibleTo, type Consent } from '~/app/domain/contributor'
import { useReader } from '~/app/i18n/text'
import { AttachFields } from '../attachments/attach-fields'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { typedIn, type FormState, type OfferedGroup } from './contributor-fields'
import { Speaker } from './speaker'
import { languageName } from './text-language'

type PreviewProps = {
  state: FormState
  groups: readonly OfferedGroup[]
  /** Where the form is sent; the page's own address when absent. */
  action?: string
  /** Whether files may come with it. */
  mayAttach?: boolean
  /** What stands in place of the quoted text: the proposed wording, several answers. */
  children?: ReactNode
}

/**
 * What will be public, before anything is sent: the words, the name as consented, what is kept
 * and what never is. Works without JavaScript: what was typed travels in hidden fields.
 */
export function ContributionPreview({ state, groups, action, mayAttach, children }: PreviewProps) {
  const { text } = useReader()
  const consent = CONSENTS.find((one) => one === typedIn(state, 'consent')) ?? 'name_hidden'
  const language = typedIn(state, 'language')
  return (
    <>
      <h1>{text('preview.title')}</h1>
      <p className="lead">
        {text('preview.chosen')} <b>{text(`consent.${consent}`)}</b>
      </p>
      <div className="preview voice">
        {visibleTo('public', consent).facts ? (
          <PreviewByline state={state} groups={groups} consent={consent} />
        ) : (
          <p className="note">{text('preview.hidden')}</p>
        )}
        {children ?? (
          <blockquote className="said" lang={language} dir={direction(language)}>
            {paragraphs(typedIn(state, 'text'))}
          </blockquote>
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>{text('preview.public')}</dt>
          <dd>{text(`preview.public.${consent}`)}</dd>
        </div>
        <div>
          <dt>{text('preview.kept')}</dt>
          <dd>{text(typedIn(state, 'email') ? 'preview.keptEmail' : 'preview.keptNothing')}</dd>
        </div>
        <div>
          <dt>{text('preview.never')}</dt>
          <dd>{text('preview.neverWhat')}</dd>
        </div>
      </dl>
      <form method="post" action={action} encType={mayAttach ? 'multipart/form-data' : undefined}>
        <FormKey />
        <HiddenFields state={state} />
        {mayAttach && <AttachFields state={state} />}
        <p className="form-actions">
          <Button name="intent" value="send">
            {text('preview.send')}
          </Button>
          <Button kind="second" name="intent" value="edit">
            {text('preview.edit')}
          </Button>
        </p>
      </form>
    </>
  )
}

function PreviewByline(props: {
  state: FormState
  groups: readonly OfferedGroup[]
  consent: Consent
}) {
  const { state, groups, consent } = props
  const group = groups.find((one) => one.id === typedIn(state, 'groupId')) ?? null
  const language = typedIn(state, 'language')
  return (
    <p className="byline">
      <Speaker
        name={publishableName(typedIn(state, 'name') || null, consent)}
        kind={typedIn(state, 'contributorKind')}
        group={group}
      />
      {language && <span lang={language}> · {languageName(language)}</span>}
    </p>
  )
}

/** All that was typed, for the next step of a form. */
function HiddenFields({ state }: { state: FormState }) {
  return (
    <>
      {Object.entries(state.typed).flatMap(([name, values]) =>
        [values]
          .flat()
          .map((value, index) => (
            <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
          )),
      )}
    </>
  )
}

/** A text as paragraphs, its line breaks kept. */
export function paragraphs(text: string): ReactNode {
  return text.split(/\n{2,}/).map((paragraph, index) => (
    <p key={index} className="keep-lines">
      {paragraph}
    </p>
  ))
}
