import { ROLES } from '~/app/domain/role'
import { useReader } from '~/app/i18n/text'

/** Roles by name: "secretariat and drafter". */
export function RoleNames({ roles }: { roles: readonly string[] }) {
  const { language, text } = useReader()
  const names = ROLES.filter((role) => roles.includes(role)).map((role) => text(`role.${role}`))
  return <>{new Intl.ListFormat(language).format(names)}</>
}
