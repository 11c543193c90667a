import type { ReferenceForm } from '~/app/domain/document'
import type { BlockLayer } from './paragraphs-out'

/** A part of the file beside those every file has: the comments, the people who made them. */
export type ExtraPart = {
  /** Within `word/`, such as `comments.xml`. */
  name: string
  contentType: string
  relationType: string
  xml: string
}

export type WordOptions = {
  title: string
  /** BCP 47, of the document. */
  language: string
  /** The files of pictures, by their hash; a picture without its file is left as its description. */
  pictures: ReadonlyMap<string, { bytes: Uint8Array; mediaType: string }>
  /** What a citation shows, as consent allows now. */
  citationText: (citationId: string) => string
  /** What a reference shows as the text stands. */
  referenceText: (blockId: string, form: ReferenceForm) => string
  /** Comments and tracked changes of a block. */
  layer?: (blockId: string) => BlockLayer | undefined
  extraParts?: readonly ExtraPart[]
}
