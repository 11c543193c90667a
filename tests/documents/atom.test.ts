import { describe, expect, it } from 'vitest'
import { atomFeed } from '~/server/documents/atom'

const feed = {
  id: 'https://example.org/fr/consultations/x/text.atom',
  page: 'https://example.org/fr/consultations/x',
  title: 'Une stratégie & <ses> textes',
  language: 'fr',
  entries: [
    {
      id: 'https://example.org/versions/2',
      page: 'https://example.org/fr/versions/2',
      title: 'Version 2',
      summary: 'Retirée \u0000: une erreur',
      publishedAt: new Date('2026-11-02T09:00:00Z'),
      updatedAt: new Date('2026-11-05T09:00:00Z'),
    },
    {
      id: 'https://example.org/versions/1',
      page: 'https://example.org/fr/versions/1',
      title: 'Version 1',
      summary: '',
      publishedAt: new Date('2026-07-02T09:00:00Z'),
      updatedAt: new Date('2026-07-02T09:00:00Z'),
    },
  ],
}

describe('a feed', () => {
  const xml = atomFeed(feed)

  it('holds an entry for each publication, escaped', () => {
    expect(xml.match(/<entry>/g)).toHaveLength(2)
    expect(xml).toContain('<title>Une stratégie &#38; &#60;ses&#62; textes</title>')
    expect(xml).toContain('<summary>Retirée : une erreur</summary>')
  })

  it('is as new as what changed last', () => {
    expect(xml).toContain('<updated>2026-11-05T09:00:00.000Z</updated>\n<author>')
    expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z')
  })
})
