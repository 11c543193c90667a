import { describe, expect, it } from 'vitest'
import { isSlug, publicationRefusal, slugFrom, spanRefusal } from '~/app/domain/consultation'
import { languagesSchema, newConsultationSchema } from '~/app/domain/consultation.input'
import { TEMPLATES, templateDates } from '~/app/domain/template'

const span = (opens: string, closes: string) => ({
  opensAt: new Date(opens),
  closesAt: new Date(closes),
})

describe('an address', () => {
  it.each([
    ['Stratégie 2027–2031', 'strategie-2027-2031'],
    ['  L’œuvre commune ! ', 'l-oeuvre-commune'],
    ['استراتيجية', ''],
    ['New', ''],
  ])('is made of "%s"', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  it('is cut between words', () => {
    const slug = slugFrom('a word and another '.repeat(10))
    expect(slug.length).toBeLessThanOrEqual(60)
    expect(isSlug(slug)).toBe(true)
  })

  it.each(['new', 'Two Words', '-x', 'x-', 'a--b', ''])('is not "%s"', (slug) => {
    expect(isSlug(slug)).toBe(false)
  })
})

describe('phases', () => {
  const march = span('2027-03-01', '2027-04-01')

  it('may touch, and not overlap', () => {
    expect(spanRefusal(span('2027-04-01', '2027-05-01'), [march])).toBeNull()
    expect(spanRefusal(span('2027-03-31', '2027-05-01'), [march])).toBe('phases-overlap')
    expect(spanRefusal(span('2027-01-01', '2027-12-01'), [march])).toBe('phases-overlap')
  })

  it.each(TEMPLATES)('of the template $id follow each other', (template) => {
    const dates = templateDates(template, '2027-01-01', 'America/Santiago')
    for (const [index, phase] of dates.entries()) {
      expect(spanRefusal(phase, dates.slice(0, index))).toBeNull()
      expect(phase.opensAt < phase.closesAt).toBe(true)
    }
  })
})

describe('publishing', () => {
  it('needs a phase, and happens once', () => {
    expect(publicationRefusal({ publicAt: null, phaseCount: 1 })).toBeNull()
    expect(publicationRefusal({ publicAt: null, phaseCount: 0 })).toBe('consultation-without-phase')
    expect(publicationRefusal({ publicAt: new Date(), phaseCount: 1 })).toBe('already-published')
  })
})

describe('the form', () => {
  it('puts the main language first, adds those by code, and knows each once', () => {
    const sent = { languages: ['en', 'fr'], otherLanguages: 'PT-br, fr', mainLanguage: 'fr' }
    expect(languagesSchema.parse(sent)).toEqual(['fr', 'en', 'pt-BR'])
    expect(languagesSchema.safeParse({ otherLanguages: '' }).success).toBe(false)
    expect(languagesSchema.safeParse({ otherLanguages: 'klingon!' }).success).toBe(false)
  })

  it('asks for words in the first language only, and for a zone and a day that exist', () => {
    const schema = newConsultationSchema(['fr', 'ar'])
    const sent = {
      'title.fr': ' Ports ',
      'title.ar': '',
      'description.fr': '',
      'description.ar': '',
      slug: '',
      timeZone: 'Africa/Abidjan',
      startsOn: '2027-02-28',
      template: 'blank',
    }
    expect(schema.parse(sent)).toMatchObject({ title: { fr: 'Ports' }, description: {} })
    for (const wrong of [
      { 'title.fr': ' ' },
      { timeZone: 'Africa/Atlantis' },
      { startsOn: '2027-02-30' },
      { slug: 'new' },
      { surprise: 'x' },
    ]) {
      expect(schema.safeParse({ ...sent, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
  })
})
