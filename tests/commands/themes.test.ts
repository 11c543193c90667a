import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { listAssignments } from '~/db/queries/assignments'
import { countUnsorted, listThemeCounts, listThemeHistory, listThemes } from '~/db/queries/themes'
import { assignTheme, unassignTheme } from '~/server/commands/assign-theme'
import { changeTheme, createTheme, mergeThemes, splitTheme } from '~/server/commands/change-themes'
import {
  givenConsultation,
  givenContribution,
  givenContributor,
  givenMember,
} from '../support/given'
import { test } from '../support/database'

/** A register of three contributions by two people, and an empty code frame. */
async function givenDesk(db: Db) {
  const consultation = await givenConsultation(db)
  const { consultationId } = consultation
  const ines = await givenMember(db, 'Inès', 'secretariat', consultationId)
  const amina = await givenContributor(db, consultationId)
  const group = { stakeholder_group_id: consultation.groupIds[0] }
  const contributionIds = [
    await givenContribution(db, consultation, { contributor_id: amina, ...group }),
    await givenContribution(db, consultation, { contributor_id: amina }),
    await givenContribution(db, consultation),
  ]
  const create = (name: string, parentId: string | null = null) =>
    createTheme(db as never, ines, { consultationId, parentId, name: { fr: name } })
  return { ...consultation, ines, contributionIds, create }
}

describe('assignTheme', () => {
  test('puts contributions in a theme once, whoever asks how often', async ({ trx }) => {
    const { consultationId, ines, contributionIds, create } = await givenDesk(trx)
    const themeId = await create('Eau')

    const first = await assignTheme(trx, ines, { consultationId, contributionIds, themeId })
    const again = await assignTheme(trx, ines, { consultationId, contributionIds, themeId })

    expect([first, again]).toEqual([3, 0])
    expect(await countUnsorted(trx, consultationId)).toBe(0)
    expect(await listAssignments(trx, contributionIds[0]!)).toMatchObject([
      { themeId, origin: 'human', decidedBy: 'Inès' },
    ])
  })

  test('confirms what a machine proposed', async ({ trx }) => {
    const { consultationId, ines, contributionIds, create } = await givenDesk(trx)
    const themeId = await create('Eau')
    await trx
      .insertInto('assignments')
      .values({
        contribution_id: contributionIds[0]!,
        theme_id: themeId,
        origin: 'engine',
        score: 0.4,
      })
      .execute()
    expect(await listThemeCounts(trx, consultationId)).toMatchObject([{ toConfirm: 1 }])

    await assignTheme(trx, ines, {
      consultationId,
      contributionIds: [contributionIds[0]!],
      themeId,
    })

    expect(await listThemeCounts(trx, consultationId)).toMatchObject([
      { contributions: 1, toConfirm: 0 },
    ])
  })

  test('is refused for a contribution of another consultation', async ({ trx }) => {
    const { consultationId, ines, create } = await givenDesk(trx)
    const other = await givenContribution(trx, await givenConsultation(trx))
    const themeId = await create('Eau')

    const attempt = assignTheme(trx, ines, { consultationId, contributionIds: [other], themeId })

    await expect(attempt).rejects.toMatchObject({ refusal: 'contribution-not-listed' })
  })

  test('is undone by taking out, and stays in the history', async ({ trx }) => {
    const { consultationId, ines, contributionIds, create } = await givenDesk(trx)
    const themeId = await create('Eau')
    await assignTheme(trx, ines, { consultationId, contributionIds, themeId })

    const ended = await unassignTheme(trx, ines, { consultationId, contributionIds, themeId })

    expect(ended).toBe(3)
    expect(await countUnsorted(trx, consultationId)).toBe(3)
    const rows = await trx.selectFrom('assignments').selectAll().execute()
    expect(rows).toHaveLength(3)
  })
})

