import { endOf, pointAt } from './points'

const LONGEST_QUOTE = 1000

/** Shows a link beside selected words; it leads to the form with the words in it. */
export function offerComments(article: HTMLElement): void {
  const form = article.querySelector<HTMLAnchorElement>('a[data-say]')?.href
  if (!form || article.dataset.react === undefined) return
  const link = document.createElement('a')
  link.className = 'button button-small react-to-words'
  link.textContent = article.dataset.react
  link.hidden = true
  link.dataset.say = ''
  article.append(link)
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    const query = selection && !selection.isCollapsed ? passageIn(selection) : null
    link.hidden = query === null
    if (query === null || !selection) return
    const address = new URL(form)
    query.set('language', address.searchParams.get('language') ?? '')
    address.search = query.toString()
    link.href = address.href
    standBeside(link, selection.getRangeAt(0))
  })
}

function standBeside(link: HTMLElement, range: Range) {
  const last = [...range.getClientRects()].at(-1)
  const frame = link.offsetParent?.getBoundingClientRect()
  if (!last || !frame) return
  link.style.insetBlockStart = `${last.bottom - frame.top + 6}px`
  const isRtl = document.dir === 'rtl'
  const inline = isRtl ? frame.right - last.right : last.left - frame.left
  const most = frame.width - link.offsetWidth
  link.style.insetInlineStart = `${Math.max(0, Math.min(inline, most))}px`
}

function passageIn(selection: Selection): URLSearchParams | null {
  const range = selection.getRangeAt(0)
  const start = pointAt(range.startContainer, range.startOffset)
  const end = endOf(range)
  const quote = selection.toString().trim()
  if (!start || !end || quote === '') return null
  const query = new URLSearchParams({
    on: start.blockId,
    start: String(start.offset),
    endBlock: end.blockId,
    end: String(end.offset),
  })
  // What is longer is read from the text at its place.
  if (quote.length <= LONGEST_QUOTE) query.set('quote', quote)
  return query
}
