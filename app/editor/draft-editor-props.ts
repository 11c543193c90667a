import type { ReactNode } from 'react'
import type { SendPicture } from './plugins/picture-form'

/** A section that is closed for writing, by the block of its heading. */
export type ClosedSection = { blockId: string; closedBy: string }

export type DraftEditorProps = {
  /** The working text: one draft in one language. */
  draftTextId: string
  /** Of the working text, as stored; grows when a version is published. */
  generation: number
  /** The text's language (BCP 47) and direction, not the interface's. */
  language: string
  dir: 'ltr' | 'rtl'
  /** As others will see it; the server sets it anew from the session. */
  userName: string
  title: string
  /** What the domain says of this person and draft; the server holds to it whatever the page says. */
  canWrite: boolean
  /** Sections somebody else closed: nothing is written in them here. */
  closed?: readonly ClosedSection[]
  /** Beside the title: "towards version 3, in French". */
  note?: ReactNode
  /** At the end of the title line: compare, publish. */
  actions?: ReactNode
  /** The pane beside the text: threads, evidence. A `pane pane-detail`. */
  aside?: ReactNode
  /** Where the same text is written in a plain form. */
  plainTextUrl?: string
  /** Keeps a picture for the draft; without it none can be brought. */
  onPicture?: SendPicture
  /** By id of a citation the words consent allows to show. */
  citations?: Readonly<Record<string, string>>
  /** Shown until the editor runs, and for good without JavaScript: the text, the plain form. */
  children: ReactNode
}
