import { isInterfaceLanguage, type InterfaceLanguage } from '~/app/domain/language'
import { sentencesOf } from '~/app/i18n/catalogues.server'
import type { Context } from './context'
import { newFormKey } from './form-key.server'
import { preferredLanguage } from './language.server'
import { sessionToken } from './session.server'

/** What every page needs, the error page too: its language and words, a form key, its nonce. */
export function rootData(
  request: Request,
  { lang }: { lang?: string },
  context: Pick<Context, 'secret' | 'origin' | 'nonce'>,
) {
  // An address that names nothing still says its language: /fr/…
  const said = lang ?? new URL(request.url).pathname.split('/')[1]
  const language: InterfaceLanguage = isInterfaceLanguage(said) ? said : preferredLanguage(request)
  const session = sessionToken(request.headers.get('cookie'), context.origin)
  return {
    language,
    sentences: sentencesOf(language),
    formKey: newFormKey(context.secret, session, Date.now()),
    nonce: context.nonce,
  }
}
