import type { Localized } from '~/app/domain/language'
import type { BesideThread, OpenedThread, TriageFilters } from '~/app/domain/threads-beside'
import type { FramedConsultation } from '../frames'
import type { FormAnswer } from '../setup/answer'

export type ThreadsProps = {
  consultation: FramedConsultation & { timeZone: string }
  draft: { id: string; title: Localized; texts: readonly { id: string; language: string }[] }
  own: { id: string; language: string }
  personName: string
  versionNumber: number | null
  canWrite: boolean
  filters: TriageFilters
  threads: readonly BesideThread[]
  /** Of all, before filtering. */
  total: number
  opened: OpenedThread | null
  team: readonly { personId: string; name: string }[]
  done: string | null
  answer?: FormAnswer
}

export type OpenedProps = ThreadsProps & { opened: OpenedThread }

/** `/fr/drafts/<id>/threads?text=<id>&thread=<id>` */
export function threadsPath(
  { draft, own }: { draft: { id: string }; own: { id: string } },
  language: string,
  query: Record<string, string> = {},
): string {
  const params = new URLSearchParams({ text: own.id, ...query })
  return `/${language}/drafts/${draft.id}/threads?${params.toString()}`
}

/** The working text in which a thread is worked on: that of its own language. */
export function textOf(
  { language }: { language: string },
  { draft, own }: { draft: Pick<ThreadsProps['draft'], 'texts'>; own: ThreadsProps['own'] },
): { id: string; language: string } {
  return draft.texts.find((text) => text.language === language) ?? own
}
