import { expect, test } from 'vitest'
import { isAtRisk } from '~/app/components/sessions/use-leave-warning'
import type { SaveState } from '~/app/editor/live-text'

test.for<[SaveState, boolean]>([
  [{ kind: 'opening' }, false],
  [{ kind: 'saved', at: new Date(0) }, false],
  [{ kind: 'saving' }, true],
  [{ kind: 'not-saved' }, true],
  [{ kind: 'offline', isKept: true }, false],
  [{ kind: 'offline', isKept: false }, true],
  [{ kind: 'refused' }, true],
])('whoever leaves the notes is asked when words would be lost: %o', ([state, isAsked]) => {
  expect(isAtRisk(state)).toBe(isAsked)
})
