import type { Request } from 'express'
import { isInterfaceLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'

/** Why a form is refused before any page could say so, in the language of the page it stands on. */
export function sentRefusal(
  request: Request,
  why: 'tooLarge' | 'tooOften',
  values?: { seconds: number },
): string {
  const [, said] = request.path.split('/')
  return textIn(isInterfaceLanguage(said) ? said : 'en')(`error.sent.${why}`, values)
}
