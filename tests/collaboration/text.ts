import * as Y from 'yjs'

/** The paragraphs of a live text, as editors share them. */
export function linesOf(doc: Y.Doc): Y.XmlText[] {
  const paragraphs = doc.get('root-v2', Y.XmlElement).toArray() as Y.XmlElement[]
  return paragraphs.map((paragraph) => paragraph.get(0) as Y.XmlText)
}

/** Write in a paragraph: at the end of the last one, and in a first one where none is. */
export function writeIn(doc: Y.Doc, words: string, at?: number): void {
  doc.transact(() => {
    const line = linesOf(doc).at(-1) ?? addLine(doc)
    line.insert(at ?? line.length, words)
  })
}

function addLine(doc: Y.Doc): Y.XmlText {
  const line = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [line])
  doc.get('root-v2', Y.XmlElement).push([paragraph])
  return line
}

/** All that is written, without its formats. */
export function wordsOf(doc: Y.Doc): string {
  const pieces = linesOf(doc).flatMap((line) => line.toDelta() as { insert: string }[])
  return pieces.map(({ insert }) => insert).join('')
}
