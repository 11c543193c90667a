import {
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import { CITATION_SIGN } from '~/app/domain/document'

type SerializedCitation = Spread<{ citationId: string }, SerializedLexicalNode>

/** The words to show for a citation while it is edited; `null`: not to be shown. */
export type CitationWords = (citationId: string) => string | null

/**
 * A citation as one sign of the text. It holds the citation's id and never its words, which the
 * page fills in as consent allows.
 */
export class CitationNode extends DecoratorNode<null> {
  __citationId: string

  static override getType(): string {
    return 'citation'
  }

  static override clone(node: CitationNode): CitationNode {
    return new CitationNode(node.__citationId, node.__key)
  }

  static override importJSON(json: SerializedCitation): CitationNode {
    return $createCitationNode(json.citationId)
  }

  constructor(citationId = '', key?: NodeKey) {
    super(key)
    this.__citationId = citationId
  }

  override exportJSON(): SerializedCitation {
    return { ...super.exportJSON(), citationId: this.getCitationId() }
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const words = config.theme['citationWords'] as CitationWords | undefined
    const element = document.createElement('q')
    element.className = 'ed-citation'
    element.dataset['citation'] = this.__citationId
    element.textContent = words?.(this.__citationId) ?? '…'
    return element
  }

  override updateDOM(): false {
    return false
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

  getCitationId(): string {
    return this.getLatest().__citationId
  }
}

export function $createCitationNode(citationId: string): CitationNode {
  return new CitationNode(citationId)
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode
}
