import { describe, expect, it } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { groupWordings, poolLanguages } from '~/app/domain/wordings'
import { documentOf } from '../support/given-publication'

const blocks = blocksOf(documentOf(['Clean water for all.', 'A charter.'], ['a', 'b']))

function wording(id: string, block: 'a' | 'b', startOffset: number, endOffset: number) {
  return { id, place: { startBlockId: block, startOffset, endBlockId: block, endOffset } }
}

function grouped(...wordings: ReturnType<typeof wording>[]) {
  return groupWordings(wordings, blocks).map(({ wordings, isSamePassage }) => [
    wordings.map(({ id }) => id).join(' '),
    isSamePassage,
  ])
}

describe('wordings on one text', () => {
  it('are alternatives when they are about the same words', () => {
    expect(grouped(wording('x', 'a', 0, 11), wording('y', 'a', 0, 11))).toEqual([['x y', true]])
  })

  it('collide when they share some words only', () => {
    expect(grouped(wording('x', 'a', 0, 11), wording('y', 'a', 6, 19))).toEqual([['x y', false]])
  })

  it('stand alone beside one another, and in the order of the text', () => {
    const found = grouped(
      wording('z', 'b', 0, 3),
      wording('y', 'a', 12, 19),
      wording('x', 'a', 0, 11),
    )

    expect(found).toEqual([
      ['x', true],
      ['y', true],
      ['z', true],
    ])
  })

  it('collide through one that meets both', () => {
    const found = grouped(
      wording('x', 'a', 0, 5),
      wording('y', 'a', 6, 11),
      wording('w', 'a', 3, 8),
    )

    expect(found).toEqual([['x w y', false]])
  })
})

describe('wordings of a text in several languages', () => {
  function pooled(here: ReturnType<typeof wording>[], ...others: ReturnType<typeof wording>[]) {
    return poolLanguages(groupWordings(here, blocks), others, blocks).map(
      ({ wordings, elsewhere }) => [wordings, elsewhere].map((all) => all.map(({ id }) => id)),
    )
  }

  it('stand together by their passage, whatever its words', () => {
    expect(pooled([wording('x', 'a', 0, 11)], wording('fr', 'a', 15, 40))).toEqual([
      [['x'], ['fr']],
    ])
  })

  it('stand in the order of the text where nobody reworded the passage here', () => {
    const found = pooled(
      [wording('x', 'b', 0, 3)],
      wording('fr', 'a', 0, 4),
      wording('es', 'a', 8, 9),
      wording('ar', 'b', 1, 2),
    )

    expect(found).toEqual([
      [[], ['fr', 'es']],
      [['x'], ['ar']],
    ])
  })
})
