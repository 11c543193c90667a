import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PostList, type ShownPost } from '~/app/components/contributions/post-list'
import { OpenThread } from '~/app/components/threads/thread-beside'
import { Supports } from '~/app/components/threads/thread-parts'
import { catalogueOf } from '~/app/i18n/catalogues.server'
import { TextProvider } from '~/app/i18n/text'
import type { Comment, StandingThread } from '~/app/domain/comment-thread'

const comment: Comment = {
  id: 'first',
  number: 7,
  kind: 'comment',
  isAside: false,
  author: null,
  contributorKind: 'individual',
  group: null,
  language: 'fr',
  text: 'mot '.repeat(12_500),
  receivedAt: '2025-03-10T10:00:00.000Z',
  disposition: null,
  supports: [],
}

function htmlOf(element: ReactElement): string {
  const texts = { language: 'fr', catalogue: catalogueOf('fr') } as const
  return renderToString(createElement(TextProvider, { ...texts, children: element }))
}

describe('a thread beside a text', () => {
  it('shows the beginning of long comments, and leads to the others', () => {
    const replies = Array.from({ length: 25 }, (_, n) => ({ ...comment, id: `reply-${n}` }))
    const thread: StandingThread = {
      id: 'thread',
      language: 'fr',
      versionId: 'version',
      versionNumber: 1,
      quote: '',
      prefix: '',
      suffix: '',
      selected: null,
      replacement: null,
      comments: [comment, ...replies],
      standing: { state: 'document' },
    }
    const html = htmlOf(
      createElement(OpenThread, { thread, mayReply: false, slug: 'x', timeZone: 'Europe/Paris' }),
    )

    expect(html.length).toBeLessThan(40_000)
    expect(html).toContain('5 autres réponses')
    expect(html).toContain('href="/fr/threads/thread"')
  })
})

describe('the supports of a comment', () => {
  it('are told apart by those with an account and those without', () => {
    const supports = [
      { position: 1, count: 4, withAccount: 2 },
      { position: null, count: 2, withAccount: 0 },
    ]
    const words = htmlOf(createElement(Supports, { comment: { ...comment, supports } }))

    expect(words.replaceAll('<!-- -->', '')).toContain('6 soutiens, dont 2 avec un compte')
  })
})

describe('the posts of a discussion', () => {
  it('lead to their own page where they are longer or have more replies', () => {
    const post: ShownPost = {
      id: 'post',
      number: 12,
      replyToId: null,
      text: 'Le début',
      isCut: true,
      replies: 25,
      language: 'fr',
      name: null,
      kind: 'individual',
      group: null,
      receivedAt: new Date('2025-03-10T10:00:00Z'),
      isLate: false,
      isTeam: false,
    }
    const consultation = { slug: 'x', timeZone: 'Europe/Paris' }
    const page = { posts: [post], newer: null, older: 40 }
    const html = htmlOf(createElement(PostList, { page, count: 26, consultation }))

    expect(html).toContain('25 autres réponses')
    expect(html.match(/href="\/fr\/consultations\/x\/contributions\/12"/g)).toHaveLength(2)
    expect(html).toContain('href="?before=40#posts"')
  })
})
