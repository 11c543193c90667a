import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { useText } from '~/app/i18n/text'
import { showBlock } from '../go-to-block'
import type { OutlineEntry } from './outline'
import type { Present } from './presence'

/**
 * Ourselves and the others, each with the line under the name and the colour that mark their
 * cursor. Whoever writes can be followed: the text goes along with them.
 */
export function PresenceList(props: {
  present: readonly Present[]
  entries: readonly OutlineEntry[]
  followed: string | null
  onFollow: (name: string | null) => void
}) {
  const { present, entries, followed, onFollow } = props
  const text = useText()
  const titleOf = (id: string | null) => entries.find(({ blockId }) => blockId === id)?.text
  return (
    <ul className="presence" aria-label={text('editor.presence')}>
      <li>
        <span className="writer writer-1">{text('editor.you')}</span>
      </li>
      {present.map((one) => {
        const name = one.name || text('editor.someone')
        const isFollowed = followed === one.name
        return (
          <li key={one.clientId}>
            <WriterMark color={one.color} />
            <button
              type="button"
              className="writer-button"
              aria-pressed={isFollowed}
              title={text(isFollowed ? 'editor.unfollow' : 'editor.follow', { name })}
              onClick={() => onFollow(isFollowed ? null : one.name)}
            >
              <span className={one.blockId ? 'writer writer-2' : 'writer writer-reading'}>
                {name}
              </span>
              <span className="visually-hidden">, {text('editor.followHint')}</span>
            </button>{' '}
            {whatTheyDo(one, titleOf(one.sectionId), text)}
          </li>
        )
      })}
    </ul>
  )
}

function whatTheyDo(
  { blockId, isTyping }: Present,
  section: string | undefined,
  text: ReturnType<typeof useText>,
): string {
  if (blockId === null) return text('editor.reading')
  const doing = text(isTyping ? 'editor.typing' : 'editor.inText')
  if (!section) return doing
  return isTyping ? `${section}, ${doing}` : section
}

/** The colour of a person's cursor, beside their name. */
export function WriterMark({ color }: { color: string }) {
  if (color === '') return null
  return (
    <svg className="writer-mark" viewBox="0 0 6 16" aria-hidden="true" focusable="false">
      <rect width="6" height="16" fill={color} />
    </svg>
  )
}

/** Brings the passage of the followed person into view, whenever they go to another one. */
export function useFollow(followed: Present | undefined): void {
  const [editor] = useLexicalComposerContext()
  const blockId = followed?.blockId ?? null
  useEffect(() => {
    if (blockId) showBlock(editor, blockId)
  }, [editor, blockId])
}
