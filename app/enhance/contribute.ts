/**
 * Keeps what is being written on this device until it is received, for lost connections and
 * closed windows. Only the text; never the name or the address.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  const area = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]')
  const key = `text:${form.dataset.keep}`
  if (!area) continue
  if (area.value === '') area.value = sessionStorage.getItem(key) ?? ''
  area.addEventListener('input', () => sessionStorage.setItem(key, area.value))
}
