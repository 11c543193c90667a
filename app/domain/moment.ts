/**
 * A state of a working text: all updates of one of its generations up to `seq`. In addresses
 * it is written `2.318`.
 */
export type Moment = { generation: number; seq: number }

export function momentName({ generation, seq }: Moment): string {
  return `${generation}.${seq}`
}

/** @returns `null` when it is no such name. */
export function readMoment(name: string): Moment | null {
  const [, generation, seq] = /^(\d{1,6})\.(\d{1,12})$/.exec(name) ?? []
  return generation && seq ? { generation: Number(generation), seq: Number(seq) } : null
}
