import { listPhases } from '~/db/queries/phases'
import { listPlans } from '~/db/queries/planned-publications'
import { listPublications } from '~/db/queries/versions'
import { calendarEntries, type CalendarEntry } from '~/app/domain/publication-calendar'
import type { ConsultationVisit } from './visit.server'

/** The days of a consultation's calendar, as the team or as everybody sees them. */
export async function readCalendar(
  { db, consultation, now }: ConsultationVisit,
  { isTeam }: { isTeam: boolean },
): Promise<CalendarEntry[]> {
  const { id } = consultation
  const facts = {
    versions: await listPublications(db, id),
    plans: await listPlans(db, id),
    phases: await listPhases(db, id),
  }
  return calendarEntries(facts, { isTeam, now })
}
