/**
 * What is being written is kept on this device until it is received: for lost connections and
 * closed windows. Only the words; never the name or the address of who writes.
 */

const PREFIX = 'words:'
const SENDING = 'words-sending'
const DAYS_KEPT = 7
const FIELDS = ['text', 'replacement']

type Kept = { at: number; words: Record<string, string> }

/** Keeps the words of a form while they are typed, and gives back those kept before. */
export function keepWords(form: HTMLFormElement): void {
  const name = form.dataset.keep
  if (!name) return
  const areas = FIELDS.flatMap(
    (field) => form.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`) ?? [],
  )
  const kept = read(PREFIX + name)
  const isRestored = areas.some((area) => {
    const words = kept?.words[area.name]
    if (!words || area.value !== area.defaultValue || area.value === words) return false
    if (area.name === 'text' && area.value !== '') return false
    area.value = words
    return true
  })
  if (isRestored) say(form, 'restored')
  form.addEventListener('input', () => {
    const words = Object.fromEntries(areas.map((area) => [area.name, area.value]))
    write(PREFIX + name, { at: Date.now(), words })
    say(form, 'kept')
  })
  form.addEventListener('submit', () => remember(name))
}

/** The window knows what it sends: its receipt ends the keeping of these words and no others. */
function remember(name: string) {
  sessionStorage.setItem(SENDING, name)
}

/** What this window sent is received: it is no longer kept. */
export function forget(): void {
  const name = sessionStorage.getItem(SENDING)
  if (name) localStorage.removeItem(PREFIX + name)
  sessionStorage.removeItem(SENDING)
}

/** What nobody came back for is not kept for ever. */
export function dropOld(now: number): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue
    const kept = read(key)
    if (!kept || now - kept.at > DAYS_KEPT * 86_400_000) localStorage.removeItem(key)
  }
}

/** Sends now, or as soon as there is a connection; the same sending is received once. */
export async function sendWhenConnected<Answer>(
  form: HTMLFormElement,
  post: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    say(form, 'sending')
    try {
      return await post()
    } catch {
      say(form, 'offline')
      await connection(attempt)
    }
  }
}

/** The browser says when it is back; where it does not know, it is tried again, ever more rarely. */
function connection(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const wait = Math.min(60_000, 3_000 * 2 ** attempt)
    const timer = setTimeout(resolve, wait)
    addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true })
  })
}

/** One of the sentences the page brought along. */
export function say(form: HTMLFormElement, what: 'kept' | 'restored' | 'offline' | 'sending') {
  const line = form.querySelector<HTMLElement>('.keep-words')
  const sentence = line?.dataset[what] ?? ''
  if (line && line.textContent !== sentence) line.textContent = sentence
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** A full or forbidden store is no reason to disturb who writes. */
function write(key: string, kept: Kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Then it is not kept; it can still be sent.
  }
}
