/**
 * The commented reports: one block a line as in the strategy, `%{name}` a number that a query gave.
 * Headings, tables, what was heard and the responses are made as for every report.
 */
export const REPORT_TITLES = {
  1: {
    fr: 'Ce que vous avez dit, ce que nous en avons fait. Rapport commenté de la phase 1',
    en: 'What you said, what we did with it. Commented report on phase 1',
    es: 'Lo que ustedes dijeron, lo que hicimos con ello. Informe comentado de la fase 1',
  },
  2: {
    fr: 'Des priorités au texte. Rapport commenté de la phase 2',
    en: 'From priorities to the text. Commented report on phase 2',
    es: 'De las prioridades al texto. Informe comentado de la fase 2',
  },
}

export const REPORT_1 = `
[titre] # Ce que vous avez dit, ce que nous en avons fait

[faits] Rapport commenté de la phase 1, « Écouter », du 2 mars au 31 mai 2026. Signé par Inès Sow et Lina Haddad, le 9 juillet 2026. Les nombres de ce rapport sont des requêtes sur le registre ; ils portent la date de leur calcul et peuvent être refaits.

[page] ## En une page

[page.1] %{contributions} contributions de %{contributors} personnes et organisations.

[page.2] ### Nous avons demandé

[page.3] - À quoi doit servir le réseau ?

[page.4] - Qu’est-ce qui vous empêche d’y prendre part ?

[page.5] - Que doit-il cesser de faire ?

[page.6] ### Vous avez dit

[page.7] - Loger sans déplacer, avant de construire.

[page.8] - Le bulletin doit être dans nos langues, pas seulement le site.

[page.9] - Venez aux Îles avant de conclure.

[page.10] ### Nous avons fait

[page.11] - La partie 4 commence par rester, et non par bâtir.

[page.12] - L’engagement 3.2 portera sur le bulletin et le résultat.

[page.13] - Quatre sessions aux Îles cette année ; onze restent à tenir.

[objet] ## Ce qui pouvait changer, et ce qui ne le pouvait pas

[objet.1] Tout était ouvert dans le texte, qui n’existait pas encore. N’étaient pas ouverts : les statuts du réseau, les budgets déjà votés pour 2026 et les compétences des États. Nous l’avons écrit dans l’invitation, trop bas sur la page : plusieurs d’entre vous nous ont reproché de l’avoir découvert en juillet. Ils ont raison, et l’invitation de la phase 2 commence par là.

[faire] ## Comment nous avons fait

[faire.1] Un questionnaire de six questions, une discussion en ligne, des sessions d’écoute dans les cinq régions, une boîte aux lettres et un répondeur. L’invitation est partie en français, en anglais et en espagnol le 2 mars, en arabe le 19 mars. Ce retard de dix-sept jours est le nôtre.

[faire.2] Chaque session avait sa règle : dire le nom, l’organisation, le groupe, ou rien. Les points notés ont été relus par les participants avant d’entrer au registre.

[faire.3] Deux départs par rapport au plan : la session de l’Île-Longue a été annulée par la tempête du 11 avril et n’a pas été remplacée ; le répondeur, prévu pour les seules Îles, a été ouvert à tous après les premières lettres.

[qui] ## Qui a pris part

[qui.1] Contributions et voix sont comptées à part : dix messages d’une même voix restent une voix. %{nameless} contributions viennent de sessions dont la règle ne nomme personne ; elles n’entrent pas dans le compte des voix.

[qui.2] Qui manque : la plupart des Îles, les moins de 25 ans, les personnes sourdes et aveugles, qui ne pouvaient pas lire notre invitation. Nous le disons ici pour que la phase 2 y aille d’abord. Ces nombres décrivent ceux qui ont parlé ; ils ne mesurent pas l’opinion de nos villes.

[methode] ## Comment nous avons lu

[methode.1] Deux personnes par contribution : l’une classe, l’autre confirme. La grille de thèmes a changé sept fois, et chaque changement est daté. Sur cent rattachements tirés au sort et relus à l’aveugle, 91 ont été confirmés. « Beaucoup » veut dire plus d’un tiers des contributions du thème, « quelques-uns » moins d’un dixième. Une citation est toujours une partie littérale de ce qui a été dit, dans sa langue.

[entendu] ## Ce que nous avons entendu

[change] ## Ce qui a changé

[change.1] **Un chapitre remplacé.** Celui que nous préparions sur les chantiers a cédé la place à « Loger sans déplacer ».

[change.2] **Une obligation de plus.** Les interprètes de quartier n’étaient dans aucun plan. Ils sont au passage 3.3.

[change.3] **Un chiffre de moins.** Le nombre de logements neufs n’est plus notre premier indicateur.

[change.4] **Rien n’a changé** sur le siège des entreprises au comité : quelques contributions le demandaient, davantage le craignaient, et les statuts ne se modifient qu’en assemblée.

[reponses] ## Réponses et raisons

[reponses.1] Chaque contribution a reçu une réponse, avec une décision et une raison. Une même réponse peut en servir plusieurs ; chacun retrouve la sienne par son reçu.

[refus] ## Ce que nous n’avons pas repris, et pourquoi

[refus.1] - **Exclure les villes qui expulsent en hiver.** Exclure une ville prive ses habitants du réseau. Le passage 8.4 prévoit un avertissement public.

[refus.2] - **Quinze minutes à pied pour le relogement.** Onze villes ne peuvent le garantir.

[refus.3] - **Baisser le prix du tramway.** Le réseau n’a pas cette compétence. Nous avons transmis à trois villes, avec l’accord des auteurs.

[refus.4] - **Un tarif unique de l’eau.** Il serait injuste entre une ville de montagne et un port.

[ouvert] ## Ce sur quoi vous n’êtes pas d’accord

[ouvert.1] L’encadrement des loyers, l’exclusion, la part du budget soumise au vote. Sur ces trois points les contributions se partagent, et les avis contraires sont cités avec chaque énoncé. La phase 2 les a repris comme questions.

[lecons] ## Ce que nous avons appris de la manière de faire

[lecons.1] - Une invitation qui n’est pas accessible ne l’est pour personne : elle apprend à ceux qui l’ouvrent qu’ils sont entre eux.

[lecons.2] - La lettre est le canal des textes les plus longs et les plus précis. Nous avions prévu une personne pour les saisir ; il en a fallu trois.

[lecons.3] - Les sessions du soir ont réuni deux fois plus de monde que celles du samedi, sauf dans les Plateaux.

[lecons.4] - Répondre prend autant de temps qu’écouter. Nous n’en avions prévu que la moitié.

[suite] ## La suite

[suite.1] Le premier projet paraît le 6 juillet. Il est ouvert aux commentaires du 13 juillet au 30 septembre. Ce rapport se commente aussi. Si vous avez été mal lu, dites-le : une contestation reçoit une réponse, et les deux restent au registre.
`

