import { useMatches } from '@remix-run/react'
import { DONE, type Done } from '~/app/domain/done'
import { useReader } from '~/app/i18n/text'
import { Message } from './ui/message'

const DESKS: Record<Done, string> = {
  version: 'drafts',
  synthesis: 'synthesis',
  report: 'reports',
  session: 'sessions',
}

/** On a public page, for who has just published it: that it is done, and the way back to the desk. */
export function DoneMessage({ home }: { home: string }) {
  const { text } = useReader()
  const done = useDone()
  if (!done) return null
  return (
    <Message kind="done">
      <p>{text(`frame.done.${done}`)}</p>
      <p>
        <a href={`${home}/desk/${DESKS[done]}`}>{text('frame.done.back')}</a>
      </p>
    </Message>
  )
}

/** What the loader of the page says was done; `undefined`: nothing. */
function useDone(): Done | undefined {
  const data = useMatches().at(-1)?.data as { done?: unknown } | null | undefined
  return DONE.find((one) => one === data?.done)
}
