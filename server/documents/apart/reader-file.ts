import { programFile } from '~/server/program-file'

/** The program that reads: a file of the build, or else made of the sources when first needed. */
export function readerFile(): Promise<string> {
  return programFile('reader', 'server/documents/apart/reader.ts')
}
