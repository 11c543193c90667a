import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical'
import { useText } from '~/app/i18n/text'
import { goToBlock } from '../go-to-block'
import type { KeptWords } from '../kept-words'
import { $setFacts } from '../nodes/block-facts'
import { $blockWithId } from '../put-words'
import type { Keeper } from './unsent-words'

type KeptWordsListProps = {
  keeper: Keeper
  language: string
  dir: 'ltr' | 'rtl'
  isEditable: boolean
}

/** What has no place in the shared text any more: to copy, to put back, or to let go. */
export function KeptWordsList({ keeper, language, dir, isEditable }: KeptWordsListProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  if (keeper.words.length === 0) return null
  return (
    <section className="editor-kept" role="alert" aria-labelledby="editor-kept">
      <h2 id="editor-kept">{text('editor.keptWords')}</h2>
      <ul>
        {keeper.words.map((words) => (
          <li key={`${words.why} ${words.blockId} ${words.text}`}>
            <p className="hint">
              {text(words.why === 'removed' ? 'editor.keptRemoved' : 'editor.keptUnsent')}
            </p>
            <blockquote lang={language} dir={dir}>
              {words.text}
            </blockquote>
            <p className="actions">
              {isEditable && (
                <button
                  type="button"
                  onClick={() => {
                    putBack(editor, words)
                    keeper.remove(words)
                  }}
                >
                  {text('editor.putBack')}
                </button>
              )}
              <button type="button" onClick={() => void navigator.clipboard?.writeText(words.text)}>
                {text('editor.copyWords')}
              </button>
              <button type="button" onClick={() => keeper.remove(words)}>
                {text('editor.letGo')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As a paragraph of their own, behind the block they belong to, else at the end: nothing is written over. */
function putBack(editor: LexicalEditor, { blockId, text }: KeptWords): void {
  const id = crypto.randomUUID()
  editor.update(
    () => {
      const paragraph = $setFacts($createParagraphNode(), { id }).append($createTextNode(text))
      const place = $blockWithId(blockId)?.getTopLevelElement()
      if (place) place.insertAfter(paragraph)
      else $getRoot().append(paragraph)
    },
    { onUpdate: () => goToBlock(editor, id) },
  )
}
