import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { VersionHeader, type VersionContext } from '../versions/version-header'
import { PlanViews, type PlanViewsProps } from './plan-views'

/** The plan of a published text, for everybody. */
export function VersionPlanPage(
  props: VersionContext &
    Pick<PlanViewsProps, 'parts' | 'view' | 'step'> & {
      heading: { blockId: string; text: string } | null
      words: number
    },
) {
  const { language, text } = useReader()
  const { consultation, version } = props
  const page = `/${language}/versions/${version.id}`
  const query = `language=${version.textLanguage}&`
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader {...props} view="plan" />
      <h2>{text('plan.title')}</h2>
      <PlanViews
        {...props}
        textLanguage={version.textLanguage}
        textUrl={`${page}?${query}view=text`}
        query={query}
      />
      <p className="actions">
        <a href={`${page}/plan.csv?${query}`} download>
          {text('plan.csv')}
        </a>
      </p>
    </ConsultationFrame>
  )
}
