/** What someone of the team has just made public: they land on the public page, and are told so there. */
export const DONE = ['version', 'synthesis', 'report', 'session'] as const

export type Done = (typeof DONE)[number]
