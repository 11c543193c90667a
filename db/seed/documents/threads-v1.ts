/**
 * Threads on version 1, in the order they were opened. `threads.ts` says how they are read:
 * `@block | kind | group | language | day | supports | name | response`, the passage after `>`, a
 * proposed wording after `=`, the words, and replies after `<`.
 */
export const THREADS_V1 = `
@1.1 | comment | villes | fr | 07-15 | 6 | Ville de Roche-Basse, Plateaux | lecture
> la plus petite, Roche-Basse, en compte 840 et n’a pas de collège
C’est nous. Merci de l’écrire. Nous sommes 846 depuis deux naissances et une famille d’Alep, mais gardez 840, c’est le recensement.

@1.3 | question | habitants | fr | 07-15 | 14 | | ecriture
> Onze ont été tenus
Et les trente et un autres ? Un texte qui commence par taire ses échecs se lit avec méfiance.
< associations | fr | 07-17 | Observatoire des promesses locales, Rive nord | Nous les avons comptés : dix-sept tenus en partie, quatorze pas du tout. Le tableau est public, recopiez-le.
< équipe:marc | fr | 07-20 | | Vous avez raison tous les deux. Nous vérifions les dix-sept un par un avec leurs responsables avant de les écrire.

@1.3 | wording | associations | fr | 07-16 | 22 | Observatoire des promesses locales, Rive nord | ecriture
> pas de date sans argent.
= pas de date sans argent, pas d’argent sans nom.
Une somme dont personne ne répond se perd au premier budget rectificatif. Il faut un nom propre.

@1.8 | objection | associations | fr | 07-18 | 9 | | hors
> le droit de séjour, sur lequel chaque ville peut dire son avis en son nom
Un réseau qui n’ose pas parler d’une seule voix du droit de séjour laisse les petites villes seules devant leur préfecture.

@2.1 | comment | habitants | pt | 07-20 | 2 | | canaux
> par questionnaire, par lettre, par message vocal
Deixei uma mensagem de voz em maio e recebi o número por carta. Foi a primeira vez que alguém me respondeu.

@2.3 | support | associations | fr | 07-21 | 31 | Maison des locataires, Deltas | lecture
> Elles demandent de ne pas avoir à partir.
Voilà vingt ans que nous attendons cette phrase dans un document officiel. Ne la laissez pas se perdre au prochain tour.
< habitants | fr | 07-22 | | Pareil. Ma tour est passée en rénovation, je suis revenue la dernière, et seule de mon palier.
< villes | fr | 07-24 | Ville de Montclair, Rive nord | Nous avions trois programmes neufs dans nos cartons. Nous relisons les plans avec les locataires d’à côté.

@2.4 | evidence | villes | fr | 07-22 | 5 | Ville d’Hautfont, Plateaux | lecture
> les coupures de l’été 2025 ont duré jusqu’à dix-neuf jours
Vingt et un jours chez nous, du 3 au 23 août, hameau du Serre. Le relevé du fontainier est joint à notre envoi.
< équipe:tomas | fr | 07-24 | | Merci pour le relevé. Nous vérifions si vingt et un jours est le maximum du réseau avant de changer la phrase.

@2.5 | question | forums | fr | 07-23 | 3 | | lecture
> la participation baisse dès la troisième année
Sur combien de villes porte cette observation, et qui l’a faite ?
< équipe:tomas | fr | 07-27 | | Sur les quatre-vingt-seize budgets participatifs du réseau, de 2019 à 2025. La série entière sera dans les données du rapport.

@2.10 | objection | villes | fr | 07-24 | 7 | Ville de Montclair, Rive nord | avertissement
> Une ville qui expulse en hiver doit-elle quitter le réseau ?
Montclair n’expulse pas. C’est l’État qui expulse, à Montclair. Écrivez la différence avant d’exclure qui que ce soit.
< associations | fr | 07-25 | Droit au toit, Rive nord | Votre police municipale était là le 14 janvier, devant le 8 de la rue des Forges. Elle n’expulsait pas, elle aidait.
< villes | fr | 07-29 | Ville de Montclair, Rive nord | C’est exact, et l’ordre a été retiré depuis. Nous accepterions une règle sur l’aide prêtée, si elle valait pour tous.

@2.13 | objection | habitants | ar | 07-25 | 12 | | iles
> Les villes des Îles ont peu pris part à la première phase.
لم نشارك لأن أحدًا لم يأتِ. السفينة تصل مرتين في الأسبوع، والاجتماعات كلها على البر.
< équipe:lina | fr | 07-28 | | Vous avez raison, et cela tient à nous. Nous cherchons des dates de bateau pour décembre ; écrivez-nous celles qui vous vont.

@2.13 | wording | forums | fr | 07-27 | 18 | Forum jeunesse des Deltas, Deltas | iles
> Nous ferons mieux pendant la seconde.
= Quatre villes des Îles sur quinze ont pris part. Trois sessions s’y tiendront avant Noël.
« Mieux » ne se vérifie pas. Donnez le nombre et la date.

@2.14 | support | habitants | fr | 07-28 | 19 | | lecture
> on ne m’a jamais dit ce que c’est devenu
J’ai signé six pétitions depuis 2010. Je ne sais pas ce qu’est devenue une seule.

@3.1 | evidence | habitants | fr | 07-29 | 8 | | lecture
> le budget, les enquêtes publiques et les convocations n’existent que dans une seule
À Sainte-Aure, l’enquête sur l’usine d’incinération était en français, affichée sur un panneau à côté de l’usine. Le quartier parle portugais et tamoul.
< habitants | pt | 07-31 | | Confirmo. Perguntei ao polícia o que dizia o cartaz, e ele também não sabia.

@3.2 | wording | associations | fr | 07-13 | 27 | Collectif Parole égale, Rive sud | bulletin
> l’information sur les votes
= l’information, le bulletin et le résultat de chaque vote local
L’information, nous la traduisons déjà nous-mêmes. Ce que nous ne pouvons pas faire à votre place, c’est le bulletin.
< habitants | ar | 07-14 | | الترجمة على الموقع لا تفيد من يقف أمام الصندوق.
< villes | fr | 07-16 | Ville de Port-Ancre, Rive sud | Port-Ancre imprime en quatre langues depuis 2023. Coût : 31 centimes par électeur. Nous donnons nos modèles à qui les veut.

@3.2 | objection | villes | fr | 07-17 | 4 | | bulletin:accepted_in_part
> la ville, les suivantes
Onze langues de plus de cent locuteurs chez nous. Sans plafond ni aide, la deuxième traduction ne se fera pas et nous serons en faute.

@3.3 | objection | associations | fr | 07-18 | 16 | Interprètes de quartier, Rive sud | interpretes
> Ils sont indemnisés
Indemniser, c’est payer le bus. Ce travail demande douze heures de préparation par réunion. Il se paie.
< habitants | es | 07-20 | | Hago de intérprete en la escuela de mis hijos desde hace ocho años. Nunca me han dado ni las gracias.

@3.3 | comment | coalitions | fr | 07-21 | 5 | | interpretes:accepted_in_part
> quarante interprètes de quartier
Quarante pour 141 membres, cela fait un interprète pour trois villes et demie. Cent serait juste.
< associations | fr | 07-23 | Interprètes de quartier, Rive sud | Cent mal payés feraient moins que soixante bien formés. Commençons par le salaire.

@3.4 | objection | forums | fr | 07-23 | 7 | Forum des quartiers, Plateaux | delai
> sous trente jours
Au bout de trente jours, la réunion suivante a déjà eu lieu. On arrive en ayant lu le compte rendu de l’avant-dernière.

@3.charte | objection | coalitions | fr | 07-24 | 21 | Coalition des régies publiques, Rive nord | charte
> Une charte linguistique sera adoptée.
Une charte sans budget ne change rien : supprimez-la ou financez-la.
< associations | fr | 07-26 | Collectif Parole égale, Rive sud | D’accord avec les régies, pour une fois. Les chartes que nous avons lues finissent encadrées à l’accueil.

@3.5 | objection | habitants | fr | 07-27 | 13 | | lettres
> Téléphone et message vocal sont des canaux ordinaires
Mon père a 91 ans et il est sourd. Il n’a ni téléphone ni ordinateur. Il écrit des lettres, très belles. Où vont-elles ?
< habitants | fr | 07-29 | | Ma mère aussi. Elle a écrit à la mairie en 2021, à l’encre violette. Personne n’a répondu.

@3.5 | comment | associations | fr | 08-03 | 6 | Aides à domicile en lutte, Deltas | lettres
> Une personne qui ne peut se déplacer a les mêmes droits
Nous passons chez 340 personnes par semaine. Laissez-nous recueillir leur parole, avec leur accord, et prévoyez une demi-heure payée pour le faire.

@3.6 | wording | associations | fr | 08-05 | 11 | Association Rive Haute, Rive nord | regions
> la part des voix reçues par langue et par région
= la part des voix reçues par langue, par canal et par région
Sans le canal, on ne verra jamais que le téléphone touche ceux que le site ne touche pas.

@3.7 | question | villes | fr | 08-06 | 5 | Ville de Port-Ancre, Rive sud | cout
> 0,4 million par an
Nos propres calculs, pour nos seules élections de quartier, arrivent à 52 000 euros. À 88 villes, on dépasse largement 0,4 million. Qu’avez-vous compté ?
< équipe:ines | fr | 08-10 | | La première traduction de l’information seulement. Nous reprenons le calcul avec le bulletin et le résultat, et nous publierons le détail.

@3.9 | objection | associations | fr | 08-11 | 24 | Fédération des sourds des Rives, Rive sud | accessible
> lorsque le budget le permet
Retirez ces cinq mots. Un droit qui attend la fin de l’exercice n’est pas un droit, c’est un reliquat.
< habitants | fr | 08-12 | | J’ajoute : en langue des signes ET en texte simple. Beaucoup de sourds âgés lisent mal le français écrit.

@3.9 | comment | associations | en | 08-13 | 9 | Blind Readers’ Union, Rive nord | accessible
> une version en langue des signes
The survey of phase one could not be completed with a screen reader: question four was an image. Please have users test it before it opens, and pay them.

@4.1 | support | villes | fr | 08-14 | 4 | | lecture
> le nombre de logements neufs ne sera plus notre premier indicateur
Notre conseil a supprimé cet indicateur de ses tableaux en juin. Personne ne l’a regretté, sauf la presse.

@4.2 | wording | associations | fr | 07-13 | 33 | Maison des locataires, Deltas | relogement
> dans un délai raisonnable
= dans la même commune ou la commune voisine
Une solution à quarante kilomètres n’en est pas une, même rapide. C’est le lieu qui compte.
< habitants | fr | 07-15 | | On m’a relogée à Val-Dormant. Deux bus, une heure vingt. J’ai perdu mes ménages du matin.
< villes | fr | 07-20 | Ville de Montclair, Rive nord | « Même commune » nous est impossible certaines années : 40 logements libres pour 300 départs. La commune voisine, oui.

@4.2 | wording | habitants | fr | 07-19 | 12 | | relogement:accepted_in_part
> dans un délai raisonnable
= à moins de quinze minutes à pied de l’ancien logement
Les amis, l’école et le médecin sont dans un rayon de quinze minutes. Au-delà, on recommence tout.

@4.3 | objection | habitants | fr | 08-04 | 15 | | relogement
> au moins trois mois avant le départ
Trois mois, c’est juin pour septembre. Les inscriptions à l’école sont closes en avril.

@4.3 | comment | habitants | fr | 08-17 | 10 | | relogement
> Le ménage peut visiter et refuser une fois
J’ai 74 ans. On m’a fait signer un refus dans un couloir. Il faut pouvoir venir avec quelqu’un.

@4.6 | objection | villes | fr | 08-18 | 8 | Ville de Roche-Basse, Plateaux | fonds
> Les villes y abondent à parts égales avec le réseau.
Notre budget de fonctionnement est de 610 000 euros. À parts égales avec un réseau de 141 membres, nous renoncerons avant de commencer.

@4.6 | wording | associations | fr | 08-19 | 14 | Droit au toit, Rive nord | fonds
> jusqu’à trois mois de loyer
= jusqu’à six mois de loyer, avant l’audience
Les dossiers que nous suivons ont en moyenne cinq mois de dette quand la convocation arrive. Trois mois ne sauvent personne.

@4.7 | objection | coalitions | fr | 08-20 | 29 | Coalition Un hiver sans expulsion, Rive nord | hiver
> s’efforcent d’éviter
On s’efforce d’être ponctuel. On ne s’efforce pas de ne pas mettre des enfants dehors en janvier. Écrivez une interdiction, avec une date.
< villes | fr | 08-24 | | Une ville ne peut s’interdire ce qu’un juge ordonne à l’État. Elle peut s’interdire d’y participer. C’est la bonne phrase.

@4.8 | objection | associations | fr | 08-21 | 26 | Maison des locataires, Deltas | loyers
> Là où le loyer médian dépasse un tiers du revenu médian
À un tiers, il est déjà trop tard. Encadrez partout, et laissez les villes prouver qu’elles n’en ont pas besoin.
< villes | fr | 08-25 | Ville de Belcastel, Plateaux | Chez nous les loyers baissent et les maisons se vident. Un encadrement n’aurait rien à encadrer, sauf un agent.

@4.11 | comment | villes | fr | 08-26 | 6 | | foncieres
> une pour les Rives, une pour les autres régions
Les Plateaux et les Deltas n’ont ni les mêmes sols, ni les mêmes prix. Une seule foncière pour trois régions n’achètera que là où c’est cher.

@4.12 | evidence | habitants | fr | 08-27 | 17 | | tourisme
> Un logement vide depuis deux ans, en zone tendue, est déclaré.
Dans ma rue, il n’y a pas un logement vide : il y en a neuf loués à la nuit. Votre règle passe à côté. Les boîtes à clés sont sur les grilles de l’école.
< villes | fr | 08-31 | Ville de l’Île-aux-Moines, Îles | 38 % de nos logements sont en location de courte durée. L’instituteur dort dans un mobile home. Il nous faut une compensation, îles comprises.

@4.14 | support | associations | es | 09-01 | 11 | Puertas abiertas, Rive sud | lecture
> Toute personne peut être domiciliée dans une ville membre, sans condition de durée
En nuestra permanencia, la mitad de las gestiones se bloquean por falta de dirección. Esta frase resuelve más que diez programas.

@5.2 | wording | villes | fr | 09-02 | 9 | Ville d’Hautfont, Plateaux | coupures
> avant l’été 2029
= avant l’été 2028, par un vote public
Il y aura deux étés secs d’ici là. L’ordre de coupure tient en une page ; ce qui prend du temps, c’est de l’assumer en public.

@5.3 | objection | habitants | fr | 09-02 | 13 | | coupures
> par affichage et par message
Dans mon immeuble, on a eu l’affiche le lendemain de la coupure, en français. Il faut passer dire les choses, dans les langues qu’on parle.

@5.3 | comment | associations | fr | 09-03 | 7 | Aides à domicile en lutte, Deltas | coupures
> la ville distribue de l’eau dans la journée
Une journée par 39 degrés, pour une personne alitée, c’est trop. Six heures, et à une distance que l’on peut marcher avec deux bidons.

@5.4 | support | coalitions | en | 09-03 | 12 | Public Water Coalition, Rive nord | litres
> ne sont jamais coupés pour impayé
Fifty litres matches the World Health Organization’s figure. Hold this line; you will be asked to soften it.

@5.4 | objection | villes | fr | 09-04 | 3 | | litres
> leur prix ne dépasse pas 2 % du revenu le plus bas
Nous ne connaissons pas les revenus de nos abonnés, et ne voulons pas les connaître. Comment applique-t-on ce seuil ?

@5.4 | wording | forums | fr | 09-04 | 14 | Forum de l’eau des Plateaux, Plateaux | tables
> Elle se réunit deux fois par an
= Elle se réunit au moins trois fois par an, dont une en février, avant les semis
Les deux réunions actuelles sont en mai et en octobre : après les semis et après la récolte. On ne peut plus rien y changer.
< habitants | fr | 09-07 | | Agricultrice à Belcastel : si je sais en février, je sème du sorgho. Si je sais en juin, j’arrose du maïs.

@5.8 | comment | villes | fr | 09-08 | 5 | Ville de l’Île-aux-Moines, Îles | camion
> Un camion d’écoute des fuites, partagé
Un camion ne monte pas sur notre bateau : la rampe porte douze tonnes. Pensez aux îles avant de choisir l’engin.

@5.11 | evidence | associations | fr | 09-09 | 9 | Syndicat des travailleurs du bâtiment, Rive sud | chantiers
> un lieu frais, gratuit et ouvert le soir existe en 2030
Le chapitre protège les écoliers et oublie ceux qui posent l’enrobé de la cour. Deux morts sur chantier public en juillet 2025 dans nos villes.

@5.15 | objection | habitants | fr | 09-09 | 20 | | deltas
> cessent de bâtir dans la zone d’inondation centennale
Et nous, qui y habitons déjà ? Ma maison ne vaut plus rien depuis la carte de 2024. Dites ce que vous faites des gens, pas seulement des permis.
< habitants | fr | 09-10 | | Même question, rue des Saules. Mon assureur a résilié. On ne peut ni vendre, ni rester tranquille.
< villes | fr | 09-14 | Ville de Bouches-du-Lay, Deltas | Nous avons chiffré le rachat : 64 maisons, 9 millions. Impossible seuls. À trois villes avec la foncière, on peut commencer.

@6.2 | objection | forums | fr | 09-10 | 16 | Forum des quartiers, Plateaux | participatif
> au moins 3 % de son investissement
Trois pour cent, chez nous, c’est un rond-point. Mettez 10 % et les gens viendront.
< villes | fr | 09-14 | Ville de Port-Ancre, Rive sud | Nous sommes à 6 % depuis deux ans et nous peinons à livrer. Cinq avec un délai tenu valent mieux que dix en retard.
< habitants | es | 09-15 | | Un tres por ciento, sí, pero del bueno: el año pasado contaron como inversión los floreros.

@6.3 | wording | habitants | fr | 09-11 | 12 | | participatif
> Passé ce délai, la ville publie la cause.
= Passé ce délai, la ville publie la cause et propose une date
Publier une excuse ne pose pas une aire de jeux. Nous voulons une nouvelle date, et que le projet passe devant les suivants.

@6.4 | wording | forums | fr | 09-14 | 23 | Forum jeunesse des Deltas, Deltas | seize
> à partir de dix-huit ans
= à partir de seize ans
À seize ans on peut travailler, payer des cotisations et conduire un scooter. On peut choisir un banc.
< habitants | fr | 09-15 | | Pourquoi pas quatorze, alors ? Je suis contre, mais si c’est pour le budget participatif seulement, je peux l’entendre.
< villes | fr | 09-17 | Ville de Saint-Fleuret, Rive sud | Nous votons à seize ans depuis 2022. Rien ne s’est effondré, et la cour du collège a été choisie par ceux qui s’y assoient.

@6.6 | comment | habitants | fr | 09-15 | 8 | | oral
> un budget de quatre pages
Quatre pages, très bien, mais pour proposer un projet il faut remplir un formulaire de onze écrans. J’ai abandonné deux fois.

@7.2 | question | associations | en | 09-16 | 4 | Open Ledger, Rive nord | donnees
> Douze jeux de données sont publiés par toutes les villes, dans le même format
Which format? If each vendor exports its own columns, “the same format” will mean twelve consultants. Publish the schema with the text.

@7.10 | objection | associations | fr | 09-17 | 10 | Ligue des libertés numériques, Rive sud | prive
> Aucune donnée publiée ne permet de reconnaître une personne.
Qui le vérifie ? Dans un village, « une expulsion en mars » désigne quelqu’un. Une relecture par une seule mairie ne suffit pas.

@7.15 | support | habitants | fr | 09-18 | 15 | | visages
> Aucune ville membre n’emploie la reconnaissance des visages dans l’espace public.
Pour. Mais déplacez cette phrase : au milieu de la relecture des données, personne ne la verra.

@8.1 | comment | coalitions | fr | 09-21 | 6 | Coalition des régies publiques, Rive nord | sieges
> cinq villes, trois associations, une coalition ou un forum mixte
Une par région, ou cinq du même pays ? Rien ne l’interdit dans cette rédaction.

@8.4 | objection | associations | fr | 09-22 | 18 | Droit au toit, Rive nord | avertissement
> avertissement public
L’assemblée se réunit une fois par an. Une expulsion de novembre serait examinée en juin. Et que se passe-t-il ensuite ? Rien n’est écrit.

@8.7 | wording | villes | fr | 09-23 | 10 | Ville de l’Île-aux-Moines, Îles | iles
> une dotation de déplacement de 180 000 euros par an
= une dotation de déplacement de 300 000 euros par an et une session d’écoute par an dans chacune
Douze mille euros par île paient quatre allers-retours à deux. Et nous préférerions que vous veniez.

@8.10 | comment | habitants | fr | 09-24 | 7 | | indemnites
> cinq habitants tirés au sort, formés pour cela et indemnisés
Pourquoi eux et pas nous ? Je siège au forum de quartier depuis six ans, je paie une garde chaque fois.

@9.1 | objection | coalitions | fr | 09-25 | 13 | Coalition pour le suivi citoyen, Plateaux | bilan
> le secrétariat publie ce qui est tenu et ce qui ne l’est pas
On ne corrige pas sa propre copie. Donnez le bilan de mi-parcours à des habitants tirés au sort, et ne le relisez pas.
< associations | fr | 09-26 | Observatoire des promesses locales, Rive nord | Nous prêtons notre méthode. Elle tient en deux pages et un tableur.

@9.b1:1 | question | villes | fr | 09-28 | 4 | | cout
> 0,4
C’est le montant de la seule traduction de l’information, si je lis bien 3.7. Où sont les interprètes ?

@9.4 | support | habitants | fr | 09-29 | 21 | | lecture
> Chaque phrase renvoie à ce qui l’a fait écrire.
J’ai cliqué. J’ai retrouvé ma voisine. Je ne savais pas qu’un texte pouvait faire cela.
`
