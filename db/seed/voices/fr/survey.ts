/* Short answers to the survey's open questions: `change`, `helped` (phase 1), `missing` (phase 3). */
export const frSurvey = `
change h Le bus.
change h La réponse du maire. Qu'il y en ait une.
change h Qu'on nous demande avant, pas après.
change h Le logement, le logement, le logement.
change h Les trottoirs. Je suis en fauteuil.
change h Rien, tout va bien dans mon quartier. C'est permis de le dire ?
change a L'heure des réunions.
change h Des toilettes publiques ouvertes. Je sais que ça fait sourire jusqu'à 70 ans.
change h Moins de réunions, plus de décisions.
change h Les loyers, sinon il ne restera personne à consulter.
change h La fontaine.
change v Le délai entre une question posée et une réponse écrite : trente jours maximum, mesurés.
change h Que les gens qui décident prennent le bus une fois par semaine.
change a Le financement des petites associations, en janvier et pas en octobre.
change h De l'ombre devant l'école Jeanne-Colombe.
change h Je ne sais pas. C'est mon problème avec ces questionnaires, on doit savoir tout de suite.
change h Le bulletin de vote, écrit trop petit et trop compliqué.
change h Un endroit pour les jeunes après 22 h qui ne soit pas un parking.
change v Un indicateur de moins par an.
change h Arrêter de couper les arbres le matin.
change h Qu'on dise enfin combien coûte le stade.
change h Les chiens. Enfin les maîtres.
change a La place des femmes dans les conseils de quartier : 3 sur 17 chez nous.
change h L'accueil à la préfecture, debout dehors à six heures.
change h Le prix de l'eau, pareil pour tous.
change v La solitude des petites communes devant les règles.
change h Un médecin.
change h Les promesses. En faire moins.
change h Que ma mère puisse voter sans moi.
change h L'ascenseur !
change f Le droit de dire non à un projet avant le permis.
change h On devrait pouvoir parler de sécurité sans se faire traiter de tous les noms.
change h La cantine bio à un prix normal.
change a L'accès aux documents. Trois mois pour un budget, c'est long.
change h Un conseil municipal dans le quartier, une fois, pour voir.
change c Les règles du jeu entre villes et habitants quand ils ne sont pas d'accord.
change h Plus de bancs. Je marche mieux quand je sais où je vais m'asseoir.
change h Les îles. On existe hors juillet et août.
change h Que les travaux finissent.
change h Le wifi de la salle commune.
helped h Une voisine qui m'a expliqué.
helped h La dame de la bibliothèque, elle a rempli avec moi.
helped h Rien du tout.
helped a Notre antenne locale, et beaucoup de café.
helped h Que ce soit le soir et qu'il y ait à manger.
helped h Le tirage au sort : on m'a choisi, alors je suis venu.
helped h L'urne au marché.
helped h Mes enfants m'ont forcée.
helped v Une ville voisine qui l'avait déjà fait et qui nous a prêté son agent trois jours.
helped h La colère. C'est un bon moteur mais ça chauffe.
helped h Une affiche dans ma langue chez l'épicier.
helped h Le covoiturage avec le club de marche.
helped h Une réponse reçue la fois d'avant. J'ai encadré la lettre.
helped a La garde d'enfants, sans hésiter : deux fois plus de femmes dans la salle.
helped h Le fait de ne pas devoir donner mon nom.
helped h Mon syndicat.
helped h Il pleuvait, je suis entré.
helped f Des règles de parole simples : deux minutes, et on écoute.
helped h Le prof d'histoire de mon fils.
helped h Un SMS la veille.
helped v Un élu qui reste jusqu'au bout de la réunion pour ranger les chaises.
helped h Personne ne m'a aidé, j'ai mis trois soirs.
helped h Que ce soit à côté de l'arrêt du tram.
helped h Ma retraite.
helped h La radio locale, ils en ont parlé un quart d'heure.
helped h L'interprète, qui traduisait aussi les blagues.
missing h Un calendrier lisible.
missing h Qui paie si l'État ne paie pas.
missing h Rien, mais c'est long.
missing a Les sanctions, ou au moins le mot "sinon".
missing h La partie sur les transports, c'est la moitié de nos problèmes.
missing v Le coût par ville, avec l'hypothèse de calcul.
missing h Le nom d'une personne à appeler.
missing h "Mutualisation", c'est quoi ?
missing h Les enfants. Ils sont dans les photos et pas dans le texte.
missing a Un engagement sur les lanceurs d'alerte.
missing h Les îles, encore.
missing h Une version courte pour les gens comme moi qui travaillent.
missing v La différence entre "doit" et "devrait", qui n'est pas la même dans les trois langues.
missing h Ce qu'on fait si la ville change de maire.
missing h Tout est clair sauf le 6.4.
missing h Les étudiants étrangers : on habite ici et on ne vote nulle part.
missing f Comment un forum peut saisir le comité.
missing h Le nombre de logements. Un nombre.
missing h Les animaux, puisque personne n'en parle.
missing h Une date pour les toilettes publiques. Oui, c'est encore moi.
missing a L'articulation avec les budgets 2027, déjà votés dans la moitié des villes.
missing h Pourquoi c'est le comité qui vote et pas nous.
`
