import path from 'node:path'
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '~/db/project-root'
import { TEMPLATE } from './template'

/** What a page is set from: data for the template, and its pictures by their path. */
export type PdfSource = { data: string; files: ReadonlyMap<string, Uint8Array> }

/** Sets a text. `pdf` is `null` when this machine has no typst. */
export async function compilePdf({
  data,
  files,
}: PdfSource): Promise<{ pdf: Uint8Array | null; problem: null }> {
  const compiler = await newCompiler()
  if (!compiler) return { pdf: null, problem: null }
  for (const [name, bytes] of files) compiler.mapShadow(name, Buffer.from(bytes))
  const set = (pictures: 'yes' | 'no') =>
    compiler.compile({ mainFileContent: TEMPLATE, inputs: { data, pictures } })
  let { result } = set('yes')
  if (!result && files.size > 0) result = set('no').result
  if (!result) throw new Error('typst does not understand what it was given')
  return { pdf: compiler.pdf(result), problem: null }
}

/** The native part of typst exists for most machines, not for all. */
async function newCompiler(): Promise<Compiler | null> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    const fonts = path.join(projectRoot(), 'server', 'documents', 'pdf', 'fonts')
    return NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fonts] }] })
  } catch {
    return null
  }
}
