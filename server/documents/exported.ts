import { citationHtml, type CitationWords } from '~/app/domain/document-citations'
import type { Document, ReferenceForm } from '~/app/domain/document'
import { htmlOf } from '~/app/domain/document-html'
import type { DocumentWords } from '~/app/domain/document-html-inline'
import { referenceWords, targetsOf } from '~/app/domain/document-references'
import { escapeHtml } from '~/app/domain/escape-html'
import { direction } from '~/app/domain/language'
import { markdownOf } from './markdown-out'
import { writePdf } from './pdf/write-pdf'
import type { WordOptions } from './word/word-options'
import { writeWord } from './word/write-word'

/** What a text is written as, by the ending of the file. */
const EXPORT_FORMS = ['docx', 'pdf', 'html', 'md'] as const
type ExportForm = (typeof EXPORT_FORMS)[number]

/** `fr.docx` → the language and the form; `undefined`: there is no such file. */
export function exportNamed(name = ''): { language: string; form: ExportForm } | undefined {
  const [, language, ending] = /^([\w-]{1,35})\.([a-z]{2,4})$/.exec(name) ?? []
  const form = EXPORT_FORMS.find((one) => one === ending)
  return language && form ? { language, form } : undefined
}

/** A text on its way out, with what it leads to. */
export type ExportedText = {
  title: string
  language: string
  document: Document
  citations: ReadonlyMap<string, CitationWords>
  pictures: ReadonlyMap<string, { bytes: Uint8Array; mediaType: string }>
  words: DocumentWords
  /** In place of words that may not be shown. */
  withheld: string
  /** Instead of a file that has too much to do for now, or for ever. */
  notWritten: { later: string; never: string }
  /** The address of a contribution by its number. */
  contributionUrl: (number: number) => string
}

const TYPES: Record<ExportForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/**
 * The text as a file to download. `null`: this server cannot make that form.
 *
 * @throws a Response with words for the reader when it has too much to do.
 */
export async function exportText(
  form: ExportForm,
  text: ExportedText,
  name: string,
): Promise<Response | null> {
  const body = await written(form, text)
  if (body === null) return null
  return new Response(body as BodyInit, {
    headers: {
      'content-type': TYPES[form],
      'content-disposition': `attachment; filename="${name}.${text.language}.${form}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

/** An answer in plain words: other downloads are being written, and many wait already. */
export function writtenLater(sentence: string): Response {
  return plainAnswer(503, sentence, { 'retry-after': '60' })
}

/** An answer in plain words: this text cannot be written in this form. */
export function neverWritten(sentence: string): Response {
  return plainAnswer(422, sentence)
}

function plainAnswer(status: number, sentence: string, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'text/plain; charset=utf-8' }
  return new Response(`${sentence}\n`, { status, headers: { ...type, ...headers } })
}

/**
 * The text as a Word file, with comments or changes laid over it.
 *
 * @param more `numbered`: the text that numbers are counted in, where the file says more than it.
 */
export function wordOf(
  text: ExportedText,
  more: Pick<Partial<WordOptions>, 'layer' | 'extraParts'> & { numbered?: Document },
): Uint8Array {
  const { numbered = text.document, ...laid } = more
  return writeWord(text.document, { ...toldOf(text, numbered), ...laid })
}

function toldOf(text: ExportedText, numbered: Document) {
  const { title, language, pictures } = text
  const targets = targetsOf(numbered)
  return {
    title,
    language,
    pictures,
    citationText: (id: string) => citationText(text, id),
    referenceText: (blockId: string, shape: ReferenceForm) =>
      referenceWords({ blockId, form: shape }, targets) ?? text.words.missing,
  }
}

async function written(form: ExportForm, text: ExportedText): Promise<string | Uint8Array | null> {
  const { document } = text
  const told = toldOf(text, document)
  switch (form) {
    case 'docx':
      return writeWord(document, told)
    case 'pdf': {
      const { pdf, problem } = await writePdf(document, told)
      if (problem === 'too-many-files') throw writtenLater(text.notWritten.later)
      if (problem) throw neverWritten(text.notWritten.never)
      return pdf
    }
    case 'md':
      return markdownOf(document)
    case 'html':
      return htmlPage(text)
  }
}

function citationText({ citations, withheld }: ExportedText, id: string): string {
  const words = citations.get(id)?.words
  return words ? `“${words}”` : `[${withheld}]`
}

/** One page that needs nothing else: pictures are in it, and it prints well. */
function htmlPage(text: ExportedText): string {
  const { title, language, citations, pictures, withheld, words, contributionUrl } = text
  const fill = { hrefOf: contributionUrl, withheld }
  const html = htmlOf(text.document, {
    words,
    citation: (id) => citationHtml(id, citations.get(id), fill),
    imageUrl: (hash) => {
      const file = pictures.get(hash)
      return file
        ? `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`
        : ''
    },
  })
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${html}
</main>
</body>
</html>
`
}

const STYLE = `
body { font: 1.0625rem/1.6 Georgia, 'Noto Naskh Arabic', serif; color: #11181b; background: #fff; }
main { max-inline-size: 42rem; margin-inline: auto; padding: 1.5rem; }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, sans-serif; line-height: 1.2; text-wrap: balance; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border: 1px solid #7d8984; padding: .35rem .6rem; text-align: start; vertical-align: top; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid #cdd4d1; }
.callout { background: #f3f5f4; padding: .75rem 1rem; }
img { max-inline-size: 100%; block-size: auto; }
.outline-list { list-style: none; padding-inline-start: 1.25rem; }
.item-number, .part-number { font-variant-numeric: tabular-nums; font-weight: 600; }
mark.placeholder { background: #fdf0c2; }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
figure { margin-inline: 0; }
a { color: #0b46a8; }
[data-ui] { color: #566268; }
@media print { main { max-inline-size: none; } h1, h2, h3 { break-after: avoid; } }
`
