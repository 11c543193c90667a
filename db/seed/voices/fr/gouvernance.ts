/* One line, one voice: sub-theme, who and what (see ../read.ts), then the words. ¶ is a new paragraph. */
export const frGouvernance = `
adhesion h1 On est membre du réseau depuis 2014 paraît-il. Je l'ai appris sur une plaque derrière le ficus de la mairie.
adhesion a1 Quand une ville adhère, qui adhère ? Le maire, le conseil, les habitants ? Chez nous c'était un déjeuner.
adhesion v1 Nous avons quitté le réseau en 2020 et nous sommes revenus en 2024. Ce qui manquait : des visites entre villes. Ce qui était de trop : les newsletters.
adhesion h?1 Qu'est-ce qu'une ville perd si elle fait le contraire de ce qu'elle a signé ?
adhesion a2 Une ville qui bloque les associations chez elle ne peut pas parler de participation dans le réseau. Suspension, tout simplement.
adhesion v!2 Suspendre une ville, c'est suspendre aussi ses associations et ses agents, qui sont souvent les seuls à se battre. Un avertissement public serait plus utile.
adhesion c2 Nous demandons trois étapes : alerte, plan de six mois, suspension. Et que la première puisse venir d'habitants, pas seulement d'un membre.
adhesion v2 Cotisation : passer d'un forfait à un montant par habitant. Pour nous, 4 000 au lieu de 1 500. Nous disons oui, et nous savons que nous sommes les seuls ce matin.
adhesion h!2 Plus de villes, plus de villes... Faites déjà marcher les 141 que vous avez.
adhesion v3 8.3 : une ville nouvelle doit avoir un parrain qui répond au téléphone. Nous avons été parrainés par une boîte mail.
adhesion h3 Que se passe-t-il si une ville ne respecte pas ce qu'elle a signé ? Le 8.4 dit "un dialogue". Avec qui ? Combien de temps ?
comite h1 Neuf personnes décident et je n'en connais aucune. Mettez leurs photos, leurs heures, leur courriel.
comite a1 Le comité compte des associations, c'est bien. Ce sont toujours les trois mêmes depuis 2017, c'est moins bien.
comite v1 Le comité se réunit le mardi à 10 h dans la même ville, à cinq heures de train de la nôtre. Voilà pourquoi notre siège est vide.
comite h!1 Pourquoi il n'y a pas un habitant tiré au sort dans le comité ? On est bons pour témoigner et pas pour décider.
comite f1 Nous demandons que les désaccords du comité soient publiés. Une décision unanime de neuf personnes en deux heures, personne n'y croit.
comite a2 Des mandats de trois ans, une fois renouvelables, décalés. Rien d'extraordinaire, c'est le règlement de notre club de pétanque.
comite v2 La parité gouvernements-société civile est une bonne règle. Mais dans la société civile, qui choisit ?
comite c2 Les sièges des coalitions doivent être élus par les coalitions. Proposition détaillée envoyée par ailleurs, elle fait deux pages.
comite h2 Un membre du comité par région. Les Îles n'ont jamais eu personne.
comite v!2 Un siège par région, cela donne cinq sièges sur neuf pour la géographie. Et les compétences ?
comite h?2 Est-ce que le comité peut voter non à cette stratégie ? Pour de vrai ?
comite c3 Nous soutenons 8.1 à condition que la parité soit vérifiée chaque année et que le résultat soit publié.
comite a3 Le quorum à cinq sur neuf est trop bas si les cinq sont du même bord. Il faut cinq dont deux de chaque côté.
comite v3 Les réserves des membres doivent figurer à côté du vote. Nous voterons oui avec réserve et nous voulons que ça se voie.
comite h3 12 février, le vote sera filmé ? Sinon c'est comme d'habitude.
suivi h1 En 2020 j'ai participé à votre première consultation. Je n'ai jamais su la fin. C'est pour ça que je reviens : pour connaître la fin.
suivi h1 Vous comptez tout sauf ce qui a changé.
suivi a1 Nous avons répondu à 14 consultations en cinq ans, toutes organisations confondues. Deux nous ont répondu. Voilà le taux de change.
suivi v1 Le tableau de suivi du réseau comporte 96 indicateurs. Nous en remplissons 96. Nous en regardons 4.
suivi h2 Trois indicateurs par priorité. Et un feu rouge quand c'est rouge.
suivi a2 Le suivi doit être fait par des gens qui ne sont pas payés par ceux qu'ils suivent.
suivi v2 Une visite entre pairs par an, trois jours, avec un rapport de quatre pages écrit par la ville visiteuse. C'est le seul suivi qui nous ait jamais appris quelque chose.
suivi c2 L'évaluation à mi-parcours doit pouvoir changer le texte, sinon c'est un anniversaire.
suivi h!2 Des comités de suivi, des comités de pilotage, des comités techniques. J'ai cherché le comité des gens qui font.
suivi f2 Le forum demande que chaque contribution reçoive une réponse, même courte, même "non". Le "non" est une marque de respect.
suivi h?2 Combien de personnes travaillent au secrétariat ? On demande beaucoup à des gens qu'on ne connaît pas.
suivi v3 La première année devrait être une année d'installation, sans rapport. Laissez-nous commencer.
suivi a!3 Une année sans rapport, ce serait 20 % de la durée de la stratégie. C'est non pour nous.
suivi h3 Qui fait quoi, quand : je cherche la colonne "qui" dans la partie 8.
suivi a3 Ajoutez une phrase : "si l'objectif n'est pas atteint, voici ce qui se passe". Il manque la fin de toutes vos phrases.
suivi v3 Port-Ancre propose d'accueillir le bilan 2029 et prend les frais à sa charge. Qu'on le note quelque part.
gouvernance h1 À quoi doit servir le réseau ? À ce qu'une ville qui a fait une bêtise prévienne les autres.
gouvernance h1 À rien si c'est pour faire des congrès. À beaucoup si c'est pour s'appeler quand ça va mal.
gouvernance a1 Le réseau nous sert quand notre propre mairie ne nous écoute pas : il suffit d'un courrier avec votre logo et la porte s'ouvre. C'est triste, mais gardez le logo.
gouvernance v1 Pour une petite ville, le réseau c'est un numéro : on appelle, quelqu'un a déjà eu le problème. Ne transformez pas ça en plateforme.
gouvernance h1 Je suis venue à la réunion par erreur, je cherchais le cours de yoga. Je suis restée. C'était plutôt bien, un peu long.
gouvernance c1 Le réseau doit choisir : un club de maires ou un mouvement. Nous avons longtemps cru que les deux étaient possibles.
gouvernance f1 Chez nous le forum existe depuis quatre ans, sans budget, sans salle, avec une liste de diffusion. Il a survécu à deux maires. Ne l'institutionnalisez pas trop.
gouvernance h!1 Je réponds pour dire que je ne répondrai plus.
gouvernance h1 Les élus d'ici sont des gens bien. Ils sont fatigués. Le réseau devrait les aider à dormir, puis à décider.
gouvernance h1 Vous devriez inviter ceux qui ont perdu. Les projets rejetés, les listes battues. Ils ont des idées et du temps.
gouvernance a2 Par quels moyens ? Des gens. Pas une application de plus. Des gens payés pour aller voir d'autres gens.
gouvernance v2 Nous demandons un poste régional, un seul, partagé par les 27 membres des Plateaux. Nous le logeons.
gouvernance h2 Les jeunes, toujours cités, jamais invités. J'ai 17 ans et j'ai dû demander une autorisation parentale pour donner mon avis.
gouvernance h!2 La stratégie parle de tout. Une stratégie qui parle de tout ne choisit rien. Enlevez deux parties sur six.
gouvernance a2 Priorité au soutien des associations locales menacées. Un fonds d'urgence, petit, rapide, sans dossier de 40 pages.
gouvernance c2 Nous voulons un droit d'interpellation : 500 habitants de deux villes différentes, et le comité doit répondre en soixante jours.
gouvernance f3 Les villes associées n'ont pas de voix au vote mais doivent appliquer. Le 8.2 mérite une phrase d'explication.
gouvernance v3 Délibération du conseil municipal de Bassevigne : avis favorable, deux réserves, sur la cotisation et sur le calendrier.
gouvernance h3 C'est mieux écrit que la première version. Je ne suis toujours pas d'accord mais maintenant je sais sur quoi.
gouvernance h3 Mettez un résumé d'une page au début, signé, avec les dates. Le reste, qui le lira ?
gouvernance v2L Chers collègues,¶La commission "vie du réseau" de notre conseil s'est réunie deux fois. Nous répondons surtout à la seconde question, celle des moyens.¶Nous sommes 141 et nous vivons avec un secrétariat de six personnes. Tout ce que nous ajoutons, nous l'ajoutons à ces six personnes ou à nos propres agents. Or chacun propose un observatoire, une académie, un label. Nous proposons l'inverse : pour chaque action nouvelle, en retirer une. Nous avons fait l'exercice sur le programme actuel et nous supprimerions le prix annuel, la revue papier et la moitié des groupes de travail.¶Cela permettrait de garder ce que personne d'autre ne fait : mettre en relation, en deux jours, une ville qui a un problème et une ville qui l'a eu.¶Bien à vous.
gouvernance h1L Bonsoir,¶j'ai assisté à la réunion de mars et j'ai pris des notes, vieille habitude de greffière. Voici ce que j'ai compté : 2 heures 10 de séance, dont 1 heure 25 pour la tribune. 31 mains levées, 14 paroles données, dont 11 à des hommes. Une seule question posée par la tribune à la salle, et c'était "vous m'entendez au fond ?".¶Je ne dis pas cela pour me moquer. Les gens de la tribune étaient sincères et avaient préparé. Mais on n'écoute pas avec une présentation.¶Je propose une règle : celui qui invite parle le dernier, et moins longtemps.
> Notre maire signe tout ce qui a un beau papier.
> À {ville}, la plaque du réseau est neuve et la salle de réunion est fermée.
> J'ai été déléguée trois ans sans recevoir un ordre du jour à temps.
> Une délégation est venue à {ville}, elle a vu la mairie et le restaurant.
> Le site du réseau parle de nous au futur depuis dix ans.
> J'ai lu la charte, elle est belle, elle tient au mur.
> Notre conseil de quartier s'est réuni une fois, pour la photo.
> On a voté une motion à {ville} et personne n'a su à qui l'envoyer.
> Mon association a dix-sept adhérents et répond à tout.
> Les élections approchent et soudain on nous consulte.
> Deux élus de {ville} sont venus à la soirée jeux, sans cravate.
> Je représente les jeunes depuis mes quinze ans, j'en ai vingt-six.
> La réunion devait durer une heure, la présentation en a duré deux.
> Le compte rendu dit le contraire de ce que j'ai entendu.
+ Ce qu'il faut, c'est que quelqu'un réponde.
+ Publiez qui a dit quoi, et qui a décidé quoi.
+ Une règle qui n'a pas de suite n'est pas une règle.
+ Tirez au sort, vraiment.
+ Moins de membres et plus d'actes, ça m'irait.
+ Faites-nous venir quand ce n'est pas encore écrit.
+ On apprend plus d'une visite que de dix rapports.
+ Dites-nous ce que vous avez laissé tomber, et pourquoi.
+ Je reste parce que je ne vois pas mieux ailleurs.
+ Qu'un mandat ait une fin.
+ Il manque une date à côté de chaque verbe.
+ Je demande un bilan qui commence par les échecs.
+ Ça ne coûte rien, ça demande du courage.
+ Laissez les régions décider de ce qui est régional.
`
