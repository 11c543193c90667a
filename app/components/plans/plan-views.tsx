import { PLAN_VIEWS, type PlanView } from '~/app/domain/plan-view-names'
import { activitiesOf, calendarOf, type CalendarStep, type PlanPart } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { NavLinks } from '../ui/nav-links'
import { PlanActivities } from './plan-activities'
import { PlanCalendar } from './plan-calendar'
import { PlanIndicators } from './plan-indicators'
import { PlanOutline } from './plan-outline'

export type PlanViewsProps = {
  parts: readonly PlanPart[]
  view: PlanView
  step: CalendarStep
  /** BCP 47, of the text. */
  textLanguage: string
  /** Where the text itself is read: `#b-<block>` is put after it. */
  textUrl: string
  /** What the addresses of the views keep, before `view=`. */
  query: string
}

/** The same plan seen as an outline, a table of activities, a calendar, a table of indicators. */
export function PlanViews(props: PlanViewsProps) {
  const { text } = useReader()
  const { parts, view, query } = props
  return (
    <>
      <nav aria-label={text('plan.views')}>
        <NavLinks
          className="tabs"
          links={PLAN_VIEWS.map((name) => ({
            label: text(`plan.view.${name}`),
            href: `?${query}view=${name}`,
            isCurrent: name === view,
          }))}
        />
      </nav>
      <section className="plan" aria-label={text(`plan.view.${view}`)}>
        {view === 'outline' && <PlanOutline {...props} />}
        {view === 'activities' && <PlanActivities {...props} activities={activitiesOf(parts)} />}
        {view === 'calendar' && <PlanCalendar {...props} periods={calendarOf(parts, props.step)} />}
        {view === 'indicators' && (
          <PlanIndicators
            {...props}
            indicators={parts.filter(({ role }) => role === 'indicator')}
          />
        )}
      </section>
    </>
  )
}
