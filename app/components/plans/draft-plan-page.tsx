import { useReader } from '~/app/i18n/text'
import { BesideDraftFrame, type BesideDraft } from './beside-draft-frame'
import { PlanViews, type PlanViewsProps } from './plan-views'

/** The plan of a working text as it stands, for the team. */
export function DraftPlanPage(
  props: BesideDraft & Pick<PlanViewsProps, 'parts' | 'view' | 'step'>,
) {
  const { language, text } = useReader()
  const { draft, own } = props
  const page = `/${language}/drafts/${draft.id}`
  return (
    <BesideDraftFrame {...props} title={text('plan.title')}>
      <div className="pane">
        <p>{text('plan.draftLead')}</p>
        {props.canWrite && (
          <p className="actions">
            <a href={`${page}/plan/kinds?text=${own.id}`}>{text('plan.kinds')}</a>
          </p>
        )}
        <PlanViews
          {...props}
          textLanguage={own.language}
          textUrl={`${page}/edit?text=${own.id}`}
          query={`text=${own.id}&`}
        />
      </div>
    </BesideDraftFrame>
  )
}