describe('the code frame', () => {
  test('counts what is under a theme with it, each contribution once, people apart', async ({
    trx,
  }) => {
    const { consultationId, ines, contributionIds, groupIds, create } = await givenDesk(trx)
    const parent = await create('Langues')
    const child = await create('Vote', parent)
    await assignTheme(trx, ines, { consultationId, contributionIds, themeId: child })
    await assignTheme(trx, ines, {
      consultationId,
      contributionIds: [contributionIds[0]!],
      themeId: parent,
    })

    const counts = await listThemeCounts(trx, consultationId)

    expect(counts.find((one) => one.themeId === parent)).toEqual({
      themeId: parent,
      contributions: 3,
      people: 2,
      toConfirm: 0,
      byGroup: { [groupIds[0]]: 1 },
    })
  })

  test('does not let a theme stand under itself', async ({ trx }) => {
    const { consultationId, ines, create } = await givenDesk(trx)
    const parent = await create('Langues')
    const child = await create('Vote', parent)
    const change = { consultationId, name: 'Langues', language: 'fr', isMinority: false }

    const attempt = changeTheme(trx, ines, { ...change, themeId: parent, parentId: child })

    await expect(attempt).rejects.toMatchObject({ refusal: 'theme-under-itself' })
  })

  test('merges a theme into another with all it holds, and says so in its history', async ({
    trx,
  }) => {
    const { consultationId, ines, contributionIds, create } = await givenDesk(trx)
    const kept = await create('Vote')
    const merged = await create('Élections')
    const under = await create('Bulletins', merged)
    await assignTheme(trx, ines, { consultationId, contributionIds, themeId: merged })
    await assignTheme(trx, ines, {
      consultationId,
      contributionIds: [contributionIds[0]!],
      themeId: kept,
    })

    await mergeThemes(trx, ines, { consultationId, themeId: merged, intoId: kept })

    const themes = await listThemes(trx, consultationId)
    expect(themes.map((theme) => theme.id).sort()).toEqual([kept, under].sort())
    expect(themes.find((theme) => theme.id === under)?.parentId).toBe(kept)
    expect(await listThemeCounts(trx, consultationId)).toMatchObject([{ contributions: 3 }])
    const [last] = await listThemeHistory(trx, consultationId)
    expect(last).toMatchObject({ kind: 'theme-merged', themeId: merged, personName: 'Inès' })
    expect(last?.data).toMatchObject({ intoId: kept, before: { name: { fr: 'Élections' } } })
  })

  test('keeps before and after of a change', async ({ trx }) => {
    const { consultationId, ines, create } = await givenDesk(trx)
    const themeId = await create('Eau')

    await changeTheme(trx, ines, {
      consultationId,
      themeId,
      name: 'L’eau',
      language: 'fr',
      parentId: null,
      isMinority: true,
    })

    const [last] = await listThemeHistory(trx, consultationId)
    expect(last?.data).toEqual({
      before: { name: { fr: 'Eau' }, parentId: null, isMinority: false },
      after: { name: { fr: 'L’eau' }, parentId: null, isMinority: true },
    })
  })
})

describe('splitTheme', () => {
  test('undoes a merge: contributions, themes under it, and its place', async ({ trx }) => {
    const { consultationId, ines, contributionIds, create } = await givenDesk(trx)
    const above = await create('Démocratie')
    const kept = await create('Vote')
    const merged = await create('Élections', above)
    const under = await create('Bulletins', merged)
    const [inBoth, moved] = contributionIds as [string, string]
    const put = (themeId: string, ids: string[]) =>
      assignTheme(trx, ines, { consultationId, contributionIds: ids, themeId })
    await put(merged, [inBoth, moved])
    await put(kept, [inBoth])
    await mergeThemes(trx, ines, { consultationId, themeId: merged, intoId: kept })

    await splitTheme(trx, ines, { consultationId, themeId: merged })

    const themes = await listThemes(trx, consultationId)
    expect(themes.find(({ id }) => id === merged)).toMatchObject({
      state: 'active',
      parentId: above,
    })
    expect(themes.find(({ id }) => id === under)?.parentId).toBe(merged)
    const themesOf = async (id: string) =>
      (await listAssignments(trx, id)).map(({ themeId }) => themeId).sort()
    expect(await themesOf(inBoth)).toEqual([kept, merged].sort())
    expect(await themesOf(moved)).toEqual([merged])
    expect((await listThemeHistory(trx, consultationId))[0]).toMatchObject({
      kind: 'theme-split',
      themeId: merged,
    })
  })

  test('is refused for a theme that is part of no other, or of one that is gone itself', async ({
    trx,
  }) => {
    const { consultationId, ines, create } = await givenDesk(trx)
    const [one, other, third] = [await create('Un'), await create('Deux'), await create('Trois')]
    const split = () => splitTheme(trx, ines, { consultationId, themeId: one })
    await expect(split()).rejects.toMatchObject({ refusal: 'not-found' })

    await mergeThemes(trx, ines, { consultationId, themeId: one, intoId: other })
    await mergeThemes(trx, ines, { consultationId, themeId: other, intoId: third })

    await expect(split()).rejects.toMatchObject({ refusal: 'not-found' })
  })
})
