import { direction, type Shown } from '~/app/domain/language'

/** Words people wrote, marked with their language and direction. */
export function Written({ shown }: { shown: Shown }) {
  if (!shown.language) return <>{shown.text}</>
  return (
    <span lang={shown.language} dir={direction(shown.language)}>
      {shown.text}
    </span>
  )
}
