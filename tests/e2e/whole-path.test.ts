import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { chromiumPath, openBrowser } from '~/tests/support/browser'
import { newJourney, type Journey } from '~/tests/support/journey'
import { startServer, type TestServer } from '~/tests/support/server'
import * as answer from './path/answer'
import * as approve from './path/approve'
import * as comment from './path/comment'
import * as contribute from './path/contribute'
import * as draft from './path/draft'
import * as gather from './path/gather'
import * as imports from './path/import'
import * as listen from './path/listen'
import * as publish from './path/publish'
import * as report from './path/report'
import * as setUp from './path/set-up'
import * as survey from './path/survey'

const STEP_MS = 180_000

/** In order: each step goes on where the one before it ended. */
const STEPS: [title: string, step: (journey: Journey) => Promise<void>][] = [
  ['someone signs in by mail and creates a consultation', setUp.createConsultation],
  ['comments on the text are opened in the first phase', setUp.openComments],
  ['a facilitator and a drafter join the team', setUp.giveRoles],
  ['three people sit in the steering committee', setUp.seatCommittee],
  ['the consultation becomes public', setUp.publishConsultation],
  ['a citizen contributes; what is sent twice is received once', contribute.contribute],
  ['before a phase opens a text is refused and kept on the page', contribute.contributeTooEarly],
  ['a facilitator plans a listening session', listen.planSession],
  ['two people take its notes at once', listen.takeNotesTogether],
  ['closing it turns points into contributions', listen.closeSession],
  ['a survey gets its questions', survey.buildSurvey],
  ['somebody without an account answers it', survey.answerSurvey],
  ['its results are public, its free text in the register', survey.readResults],
  ['a file of contributions is imported', imports.importComments],
  ['the same file adds nothing', imports.importAgain],
  ['contributions are sorted into a theme', gather.sortIntoThemes],
  ['a synthesis is written on evidence and quotes', gather.writeSynthesis],
  ['the synthesis is signed and published', gather.publishSynthesis],
  ['a draft begins with the text one has', draft.startDraft],
  ['two people write it together', draft.writeTogether],
  ['what is written offline arrives when the connection is back', draft.writeOffline],
  ['version 1 is published', publish.publishFirstVersion],
  ['selected words are commented on', comment.commentSelectedWords],
  ['a block is objected to with its button', comment.commentBlock],
  ['a passage is commented on without JavaScript', comment.commentWithoutScript],
  ['a thread gets a reply and a support', comment.replyAndSupport],
  ['version 2 is published', publish.publishSecondVersion],
  ['readers see what changed, word by word', publish.readRedline],
  ['each thread has its place in version 2, or an end', comment.followThreads],
  ['one response answers two contributions', answer.answerTogether],
  ['their authors read it by mail and on their receipts', answer.readAnswers],
  ['the commented report is made from the register', report.generateReport],
  ['it is published with what is pending listed, not before', report.publishReport],
  ['the committee is asked to decide about version 2', approve.openVote],
  ['its members vote', approve.vote],
  ['the decision is public', approve.decide],
  ['everybody reads the published report and takes its data', report.readReport],
]

describe.skipIf(!chromiumPath)('the whole path, from first contribution to report', () => {
  let server: TestServer
  let browser: Browser
  let journey: Journey
  let hasFailed = false

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    journey = newJourney(browser, server.origin)
  }, STEP_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, STEP_MS)

  for (const [title, step] of STEPS) {
    test(title, { timeout: STEP_MS }, async (context) => {
      context.skip(hasFailed, 'an earlier step failed')
      hasFailed = true
      await step(journey)
      hasFailed = false
    })
  }
})
