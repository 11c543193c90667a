import {
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import { CITATION_SIGN, REFERENCE_FORMS, type ReferenceForm } from '~/app/domain/document'

type SerializedReference = Spread<{ blockId: string; form: ReferenceForm }, SerializedLexicalNode>

/** The words of a reference as the text stands now; `null`: what it points to is gone. */
export type ReferenceWords = (blockId: string, form: ReferenceForm) => string | null

const wordsOf = new WeakMap<LexicalEditor, ReferenceWords>()

/** From now on references of this editor are shown with these words. */
export function setReferenceWords(editor: LexicalEditor, words: ReferenceWords): void {
  wordsOf.set(editor, words)
}

/** Brings the words of a reference on the page up to date. */
export function showReference(element: HTMLElement, editor: LexicalEditor): void {
  const { to = '', reference } = element.dataset
  const words = wordsOf.get(editor)
  const shown = words ? words(to, formOf(reference)) : '…'
  element.classList.toggle('ed-reference-broken', shown === null)
  const text = shown ?? '?'
  if (element.textContent !== text) element.textContent = text
}

/** A reference to another block as one sign of the text; its words are never stored. */
export class ReferenceNode extends DecoratorNode<null> {
  __blockId: string
  __form: ReferenceForm

  static override getType(): string {
    return 'reference'
  }

  static override clone(node: ReferenceNode): ReferenceNode {
    return new ReferenceNode(node.__blockId, node.__form, node.__key)
  }

  static override importJSON(json: SerializedReference): ReferenceNode {
    return $createReferenceNode(json.blockId, json.form)
  }

  constructor(blockId = '', form: ReferenceForm = 'number', key?: NodeKey) {
    super(key)
    this.__blockId = blockId
    this.__form = form
  }

  override exportJSON(): SerializedReference {
    return { ...super.exportJSON(), blockId: this.getBlockId(), form: this.getForm() }
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement(this.__form === 'note' ? 'sup' : 'span')
    element.className = 'ed-reference'
    element.dataset['reference'] = this.__form
    element.dataset['to'] = this.__blockId
    showReference(element, editor)
    return element
  }

  override updateDOM(previous: this): boolean {
    return previous.__blockId !== this.__blockId || previous.__form !== this.__form
  }

  override isInline(): true {
    return true
  }

  override getTextContent(): string {
    return CITATION_SIGN
  }

  override decorate(): null {
    return null
  }

  getBlockId(): string {
    return this.getLatest().__blockId
  }

  getForm(): ReferenceForm {
    return formOf(this.getLatest().__form)
  }
}

export function $createReferenceNode(blockId: string, form: ReferenceForm): ReferenceNode {
  return new ReferenceNode(blockId, form)
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode
}

/** Another person's editor may have written anything. */
function formOf(value: unknown): ReferenceForm {
  return REFERENCE_FORMS.find((form) => form === value) ?? 'number'
}
