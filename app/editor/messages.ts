/** First bytes of the wire format that the collaboration server speaks; its protocol is the truth. */
export const MESSAGE_SYNC = 0
export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2
/** varUint seq, varUint count: this connection's first `count` messages with text are stored. */
export const MESSAGE_SAVED = 4
/** varString reason, varUint count: the `count`th message with text was not taken. */
export const MESSAGE_REFUSED = 5

/** varString JSON, a list of `{ blockId, closedBy }`: the sections others closed for writing. */
export const MESSAGE_CLOSED = 6

/** Reasons that pass by themselves: the server goes on trying, or the line is slowed down. */
export const PASSING_REASONS: ReadonlySet<string> = new Set(['too-fast', 'not-saved'])

/** Codes the server closes a connection with for good. */
export const CLOSED_NOT_ALLOWED = 4403
export const CLOSED_OLDER_GENERATION = 4409
/** Why the server closes every connection when it restarts, and in how many milliseconds to return. */
export const RESTARTING = /^restarting (\d{1,5})$/
