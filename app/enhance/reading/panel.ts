import { commentedBlockAt, dimAll, lightOf } from './highlights'
import { pagePart } from './page-part'

const WIDE = matchMedia('(min-width: 70.01rem)')

/** Threads are read beside their passage, without leaving it: one passage at a time. */
export function openPanels(panel: HTMLElement): void {
  const home = panel.parentElement!
  let link: HTMLAnchorElement | null = null

  async function open(opener: HTMLAnchorElement, threadId?: string) {
    link?.removeAttribute('aria-current')
    link = opener
    link.setAttribute('aria-current', 'true')
    settle()
    panel.hidden = false
    home.classList.add('has-panel')
    await fill(opener.href, threadId)
  }

  async function fill(address: string, threadId?: string) {
    const [title, state, list] = partsOf(panel)
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
      panel.scrollTop = 0
      const thread = threadId && list.querySelector<HTMLElement>(`[data-thread="${threadId}"]`)
      if (thread) thread.scrollIntoView({ block: 'nearest' })
    } catch {
      state.textContent = state.dataset.failed ?? ''
    }
    title.focus({ preventScroll: true })
  }

  /** On a wide screen it stands beside the text; else under its passage. */
  function settle() {
    if (!link) return
    if (WIDE.matches) home.append(panel)
    else (link.closest('.passage') ?? link.closest('.tombstone'))?.after(panel)
  }

  function close() {
    panel.hidden = true
    home.classList.remove('has-panel')
    dimAll()
    link?.removeAttribute('aria-current')
    link?.focus({ preventScroll: true })
    link = null
  }

  function step(by: number) {
    const links = [...home.querySelectorAll<HTMLAnchorElement>('a[data-threads]')]
    const next = link && links[links.indexOf(link) + by]
    if (!next) return
    const row = next.closest('.passage')?.querySelector('.passage-text, .part-heading')
    ;(row ?? next).scrollIntoView({ block: WIDE.matches ? 'center' : 'start' })
    void open(next)
  }

  WIDE.addEventListener('change', settle)
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  panel.addEventListener('click', (event) => {
    const pressed = event.target as Element
    const by = pressed.closest<HTMLElement>('[data-step]')?.dataset.step
    if (by) step(Number(by))
    if (pressed.closest('[data-close]')) close()
    const page = pressed.closest<HTMLAnchorElement>('.pagination a')
    if (page && link) {
      event.preventDefault()
      void fill(new URL(page.getAttribute('href')!, link.href).href)
    }
  })
  home.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
    const pressed = event.target as Element
    if (panel.contains(pressed)) return
    const line = pressed.closest<HTMLElement>('.thread-line, a[data-threads]')
    const opener = line ? openerOf(line) : openerAt(event, pressed)
    if (!opener) return
    event.preventDefault()
    void open(opener, line?.dataset.thread)
  })
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
