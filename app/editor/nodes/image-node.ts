import {
  $createParagraphNode,
  ElementNode,
  type ElementDOMSlot,
  type LexicalNode,
  type NodeKey,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
  type Spread,
} from 'lexical'
import type { ImageNode as DocumentImage } from '~/app/domain/document'
import { imagePath } from '~/app/domain/document-html'

/** What a picture is, without its caption; sizes in pixels, 0: not known. */
export type Picture = { fileHash: string; alt: string; width: number; height: number }

type SerializedImage = Spread<Picture, SerializedElementNode>

/** A picture as a block whose words are its caption. */
export class ImageNode extends ElementNode {
  __fileHash: string
  __alt: string
  __width: number
  __height: number

  static override getType(): string {
    return 'image'
  }

  static override clone(node: ImageNode): ImageNode {
    return new ImageNode(
      {
        fileHash: node.__fileHash,
        alt: node.__alt,
        width: node.__width,
        height: node.__height,
      },
      node.__key,
    )
  }

  static override importJSON(json: SerializedImage): ImageNode {
    return $createImageNode(json).updateFromJSON(json)
  }

  constructor(picture: Picture = NOTHING, key?: NodeKey) {
    super(key)
    this.__fileHash = picture.fileHash
    this.__alt = picture.alt
    this.__width = picture.width
    this.__height = picture.height
  }

  override exportJSON(): SerializedImage {
    return { ...super.exportJSON(), ...this.getPicture() }
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure')
    figure.className = 'ed-image'
    const image = document.createElement('img')
    image.contentEditable = 'false'
    image.draggable = false
    image.alt = this.__alt
    if (/^[\da-f]{64}$/.test(this.__fileHash)) image.src = imagePath(this.__fileHash)
    if (this.__width > 0) image.width = this.__width
    if (this.__height > 0) image.height = this.__height
    figure.append(image, document.createElement('figcaption'))
    return figure
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const caption = element.querySelector('figcaption')
    const slot = super.getDOMSlot(element)
    return caption ? slot.withElement(caption) : slot
  }

  override updateDOM(previous: this): boolean {
    return JSON.stringify(previous.getOwn()) !== JSON.stringify(this.getOwn())
  }

  /** Enter leaves the caption. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  /** Backspace at the start of the caption takes the picture away; what the caption says stays. */
  override collapseAtStart(): true {
    const paragraph = $createParagraphNode()
    this.replace(paragraph, true)
    return true
  }

  getPicture(): Picture {
    return this.getLatest().getOwn()
  }

  setPicture({ fileHash, alt, width, height }: Picture): this {
    const writable = this.getWritable()
    writable.__fileHash = fileHash
    writable.__alt = alt
    writable.__width = width
    writable.__height = height
    return writable
  }

  private getOwn(): Picture {
    return {
      fileHash: this.__fileHash,
      alt: this.__alt,
      width: this.__width,
      height: this.__height,
    }
  }
}

const NOTHING: Picture = { fileHash: '', alt: '', width: 0, height: 0 }

export function $createImageNode(picture: Picture): ImageNode {
  return new ImageNode(picture)
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode
}

/** The picture of a document's block, as the editor holds it. */
export function pictureOf({ fileHash, alt, width = 0, height = 0 }: DocumentImage): Picture {
  return { fileHash, alt, width, height }
}
