import { checkFiles } from '../keep/chosen-files'
import { keepWords, sendWhenConnected } from '../keep/kept-words'
import { pagePart } from './page-part'

/** The form of a passage opens under it; what is written there is sent without leaving the text. */
export function openForms(reader: HTMLElement): void {
  reader.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const opener = (event.target as Element).closest<HTMLAnchorElement>('a[data-say]')
    if (!opener) return
    event.preventDefault()
    void open(opener)
  })
}

async function open(opener: HTMLAnchorElement): Promise<void> {
  const on = new URL(opener.href).searchParams.get('on') ?? ''
  const row = (document.getElementById(`b-${on}`) ?? opener).closest('.passage')
  const under = row?.querySelector('.passage-text, .part-heading')
  const place = under ?? opener.closest('p')
  if (!place) return
  try {
    const { part } = await pagePart(opener.href, 'data-box')
    if (!part) throw new TypeError('no form')
    document.querySelector('.comment-box')?.remove()
    const box = document.createElement('div')
    box.className = 'comment-box is-open'
    show(box, part, opener)
    if (under) under.append(box)
    else place.after(box)
    box.querySelector<HTMLElement>('textarea')?.focus()
  } catch {
    location.assign(opener.href)
  }
}

function show(box: HTMLElement, part: HTMLElement, opener: HTMLElement): void {
  box.replaceChildren(...part.childNodes)
  for (const form of box.querySelectorAll('form')) {
    keepWords(form)
    checkFiles(form)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void send(box, form, event.submitter, opener)
    })
  }
  box.querySelector('[data-leave]')?.addEventListener('click', (event) => {
    event.preventDefault()
    box.remove()
    opener.focus()
  })
}

async function send(
  box: HTMLElement,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  opener: HTMLElement,
) {
  const body = bodyOf(form, new FormData(form, submitter))
  const answer = await sendWhenConnected(form, () => pagePart(form.action, 'data-box', body))
  if (answer.part) {
    show(box, answer.part, opener)
    const heading = box.querySelector<HTMLElement>('[role="alert"], h3')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    return
  }
  if (answer.refusal === null) return location.assign(answer.address)
  const line = box.querySelector<HTMLElement>('.refused') ?? document.createElement('p')
  line.className = 'refused field-problem'
  line.setAttribute('role', 'alert')
  line.textContent = answer.refusal
  form.before(line)
}

/** What a form sends, in its own encoding: with its files where it takes any. */
function bodyOf(form: HTMLFormElement, fields: FormData): URLSearchParams | FormData {
  if (form.enctype === 'multipart/form-data') return fields
  const body = new URLSearchParams()
  for (const [name, value] of fields) {
    if (typeof value === 'string') body.append(name, value)
  }
  return body
}
