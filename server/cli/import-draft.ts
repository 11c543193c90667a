import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { blocksOf, wordCount } from '~/app/domain/document'
import type { DocumentProblem } from '~/app/domain/document-check'
import { documentFromBrought, formatOfFile, textOfFile } from '../documents/brought'
import type { Reading } from '../documents/reading'
import { Failure, Misuse, onlyArgument, type Command } from './command'
import { beginDraft, DRAFT_OPTIONS } from './start-draft'

const REASONS: Record<DocumentProblem, string> = {
  'document-too-large': 'is larger than a draft may be (2 MB, 10,000 blocks)',
  'document-too-deep': 'is nested too deeply',
  'document-not-understood': 'has parts that a draft cannot hold',
  'document-unsafe-link': 'links to an address that is not http, https, mailto or tel',
}

export const importDraft: Command = {
  usage: 'FILE --consultation SLUG --language TAG [--title TITLE] [--person EMAIL]',
  does: 'Starts a strategy draft from a file and prints the id of its text.',
  help: [
    'FILE: Markdown, HTML or plain text, by its ending (.md, .markdown, .html, .htm, .txt, .text).',
    'Headings, lists, tables, quotes and links are kept. Without --title, the first heading is it.',
    '--person: on whose behalf; without it, the longest serving member of the secretariat.',
  ],
  options: DRAFT_OPTIONS,
  async run(given, { db, print }) {
    const file = onlyArgument(given, 'FILE')
    const { document, problem } = await readDraft(file)
    if (problem) throw new Failure(`${file} ${REASONS[problem]}`)
    const blocks = blocksOf(document)
    if (wordCount(blocks) === 0) throw new Failure(`${file} has no words`)

    const heading = blocks.find(({ kind, text }) => kind === 'heading' && text !== '')
    const title = given.options.title ?? heading?.text ?? path.parse(file).name
    print((await beginDraft(db, given, title.slice(0, 200), document)).draftTextId)
  },
}

async function readDraft(file: string): Promise<Reading> {
  const format = formatOfFile(file)
  if (!format) throw new Misuse(`${file}: the ending is not .md, .html or .txt`)
  const text = textOfFile(await readBytes(file))
  if (text === null) throw new Failure(`${file} is not text`)
  return documentFromBrought(text, format)
}

/** @throws {Failure} in a sentence, when there is no such file or it may not be read. */
export async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read: ${error.code}`)
  })
}
