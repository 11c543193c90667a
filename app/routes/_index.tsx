import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirectTo } from '~/app/http/redirect.server'
import { preferredLanguage } from '~/app/http/language.server'

/** The address alone leads to the language the browser asks for. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirectTo(`/${preferredLanguage(request)}`, { Vary: 'Accept-Language' })
}
