/* One line, one voice: sub-theme, who and what (see ../read.ts), then the words. ¶ is a new paragraph. */
export const frLogement = `
loyers h1 Mon loyer a pris 31 % en quatre ans, mon salaire 4 %. Je ne demande pas une stratégie, je demande comment on fait.
loyers h1 On nous a dit "mixité sociale" et maintenant plus personne du quartier ne peut y louer. La boulangère habite à 50 minutes.
loyers h1 Je suis propriétaire d'un seul appartement, hérité de ma tante. Arrêtez de parler des bailleurs comme si on était tous des fonds de pension.
loyers a12 Nous tenons une permanence tous les mardis. En 2019, onze personnes par mois. Cette année, soixante-quatre. La moitié travaille à plein temps.
loyers h!12 Plafonner les loyers, ça a été essayé à Valmure : les annonces ont disparu, tout se loue maintenant de bouche à oreille, et ceux qui n'ont pas la bonne bouche restent dehors.
loyers v2 Notre ville a signé 214 baux à loyer maîtrisé en dix-huit mois. Nous voulons bien expliquer comment, mais qu'on ne nous demande pas de le faire sans agent supplémentaire.
loyers h2 Commencez par publier les loyers réels, rue par rue. Le reste suivra.
loyers a2 La priorité n'est pas de construire, c'est d'empêcher qu'on perde ce qui existe : 400 logements conventionnés arrivent en fin de contrat d'ici 2029 rien que sur la Rive nord.
loyers h?1 Est-ce que le réseau peut quelque chose sur les loyers, ou est-ce que c'est l'État ? Parce que si c'est l'État, dites-le franchement.
loyers c2 Nous proposons un indice commun des loyers, calculé de la même façon dans les 141 villes. Sans mesure commune, chaque mairie aura toujours raison.
loyers h3 "Loyers abordables" au passage 4.1 : abordables pour qui ? Pour moi c'est 450 euros. Pour l'élu qui a écrit ça, sûrement 900.
loyers a3 Nous attendions un chiffre, nous lisons un adverbe. Remplacez "significativement" par une part du revenu des ménages.
foncier h1 Le champ derrière l'école a été vendu trois fois en deux ans. Personne n'y a jamais planté une fourchette.
foncier v1 Dans une commune de 2 300 habitants, le foncier c'est une personne : la secrétaire de mairie. Pensez à nous quand vous écrivez "les services".
foncier v2 Nous avons racheté l'ancienne caserne 1 euro symbolique. Le désamiantage en a coûté 1,4 million. Le foncier "gratuit" n'existe pas.
foncier a2 Un office foncier partagé entre villes voisines : Kerlune et Port-Ancre le font depuis 2021, le sol reste public, les murs se vendent. Qu'on leur demande comment.
foncier h!2 Tout le monde aime les offices fonciers jusqu'au jour où il faut revendre. Ma fille a attendu quatorze mois.
foncier c2 Demande commune de nos onze associations : aucune vente de terrain public sans débat public préalable, annoncé au moins huit semaines avant, dans les langues du quartier.
foncier f2 Le forum de Haute-Brèche a tranché après trois soirées : bail plutôt que vente. Vote : 41 pour, 9 contre, 6 abstentions. Les 9 voulaient vendre pour refaire le gymnase, et ce n'est pas idiot.
foncier h1 Il y avait un terrain vague, on jouait au foot dessus. Maintenant il y a une pancarte.
foncier v!3 L'inventaire complet des terrains publics avant fin 2027 est irréaliste pour nous : le cadastre n'est pas numérisé et l'archiviste part en retraite en mars.
foncier a3 Le passage 4.4 oublie les terres agricoles. Une ville qui mange ses champs finira par manger du béton.
foncier h3 Qui vérifiera que l'inventaire est vrai ? Chez nous le maire est aussi notaire.
vacance h1 En face de chez moi, onze volets fermés depuis 2017. J'ai compté, j'ai le temps, je suis à la retraite.
vacance h12 Un logement vide depuis cinq ans devrait revenir à la ville. Point.
vacance h!1 Mon appartement est vide parce que je n'ai pas 40 000 euros pour refaire l'électricité. Me taxer ne le remplira pas.
vacance a1 Sur les 86 logements vides que nous avons visités, 52 sont en indivision. Ce ne sont pas des spéculateurs, ce sont des cousins fâchés.
vacance v2 La taxe nous rapporte 38 000 euros et nous coûte un procès par an. Nous demandons un modèle d'arrêté qui tienne devant le juge.
vacance h2 Donnez les clés à ceux qui réparent. Cinq ans de loyer gratuit contre les travaux, signé chez le notaire, et on en parle plus.
vacance a2 Nous avons remis en état 23 logements avec des apprentis du lycée professionnel. Coût moyen : 17 600 euros. Le réseau pourrait publier la méthode, elle n'est pas secrète.
vacance h?2 Les résidences secondaires comptent comme vides ou pas ? Sur la côte ça change tout.
vacance v3 4.3 : la définition de "vide" doit être la même partout. Deux ans sans consommation d'eau, par exemple. C'est vérifiable.
vacance c3 Remplacer "encourage" par "finance" au passage 4.3. On n'a jamais chauffé personne avec des encouragements.
logement h1 J'ai 26 ans, je vis chez mes parents, j'ai un CDI. Voilà ma contribution.
logement h1 Trois déménagements en deux ans avec deux enfants. La maîtresse a dit à la petite : tu restes jusqu'à quand, cette fois ?
logement h1 Chez nous on a froid dans la chambre du fond. Ce n'est pas une image.
logement a1 L'hébergement d'urgence de Morneval refuse quarante personnes par nuit en février. Aucune ne viendra à vos réunions.
logement a1 Les femmes qui partent de chez elles le soir avec un sac ont besoin d'une adresse le soir même, pas d'un dossier.
logement h1 Le logement social près du stade : l'ascenseur est en panne depuis le 6 janvier. Ma voisine du huitième a 81 ans. Elle ne sort plus.
logement h!1 Je vais être désagréable : on parle toujours de ceux qui n'ont pas de toit et jamais de ceux qui paient pour tout le monde. Je paie. J'aimerais qu'on me parle aussi.
logement v1 Notre liste d'attente : 1 120 demandes, 64 attributions par an. Les habitants croient que nous choisissons. Nous tirons presque au sort.
logement f1 Propriétaires, locataires, mairie, agence : au forum, tout le monde a commencé par dire "c'est pas nous". Il a fallu deux séances pour passer à autre chose. Prévoyez deux séances.
logement c1 Nous regroupons dix-neuf collectifs de locataires. Ce que nous attendons du réseau : qu'une victoire dans une ville serve aux autres, pas qu'on recommence tout à chaque fois.
logement h1 Les camping-cars du parking de la plage, ce ne sont pas des touristes. Ce sont les saisonniers, et l'infirmière.
logement h2 La priorité, c'est l'isolation. On ne construit pas, on rénove, et on commence par les gens qui ont froid.
logement a!2 Rénover, oui, mais chaque rénovation finit en hausse de loyer. Interdisez la hausse pendant dix ans ou ne rénovez pas avec notre argent.
logement v2 Les moyens ? Un ingénieur partagé entre six communes. C'est tout ce qu'il nous faut et personne ne veut le financer.
logement h2 Moi je dis : interdire les locations de vacances dans le centre. On n'est pas un hôtel.
logement h!2 Sans les locations de vacances, mon restaurant ferme. J'emploie sept personnes qui habitent ici à l'année.
logement a2 Le droit au relogement doit dire la distance. "Une solution" à quarante kilomètres du travail et de l'école n'est pas une solution.
logement c2 Nous demandons que les gens du voyage soient nommés. Ils n'apparaissent dans aucun des documents préparatoires, alors que trois villes membres ferment leurs aires.
logement v!2 La règle "pas d'expulsion sans relogement" ne dépend pas des villes. L'écrire dans une stratégie de villes, c'est promettre l'argent du voisin.
logement h+2 Pour une fois qu'un texte commence par les gens qui ont froid. Merci.
logement f2 Nous sommes d'accord sur presque rien, sauf ceci : personne ne devrait quitter son logement en hiver. Écrivez au moins ça.
logement h!3 Le réseau devrait refuser les villes qui expulsent en hiver. Sinon c'est quoi, un club ?
logement a3 4.1 : préciser "logement digne" par la définition de la charte. Elle existe, elle tient en quatre lignes.
logement a3 Qui appelle-t-on quand la promesse du 4.2 n'est pas tenue ? Il faut un nom de service et un numéro, pas "les instances compétentes".
logement v3 Nous pouvons tenir 4.2 si le délai passe de trois à six mois. À trois mois nous le signerons et nous ne le tiendrons pas.
logement h?3 Et si la ville voisine n'a pas non plus de logement, on fait quoi ? Le texte ne le dit pas.
logement h3 "Même commune ou commune voisine" : sur une île, la commune voisine est à deux heures de bateau.
logement c3 Calendrier : le bilan logement arrive en 2030, un an avant la fin. Trop tard pour corriger quoi que ce soit. Mettez-le en 2028.
logement a1L Madame, Monsieur,¶Notre association accompagne depuis 1998 les locataires du quartier des Filatures. Nous répondons à votre consultation à la demande de notre assemblée générale, qui y a consacré une soirée entière.¶Trois choses. La première : on ne peut pas parler du logement sans parler des charges. Dans deux de nos immeubles, elles dépassent désormais le loyer. La deuxième : les familles ne contestent pas, parce que contester demande d'écrire, et d'écrire en français administratif. La troisième, que les plus jeunes tenaient à ajouter : un toit sans transports n'est pas un logement, c'est un dortoir.¶Nous ne demandons pas la lune. Nous demandons qu'une ville qui entre dans le réseau s'engage à recevoir une fois par an les associations de locataires, chiffres sur la table.¶Avec nos salutations.
logement h1L Bonjour,¶je n'ai pas l'habitude d'écrire à ce genre d'adresse. J'ai 58 ans, j'ai travaillé trente ans à la conserverie, et depuis la fermeture je vis dans un deux-pièces que le propriétaire veut vendre. J'ai reçu le congé en février.¶Ce que je voudrais dire, c'est qu'on m'a envoyé vers cinq guichets différents et que chaque guichet m'a demandé les mêmes papiers. Au quatrième, j'ai pleuré. La dame était gentille, elle m'a donné un verre d'eau et un autre formulaire.¶Si votre réseau sert à une chose, que ce soit celle-là : un seul dossier, qu'on donne une fois.
logement h2L Je réponds à la question "par quels moyens".¶Depuis 2020 je fais partie d'une coopérative d'habitants à Clairvent : douze foyers, un terrain loué à la ville pour 60 ans, des murs à nous. On s'est disputés sur tout, la couleur des volets, le chien du numéro 4, le chauffage. On a failli arrêter deux fois. Et pourtant on y est, on paie 480 euros pour un trois-pièces, et personne ne pourra vendre plus cher à quelqu'un d'autre.¶Le moyen, ce n'est pas l'argent, on a eu les mêmes prêts que tout le monde. Le moyen, c'est une ville qui a accepté d'attendre deux ans au lieu de vendre au premier promoteur. Cherchez comment payer l'attente.
> Dans ma rue, trois immeubles ont changé de propriétaire cette année.
> J'ai visité onze appartements à {ville} avant d'arrêter de compter.
> À {ville}, la liste d'attente est plus longue que le mandat du maire.
> Le propriétaire habite à l'étranger, le gérant ne répond pas, le toit fuit.
> On a construit 300 logements près de la gare de {ville} et je n'y connais personne qui était là avant.
> Ma mère a reçu une lettre de vente à 79 ans.
> Nous sommes six dans 48 mètres carrés, à {ville}.
> Mon fils infirmier a refusé un poste ici faute de trouver un toit.
> Les studios du port se louent à la semaine, même en janvier.
> J'ai vu passer quatre plans logement depuis que je vote.
> À {ville} le terrain communal du bas est en vente depuis l'automne.
> L'immeuble de la rue des Tanneurs est muré depuis huit ans.
> Le gaz a été coupé dans tout l'escalier pendant dix-neuf jours.
> Je loue une chambre à un étudiant et j'ai découvert ce qu'on lui demandait ailleurs.
+ Un engagement sans date, je n'appelle pas ça un engagement.
+ Que les villes publient au moins le nombre d'expulsions.
+ Il faudrait un seul guichet, avec quelqu'un derrière.
+ Commencez par les logements vides, après on verra.
+ Je voudrais que le réseau compare les villes entre elles, noir sur blanc.
+ Si c'est trop cher, dites-le, mais dites combien.
+ Et qu'on ne vienne pas me dire que c'est la faute du marché.
+ Je n'ai pas de solution, je demande qu'on la cherche avec nous.
+ Les terrains publics doivent rester publics, le reste se discute.
+ On devrait pouvoir visiter les comptes de l'office du logement.
+ Un moratoire d'un an, le temps de réfléchir, ce ne serait pas un drame.
+ Donnez la priorité à ceux qui travaillent ici.
+ Qu'on entende aussi les locataires, pas seulement leurs représentants.
+ Je préfère dix logements réparés à cent logements annoncés.
`
