/** Work on texts, on each one after the other. */
export class TextTurns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Begins once what was asked before for this text is over, however it ended. */
  async take<Value>(draftTextId: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(draftTextId) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.#last.set(draftTextId, turn)
    try {
      return await turn
    } finally {
      if (this.#last.get(draftTextId) === turn) this.#last.delete(draftTextId)
    }
  }
}
