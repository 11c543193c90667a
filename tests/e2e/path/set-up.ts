import { as, of, press, seesHeading, seesText, type Journey } from '~/tests/support/journey'

export const PEOPLE = {
  secretariat: 'solene.secretariat@exemple.fr',
  facilitator: 'farid.facilitation@exemple.fr',
  drafter: 'denise.redaction@exemple.fr',
  committee: ['amina.comite@exemple.fr', 'bruno.comite@exemple.fr', 'chantal.comite@exemple.fr'],
} as const

const TITLE = 'Stratégie 2027-2031 du partenariat'

/** Signs in by mail and makes a consultation in three phases, the first open since today. */
export async function createConsultation(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto('/fr/me')
  await page.getByRole('link', { name: 'Créer une consultation' }).click()
  await page.getByLabel('Stratégie en trois phases').check()
  await page.getByLabel('Français').check()
  await press(page, 'Continuer')

  await page.getByLabel('Titre').fill(TITLE)
  await page
    .getByLabel('Présentation')
    .fill('Ce que le partenariat doit faire ces cinq prochaines années, et avec qui.')
  await page.getByLabel('Fuseau horaire').selectOption('Europe/Paris')
  await press(page, 'Créer la consultation')
  await page.waitForURL('**/desk')
  journey.facts.slug = page.url().split('/').at(-2)!
  await seesText(page, 'Seule votre équipe voit cette consultation.')
}

/** Readers will comment on the text already in the first phase, which is the open one. */
export async function openComments(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/phases'))
  await page.getByRole('link', { name: 'Débats' }).click()
  await page.getByLabel('Ouvrir autre chose').selectOption('Commentaires sur un texte')
  await press(page, 'Ouvrir')
  await seesText(page, 'Commentaires sur un texte')
}

export async function giveRoles(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/team'))
  await giveRole('facilitation', PEOPLE.facilitator, 'Farid')
  await giveRole('rédaction', PEOPLE.drafter, 'Denise')

  async function giveRole(role: string, email: string, name: string) {
    await page.getByLabel('Adresse de courriel').fill(email)
    await page.getByLabel('Nom').fill(name)
    await page.getByRole('radio', { name: role }).check()
    await press(page, 'Donner ce rôle')
    await seesText(page.getByRole('listitem').filter({ hasText: email }), role)
  }
}

export async function seatCommittee(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/settings/body'))
  await page.getByLabel('Quorum').fill('2')
  await press(page, 'Enregistrer le comité')
  for (const email of PEOPLE.committee) {
    await page.locator('summary').filter({ hasText: 'Ajouter un siège' }).click()
    await page.getByLabel('Adresse de courriel').fill(email)
    await page.getByLabel('Nom', { exact: false }).last().fill(email.split('.')[0]!)
    await press(page, 'Ajouter un siège')
    await seesText(page.getByRole('listitem'), new RegExp(email.split('.')[0]!))
  }
}

/** Makes it public; a visitor reads what is asked and until when. */
export async function publishConsultation(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/settings/publish'))
  await press(page, 'Rendre publique maintenant')
  await seesText(page, /Publique depuis/)
  await page.goto(of(journey, ''))
  await seesHeading(page, TITLE)
  await seesText(page, 'À quoi devons-nous servir, et pour qui, dans les années qui viennent ?')
}
