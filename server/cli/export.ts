import { listGroups } from '~/db/queries/groups'
import { listOpenContributions, listOpenTexts, type OpenText } from '~/db/queries/open-data'
import { listPhases } from '~/db/queries/phases'
import { direction, inLanguage } from '~/app/domain/language'
import { contributionsCsv } from '../documents/open-data'
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
    const contributions = await listOpenContributions(db, id)
    const texts = await listOpenTexts(db, id)
    const facts = {
      ...consultation,
      settings: undefined,
      phases: await listPhases(db, id),
      groups: await listGroups(db, id),
    }
    await writeArchive(file, async (archive) => {
      archive.add('consultation.json', lines(facts))
      archive.add('contributions.json', lines(contributions))
      archive.add('contributions.csv', contributionsCsv(contributions, languages[0]!, languages))
      for (const text of texts) {
        const name = `documents/${text.kind}-${text.number}-${text.language}`
        archive.add(`${name}.json`, lines({ ...text, html: undefined }))
        archive.add(`${name}.html`, pageOf(text, languages))
      }
    })
    print(`${file}: ${contributions.length} contributions, ${texts.length} texts`)
  },
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
