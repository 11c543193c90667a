import { programFile } from '~/server/program-file'

/** The program that does tasks: a file of the build, or else made of the sources when first needed. */
export function workerFile(): Promise<string> {
  return programFile('reader', 'server/documents/apart/worker.ts')
}
