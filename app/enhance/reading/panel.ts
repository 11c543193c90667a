import { commentedBlockAt, dimAll, lightOf } from './highlights'
import { pagePart } from './page-part'
import { focusOn, stepByKeys } from './panel-keys'

const WIDE = matchMedia('(min-width: 70.01rem)')

/** `link`: the way to the threads that are shown. */
type Panel = { element: HTMLElement; home: HTMLElement; link: HTMLAnchorElement | null }

/** Threads are read beside their passage, without leaving it: one passage at a time. */
export function openPanels(element: HTMLElement): void {
  const panel: Panel = { element, home: element.parentElement!, link: null }
  WIDE.addEventListener('change', () => settle(panel))
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(panel)
  })
  stepByKeys(element, (by) => step(panel, by))
  element.addEventListener('click', (event) => press(panel, event))
  panel.home.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
    const pressed = event.target as Element
    if (element.contains(pressed)) return
    const line = pressed.closest<HTMLElement>('.thread-line, a[data-threads]')
    const opener = line ? openerOf(line) : openerAt(event, pressed)
    if (!opener) return
    event.preventDefault()
    void open(panel, opener, line?.dataset.thread)
  })
}

async function open(panel: Panel, opener: HTMLAnchorElement, threadId?: string) {
  panel.link?.removeAttribute('aria-current')
  panel.link = opener
  opener.setAttribute('aria-current', 'true')
  settle(panel)
  panel.element.hidden = false
  panel.home.classList.add('has-panel')
  await fill(panel, opener.href, threadId)
}

async function fill({ element }: Panel, address: string, threadId?: string) {
  const [title, state, list] = partsOf(element)
  dimAll()
  list.replaceChildren()
  state.textContent = state.dataset.loading ?? ''
  try {
    const read = await pagePart(address, 'data-list')
    if (!read.part) throw new TypeError('no list')
    state.textContent = ''
    title.textContent = read.title
    list.replaceChildren(read.part)
    list.querySelectorAll<HTMLElement>('[data-place]').forEach(lightOf)
    element.scrollTop = 0
    const thread = threadId && list.querySelector<HTMLElement>(`[data-thread="${threadId}"]`)
    if (thread) return focusOn(thread)
  } catch {
    state.textContent = state.dataset.failed ?? ''
  }
  title.focus({ preventScroll: true })
}

/** On a wide screen it stands beside the text; else under its passage. */
function settle({ element, home, link }: Panel) {
  if (!link) return
  if (WIDE.matches) home.append(element)
  else (link.closest('.passage') ?? link.closest('.tombstone'))?.after(element)
}

function close(panel: Panel) {
  const { element, home, link } = panel
  element.hidden = true
  home.classList.remove('has-panel')
  dimAll()
  link?.removeAttribute('aria-current')
  link?.focus({ preventScroll: true })
  panel.link = null
}

function step(panel: Panel, by: number) {
  const links = [...panel.home.querySelectorAll<HTMLAnchorElement>('a[data-threads]')]
  const next = panel.link && links[links.indexOf(panel.link) + by]
  if (!next) return
  const row = next.closest('.passage')?.querySelector('.passage-text, .part-heading')
  const words = row ?? next
  words.scrollIntoView({ block: WIDE.matches ? 'center' : 'start' })
  void open(panel, next)
}

/** A button of the panel, or a page of its list. */
function press(panel: Panel, event: MouseEvent) {
  const pressed = event.target as Element
  const by = pressed.closest<HTMLElement>('[data-step]')?.dataset.step
  if (by) step(panel, Number(by))
  if (pressed.closest('[data-close]')) close(panel)
  const page = pressed.closest<HTMLAnchorElement>('.pagination a')
  if (!page || !panel.link) return
  event.preventDefault()
  void fill(panel, new URL(page.getAttribute('href')!, panel.link.href).href)
}

function partsOf(panel: HTMLElement): [HTMLElement, HTMLElement, HTMLElement] {
  const part = (name: string) => panel.querySelector<HTMLElement>(name)!
  return [part('[data-title]'), part('[role="status"]'), part('[data-threads-here]')]
}

function openerOf(pressed: Element): HTMLAnchorElement | null {
  if (pressed.matches('a[data-threads]')) return pressed as HTMLAnchorElement
  const beside = pressed.closest('.passage-threads')
  return beside?.querySelector<HTMLAnchorElement>('a[data-threads]') ?? null
}

/** Words that are lit lead to their threads, unless somebody is selecting them. */
function openerAt({ clientX, clientY }: MouseEvent, pressed: Element): HTMLAnchorElement | null {
  if (pressed.closest('a, button, summary, form')) return null
  if (!document.getSelection()?.isCollapsed) return null
  const block = commentedBlockAt(clientX, clientY)
  const words = block && document.getElementById(`b-${block}`)
  const row = words && words.closest('.passage')
  return row ? row.querySelector<HTMLAnchorElement>('a[data-threads]') : null
}
