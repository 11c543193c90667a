import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { mayBePlanPart, planRole } from '~/app/domain/plan-facts'
import { useText } from '~/app/i18n/text'
import { $factsHere, $imageHere, $isOutlineHere, $languageHere, $toggleOutline } from '../insert'
import type { Inserting } from './insert-forms'
import { Tool } from './toolbar-tools'

type InsertToolsProps = {
  isEditable: boolean
  /** Opens the form that asks what is to be put in. */
  onInsert: (what: Inserting) => void
}

/** What can be put into a text besides words. */
export function InsertTools({ isEditable, onInsert }: InsertToolsProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const here = useHere(editor)
  const off = !isEditable
  return (
    <>
      <Tool
        off={off}
        isOn={here.isGap}
        onUse={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'highlight')}
      >
        {text('insert.gap')}
      </Tool>
      <Tool off={off} onUse={() => onInsert({ what: 'note' })}>
        {text('insert.note')}
      </Tool>
      <Tool off={off} onUse={() => onInsert({ what: 'reference' })}>
        {text('insert.reference')}
      </Tool>
      <Tool off={off} isOn={here.isPicture} onUse={() => onInsert({ what: 'picture', file: null })}>
        {text('insert.picture')}
      </Tool>
      <Tool off={off} onUse={() => onInsert({ what: 'table' })}>
        {text('editor.table')}
      </Tool>
      {here.isOutline !== null && (
        <Tool off={off} isOn={here.isOutline} onUse={() => editor.update($toggleOutline)}>
          {text('insert.outline')}
        </Tool>
      )}
      <Tool off={off} isOn={here.language !== ''} onUse={() => onInsert({ what: 'language' })}>
        {text('insert.language')}
      </Tool>
      <Tool
        off={off || !here.mayBePart}
        isOn={here.kind !== ''}
        onUse={() => onInsert({ what: 'kind' })}
      >
        {text('plan.kindTool')}
      </Tool>
    </>
  )
}

type Here = {
  isGap: boolean
  isPicture: boolean
  isOutline: boolean | null
  language: string
  kind: string
  mayBePart: boolean
}

const NOWHERE: Here = {
  isGap: false,
  isPicture: false,
  isOutline: null,
  language: '',
  kind: '',
  mayBePart: false,
}

function useHere(editor: LexicalEditor): Here {
  const [here, setHere] = useState(NOWHERE)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($readHere)
        setHere((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      }),
    [editor],
  )
  return here
}

function $readHere(): Here {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NOWHERE
  const facts = $factsHere()
  return {
    isGap: selection.hasFormat('highlight'),
    isPicture: $imageHere() !== null,
    isOutline: $isOutlineHere(),
    language: $languageHere(),
    kind: planRole(facts?.role) ?? '',
    mayBePart: facts !== null && mayBePlanPart(facts),
  }
}
