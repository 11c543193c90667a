/**
 * Threads are settled by single keys while the thread that is looked at has the focus: the page
 * gives it that. Selecting words of a passage writes them into the form that asks for them.
 */

const current = document.querySelector<HTMLElement>('[data-keys]')

document.body.classList.add('has-keys')
if (current && !document.querySelector('[autofocus]')) current.focus({ preventScroll: true })

current?.addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, metaKey, target } = event
  if (ctrlKey || altKey || metaKey || isTyping(target)) return
  const wanted = `[data-key="${CSS.escape(key.toLowerCase())}"]`
  const control = current.querySelector<HTMLElement>(wanted)
  if (!control) return
  event.preventDefault()
  control.click()
})

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}

const passage = document.querySelector<HTMLElement>('[data-words-of]')
const words = document.querySelector<HTMLTextAreaElement>('[data-choose-words] textarea')

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection()
  const isInside = passage && selection?.anchorNode && passage.contains(selection.anchorNode)
  if (words && isInside && !selection.isCollapsed) words.value = selection.toString().trim()
})
