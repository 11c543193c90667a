import { expect, test } from 'vitest'
import { randomFrom } from '~/db/seed/random'
import { readCorpus } from '~/db/seed/voices/corpus'

const corpus = readCorpus(randomFrom('test'))
const byHand = [
  ...corpus.voices,
  ...corpus.replies.map((each) => each.voice),
  ...corpus.answers.map((each) => each.voice),
]

function written(language: string) {
  return byHand.filter((voice) => voice.language === language).length
}

test('No two people of the example say the same', () => {
  const texts = [...byHand, ...corpus.combined].map((voice) => voice.text)
  const twice = texts.filter((text, place) => texts.indexOf(text) !== place)
  expect(twice).toEqual([])
})

test('Most of what is said was written one by one, in every language', () => {
  expect(written('fr')).toBeGreaterThan(350)
  expect(written('en')).toBeGreaterThan(90)
  expect(written('es')).toBeGreaterThan(80)
  expect(written('ar')).toBeGreaterThan(40)
  expect(written('pt')).toBeGreaterThan(12)
})
