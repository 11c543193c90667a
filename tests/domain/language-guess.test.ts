import { describe, expect, it } from 'vitest'
import { foreignLanguage } from '~/app/domain/language-guess'

describe('foreignLanguage', () => {
  it('finds sentences, headings and list items that were left untranslated', () => {
    expect(foreignLanguage('b) better linking the efforts made through the plan', 'fr')).toBe('en')
    expect(foreignLanguage('Mobilizing & Institutionalizing', 'fr')).toBe('en')
    expect(foreignLanguage('La ciudad debe responder a cada propuesta', 'fr')).toBe('es')
    expect(foreignLanguage('A cidade não responde às nossas propostas', 'fr')).toBe('pt')
    expect(foreignLanguage('La commune répond à chaque proposition', 'en-GB')).toBe('fr')
    expect(foreignLanguage('الماء حق للجميع', 'fr')).toBe('ar')
    expect(foreignLanguage('La commune répond à chacun', 'ar')).toBe('fr')
  })

  it('says nothing of the text’s own language, of names, addresses and single words', () => {
    const own = [
      'Développement de la plateforme en ligne',
      'INITIATIVES',
      'Communications',
      'Vision',
      'Mai',
      'info@example.org',
      'CIVICUS Monitor',
      'Retraite inter-régionale de Innovation For Change',
      'Objectif 3 : renforcer le leadership et le reporting',
      'X',
      '',
    ]
    expect(own.filter((text) => foreignLanguage(text, 'fr') !== null)).toEqual([])
  })
})
