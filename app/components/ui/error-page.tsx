import { useRouteLoaderData } from '@remix-run/react'
import { useReader } from '~/app/i18n/text'
import { PlatformFrame } from '../frames'
import { ButtonLink } from './button'

/** A page that could not be shown: what happened, and where to go from here. */
export function ErrorPage({ status }: { status: number }) {
  // Without the root's data there is no catalogue: a defect of the whole site, said in four languages.
  const hasText = useRouteLoaderData('root') !== undefined
  return hasText ? <TranslatedError status={status} /> : <BareError />
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
