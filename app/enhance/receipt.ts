import { forgetReceipts, keepReceipt, keptReceipts } from './keep/kept-receipts'
import { forget } from './keep/kept-words'

/** What was written is received: nothing of it stays on this device. */
forget()
for (const key of Object.keys(sessionStorage)) {
  if (key.startsWith('text:')) sessionStorage.removeItem(key)
}

/** The print button; without this script the browser's own menu prints. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

/** Keeping this receipt on the device, for those who ask for it. */
const offer = document.querySelector<HTMLElement>('[data-keep-receipt]')
if (offer) offerToKeep(offer)

function offerToKeep(box: HTMLElement) {
  const { keepReceipt: code = '', consultation: slug = '' } = box.dataset
  const keep = box.querySelector<HTMLButtonElement>('[data-keep]')
  const drop = box.querySelector<HTMLButtonElement>('[data-forget]')
  const state = box.querySelector<HTMLElement>('[data-state]')
  if (!keep || !drop || !state) return
  const show = (news: 'kept' | 'forgotten' | null) => {
    const isKept = keptReceipts(slug).includes(code)
    keep.hidden = isKept
    drop.hidden = !isKept
    const sentence = news ?? (isKept ? 'kept' : null)
    state.textContent = sentence === null ? '' : (state.dataset[sentence] ?? '')
  }
  box.hidden = false
  show(null)
  keep.addEventListener('click', () => {
    if (!keepReceipt(slug, code)) return
    show('kept')
    drop.focus()
  })
  drop.addEventListener('click', () => {
    forgetReceipts(slug, code)
    show('forgotten')
    keep.focus()
  })
}
