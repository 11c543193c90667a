import type { ImageNode } from '~/app/domain/document'
import { MAX_ALT } from '~/app/domain/document-check'

const ADDRESS = /^(?:https?:\/\/[^/]+)?\/files\/([\da-f]{64})(?:#(\d{1,5})x(\d{1,5}))?$/

/** The picture at an address of this site, as it is written with `#640x480`; `null`: elsewhere. */
export function storedImage(url: string, alt: string): ImageNode | null {
  const [, fileHash, width, height] = ADDRESS.exec(url) ?? []
  if (!fileHash) return null
  const size = width && height ? { width: Number(width), height: Number(height) } : {}
  return { type: 'image', id: '', fileHash, alt: alt.slice(0, MAX_ALT), ...size, children: [] }
}
