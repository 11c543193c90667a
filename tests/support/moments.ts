/** The phase of `givenConsultation` opens. */
export const phaseOpens = new Date('2025-03-01T00:00Z')
/** It closes: this very moment is late. */
export const phaseCloses = new Date('2025-04-01T00:00Z')

export const beforeThePhase = new Date('2025-02-28T23:59Z')
export const duringThePhase = new Date('2025-03-15T12:00Z')
export const afterThePhase = new Date('2025-04-02T12:00Z')
