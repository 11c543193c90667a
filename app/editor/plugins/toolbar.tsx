import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { LexicalEditor } from 'lexical'
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useText } from '~/app/i18n/text'
import { $selectedBlockIds, type Guard } from './soft-lock'
import { BlockTypeTool, HistoryTools, ListTools, MarkTools, Tool, useFormat } from './toolbar-tools'

type ToolbarProps = {
  toolbarRef: RefObject<HTMLDivElement>
  isEditable: boolean
  /** Opens the form for an address; the address the cursor stands in, or ''. */
  onLink: (url: string) => void
  onFind: () => void
  onHelp: () => void
  /** Asks before a block is changed in which somebody else is typing. */
  guard: Guard
  /** What can be put into the text besides words: buttons of their own. */
  insert?: ReactNode
  /** At the end of the bar: the way to the plain form. */
  end?: ReactNode
}

/** All that can be done to the text, as buttons with words. One stop for Tab, then the arrows. */
export function Toolbar(props: ToolbarProps) {
  const { toolbarRef, isEditable, onLink, end } = props
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const format = useFormat(editor)
  useSingleStop(toolbarRef)
  const guard = (change: () => void) => props.guard(editor.read($selectedBlockIds), change)
  const tools = { editor, format, off: !isEditable, guard }

  return (
    <div
      ref={toolbarRef}
      className="toolbar"
      role="toolbar"
      aria-label={text('editor.toolbar')}
      aria-controls="draft-text"
      onKeyDown={(event) => moveInToolbar(event, editor)}
    >
      <HistoryTools {...tools} />
      <span className="toolbar-separator" />
      <BlockTypeTool {...tools} />
      <span className="toolbar-separator" />
      <MarkTools {...tools} onLink={onLink} />
      <span className="toolbar-separator" />
      <ListTools {...tools} />
      {props.insert && (
        <>
          <span className="toolbar-separator" />
          {props.insert}
        </>
      )}
      <span className="toolbar-separator" />
      <Tool off={false} keys="Control+H" onUse={props.onFind}>
        {text('editor.find')}
      </Tool>
      <Tool off={false} keys="Control+/" onUse={props.onHelp}>
        {text('editor.help')}
      </Tool>
      {end && <span className="toolbar-end">{end}</span>}
    </div>
  )
}

/** Tab comes to the tool used last; the arrows lead to the others. */
function useSingleStop(toolbarRef: RefObject<HTMLDivElement>) {
  const last = useRef(0)
  useEffect(() => {
    const toolbar = toolbarRef.current
    if (!toolbar) return
    const apply = () =>
      toolsIn(toolbar).forEach((tool, at) => (tool.tabIndex = at === last.current ? 0 : -1))
    const remember = (event: FocusEvent) => {
      last.current = Math.max(
        0,
        toolsIn(toolbar).findIndex((tool) => tool === event.target),
      )
      apply()
    }
    apply()
    toolbar.addEventListener('focusin', remember)
    return () => toolbar.removeEventListener('focusin', remember)
  })
}

function toolsIn(toolbar: HTMLElement): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>('button, select, a[href]')]
}

/** The pattern of the ARIA toolbar: arrows, Home and End go from tool to tool, Escape to the text. */
function moveInToolbar(event: KeyboardEvent<HTMLDivElement>, editor: LexicalEditor): void {
  const tools = toolsIn(event.currentTarget)
  const at = tools.findIndex((tool) => tool === document.activeElement)
  const step = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const goals: Record<string, number> = {
    ArrowRight: at + step,
    ArrowLeft: at - step,
    Home: 0,
    End: tools.length - 1,
  }
  const goal = goals[event.key]
  if (event.key === 'Escape') editor.focus()
  else if (goal !== undefined) tools[(goal + tools.length) % tools.length]?.focus()
  else return
  event.preventDefault()
}
