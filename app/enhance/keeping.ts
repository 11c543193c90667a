/** Forms whose words are kept on the device until they are received. */
import { checkFiles } from './keep/chosen-files'
import { dropOld, keepWords, say } from './keep/kept-words'

dropOld(Date.now())

document.querySelectorAll('form').forEach(checkFiles)

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  keepWords(form)
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return
    const { submitter } = event
    event.preventDefault()
    say(form, 'offline')
    addEventListener('online', () => form.requestSubmit(submitter), { once: true })
  })
}
