import type { Comment } from '~/app/domain/comment-thread'
import { inLanguage } from '~/app/domain/language'
import type { Text } from '~/app/i18n/create-text'

/** Who said it, as the page of a thread names them. */
export function authorNamed(text: Text, language: string, languages: readonly string[]) {
  return ({ author, isAside, contributorKind, group }: Comment): string => {
    const who =
      author ??
      (isAside
        ? text('thread.team')
        : contributorKind
          ? text(`speaker.${contributorKind}`)
          : text('speaker.unknown'))
    return group ? `${who}, ${inLanguage(group.name, language, languages)}` : who
  }
}
