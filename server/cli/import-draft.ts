import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { blocksOf, wordCount, type Document } from '~/app/domain/document'
import type { Problem } from '~/app/domain/problem'
import { formatOfFile } from '../documents/brought'
import { understandFile } from '../documents/understood'
import { Failure, Misuse, onlyArgument, required, type Command } from './command'
import { beginDraft, DRAFT_OPTIONS } from './start-draft'

const REASONS: Partial<Record<Problem, string>> = {
  'document-too-large': 'is larger than a draft may be (2 MB, 10,000 blocks)',
  'document-too-deep': 'is nested too deeply',
  'document-not-understood': 'has parts that a draft cannot hold',
  'file-not-text': 'is not text',
  'file-not-word': 'is not a Word file, or a broken one',
  'file-has-macros': 'holds macros',
  'file-too-packed': 'would be far too large once unpacked',
  'file-too-large': 'is larger than 20 MB',
  'document-unsafe-link': 'links to an address that is not http, https, mailto or tel',
}

export const importDraft: Command = {
  usage: 'FILE --consultation SLUG --language TAG [--title TITLE] [--person EMAIL]',
  does: 'Starts a strategy draft from a file and prints the id of its text.',
  help: [
    'FILE: Word, Markdown, HTML or plain text, by its ending (.docx, .md, .html, .txt).',
    'Headings, lists, tables, quotes and links are kept. Without --title, the first heading is it.',
    '--person: on whose behalf; without it, the longest serving member of the secretariat.',
  ],
  options: DRAFT_OPTIONS,
  async run(given, { db, print }) {
    const file = onlyArgument(given, 'FILE')
    const { document, problem } = await readDraft(file, required(given, 'language'))
    if (problem) throw new Failure(`${file} ${REASONS[problem] ?? problem}`)
    const blocks = blocksOf(document)
    if (wordCount(blocks) === 0) throw new Failure(`${file} has no words`)

    const heading = blocks.find(({ kind, text }) => kind === 'heading' && text !== '')
    const title = given.options.title ?? heading?.text ?? path.parse(file).name
    print((await beginDraft(db, given, title.slice(0, 200), document)).draftTextId)
  },
}

type Read = { document: Document; problem: null } | { document: null; problem: Problem }

async function readDraft(file: string, language: string): Promise<Read> {
  const format = formatOfFile(file)
  if (!format) throw new Misuse(`${file}: the ending is not .docx, .md, .html or .txt`)
  const { understood, problem } = understandFile(await readBytes(file), format, language)
  if (problem) return { document: null, problem }
  if (understood.pictures.length > 0) {
    throw new Failure(`${file} holds pictures: bring it in through the page of drafts`)
  }
  return { document: understood.document, problem: null }
}

/** @throws {Failure} in a sentence, when there is no such file or it may not be read. */
export async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read: ${error.code}`)
  })
}
