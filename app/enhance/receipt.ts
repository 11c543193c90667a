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
