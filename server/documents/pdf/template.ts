/**
 * How a text is set, in the language of typst. What people wrote never becomes part of this: it
 * arrives as data and is only ever shown as text.
 */
export const TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(paper: "a4", margin: 2.4cm, numbering: "1")
#set text(size: 10.5pt, lang: data.lang, dir: if data.rtl { rtl } else { ltr }, font: data.fonts)
// Lines are as high in every script, so that a number stands on the line of its Arabic words.
#set text(top-edge: 0.75em, bottom-edge: -0.25em)
#set par(leading: 0.4em, spacing: 0.8em)
#set list(spacing: 0.6em)
#set enum(spacing: 0.6em)
#show list: set block(above: 0.7em, below: 0.9em)
#show enum: set block(above: 0.7em, below: 0.9em)
#show link: set text(fill: rgb("#0b46a8"))
#show heading: set block(above: 1.6em, below: 0.9em)
#show heading: set par(justify: false)

#let words(pieces) = for piece in pieces {
  if piece.t == "break" { linebreak() }
  else if piece.t == "link" { link(piece.url, words(piece.c)) }
  else if piece.t == "note" { footnote(words(piece.c)) }
  else {
    let shown = [#piece.v]
    if piece.marks.contains("code") { shown = raw(piece.v) }
    if piece.marks.contains("bold") { shown = strong(shown) }
    if piece.marks.contains("italic") { shown = emph(shown) }
    if piece.marks.contains("underline") { shown = underline(shown) }
    if piece.marks.contains("strikethrough") { shown = strike(shown) }
    if piece.marks.contains("superscript") { shown = super(shown) }
    if piece.marks.contains("subscript") { shown = sub(shown) }
    if piece.marks.contains("placeholder") { shown = highlight(shown) }
    shown
  }
}

#let said(one) = if one.lang == none { words(one.c) } else {
  text(lang: one.lang, dir: if one.rtl { rtl } else { ltr }, words(one.c))
}

#let items(node) = {
  let each = node.items.map(item => {
    said(item)
    if item.list != none { items(item.list) }
  })
  if node.ordered {
    enum(full: node.outline, numbering: if node.outline { "1.1" } else { "1." }, start: node.start, ..each)
  } else { list(..each) }
}

#let grid-of(node) = table(
  columns: node.width,
  stroke: 0.5pt + rgb("#7d8984"),
  ..if node.heads.len() > 0 { (table.header(..node.heads.flatten().map(cell => table.cell(
    colspan: cell.columns, rowspan: cell.rows, strong(said(cell)))),),) } else { () },
  ..node.rows.flatten().map(cell => table.cell(
    colspan: cell.columns, rowspan: cell.rows,
    if cell.header { strong(said(cell)) } else { said(cell) })),
)

// A block in another language begins where that language begins.
#let aligned(one, body) = if one.lang == none { body } else {
  set text(lang: one.lang, dir: if one.rtl { rtl } else { ltr })
  body
}

#for node in data.nodes {
  if node.t == "heading" { aligned(node, heading(level: node.level, words(node.c))) }
  else if node.t == "paragraph" { aligned(node, par(words(node.c))) }
  else if node.t == "callout" { aligned(node, block(fill: rgb("#f3f5f4"), inset: 10pt, width: 100%, words(node.c))) }
  else if node.t == "quote" { aligned(node, quote(block: true, words(node.c))) }
  else if node.t == "list" { items(node) }
  else if node.t == "table" { grid-of(node) }
  else if node.t == "image" {
    // A picture that cannot be drawn is said in words, lest a text be without its PDF for it.
    let shown = if sys.inputs.pictures == "no" { par[[#node.alt]] } else {
      image(node.path, alt: node.alt, width: node.width * 1%)
    }
    figure(shown, caption: if node.c.len() > 0 { said(node) } else { none }, numbering: none, supplement: none)
  }
}
`
