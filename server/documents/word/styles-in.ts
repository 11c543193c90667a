import { childOf, childrenNamed, isOn, valueOf, type Element } from './xml'

/** How paragraphs and runs look by their style, and those it is based on. */
export type Style = {
  /** In lower case, as people and programs of any language name it. */
  name: string
  /** 1–6 when it makes a heading. */
  headingLevel: number | null
  numbering: { id: string; level: number } | null
  run: Element[]
}

export type Styles = { byId: ReadonlyMap<string, Style>; language: string | null }

const HEADING =
  /^(?:heading|titre|título|titulo|encabezado|überschrift|titolo|kop|rubrik|overskrift|nagłówek|заголовок|عنوان|标题|見出し)\s*([1-9])$/iu
const TITLE = /^(?:title|titre|título|titulo|titel|titolo|العنوان|عنوان)$/iu

export function readStyles(part: Element | undefined): Styles {
  const raw = new Map(
    childrenNamed(part, 'w:style').map((style) => [style.attrs['w:styleId'] ?? '', style]),
  )
  const defaults = childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return {
    byId: new Map([...raw.keys()].map((id) => [id, styleOf(chainOf(id, raw))])),
    language: childOf(defaults, 'w:lang')?.attrs['w:val'] ?? null,
  }
}

/** A style and those it is based on, the nearest first. */
function chainOf(id: string, raw: ReadonlyMap<string, Element>): Element[] {
  const chain: Element[] = []
  let next: string | undefined = id
  while (next !== undefined && raw.has(next) && chain.length < 20) {
    const style: Element = raw.get(next)!
    if (chain.includes(style)) break
    chain.push(style)
    next = valueOf(style, 'w:basedOn')
  }
  return chain
}

function styleOf(chain: readonly Element[]): Style {
  const name = (valueOf(chain[0], 'w:name') ?? '').toLowerCase()
  return {
    name,
    headingLevel: levelOf(chain),
    numbering: numberingIn(chain.flatMap((style) => childOf(style, 'w:pPr') ?? [])),
    run: chain.flatMap((style) => childOf(style, 'w:rPr') ?? []),
  }
}

function levelOf(chain: readonly Element[]): number | null {
  for (const style of chain) {
    const name = (valueOf(style, 'w:name') ?? '').toLowerCase()
    const id = style.attrs['w:styleId'] ?? ''
    const written = HEADING.exec(name)?.[1] ?? /^(?:heading|titre|titulo)([1-9])$/i.exec(id)?.[1]
    if (written) return Math.min(6, Number(written))
    if (TITLE.test(name)) return 1
    const outline = valueOf(childOf(style, 'w:pPr'), 'w:outlineLvl')
    if (outline !== undefined && Number(outline) < 9) return Math.min(6, Number(outline) + 1)
  }
  return null
}

/** The list a paragraph says to be in; `null`: none, or out of any. */
export function numberingIn(properties: readonly Element[]): { id: string; level: number } | null {
  for (const one of properties) {
    const numbering = childOf(one, 'w:numPr')
    const id = valueOf(numbering, 'w:numId')
    if (id === undefined) continue
    return id === '0' ? null : { id, level: Number(valueOf(numbering, 'w:ilvl') ?? 0) }
  }
  return null
}

/** Whether a property of a run is on: by itself, else by its style. */
export function isRunOn(own: Element | undefined, style: Style | undefined, name: string): boolean {
  for (const properties of [own, ...(style?.run ?? [])]) {
    const on = isOn(properties, name)
    if (on !== undefined) return on
  }
  return false
}
