import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { withPlanRoles } from '~/app/domain/plan-structure'
import { documentFromPlainText } from '~/server/documents/plain/text-in'
import { sharedFile } from '~/tests/support/shared-data'
import { EXPECTED_PLANS } from './expected-plans'
import { compared, readPlan, tableOf, type PlanCounts } from './plan-reading'

const PLANS = EXPECTED_PLANS.map((expected) => ({
  expected,
  ...sharedFile(`strategies/${expected.file}`, 'strategy.fr.txt'),
}))

describe('five published plans, as extracted from PDF', () => {
  const rows: { name: string; counts: PlanCounts }[] = []

  for (const { expected, path: file, isTwin } of PLANS) {
    it.skipIf(isTwin)(
      isTwin ? `${expected.file} is not at hand` : `${expected.file} is read as it is meant`,
      () => {
        const source = readFileSync(file, 'utf8')
        const counts = compared(source, expected, readPlan(source, 'fr'))
        rows.push({ name: expected.file.replace('.fr.txt', ''), counts })
        for (const [kind, { expected: all, found, right }] of Object.entries(counts)) {
          if (kind === 'levels') expect(right / all, kind).toBeGreaterThanOrEqual(0.95)
          else expect({ kind, right, found }).toEqual({ kind, right: all, found: all })
        }
      },
    )
  }

  it('is printed as a table when asked for', () => {
    if (process.env.BENCH_PLANS) console.log(`\n${tableOf(rows)}\n`)
    expect(rows.length).toBe(PLANS.filter(({ isTwin }) => !isTwin).length)
  })
})

describe('a plan of our own with the same troubles', () => {
  const source = readFileSync(path.join(import.meta.dirname, 'twin.fr.txt'), 'utf8')
  const { document, furniture } = documentFromPlainText(source)
  const blocks = blocksOf(withPlanRoles(document!))

  it('loses what belongs to its pages, and names it', () => {
    expect(furniture.map(({ kind, text }) => [kind, text])).toEqual([
      ['running_title', '1 Objectif 1 : Rendre les décisions visibles'],
      ['address', 'https://example.org/registre'],
      ['running_title', 'Rendre les décisions visibles'],
      ['page_number', '12'],
      ['running_title', 'Ouvrir la parole'],
    ])
  })

  it('has its headings, numbers, table rows and dates', () => {
    expect(
      blocks.filter(({ kind }) => kind === 'heading').map(({ level, text }) => [level, text]),
    ).toEqual([
      [1, 'Plan d’action du réseau des rives 2027'],
      [2, 'RENDRE LES DÉCISIONS VISIBLES'],
      [3, '2. Publier les réponses avec leurs motifs'],
      [2, 'OUVRIR LA PAROLE'],
      [2, 'CALENDRIER'],
    ])
    expect(
      blocks
        .filter(({ role }) => role === 'activity')
        .map(({ text, attributes }) => [attributes['number'], text]),
    ).toEqual([
      ['1', 'Ouvrir un registre public'],
      ['2', 'Former douze agents par an\net deux élus par commune'],
      ['3', 'Traduire les réponses en arabe'],
    ])
    expect(
      blocks.filter(({ role }) => role === 'calendar_entry').map(({ attributes }) => attributes),
    ).toEqual([
      { date: '2027-03', date_status: 'to_be_confirmed' },
      { date: '2027-06-03', date_to: '2027-06-05' },
    ])
  })

  it('has whole words, whole sentences and its links', () => {
    const texts = blocks.map(({ text }) => text)
    expect(texts).toContain(
      'Le réseau réunit douze communes et leurs associations. Il veut que chaque décision puisse être suivie, de la proposition jusqu’au vote, par chaque personne.',
    )
    expect(texts).toContain(
      'Les habitant.e.s et les agent.e.s ont été consulté.e.s pendant six mois ; les réponses des élu.e.s et des habitant.e.s figurent dans le registre du réseau, qui reste ouvert jusqu’à la fin de l’année.',
    )
    expect(JSON.stringify(document)).toContain('"url":"https://example.org/registre"')
  })

  it('keeps a line that somebody puts back', () => {
    const again = documentFromPlainText(source, undefined, new Set([furniture.at(-1)!.line]))
    expect(blocksOf(again.document!).at(-1)?.text).toBe('Ouvrir la parole')
  })
})

if (!existsSync(PLANS[0]!.path) || PLANS[0]!.isTwin) {
  console.warn('The five plans of ../shared/data/strategies are not at hand: only our own is read.')
}
