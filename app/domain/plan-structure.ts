import { plainText, type BlockFacts, type BlockNode, type Document } from './document'
import type { BlockLike } from './document-walk'
import { isMonth, isPeriod, isToBeConfirmed, planDate, type PlanDate } from './plan-dates'

/** What a part of a plan is for, as a block carries it. */
export type PlanRole =
  | 'goal'
  | 'priority'
  | 'strategy'
  | 'activity'
  | 'result'
  | 'indicator'
  | 'learning_question'
  | 'calendar_entry'

/**
 * The document with the parts of a plan named: goals and priorities by their headings, activities
 * by their number or by the section they stand in, entries of a calendar with their dates. A
 * block that has a role keeps it.
 */
export function withPlanRoles(document: Document): Document {
  const reader = new PlanReader(yearOf(document))
  return { nodes: document.nodes.map((node) => reader.read(node)) }
}

type Named = { role: PlanRole; attributes?: Record<string, string> }

/** What a heading says of the blocks under it. */
type Section = { level: number; items: PlanRole | null; date: PlanDate | null }

const AIM = /^(\p{L}+)(?:\s+\p{L}+){0,2}\s+(\d{1,2}|[A-Z])(?![\p{L}\p{N}])/u
const GOAL = /^(?:objectif|objective|objetivo|goal|but|الهدف)/iu
const PRIORITY =
  /^(?:priorité|priority|prioridad|axe|axis|eje|pilier|pillar|pilar|الأولوية|المحور)/iu
const ACTIVITY = /^(?:activité|action|activity|actividad|acción|initiative|iniciativa|النشاط)/iu

