/* One line, one voice: sub-theme, who and what (see ../read.ts), then the words. ¶ is a new paragraph. */
export const frDonnees = `
publication h1 Le portail de données de ma ville contient la liste des arbres (2016) et celle des toilettes (fausse).
publication a1 Nous avons demandé les données de qualité de l'air, reçu un PDF scanné de travers. On a ressaisi 3 400 nombres à la main, à cinq, avec des crêpes.
publication v1 Nous avons ouvert 118 jeux de données. Les deux plus consultés : les menus de cantine et les tombes du cimetière. Il faut partir de là.
publication h1 À quoi ça sert si personne ne sait lire un tableau ? Formez trois personnes par quartier.
publication h!1 On ouvre les données des habitants et jamais celles des entreprises. Bizarre.
publication v2 Un jeu de données par mois, bien tenu, plutôt que cent jetés en vrac. C'est notre expérience après en avoir jeté cent en vrac.
publication a2 Le format, la date, le nom de la personne qui répond quand on trouve une erreur. Trois champs, pas plus.
publication h2 Je veux pouvoir vérifier moi-même que les bus sont en retard. Je sais qu'ils le sont, je veux le prouver.
publication c2 Les onze mêmes jeux de données, au même format, dans les 141 villes. Comparer, c'est déjà agir.
publication v!2 Un format unique nous obligerait à racheter un logiciel à 26 000 euros. Donnez l'outil avec la règle.
publication f2 Chaque trimestre nous ouvrons une donnée ensemble, autour d'une table, avec celui qui la produit. On apprend plus en une heure qu'avec tout le portail.
publication h3 Pourquoi les Îles sont-elles comptées avec les Deltas dans l'annexe ? On a deux bateaux et zéro pont en commun.
publication v3 7.2 : "temps réel" pour les transports, d'accord pour le bus. Pour le bac, c'est un carnet.
publication a3 7.4 dit "données réutilisables". Ajoutez "sans inscription". À chaque inscription on perd la moitié des gens.
publication h+3 La carte de l'annexe est la première chose que j'ai comprise toute seule. Plus de cartes.
vieprivee h1 J'ai donné mon avis sur l'école et mon nom est sorti dans le journal. Plus jamais sans garantie.
vieprivee h1 Qui garde mes réponses, où, et combien de temps ? C'est ma seule question, et elle conditionne toutes les autres.
vieprivee a1 Les femmes que nous accompagnons ne peuvent pas apparaître dans une liste. Une consultation qui exige un courriel les exclut.
vieprivee h!1 Les caméras du centre, elles sont "ouvertes" aussi ? Non. Voilà.
vieprivee v2 Anonymiser, ce n'est pas enlever le nom. Dans un village de 300 habitants, "femme, 84 ans, rue du Four", tout le monde a reconnu Odette.
vieprivee a2 Un délégué aux données partagé par vingt communes : c'est légal, c'est possible, cela existe à l'est des Plateaux.
vieprivee h2 Pas de reconnaissance faciale. Jamais. Mettez-le en une ligne et n'y revenez plus.
vieprivee h!2 À force de protéger tout le monde, on ne publie plus rien. La vie privée sert beaucoup d'excuse aux services.
vieprivee c3 7.5 : préciser que les données achetées à des plateformes de location suivent la même règle que celles de la ville.
vieprivee h3 Et si ma ville vend les données à une entreprise ? Le mot "vendre" n'est pas dans le texte.
donnees h1 Le réseau devrait servir à ce que les villes se prêtent leurs outils. La mienne a payé trois fois le même site.
donnees v1 Nous avons besoin d'une personne, pas d'une plateforme. Une personne qui sache ranger.
donnees a1 Sans chiffres, on nous dit que nous exagérons. Avec des chiffres, on nous dit que c'est compliqué. Nous préférons encore le second.
donnees h1 C'est quoi une donnée ouverte ? Je suis sérieuse, personne ne l'a expliqué à la réunion.
donnees f1 Nous n'étions que sept à l'atelier données, mais nous avons trouvé que le budget arbres était compté deux fois. Sept, ça suffit.
donnees h2 Moyens : des étudiants. Ils cherchent des stages, vous cherchez des bras.
donnees h!2 Encore un observatoire. On observe depuis vingt ans.
donnees v2 Du logiciel libre, maintenu ensemble. Chaque ville verse ce qu'elle payait en licences. Nous avons fait le calcul, cela fait vivre cinq développeurs.
donnees a2 Priorité : les loyers, l'eau, les marchés. Le nombre de vélos peut attendre.
donnees h?3 Qui corrige quand c'est faux ? J'ai signalé une erreur en mai, elle est toujours là, en couleur.
donnees v3 La partie 7 demande un responsable par ville. À 1 200 habitants, ce sera moi, et je suis aussi l'état civil, les élections et les clés de la salle.
donnees a3 Supprimez "big data". On est en 2026, plus personne ne dit ça, et vous ne parlez que de tableurs.
donnees h1L Bonjour,¶je suis conducteur de bus sur la ligne 7 depuis quinze ans. On m'a dit que le réseau voulait "ouvrir les données de mobilité". J'ai une suggestion.¶Dans mon bus il y a une machine qui note chaque montée, chaque retard, chaque panne. Je n'ai jamais vu un seul de ces chiffres. Les usagers non plus. Quand ils râlent, je leur dis que je sais, et quand je le dis au chef, il me dit que la moyenne est bonne. La moyenne, c'est le bus de 10 heures du matin avec quatre retraités dedans.¶Publiez le 7 h 12. Rien que le 7 h 12. Pendant un mois. Vous verrez que tout le monde comprendra ce que c'est qu'une donnée.
> Le fichier des subventions de {ville} s'arrête en 2018.
> J'ai trouvé trois chiffres différents pour la population de {ville}.
> On nous a présenté une carte où notre quartier n'était pas.
> Mon compteur envoie mes données toutes les dix minutes et moi je reçois une facture par an.
> L'application de la mairie demande mes contacts pour signaler un trou.
> Les horaires affichés à l'arrêt sont ceux d'une ligne qui n'existe plus.
> J'enseigne les statistiques au lycée de {ville} et j'utilise vos erreurs comme exercices.
> Une entreprise revend à {ville} des chiffres que {ville} lui a donnés.
+ Mettez une date sur chaque tableau.
+ Ce qui est public doit pouvoir se télécharger d'un clic.
+ Et effacez ce dont vous n'avez pas besoin.
+ Quelqu'un doit répondre quand on signale une faute.
+ Commencez petit, mais tous les mois.
+ Je veux bien aider à nettoyer le fichier.
+ La transparence commence par le papier du hall.
+ Expliquez d'abord à quoi ça sert, ensuite comptez.
`
