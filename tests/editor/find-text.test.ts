import { $getRoot, $isElementNode, $isTextNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import { countWords } from '~/app/editor/count-words'
import { $findAll, $replaceAll, type Search } from '~/app/editor/find-text'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { seedUpdate } from '~/server/collaboration/headless'
import { paragraph } from '../support/documents'
import { givenReplica } from './replica'

const looking = (words: string, choices: Partial<Search> = {}): Search => ({
  words,
  hasCase: false,
  isWhole: false,
  ...choices,
})

function givenText(...texts: string[]) {
  const document: Document = { nodes: texts.map((text, at) => paragraph(at + 1, text)) }
  const { editor } = givenReplica(seedUpdate(document))
  return {
    editor,
    count: (search: Search) => editor.read(() => $findAll(search).length),
    replaceAll: (search: Search, words: string) => {
      editor.update(() => void $replaceAll($findAll(search), words), { discrete: true })
      return blocksOf(documentFromLexical(editor.getEditorState())).map(({ text }) => text)
    },
  }
}

describe('finding words', () => {
  it('passes over case unless asked to mind it', () => {
    const { count } = givenText('Eau et eau', 'L’EAU')
    expect(count(looking('eau'))).toBe(3)
    expect(count(looking('eau', { hasCase: true }))).toBe(1)
  })

  it('finds whole words in every script', () => {
    const { count } = givenText('ville, villes, bidonville', 'élu élue', 'ماء الماء ماء')
    expect(count(looking('ville', { isWhole: true }))).toBe(1)
    expect(count(looking('élu', { isWhole: true }))).toBe(1)
    expect(count(looking('ماء', { isWhole: true }))).toBe(2)
  })

  it('takes words as they are typed for words as they are set', () => {
    const { count } = givenText('l’eau potable : 20 %')
    expect(count(looking("l'eau potable : 20 %"))).toBe(1)
    expect(count(looking('potable.'))).toBe(0)
    expect(count(looking(''))).toBe(0)
  })

  it('replaces all, also where a part of the words is bold, and never across blocks', () => {
    const { editor, replaceAll } = givenText('Les grandes villes et les grandes villes', 'grandes')
    editor.update(
      () => {
        const first = $getRoot().getFirstChild()
        const text = $isElementNode(first) ? first.getFirstDescendant() : null
        if ($isTextNode(text)) text.select(4, 11).formatText('bold')
      },
      { discrete: true },
    )
    expect(replaceAll(looking('grandes villes'), 'communes')).toEqual([
      'Les communes et les communes',
      'grandes',
    ])
  })
})

describe('counting words', () => {
  it.each([
    ['De l’eau pour tous', 4],
    ['peut-être, aujourd’hui : 1.5 million', 4],
    ['الماء حقٌّ للجميع', 3],
    ['城市共同', 4],
    [' … ', 0],
  ])('%s', (text, words) => {
    expect(countWords(text)).toBe(words)
  })
})
