import { useRouteLoaderData } from '@remix-run/react'
import { useReader } from '~/app/i18n/text'
import { PlatformFrame } from '../frames'
import { ButtonLink } from './button'
import { TextArea } from './field'

/** A page that could not be shown: what happened, and where to go from here. */
export function ErrorPage({ status, data }: { status: number; data?: unknown }) {
  // Without the root's data there is no catalogue: a defect of the whole site, said in four languages.
  const hasText = useRouteLoaderData('root') !== undefined
  if (!hasText) return <BareError />
  return isSignedOut(data) ? <SignedOutError {...data} /> : <TranslatedError status={status} />
}

function TranslatedError({ status }: { status: number }) {
  const { language, text } = useReader()
  const kind = status === 404 ? 'notFound' : status === 403 ? 'refused' : 'defect'
  return (
    <PlatformFrame>
      <title>{`${text(`error.${kind}.title`)} – Polylogue`}</title>
      <div className="error-page">
        <h1>{text(`error.${kind}.title`)}</h1>
        <p className="lead">{text(`error.${kind}.what`)}</p>
        <p className="actions">
          <ButtonLink href={`/${language}`}>{text('error.home')}</ButtonLink>
          <ButtonLink kind="second" href={`/${language}/receipts`}>
            {text('frame.find')}
          </ButtonLink>
        </p>
      </div>
    </PlatformFrame>
  )
}

/** A form that could not be taken because nobody is signed in: where it was, and its words. */
type SignedOut = { page: string; typed: string[] }

function isSignedOut(data: unknown): data is SignedOut {
  return typeof data === 'object' && data !== null && 'page' in data && 'typed' in data
}

/** What was typed stays on the page until its author has put it back. */
function SignedOutError({ page, typed }: SignedOut) {
  const { language, text } = useReader()
  return (
    <PlatformFrame>
      <title>{`${text('error.signedOut.title')} – Polylogue`}</title>
      <div className="error-page">
        <h1>{text('error.signedOut.title')}</h1>
        <p className="lead">
          {text(typed.length > 0 ? 'error.signedOut.what' : 'error.signedOut.nothing')}
        </p>
        <p className="actions">
          <ButtonLink href={`/${language}/sign-in?to=${encodeURIComponent(page)}`} target="_blank">
            {text('error.signedOut.signIn')}
          </ButtonLink>
        </p>
        {typed.length > 0 && <h2>{text('error.signedOut.typed')}</h2>}
        {typed.map((words, index) => (
          <TextArea
            key={index}
            name={`typed-${index}`}
            label={text('error.signedOut.field', { number: index + 1 })}
            dir="auto"
            rows={Math.min(12, Math.max(2, Math.ceil(words.length / 70)))}
            readOnly
            defaultValue={words}
          />
        ))}
      </div>
    </PlatformFrame>
  )
}

function BareError() {
  return (
    <main className="wrap">
      <h1>Polylogue</h1>
      <p lang="fr">
        Cette page ne peut pas être montrée pour le moment. Réessayez dans un instant.
      </p>
      <p lang="en">This page cannot be shown right now. Try again in a moment.</p>
      <p lang="es">Esta página no se puede mostrar ahora. Inténtelo de nuevo en un momento.</p>
      <p lang="ar" dir="rtl">
        لا يمكن عرض هذه الصفحة الآن. أعد المحاولة بعد قليل.
      </p>
    </main>
  )
}
