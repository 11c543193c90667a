/**
 * From change to change by key, where a change has the focus: N for the next, P for the previous.
 * Without this script each change links to both.
 */
document.querySelector('.redline, .side-by-side')?.addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, metaKey, target } = event as KeyboardEvent
  const by = { n: 1, p: -1 }[key.toLowerCase()]
  if (by === undefined || ctrlKey || altKey || metaKey) return
  const changes = [...document.querySelectorAll<HTMLElement>('[id^="change-"]')].filter(({ id }) =>
    /^change-\d+$/.test(id),
  )
  const here = changes.findIndex((change) => change.contains(target as Node))
  const next = changes[here + by]
  if (!next) return
  event.preventDefault()
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'center' })
})
