import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { isLanguageTag } from '~/app/domain/language'
import { OTHER_LANGUAGE } from '~/app/domain/listening-session'
import type { LiveText } from '~/app/editor/live-text'
import type { PointFacts } from './point-fields'
import { pointKind } from './point-kind'

/** What stood in the plain form when the live notes took its place. */
export type BegunPoint = PointFacts & {
  /** `''`: nothing was typed. */
  text: string
  /** Where the cursor stood in the words, UTF-16 units; `null`: it was elsewhere. */
  cursor: number | null
}

/**
 * On a slow device somebody types into the plain form before the live notes are open: what they
 * began goes on in the live form. `null`: the notes are not open yet, the plain form stands.
 */
export function useBegunPoint(
  live: LiveText | null,
  plain: RefObject<HTMLElement | null>,
): BegunPoint | null {
  const [begun, setBegun] = useState<BegunPoint | null>(null)
  const isOpen = useIsOpen(live)
  useLayoutEffect(() => {
    setBegun(isOpen ? readBegun(plain.current) : null)
  }, [isOpen, plain])
  return begun
}

const NEVER = () => () => undefined

function useIsOpen(live: LiveText | null): boolean {
  const read = () => live !== null && live.state().kind !== 'opening'
  return useSyncExternalStore(live?.listen ?? NEVER, read, () => false)
}

function readBegun(plain: HTMLElement | null): BegunPoint {
  const form = plain?.querySelector('form')
  const data = form ? new FormData(form) : null
  const typed = (name: string) => {
    const value = data?.get(name)
    return typeof value === 'string' ? value : ''
  }
  const words = form?.querySelector('textarea')
  const tag = typed('language') === OTHER_LANGUAGE ? typed('otherLanguage') : typed('language')
  return {
    text: typed('text'),
    speaker: typed('speaker'),
    groupId: typed('groupId') || null,
    kind: pointKind(typed('kind')),
    language: isLanguageTag(tag) ? tag : '',
    cursor: words && words === document.activeElement ? words.selectionStart : null,
  }
}
