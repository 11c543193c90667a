/** One's own threads found by the receipts kept on this device, when the reader asks for them. */
import { forgetReceipts, keptReceipts } from './keep/kept-receipts'

const box = document.querySelector<HTMLElement>('[data-kept-receipts]')
const form = document.querySelector<HTMLFormElement>('form[data-own-codes]')
const codes = form?.querySelector<HTMLTextAreaElement>('textarea[name="codes"]')
const slug = box?.dataset.keptReceipts ?? ''
const kept = keptReceipts(slug)

if (box && form && codes && kept.length > 0) {
  const count = box.querySelector('[data-count]')
  const state = box.querySelector<HTMLElement>('[data-state]')
  if (count)
    count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(kept.length)
  box.hidden = false
  box.querySelector('[data-use]')?.addEventListener('click', () => {
    codes.value = kept.join('\n')
    form.requestSubmit()
  })
  box.querySelector('[data-forget]')?.addEventListener('click', () => {
    forgetReceipts(slug)
    codes.value = ''
    box.querySelectorAll('button').forEach((button) => (button.hidden = true))
    if (count) count.textContent = '0'
    if (state) state.textContent = state.dataset.forgotten ?? ''
  })
}
