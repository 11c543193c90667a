/**
 * What version 1 said differently from version 2 (`strategy.fr.ts`): blocks with older words, blocks that were
 * not there yet, one that is gone, one that has moved. A block split in two stands here whole.
 */
export const REWORDED_SINCE_V1 = `
[sous-titre] Stratégie du réseau Villes en commun, 2027-2031. Premier projet, soumis aux commentaires du public jusqu’au 30 septembre 2026.

[1.3] La stratégie précédente, 2021-2026, tenait en quarante-deux engagements. Onze ont été tenus. Nous en avons tiré une règle simple : **pas d’engagement sans date, pas de date sans argent.**

[1.4] Nous avons donc écrit moins. Cette stratégie contient vingt-quatre engagements. Chacun porte une échéance et un coût, et renvoie à ce qui a été dit pendant la consultation.

[2.1] De mars à mai 2026, nous avons demandé à quoi devait servir le réseau, ce qui empêchait d’y prendre part, et ce qu’il devait cesser de faire. Les réponses sont venues par questionnaire, par lettre, par message vocal et en session d’écoute. Toutes portent un numéro.

[2.10] - Une ville qui expulse en hiver doit-elle quitter le réseau ? Onze contributions le demandent. Le texte ne tranche pas encore.

[2.13] Les villes des Îles ont peu pris part à la première phase. Les moins de 25 ans font 7 % des voix. Nous ferons mieux pendant la seconde.

[2.14] **On demande une réponse plus qu’un accord.** Dans les questionnaires, la phrase la plus fréquente n’est pas « je suis contre », mais « on ne m’a jamais dit ce que c’est devenu ». Nous avons pris l’engagement de répondre à chaque contribution, une par une ou par groupes, et de donner une raison.

[3.2] D’ici la fin de 2028, les villes membres publient l’information sur les votes dans les langues parlées par leurs habitants. Le réseau prend en charge la première traduction ; la ville, les suivantes.

[3.3] Le réseau forme, chaque année, quarante interprètes de quartier. Ils sont indemnisés, parce que traduire est une charge publique et non un service rendu.

[3.4] Toute réunion du réseau se tient dans deux langues au moins, avec un compte rendu dans chacune sous trente jours.

[3.5] Une personne qui ne peut se déplacer a les mêmes droits qu’une personne présente. Téléphone et message vocal sont des canaux ordinaires : ce qui arrive par eux est inscrit au même registre.

[3.6] Le réseau publie chaque année la part des voix reçues par langue et par région.

[3.7] Ces engagements coûtent 0,4 million par an, soit 2 % du budget du réseau.

[3.9] À partir de 2028, les consultations du réseau comportent une version en langue des signes lorsque le budget le permet.

[4.2] Nul n’est déplacé sans être relogé dans un délai raisonnable.

[4.3] Cet engagement vaut pour les opérations décidées ou financées par une ville membre. Le relogement est proposé par écrit, au moins trois mois avant le départ, avec un loyer comparable à l’ancien. Le ménage peut visiter et refuser une fois.

[4.6] Le réseau crée un **fonds de maintien** de 6 millions d’euros pour la période. Il avance jusqu’à trois mois de loyer aux ménages menacés d’expulsion. Les villes y abondent à parts égales avec le réseau.

[4.7] Les villes membres s’efforcent d’éviter les expulsions sans solution de relogement entre le 1er novembre et le 31 mars.

[4.8] Là où le loyer médian dépasse un tiers du revenu médian, la ville encadre les loyers à la relocation lorsque la loi le lui permet, et demande ce pouvoir lorsqu’elle ne l’a pas.

[4.11] Deux foncières communes sont créées avant la fin de 2029 : une pour les Rives, une pour les autres régions. Elles achètent à plusieurs ce qu’une ville seule ne peut acheter. Leur capital de départ est de 14 millions d’euros, dont 8 viennent du réseau.

[5.2] Chaque ville membre fixe, avant l’été 2029, un **ordre de coupure** : ce qui est fermé d’abord, ce qui ne l’est jamais. L’eau de boire, les soins et les écoles n’y figurent pas.

[5.3] Toute coupure est annoncée quarante-huit heures à l’avance, par affichage et par message. Quand la panne interdit le délai, la ville distribue de l’eau dans la journée.

[5.4] Les cinquante premiers litres par personne et par jour ne sont jamais coupés pour impayé, et leur prix ne dépasse pas 2 % du revenu le plus bas. Les villes qui tarifent encore au forfait passent à la progressivité avant la fin de 2029. Les agriculteurs et les villes d’un même bassin siègent dans une **table de l’eau**. Elle se réunit deux fois par an et publie qui prélève, où et combien.

[5.8] Un camion d’écoute des fuites, partagé, tourne dans les villes de moins de 20 000 habitants. Il passe dans chacune au moins une fois tous les deux ans.

[5.15] Vivre dans un delta, c’est savoir où l’eau ira. Les dix-neuf villes des Deltas cessent de bâtir dans la zone d’inondation centennale à compter du 1er janvier 2028.

[6.2] D’ici 2030, chaque ville membre soumet au vote des habitants au moins 3 % de son investissement.

[6.3] Un projet voté est livré dans les vingt-quatre mois. Passé ce délai, la ville publie la cause.

[6.4] Ont le droit de voter toutes les personnes qui habitent la ville, quel que soit leur passeport, à partir de dix-huit ans.

[7.10] Aucune donnée publiée ne permet de reconnaître une personne. Les groupes de moins de dix sont fondus dans un plus grand.

[8.1] Le comité de pilotage compte neuf sièges : cinq villes, trois associations, une coalition ou un forum mixte. Les mandats sont de trois ans et ne se renouvellent qu’une fois.

[8.4] Un membre qui ne tient pas un engagement qu’il a signé reçoit un **avertissement public** adopté par l’assemblée.

[8.7] Pour que la distance cesse de décider à leur place, les villes des Îles reçoivent une dotation de déplacement de 180 000 euros par an.

[9.1] Chaque engagement a une date et un indicateur. Chaque année, le secrétariat publie ce qui est tenu et ce qui ne l’est pas.

[9.b1] | 3 Des voix égales | 0,4 | 0,4 | 0,4 | 0,4 | 0,4 | 2,0

[9.b9] | **Total** | 19,6 | 22,3 | 23,2 | 22,7 | 22,4 | 110,2
`

/** Stood in version 1 after the block named, and was removed. */
export const REMOVED_SINCE_V1 = [
  { after: '3.4', source: '[3.charte] Une charte linguistique sera adoptée.' },
] as const

/** Came with version 2. */
export const ADDED_SINCE_V1: readonly string[] = [
  '1.11',
  '2.15',
  '3.11',
  '4.16',
  '4.20',
  '5.5',
  '5.13',
  '5.17',
  '6.18',
  '8.12',
  '9.c3',
  '9.2n',
  '9.5',
]

/** Stood in version 1 after another block. */
export const MOVED_SINCE_V1 = [{ key: '7.15', after: '7.10' }] as const
