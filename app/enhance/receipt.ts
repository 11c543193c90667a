/** The print button of a receipt: without this script the browser's own menu prints. */
document.querySelectorAll<HTMLButtonElement>('button[data-print]').forEach((button) => {
  button.hidden = false
  button.addEventListener('click', () => window.print())
})
