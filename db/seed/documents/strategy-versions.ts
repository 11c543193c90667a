import { blocksOf, type Block } from '~/app/domain/document'
import type { Db } from '../../connection'
import { insertSectionNotes } from '../../queries/section-notes'
import type { World } from '../world'
import { carryThreads } from './positions'
import { inTransaction } from './transaction'
import {
  checkpointIdOf,
  insertDraft,
  openLiveText,
  publishVersion,
  versionIdOf,
} from './publication'
import { strategyV1, strategyV2 } from './strategy'
import { strategyNotes } from './strategy-notes'
import { readThreads, type ThreadSource } from './thread-source'
import { insertThreads, pinThreads, type PinnedThread } from './threads'
import { THREADS_V1 } from './threads-v1'
import { THREADS_V2 } from './threads-v2'

const NAME = 'strategy'

export async function seedVersion1(db: Db, world: World): Promise<void> {
  const { at } = world.calendar
  await insertDraft(db, world, {
    name: NAME,
    kind: 'strategy',
    phase: null,
    title: {
      fr: 'Faire ville en commun',
      en: 'Making cities in common',
      es: 'Hacer ciudad en común',
    },
    by: 'marc',
    createdAt: at('2026-06-15 09:00'),
    languages: ['fr', 'en', 'es'],
    generation: 3,
  })
  await inTransaction(db, (trx) =>
    publishVersion(trx, world, {
      name: NAME,
      number: 1,
      note: {
        fr: 'Premier projet, écrit après la phase 1. Soumis aux commentaires jusqu’au 30 septembre.',
        en: 'First draft, written after phase 1. Open for comment until 30 September.',
        es: 'Primer proyecto, escrito tras la fase 1. Abierto a comentarios hasta el 30 de septiembre.',
      },
      by: 'ines',
      publishedAt: at('2026-07-06 09:00'),
      texts: [{ language: 'fr', document: strategyV1() }],
    }),
  )
}

/** @returns the threads, for whoever carries and answers them. */
export async function seedThreads1(db: Db, world: World): Promise<PinnedThread[]> {
  const texts = new Map([['fr', blocksOf(strategyV1())]])
  const threads = pinThreads(readThreads(THREADS_V1, 1, ['fr']), texts)
  await inTransaction(db, (trx) => insertThreads(trx, world, 1, threads))
  return threads
}

/** Version 2 in three languages, in which every thread on version 1 has its position. */
export async function seedVersion2(
  db: Db,
  world: World,
  threads: readonly PinnedThread[],
): Promise<void> {
  const texts = strategyV2()
  await inTransaction(db, async (trx) => {
    await publishVersion(trx, world, {
      name: NAME,
      number: 2,
      note: {
        fr: 'Après la phase 2 : le bulletin et le résultat dans les langues des habitants, le relogement dans la commune, l’argent du chapitre 3.',
        en: 'After phase 2: the ballot and the result in the languages of inhabitants, rehousing in the municipality, the money for chapter 3.',
        es: 'Tras la fase 2: la papeleta y el resultado en las lenguas de los habitantes, el realojo en el municipio, el dinero del capítulo 3.',
      },
      by: 'ines',
      publishedAt: world.calendar.at('2026-11-02 09:00'),
      texts,
    })
    await insertSectionNotes(trx, versionIdOf(NAME, 2), strategyNotes(texts))
    const french = blocksOf(texts[0]!.document)
    const checkpointId = checkpointIdOf(NAME, 2, 'fr')
    const old = blocksOf(strategyV1())
    await carryThreads(trx, threads, checkpointId, old, french, world.personId('ines'))
  })
  for (const text of texts) await openLiveText(db, NAME, 3, text)
}

export async function seedThreads2(db: Db, world: World): Promise<ThreadSource[]> {
  const texts = new Map<string, readonly Block[]>(
    strategyV2().map(({ language, document }) => [language, blocksOf(document)]),
  )
  const sources = readThreads(THREADS_V2, 2, [...texts.keys()])
  const threads = pinThreads(sources, texts)
  await inTransaction(db, (trx) => insertThreads(trx, world, 2, threads))
  return sources
}