/** What the items of a section are, by the words of its heading. The first that fits counts. */
const SECTIONS: readonly [RegExp, PlanRole][] = [
  [
    /^(?:calendrier|calendar|calendario|agenda|timeline|(?:principaux |autres )?év[éè]nements|(?:key |other )?events|eventos|الجدول الزمني)/iu,
    'calendar_entry',
  ],
  [
    /^(?:résultats?|results?|outcomes?|resultados?|impacts?|impactos?|effets attendus|النتائج)/iu,
    'result',
  ],
  [/^(?:indicateurs?|indicators?|indicadores|المؤشرات)/iu, 'indicator'],
  [
    /^(?:questions? d['’ ]apprentissage|learning questions?|preguntas de aprendizaje)/iu,
    'learning_question',
  ],
  [
    /^(?:activités?|activities|actividades|(?:principales )?initiatives?|actions?|iniciativas|acciones|الأنشطة)(?!\p{L})/iu,
    'activity',
  ],
  [/^(?:stratégies|strategies|estrategias|الاستراتيجيات)(?!\p{L})/iu, 'strategy'],
  [/^(?:priorités?|priorities|prioridades|الأولويات)(?!\p{L})/iu, 'priority'],
  [
    /^(?:objectifs?|objectives|goals|objetivos|orientations stratégiques|strategic directions|الأهداف)(?!\p{L})/iu,
    'goal',
  ],
]

const QUESTION =
  /^(?:questions?\s+(?:d['’]\s?)?apprentissage|learning questions?|preguntas? de aprendizaje)\s*:/iu
const INDICATOR = /^(?:indicateur|indicator|indicador|المؤشر)\s*(?:\d+)?\s*:/iu
/** "2.1.3 Ouvrir", "4. Publier": a number of its own before a name. */
const OWN_NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\S/

/** `null`: the heading names no parts of a plan, or several kinds of them. */
function sectionOf(heading: string): PlanRole | null {
  const [first, second] = bare(heading).split(/\s+(?:&|et|and|y)\s+/iu)
  const named = (words: string) => SECTIONS.find(([pattern]) => pattern.test(words))?.[1] ?? null
  const role = named(first ?? '')
  const other = second ? named(second) : null
  return other && other !== role ? null : role
}

class PlanReader {
  private sections: Section[] = []

  constructor(private readonly year: string | null) {}

  read(node: BlockNode): BlockNode {
    switch (node.type) {
      case 'heading':
        return this.heading(node)
      case 'paragraph':
        return named(node, this.paragraph(plainText(node.children)))
      case 'list':
        return {
          ...node,
          items: node.items.map((item, at) =>
            this.item(item, node.ordered ? (node.start ?? 1) + at : null),
          ),
        }
      case 'table':
        return { ...node, rows: node.rows.map((row) => ({ ...row, cells: this.row(row.cells) })) }
      default:
        return node
    }
  }

  private heading<H extends BlockLike & { level: number }>(node: H): H {
    const text = plainText(node.children)
    while (this.sections.length > 0 && this.sections.at(-1)!.level >= node.level)
      this.sections.pop()
    const above = this.sections.at(-1)
    const found = this.headingRole(text, above)
    const section = found ? null : sectionOf(text)
    const period = isPeriod(text) ? planDate(text, this.year) : null
    this.sections.push({
      level: node.level,
      items: section ?? (period && this.isCalendar() ? 'calendar_entry' : inherited(found, above)),
      date: period ?? above?.date ?? null,
    })
    return named(node, found)
  }

  private headingRole(text: string, above: Section | undefined): Named | null {
    const aim = AIM.exec(text)
    const number = aim?.[2]
    if (aim && number) {
      if (GOAL.test(text)) return { role: 'goal', attributes: { number } }
      if (PRIORITY.test(text)) return { role: 'priority', attributes: { number } }
      if (ACTIVITY.test(text)) return { role: 'activity', attributes: { number } }
    }
    const own = OWN_NUMBER.exec(text)?.[1]
    const role = above?.items
    if (own && role && role !== 'calendar_entry') return { role, attributes: { number: own } }
    return !own && role === 'activity' && /\s:$/.test(text) ? { role } : null
  }

  private isCalendar(): boolean {
    return this.sections.some(({ items }) => items === 'calendar_entry')
  }

  private paragraph(text: string): Named | null {
    if (QUESTION.test(text)) return { role: 'learning_question' }
    if (INDICATOR.test(text)) return { role: 'indicator' }
    const role = this.sections.at(-1)?.items
    const number = ACTIVITY.test(text) ? AIM.exec(text)?.[2] : undefined
    if (number) return { role: 'activity', attributes: { number } }
    const isTitled = /^[^.:;!?]{2,90}\s?:\s?\S/u.test(text)
    if (role === 'result' && text.length > 20 && !/:$/.test(text)) return { role }
    return (role === 'activity' || role === 'strategy') && isTitled ? { role } : null
  }

  private item<I extends BlockLike>(item: I, count: number | null): I {
    const text = plainText(item.children)
    const section = this.sections.at(-1)
    if (QUESTION.test(text)) return named(item, { role: 'learning_question' })
    if (section?.items === 'calendar_entry') return named(item, this.entry(text, section.date))
    const role = section?.items ?? null
    const attributes = count !== null ? { number: String(count) } : undefined
    return named(item, role && { role, ...(attributes && { attributes }) })
  }

  /** A row whose first cell is a number of an activity, or a month, says what its next cell is. */
  private row<C extends BlockLike>(cells: C[]): C[] {
    const [first, ...rest] = cells
    if (!first) return cells
    const name = plainText(first.children).trim()
    const number = ACTIVITY.test(name) && name.length < 24 ? AIM.exec(name)?.[2] : undefined
    const date = isMonth(name) || isPeriod(name) ? planDate(name, this.year) : null
    return [
      first,
      ...rest.map((cell, at) => {
        const text = plainText(cell.children).trim()
        if (number)
          return at === 0 ? named(cell, { role: 'activity', attributes: { number } }) : cell
        return date && text !== '' ? named(cell, this.entry(text, date)) : cell
      }),
    ]
  }

  private entry(text: string, date: PlanDate | null): Named {
    const found = narrowed(planDate(text, this.year), date)
    const isOpen = isToBeConfirmed(text) || found === null
    return {
      role: 'calendar_entry',
      attributes: {
        ...(found && { date: found.date }),
        ...(found?.dateTo && { date_to: found.dateTo }),
        ...(isOpen && { date_status: 'to_be_confirmed' }),
      },
    }
  }
}

/** The date an entry names itself counts only where it lies within that of its row. */
function narrowed(own: PlanDate | null, of: PlanDate | null): PlanDate | null {
  if (!of) return own
  return own && own.date.startsWith(of.date) ? own : of
}

/** What stands under a part of a plan is not counted with it; groups of activities hold activities. */
function inherited(found: Named | null, above: Section | undefined): PlanRole | null {
  if (found) return null
  const goesOn = above?.items === 'calendar_entry' || above?.items === 'activity'
  return goesOn ? above.items : null
}

/** Without a number or sign before it. */
function bare(text: string): string {
  return text
    .replace(/^(?:partie|part|parte|chapitre|chapter)\s+[\dIVX]+\s*[:.–-]?\s*/iu, '')
    .replace(/^les\s+/iu, '')
}

function named<B extends BlockFacts>(block: B, found: Named | null): B {
  if (!found || block.role) return block
  const attributes = { ...found.attributes, ...block.attributes }
  const hasFacts = Object.keys(attributes).length > 0
  return { ...block, role: found.role, ...(hasFacts && { attributes }) }
}

/** The year of months without one: that of the first heading that names one alone. */
function yearOf(document: Document): string | null {
  for (const node of document.nodes) {
    if (node.type !== 'heading') continue
    const years = plainText(node.children).match(/(?<!\d)20\d\d(?!\d)/g)
    if (years?.length === 1) return years[0]
  }
  return null
}
