import { describe, expect, it } from 'vitest'
import { missedTerms, translationRows, type Translation } from '~/app/domain/translation'
import type { Block } from '~/app/domain/document'

const block = (blockId: string, text: string): Block => ({
  blockId,
  position: 0,
  parentId: null,
  kind: 'paragraph',
  level: null,
  role: null,
  attributes: {},
  text,
})

const SOURCE = 'L’eau est à tout le monde.'

/** The state of the one block of a translation. */
function stateOf(target: string | null, known: Partial<Translation> = {}) {
  const [row] = translationRows({
    source: [block('a', SOURCE)],
    target: target === null ? [] : [block('a', target)],
    language: 'en',
    kept: new Map(),
    published: new Map(),
    ...known,
  })
  return row!
}

describe('a translated block', () => {
  it('is missing without words', () => {
    expect(stateOf(null).state).toBe('missing')
    expect(stateOf(' ').state).toBe('missing')
  })

  it('is untouched while it says what the source says, or the same in its language', () => {
    expect(stateOf(SOURCE).state).toBe('untouched')
    expect(stateOf('L’eau est à nous tous, dans toutes les villes du pays.').state).toBe(
      'untouched',
    )
  })

  it('is translated when nothing more is known', () => {
    expect(stateOf('Water belongs to everyone.').state).toBe('translated')
  })

  it('is what a person said of it while the source is the same', () => {
    const kept = new Map([['a', { sign: 'reviewed' as const, sourceText: SOURCE }]])

    expect(stateOf('Water belongs to everyone.', { kept }).state).toBe('reviewed')
  })

  it('is right as a copy when a person said that nothing need change', () => {
    const kept = new Map([['a', { sign: 'no_change_needed' as const, sourceText: SOURCE }]])

    expect(stateOf(SOURCE, { kept }).state).toBe('no_change_needed')
  })

  it('is stale once the source changed, with what the source said before', () => {
    const kept = new Map([['a', { sign: 'translated' as const, sourceText: 'L’eau est à nous.' }]])

    expect(stateOf('Water is ours.', { kept })).toMatchObject({
      state: 'stale',
      sourceBefore: 'L’eau est à nous.',
    })
  })

  it('is stale when the source changed since both were published', () => {
    const published = new Map([['a', 'L’eau est à nous.']])

    expect(stateOf('Water is ours.', { published }).state).toBe('stale')
    expect(stateOf('Water is ours.', { published: new Map([['a', SOURCE]]) }).state).toBe(
      'translated',
    )
  })
})

describe('an agreed term', () => {
  const terms = [{ id: '1', term: { fr: 'séance d’écoute', en: 'listening session' } }]
  const missed = (source: string, target: string) =>
    missedTerms({ source, target }, terms, 'fr', 'en')

  it('is named where the translation says it otherwise', () => {
    expect(missed('Une séance d’écoute par ville.', 'One hearing in each town.')).toEqual([
      { source: 'séance d’écoute', agreed: 'listening session' },
    ])
  })

  it('is found in the plural, whatever its case', () => {
    expect(missed('Séances d’écoute', 'Listening sessions')).toEqual([])
  })

  it('is not asked for where the source does not say it', () => {
    expect(missed('Une réunion.', 'A meeting.')).toEqual([])
  })
})
