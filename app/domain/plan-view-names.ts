/** The ways to see a plan, the first unless another is asked for. */
export const PLAN_VIEWS = ['outline', 'activities', 'calendar', 'indicators'] as const
export type PlanView = (typeof PLAN_VIEWS)[number]

export function planView(asked: string | null): PlanView {
  return PLAN_VIEWS.find((one) => one === asked) ?? 'outline'
}
