import { isInterfaceLanguage, type InterfaceLanguage } from '~/app/domain/language'

/** The first interface language the browser asks for; French when it asks for none of ours. */
export function preferredLanguage(request: Request): InterfaceLanguage {
  const asked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return asked.find(isInterfaceLanguage) ?? 'fr'
}
