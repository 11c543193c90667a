/**
 * What is typed and ticked on a desk stays in this window while its owner looks at another theme
 * or statement, each of which is a page of its own. Without this script the page keeps what is
 * sent with it.
 */

type Control = HTMLInputElement | HTMLTextAreaElement
type Kept = Record<string, { was: string; is: string }>

const KEY = `desk:${location.pathname}`

/** What a button of the one form takes in; the others leave everything where it is. */
const TAKEN: Record<string, string[] | undefined> = {
  write: ['newText'],
  cite: ['contributionIds'],
  publish: ['newText', 'contributionIds', 'note', 'text', 'quote'],
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-desk]')) {
  for (const control of controlsOf(form)) restore(control)
  form.addEventListener('submit', ({ submitter }) => drop(form, submitter))
}
document.addEventListener('input', ({ target }) => keep(target))
document.addEventListener('change', ({ target }) => keep(target))

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(isKept)
}

function isKept(element: unknown): element is Control {
  if (element instanceof HTMLTextAreaElement) return true
  return (
    element instanceof HTMLInputElement &&
    ['text', 'checkbox'].includes(element.type) &&
    element.name !== 'confirmed'
  )
}

/** A quote and a statement are known by what they belong to, a tick by what is ticked. */
function nameOf(control: Control): string {
  const isTick = control.type === 'checkbox'
  const statement = control.form?.querySelector<HTMLInputElement>('input[name="statementId"]')
  const whose = control.name === 'text' ? statement?.value : control.id
  // What is sorted is ticked for one theme; evidence is chosen from any of them.
  const theme = new URLSearchParams(location.search).get('theme')
  const place = isTick && control.form?.dataset.desk === 'each' ? `${theme}:` : ''
  return `${place}${control.name}:${isTick ? control.value : whose}`
}

function stateOf(control: Control, which: 'default' | 'now'): string {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    return String(which === 'default' ? control.defaultChecked : control.checked)
  }
  return which === 'default' ? control.defaultValue : control.value
}

function keep(target: EventTarget | null) {
  if (!isKept(target) || !target.form?.hasAttribute('data-desk')) return
  const kept = read()
  const [was, is] = [stateOf(target, 'default'), stateOf(target, 'now')]
  if (was === is) delete kept[nameOf(target)]
  else kept[nameOf(target)] = { was, is }
  write(kept)
}

/** Only over what the page says as it did when it was typed: what came since is newer. */
function restore(control: Control) {
  const kept = read()[nameOf(control)]
  const isUntouched = stateOf(control, 'now') === stateOf(control, 'default')
  if (!kept || !isUntouched || stateOf(control, 'default') !== kept.was) return
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = kept.is === 'true'
  } else {
    control.value = kept.is
  }
}

function drop(form: HTMLFormElement, submitter: HTMLElement | null) {
  const intent = submitter instanceof HTMLButtonElement ? submitter.value : ''
  const kept = read()
  for (const control of controlsOf(form)) {
    const isTaken = form.dataset.desk === 'one' ? TAKEN[intent]?.includes(control.name) : true
    if (isTaken) delete kept[nameOf(control)]
  }
  write(kept)
}

function read(): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** A full or forbidden store is no reason to disturb who writes. */
function write(kept: Kept) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Then it is not kept; it can still be sent.
  }
}