export const REPORT_2 = `
[titre] # Des priorités au texte

[faits] Rapport commenté de la phase 2, « Élaborer », du 15 juin au 30 septembre 2026. Signé par Inès Sow et Marc Ito, le 6 novembre 2026. Chaque nombre est une requête sur le registre, à sa date.

[page] ## En une page

[page.1] %{contributions} contributions de %{contributors} personnes et organisations, dont %{comments} commentaires en marge du premier texte, répartis en %{threads} fils.

[page.2] ### Nous avons demandé

[page.3] - Quelles priorités, par quels moyens ?

[page.4] - Que manque-t-il au premier texte ?

[page.5] ### Vous avez dit

[page.6] - Un lieu, et non un délai, pour le relogement.

[page.7] - Pas d’engagement de langue sans la somme au tableau.

[page.8] - Avertir en public plutôt qu’exclure, mais avec des dates.

[page.9] ### Nous avons fait

[page.10] - %{changed} passages diffèrent entre les deux versions ; %{added} sont nouveaux.

[page.11] - Le poste des langues passe de 0,4 à 1,4 million par an.

[page.12] - Les %{threads} fils de la version 1 ont tous leur place dans la version 2 ; %{orphaned} restent à l’endroit d’une phrase disparue, avec leur citation.

[objet] ## Ce qui pouvait changer

[objet.1] Tout le texte, y compris les sommes, dans la limite d’un total de 116 millions fixée par l’assemblée de 2025. Le calendrier du vote ne pouvait pas bouger. Le comité a approuvé la version 1, le 30 septembre, comme base des commentaires : six voix pour, une avec réserve, une abstention, une contre. La réserve et le vote contraire sont publiés avec leurs raisons ; tous deux ont changé le texte.

[faire] ## Comment nous avons fait

[faire.1] Une discussion par thème, des sessions d’écoute, les lettres et le répondeur, et pour la première fois le texte lui-même, que l’on pouvait commenter passage par passage sans compte. Les commentaires sont des contributions comme les autres : même registre, même numérotation, même droit à une réponse.

[faire.2] Le plan prévoyait six sessions en août. Nous en avons tenu deux : il faisait trop chaud pour se réunir, et nous aurions dû le prévoir dans une consultation qui parle de chaleur.

[qui] ## Qui a pris part

[qui.1] %{nameless} contributions viennent de sessions dont la règle ne nomme personne.

[qui.2] Les villes membres ont davantage parlé qu’en phase 1, les habitants moins. C’est l’effet d’un texte long. La phase 3 offre donc six questions pour répondre sans tout lire.

[methode] ## Comment nous avons lu

[methode.1] Même grille, mêmes deux lectures, 93 rattachements confirmés sur cent. Les commentaires en marge sont classés par la partie qu’ils commentent. Quand une autre rédaction était proposée, nous avons cherché d’abord à la reprendre mot à mot.

[entendu] ## Ce que nous avons entendu

[change] ## Ce qui a changé

[change.1] **Passage 3.2.** « l’information sur les votes » devient « l’information, le bulletin et le résultat de chaque vote local ». Quatorze contributions l’avaient demandé en phase 1, un fil l’a écrit mot pour mot.

[change.2] **Passage 3.4.** La phrase « Une charte linguistique sera adoptée. » est retirée. Un fil y reste attaché, à sa place.

[change.3] **Passage 4.2.** « dans un délai raisonnable » devient « dans la même commune ou la commune voisine ».

[change.4] **Passage 4.7.** « s’efforcent d’éviter » devient une interdiction, limitée à ce qui dépend des villes.

[change.5] **Passage 5.4.** Le passage est partagé en deux, et la table de l’eau se réunit avant les semis.

[change.6] **Passage 6.4.** Seize ans au lieu de dix-huit.

[change.7] **Tableau 9.2.** Le tableau compte un million de plus par an pour les langues, et dit ce qui reste à trouver.

[change.8] Ce qui n’a pas changé : le seuil d’un tiers pour encadrer les loyers, la composition du comité, la liste des douze jeux de données.

[reponses] ## Réponses et raisons

[refus] ## Ce que nous n’avons pas repris, et pourquoi

[refus.1] - **Dix pour cent de l’investissement.** Les villes qui l’essaient ne livrent pas. Cinq, avec un délai tenu.

[refus.2] - **Encadrer les loyers partout.** Reporté à 2029, avec un rendez-vous écrit dans le texte.

[refus.3] - **Une position commune sur le droit de séjour.** Hors champ : elle serait vide ou fausse. Chaque ville peut parler en son nom.

[refus.4] - **Fondre les groupes de moins de vingt.** Nos plus petites villes ne pourraient plus rien publier.

[ouvert] ## Ce sur quoi vous n’êtes pas d’accord

[ouvert.1] Le vote à seize ans, le plafond pour les langues rares, le pouvoir d’avertir. Le comité a tranché le premier, laissé ouvert le deuxième, et daté le troisième.

[lecons] ## Ce que nous avons appris de la manière de faire

[lecons.1] - On lit un texte quand on peut y répondre. Les passages sans commentaire sont aussi ceux que personne n’a ouverts.

[lecons.2] - Une réponse qui ne dit pas ce qui change est reçue comme un accusé de réception. Nous lions désormais chaque réponse au passage.

[lecons.3] - Un fil attaché à une phrase supprimée doit rester visible. Deux auteurs ont cru que nous avions effacé leur critique.

[suite] ## La suite

[suite.1] La version 2 est ouverte aux commentaires jusqu’au 15 janvier 2027. Le comité vote le 12 février. Une contestation de la façon dont vous avez été lu est possible à tout moment.
`
