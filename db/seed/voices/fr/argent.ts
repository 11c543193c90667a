/* One line, one voice: sub-theme, who and what (see ../read.ts), then the words. ¶ is a new paragraph. */
export const frArgent = `
budget h12 On décide de 2 % du budget et on appelle ça participatif.
budget h1 Trois ans que je vote au budget participatif. Bilan : une boîte à livres, un banc, une fresque. Le banc est bien.
budget h1 J'ai déposé un projet de rampe pour la poste. Refusé : "hors compétence". La poste a fermé depuis.
budget h!1 Le budget participatif chez nous, c'est toujours les mêmes qui gagnent : ceux qui ont une imprimante et le temps de faire campagne.
budget a1 Dans notre quartier, 7 % de votants. Quand nous avons fait du porte-à-porte avec une urne, 31 %. Ce n'est pas un problème de culture, c'est un problème d'escaliers.
budget v1 Nous avons voté 8 % du budget d'investissement par les habitants. La première année, le chaos. La troisième, plus personne au conseil ne veut revenir en arrière.
budget h1 Voter c'est bien, voir le chantier ce serait mieux. Le skatepark de 2022 n'a toujours pas commencé.
budget h2 Mettez la même urne à la sortie de l'école, au marché, à la mosquée, au stade. Et comptez devant tout le monde.
budget a2 Il faut payer les gens qui accompagnent les projets. Un budget participatif sans animateur est un concours de dossiers.
budget v!2 "Au moins 10 % du budget" : de l'investissement ou du total ? Dans un cas c'est ambitieux, dans l'autre c'est impossible.
budget c2 Nous plaidons pour une part fixe réservée aux quartiers où l'on vote le moins. Pas une faveur : une correction.
budget h!2 Une part réservée aux quartiers qui ne votent pas, donc on récompense ceux qui ne viennent pas. Je trouve ça fort.
budget f2 Après débat, le forum recommande que les enfants votent dès 11 ans. Deux élus se sont abstenus en souriant. Nous avons noté le sourire.
budget h?2 Le projet gagnant peut être annulé par le conseil après le vote ? Chez nous c'est arrivé, sans explication.
budget v3 6.1 : nous demandons que le budget participatif compte aussi l'entretien. On gagne un jardin, et dix ans plus tard personne n'a l'argent pour l'arroser.
budget h3 Le 6.2 dit "les habitants sont associés". Associés comment ? Mon chien est associé à mes promenades, il ne choisit pas le chemin.
budget a3 Fusionner 6.2 et 6.3, ils disent la même chose avec des mots différents.
budget h+3 Bravo pour le tableau 9.2, on comprend enfin qui paie.
marches h1 Le même entrepreneur refait la même rue tous les quatre ans. Je ne dis rien, je regarde.
marches a1 Nous avons demandé 17 marchés publics à la mairie de Villemarche. Réponse pour 3. Les 14 autres sont "en cours de numérisation" depuis vingt-deux mois.
marches h!1 Quand on pose la question des marchés en réunion publique, on nous répond que c'est technique. Mon métier c'est acheteur, je comprends très bien la technique.
marches v1 Publier tous les marchés, d'accord. Mais quand nous l'avons fait, personne n'a lu, sauf un concurrent qui nous a attaqués.
marches a2 Un format commun pour les marchés, lisible par une machine, publié le jour de la signature. Le modèle existe, il est gratuit.
marches h2 Obligez à publier les avenants. Le prix du départ ne veut rien dire.
marches v2 Un seuil, s'il vous plaît : à partir de 5 000 euros. Sinon nous publierons l'achat de chaque rame de papier.
marches c!2 Un seuil à 40 000 euros cacherait 82 % des marchés des petites villes. Nous l'avons calculé sur les données de neuf membres.
marches h?2 Est-ce que les associations qui reçoivent plus de 100 000 euros publient leurs salaires ? Je pose la question pour un ami trésorier.
marches v3 Le délai de dix jours pour publier un marché est intenable pour une commune de 4 000 habitants. Trente jours, et nous signons.
marches a3 6.5 : qui reçoit l'alerte quand un marché n'est pas publié ? Une règle sans destinataire n'est qu'une intention.
marches h3 Ajoutez les conflits d'intérêts. Un tableau avec trois colonnes suffit : qui, quoi, depuis quand.
comptes h1 J'ai lu le budget de ma ville, 412 pages. Je suis comptable. Je n'ai pas tout compris, et je pense que c'est fait exprès.
comptes h1 Sur ma feuille d'impôts il y a une ligne "taxes spéciales". Personne à la mairie n'a su me dire laquelle.
comptes v1 On nous a formés à présenter le budget en quatre images. Depuis, 60 personnes au lieu de 8 à la réunion. Deux heures de travail. Faites passer.
comptes a1 Le budget sensible au genre n'est pas un supplément : quand on a regardé qui utilisait les équipements, 74 % de l'argent du sport allait aux garçons.
comptes h!2 Vos budgets en images c'est pour les enfants. Publiez le fichier et laissez-nous calculer.
comptes a2 Pour chaque dépense au-dessus de 50 000 euros : qui l'a décidée, quand, et à quoi elle a servi un an après.
comptes v2 La dette. Personne n'en parle dans le projet. Onze villes membres ne peuvent plus emprunter, elles signeront ce que vous voudrez et ne feront rien.
comptes h2 Moi je voudrais un ticket de caisse. J'ai payé tant, voilà où c'est parti.
comptes c3 Le tableau 9.2 additionne des euros de 2026 et des euros de 2031. Petite erreur, grande conséquence : 6 % du total.
comptes v3 Qui contrôle ? Si c'est le réseau, avec quels agents ? Si c'est chacun chez soi, nous connaissons déjà le résultat : tout le monde aura bien fait.
comptes h3 Les comptes du réseau lui-même doivent suivre la même règle. Combien coûte cette consultation, par exemple ?
argent h1 À quoi doit servir le réseau ? À ce qu'on sache où va l'argent. Si j'ai le droit à une seule phrase, c'est celle-là.
argent h1 Il n'y a plus d'argent, mais il y en a eu pour les caméras.
argent a1 Nos subventions arrivent en octobre pour l'année en cours. On fonctionne neuf mois sur la carte bleue de la présidente.
argent h1 Je vis avec le minimum social. Dans vos réunions il y a toujours un buffet et jamais un remboursement de bus.
argent v1 La dotation a baissé de 11 % et nous avons deux fois plus d'obligations de rapport. Le réseau devrait nous alléger, pas ajouter un douzième tableau.
argent h1 Les pauvres paient comptant, les riches négocient. Voilà, c'est tout, c'est la fiscalité locale.
argent f1 Le forum note que la confiance s'est perdue sur un dossier précis, le parking des Halles, et pas "en général". Il demande que ce dossier soit rouvert et expliqué, même si c'est pour dire qu'on s'est trompé.
argent h!1 Si vous êtes 141 villes, pourquoi vous n'achetez pas ensemble ? Les ampoules, les bus, le papier. Ma copropriété le fait, et on est vingt-deux.
argent c1 Notre campagne demande depuis sept ans l'accès aux conventions d'aménagement. Nous ne demandons pas la vertu, nous demandons le document.
argent h1 Ma fille de dix ans a demandé au maire combien il gagnait. Il a répondu ! 2 940 euros net. Applaudissements. Voilà une bonne réunion.
argent v2 Achat groupé d'énergie à neuf communes : 22 % d'économie. Nous partageons le dossier complet, clauses comprises, à qui le demande.
argent h2 Interdisez les cadeaux. Même le stylo.
argent a2 Les lanceurs d'alerte. Dans deux villes du réseau, un agent a perdu son poste pour avoir parlé. Une stratégie sur l'argent public qui ne les protège pas est une blague.
argent v2 Nous proposons un fonds de péréquation entre membres, alimenté à 0,1 % du budget de fonctionnement. Pour nous, 61 000 euros. C'est politiquement tenable si c'est réciproque.
argent h!2 Mes impôts pour les trottoirs d'une autre ville ? Non. Vous pouvez l'appeler péréquation, c'est non.
argent h2 Les élus qui ont des indemnités dans trois syndicats, on commence par là.
argent a2 La corruption n'est jamais nommée. Dites le mot une fois, ça ne mord pas.
argent h+2 J'étais contre les jurys citoyens du budget et j'ai été tirée au sort. Je suis pour. Il faut du temps, du café, et quelqu'un qui répond vraiment aux questions.
argent c2 Parité dans les commissions d'attribution, contrôlée, pas "recherchée".
argent h?3 Que se passe-t-il pour une ville qui signe et ne publie rien ? Elle garde son logo ?
argent v3 Nous appliquerons la partie 6 dès 2027, sauf le point sur les sociétés d'économie mixte, qui demande l'accord de nos partenaires privés. Autant l'écrire maintenant.
argent a!3 Le texte a reculé entre les deux versions : "publient" est devenu "s'efforcent de publier". Qui a tenu le stylo ?
argent f3 Ajouter un bilan à mi-parcours en 2029, avec les mêmes chiffres qu'au départ, y compris les mauvais.
argent h3 Il manque une phrase simple : ce qui est payé par tous est visible par tous.
argent h3 Je ne comprends pas le 6.4. J'ai relu trois fois. "Mécanisme incitatif" ça veut dire une prime ou une amende ?
argent a1L Monsieur le secrétaire,¶Nous sommes une association de parents d'élèves et nous n'avions pas prévu d'écrire sur l'argent public. C'est la cantine qui nous y a menés.¶En cherchant pourquoi le prix du repas avait augmenté de 19 %, nous avons demandé le contrat. Il nous a fallu quatorze mois, une commission et un avocat bénévole. Le contrat faisait 9 pages, dont une intéressante : l'indexation, que personne à la mairie n'avait relue depuis 2016.¶Nous ne croyons pas à la malhonnêteté. Nous croyons à la fatigue, au manque de monde, aux dossiers qui passent de main en main. C'est précisément pour cela que les contrats doivent être publics : pour que d'autres yeux aident.¶La mairie a renégocié. Le repas coûte 40 centimes de moins. Le maire nous a remerciés, en privé.
argent h1L Bonjour à tous,¶on me demande à quoi doit servir le réseau. Je vais raconter une histoire.¶En 2021 ma rue a gagné au budget participatif : un plateau pour ralentir les voitures, 28 000 euros, 611 voix, la plus belle fête de voisins depuis longtemps. En 2022 on nous a dit que l'étude était en cours. En 2023 que la compétence était passée à l'intercommunalité. En 2024 un camion a renversé le petit Aymar, qui va bien, merci, une jambe cassée. En 2025 ils ont posé un panneau "Ralentissez, pensez à nos enfants".¶J'ai gardé l'affiche du vote. Si votre réseau sert à quelque chose, qu'il tienne la liste de ce qui a été promis par un vote et qui n'a pas été fait, ville par ville, avec la date. Rien d'autre. Juste la liste.
> La salle des fêtes de {ville} a coûté deux fois le prix annoncé.
> J'ai siégé dans une commission où tout était décidé avant qu'on s'assoie.
> On a voté pour des pistes cyclables, on a eu des pots de fleurs.
> Le compte administratif de {ville} tient dans une armoire dont personne n'a la clé.
> Ma rue paie, ma rue attend.
> Le rond-point de l'entrée de {ville} en est à sa troisième version.
> Notre club a rempli 34 pages pour 600 euros.
> J'ai été tiré au sort pour le jury du budget et j'y ai pris goût.
> On nous a montré un camembert et tout le monde a applaudi le camembert.
> Je suis secrétaire de mairie à {ville}, je vois passer les factures.
> Le stade a été refait l'année des élections.
> La bibliothèque a perdu un tiers de son budget et personne n'a voté ça.
> À {ville} les gens ne demandent plus rien, ils ont l'habitude.
> Mon beau-frère a un marché avec la ville, il ne sait même pas qu'il est public.
+ Publiez la facture, on fera le reste.
+ Je veux bien payer si je vois où ça va.
+ Il faudrait que quelqu'un d'extérieur vérifie, et pas un cabinet payé par la mairie.
+ Un vote qui n'engage pas est un sondage.
+ Qu'on nous montre aussi ce qui n'a pas été fait.
+ Mettez les chiffres de cinq ans côte à côte, on verra bien.
+ Ce n'est pas une question de parti.
+ La règle doit être la même pour la grande ville et pour le village.
+ Je propose un jury tiré au sort, payé, avec du temps.
+ Le jour où les comptes seront lisibles, les gens liront.
+ Moins de communication, plus de comptabilité.
+ J'aimerais qu'un élu nous réponde une fois sans lire sa fiche.
+ Et que les habitants puissent dire stop en cours de route.
+ On ne demande pas la perfection, on demande une date.
`
