/** A file that would be refused is told when it is chosen, before anything is sent. */
export function checkFiles(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
    const { mostBytes = 'Infinity', tooLarge = '' } = target.dataset
    const isTooLarge = [...(target.files ?? [])].some(({ size }) => size > Number(mostBytes))
    target.setCustomValidity(isTooLarge ? tooLarge : '')
    target.reportValidity()
  })
}
