import { createHash } from 'node:crypto'
import { MAX_ALT } from '~/app/domain/document-check'
import type { ImageNode } from '~/app/domain/document'
import { withoutTraces } from '~/app/domain/image-traces'
import type { Parts, Relation } from './package-in'
import { findIn, type Element } from './xml'

/** A picture that came with a file, to be kept beside the document. */
export type BroughtPicture = { hash: string; mediaType: string; bytes: Uint8Array; name: string }

/** Points of a drawing in one pixel. */
const EMU_PER_PIXEL = 9_525

/** The picture of a drawing; `null`: it is none that a page can show. */
export function pictureOf(
  drawing: Element,
  parts: Parts,
  relations: ReadonlyMap<string, Relation>,
): { node: ImageNode; picture: BroughtPicture } | null {
  const blip = findIn(drawing, 'a:blip')
  const id = blip?.attrs['r:embed'] ?? findIn(drawing, 'v:imagedata')?.attrs['r:id'] ?? ''
  const target = relations.get(id)
  const brought = target && !target.isExternal ? parts.get(target.target) : undefined
  const bytes = brought && withoutTraces(brought)
  const mediaType = bytes && mediaTypeOf(bytes)
  if (!bytes || !mediaType) return null
  const hash = createHash('sha256').update(bytes).digest('hex')
  const about = findIn(drawing, 'wp:docPr')?.attrs ?? {}
  const extent = findIn(drawing, 'wp:extent')?.attrs ?? {}
  const size = (value: string | undefined) => Math.round(Number(value ?? 0) / EMU_PER_PIXEL)
  const [width, height] = [size(extent['cx']), size(extent['cy'])]
  const alt = (about['descr'] ?? about['title'] ?? '').replace(/\s+/g, ' ').trim()
  return {
    node: {
      type: 'image',
      id: '',
      fileHash: hash,
      alt: alt.slice(0, MAX_ALT),
      ...(width > 0 && width < 20_000 && height > 0 && height < 20_000 && { width, height }),
      children: [],
    },
    picture: { hash, mediaType, bytes, name: target!.target.split('/').at(-1)! },
  }
}

/** By their first bytes, whatever they are called; `null`: no kind that every browser shows. */
function mediaTypeOf(bytes: Uint8Array): string | null {
  const starts = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif'
  const isRiff = starts(0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57 && bytes[9] === 0x45
  return isRiff ? 'image/webp' : null
}
