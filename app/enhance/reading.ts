/**
 * Reading a version more comfortably: words a reader selects can be commented on as they are,
 * the passages of threads are lit, threads and forms open beside the text. Without this script
 * each of these is a link to a page.
 */
import { dropOld } from './keep/kept-words'
import { lightOf, lightPassages } from './reading/highlights'
import { openPanels } from './reading/panel'
import { openForms } from './reading/say'
import { offerComments } from './reading/selection'

const article = document.querySelector<HTMLElement>('#text')
const panel = document.querySelector<HTMLElement>('#thread-panel')

dropOld(Date.now())
if (article) offerComments(article)
openForms(document.body)
if (panel) {
  document.querySelector('.reader')?.append(panel)
  openPanels(panel)
  document.querySelectorAll<HTMLElement>('#text [data-place]').forEach(lightOf)
  void lightPassages(panel.dataset.positions ?? '')
}
