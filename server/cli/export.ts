import { listGroups } from '~/db/queries/groups'
import { listOpenTexts, readOpenContributions, type OpenText } from '~/db/queries/open-data'
import { listPhases } from '~/db/queries/phases'
import { direction, inLanguage } from '~/app/domain/language'
import { contributionsCsv, contributionsJson } from '../documents/open-data'
import { writeArchive } from './archive'
import { onlyArgument, required, type Command } from './command'
import { consultationNamed } from './found'

export const exportConsultation: Command = {
  usage: 'SLUG --out FILE.zip',
  does: 'Writes what is public of a consultation into one file.',
  help: [
    'consultation.json, contributions.csv, contributions.json, and every published text as HTML',
    'and JSON. Names only where their author agreed; nothing meant for the secretariat only.',
  ],
  options: { out: { type: 'string' } },
  async run(given, { db, print }) {
    const file = required(given, 'out')
    const consultation = await consultationNamed(db, onlyArgument(given, 'SLUG'))
    const { id, languages } = consultation
    let count = 0
    const texts = await listOpenTexts(db, id)
    const facts = {
      ...consultation,
      settings: undefined,
      phases: await listPhases(db, id),
      groups: await listGroups(db, id),
    }
    await writeArchive(file, async (archive) => {
      archive.add('consultation.json', lines(facts))
      await pour(
        contributionsJson(readOpenContributions(db, id)),
        archive.begin('contributions.json'),
      )
      const pages = counted(readOpenContributions(db, id), (more) => (count += more))
      const csv = contributionsCsv(pages, languages[0]!, languages)
      await pour(csv, archive.begin('contributions.csv'))
      for (const text of texts) {
        const name = `documents/${text.kind}-${text.number}-${text.language}`
        archive.add(`${name}.json`, lines({ ...text, html: undefined }))
        archive.add(`${name}.html`, pageOf(text, languages))
      }
    })
    print(`${file}: ${count} contributions, ${texts.length} texts`)
  },
}

async function pour(pieces: AsyncIterable<string>, add: (text: string) => void): Promise<void> {
  for await (const piece of pieces) add(piece)
}

async function* counted<Row>(pages: AsyncIterable<Row[]>, count: (more: number) => void) {
  for await (const page of pages) {
    count(page.length)
    yield page
  }
}

function lines(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function pageOf({ title, language, html, number }: OpenText, languages: readonly string[]) {
  const name = escaped(`${inLanguage(title, language, languages)} (${number})`)
  const head = `<meta charset="utf-8"><title>${name}</title>`
  return `<!doctype html>\n<html lang="${escaped(language)}" dir="${direction(language)}"><head>${head}</head><body>\n${html}\n</body></html>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
