import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import type { Problem } from '~/app/domain/problem'
import { BrokenXml, childrenNamed, parseXml, type Element } from './xml'

/** The parts of an office file, by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** The largest file that is taken, in bytes. */
const MAX_WORD_BYTES = 20 * 1024 * 1024
const MAX_ENTRIES = 1_000
const MAX_UNPACKED = 80 * 1024 * 1024
/** Text packs well; a hundredfold and more is made to fill a memory. */
const MAX_RATIO = 100
/** Below this a part may pack as well as it likes. */
const SMALL = 1024 * 1024

type Opened = { parts: Parts; problem: null } | { parts: null; problem: Problem }

/**
 * What is in an office file; refused before anything is unpacked that is larger than it should be.
 *
 * @param isWanted which parts are unpacked, by their path: those that are read, or all.
 */
export function openPackage(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean = isRead,
): Opened {
  if (bytes.length > MAX_WORD_BYTES) return refused('file-too-large')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused('file-not-word')
  let entries = 0
  let unpacked = 0
  let problem: Problem | null = null
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries++
        unpacked += originalSize
        const isPacked = originalSize > SMALL && originalSize > size * MAX_RATIO
        if (entries > MAX_ENTRIES || unpacked > MAX_UNPACKED || isPacked)
          problem ??= 'file-too-packed'
        if (/(?:^|\/)vbaProject\.bin$/i.test(name)) problem = 'file-has-macros'
        return problem === null && isWanted(name)
      },
    })
    if (problem) return refused(problem)
    return { parts: new Map(Object.entries(files)), problem: null }
  } catch {
    return refused(problem ?? 'file-not-word')
  }
}

function isRead(name: string): boolean {
  return /\.(?:xml|rels|png|jpe?g|gif|webp)$/i.test(name)
}

function refused(problem: Problem): Opened {
  return { parts: null, problem }
}

/** @throws {BrokenXml} */
export function readPart(parts: Parts, path: string): Element | undefined {
  const bytes = parts.get(path)
  if (!bytes) return undefined
  return parseXml(new TextDecoder(encodingOf(bytes)).decode(bytes))
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

export type Relation = { type: string; target: string; isExternal: boolean }

/** What a part points to, by the id it uses; targets inside the file are paths in it. */
export function relationsOf(parts: Parts, path: string): Map<string, Relation> {
  const { dir, base } = posix.parse(path)
  const found = new Map<string, Relation>()
  for (const { attrs } of childrenNamed(
    readPart(parts, posix.join(dir, '_rels', `${base}.rels`)),
    'Relationship',
  )) {
    const isExternal = attrs['TargetMode'] === 'External'
    const target = attrs['Target'] ?? ''
    found.set(attrs['Id'] ?? '', {
      type: (attrs['Type'] ?? '').split('/').at(-1)!,
      target: isExternal ? target : pathOf(dir, target),
      isExternal,
    })
  }
  return found
}

function pathOf(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
}

/** The main part of a Word file. @throws {BrokenXml} when there is none. */
export function mainPart(parts: Parts): string {
  const relation = [...relationsOf(parts, '').values()].find(
    ({ type }) => type === 'officeDocument',
  )
  const path = relation?.target ?? 'word/document.xml'
  if (!parts.has(path)) throw new BrokenXml('no document')
  return path
}

export function targetOf(
  relations: ReadonlyMap<string, Relation>,
  type: string,
): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type && !relation.isExternal)
    ?.target
}
