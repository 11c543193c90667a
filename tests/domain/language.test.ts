import { describe, expect, it } from 'vitest'
import {
  direction,
  eachOnce,
  hasWords,
  isLanguageTag,
  shownIn,
  type Localized,
} from '~/app/domain/language'

describe('shownIn', () => {
  const names = { en: 'Housing', es: 'Vivienda' }

  it('prefers the reader’s language, then the consultation’s, then any, and says which', () => {
    expect(shownIn(names, 'es', ['fr', 'en'])).toEqual({ text: 'Vivienda', language: 'es' })
    expect(shownIn(names, 'ar', ['fr', 'en'])).toEqual({ text: 'Housing', language: 'en' })
    expect(shownIn({ pt: 'Moradia' }, 'ar', ['fr'])).toEqual({ text: 'Moradia', language: 'pt' })
    expect(shownIn({}, 'fr')).toEqual({ text: '', language: 'fr' })
  })

  it('takes an empty name for none', () => {
    expect(shownIn({ fr: '', en: 'Housing' }, 'fr').text).toBe('Housing')
  })
})

describe('hasWords', () => {
  it('is so when something is said in one language, blanks are nothing', () => {
    expect(hasWords({ fr: ' ', en: 'Housing' })).toBe(true)
    const silent: Localized[] = [{}, { fr: '' }, { fr: ' \n' }]
    expect(silent.some(hasWords)).toBe(false)
  })
})

describe('eachOnce', () => {
  it('keeps each thing once, in the reader’s language where there is one, in order', () => {
    const texts = [
      { id: 'a', language: 'en' },
      { id: 'b', language: 'en' },
      { id: 'a', language: 'fr' },
    ]
    expect(eachOnce(texts, ['ar', 'fr'], (text) => text.id)).toEqual([
      { id: 'a', language: 'fr' },
      { id: 'b', language: 'en' },
    ])
  })
})

describe('direction', () => {
  it('follows the language, whatever its region', () => {
    expect(['ar', 'ar-MA', 'fa', 'fr', 'pt-BR'].map(direction)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ])
  })
})

describe('isLanguageTag', () => {
  it('takes BCP 47 tags and nothing else', () => {
    expect(['fr', 'pt-BR', 'zh-Hant', 'wo'].every(isLanguageTag)).toBe(true)
    expect(['', 'french language', 'x'.repeat(50), '<script>'].some(isLanguageTag)).toBe(false)
  })
})
