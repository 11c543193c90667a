/* One line, one voice: sub-theme, who and what (see ../read.ts), then the words. ¶ is a new paragraph. */
export const frLangues = `
vote h1 Mon père vote en suivant le logo. Il dit que c'est comme au supermarché.
vote h1 J'ai rempli le bulletin de ma voisine parce qu'elle ne lit pas le français. Je n'aurais pas dû, mais elle voulait voter.
vote a1 Lors du dernier scrutin de quartier, nous avons traduit le bulletin nous-mêmes, à la photocopieuse. On nous a demandé de ranger nos feuilles.
vote v1 Nous imprimons le bulletin en trois langues depuis 2022. Coût : 2 300 euros. Participation dans les deux bureaux concernés : plus 12 points.
vote h!1 Imprimer dans onze langues coûte plus que l'élection elle-même. Nous demandons un plafond.
vote h!1 Une ville, une langue commune. L’apprendre c’est aussi du respect. Je sais que ça ne plaît pas mais vous avez demandé.
vote h1 Ma femme parle quatre langues et aucune n'est sur le bulletin.
vote a1 Le site a été traduit, très joli. Mais l'enveloppe qui arrive à la maison, elle, est toujours en français administratif.
vote h1 Même en français je ne comprends pas la question posée au référendum. Alors en arabe ou en français, écrivez-la d'abord en humain.
vote c1 Nous comptons 38 000 inscrits de la Rive sud qui déclarent lire mieux une autre langue. Ce ne sont pas des étrangers au débat, ce sont des électeurs.
vote v2 Une liste de langues par ville, décidée d'après les inscriptions à l'école, et révisée tous les trois ans : c'est objectif et nous avons déjà les chiffres.
vote h2 Le bulletin ET le résultat. Parce qu'on vient nous chercher pour voter, mais on ne vient jamais nous dire ce que ça a donné.
vote a2 Tester chaque bulletin avec dix personnes avant de l'imprimer. Dix. Ça prend une matinée et ça évite 4 % de votes nuls.
vote v!2 Notre préfet refuse tout bulletin autre que monolingue pour les élections légales. Le texte doit dire "votes organisés par la ville", sinon il est illégal.
vote h?2 Et qui garantit que la traduction ne change pas le sens ? Une faute dans un référendum et tout est annulé.
vote f2 Le forum propose des dessins à côté des mots, comme pour les projets du budget participatif de Kerlune. On vote pour ce qu'on voit.
vote h3 Et les bulletins pour les élections scolaires ?
vote a3 3.2, très bien, enfin. Mais "parlées par leurs habitants" : à partir de combien d'habitants ? Sans seuil, ce sera zéro langue ou deux cents.
vote v3 3.2 : nous avons quatre langues à l'école et une seule imprimante. Autorisez un document numérique imprimable au bureau de vote.
vote h!3 Vous écrivez "d'ici la fin de 2028". Les élections locales sont en mars 2028. C'est fait exprès ?
vote c3 Nous demandons que le 3.2 dise "et les procurations". C'est là que les familles se trompent.
oral h1 L'interprète était en retard, alors la réunion a commencé sans ceux pour qui il venait.
oral h1 J'ai traduit pour ma mère pendant deux heures, donc je n'ai pas parlé. Vous avez compté une personne de plus, en fait il y en avait une de moins.
oral a1 Nos bénévoles traduisent le soir, gratuitement, depuis neuf ans. Puis on paie 900 euros un cabinet pour la plaquette. Nous avons le sens de l'humour.
oral v1 Nous avons essayé les casques. Les gens les enlèvent : ils veulent voir celui qui parle.
oral h1 Dans la salle on disait que tout le monde pouvait parler sa langue. J'ai parlé la mienne. Silence. Puis : merci, question suivante.
oral h2 Une réunion courte, traduite phrase par phrase, vaut mieux que trois heures avec un casque.
oral a2 Former et payer des interprètes habitants. Vingt heures de formation, un contrat, un badge. Nous avons le programme.
oral v2 La traduction orale pour chaque conseil de quartier nous coûterait 74 000 euros par an. Par roulement, avec un calendrier annoncé : 19 000. Nous préférons la seconde ligne.
oral h!2 Les interprètes habitants, d'accord, mais pas le cousin de l'adjoint. On a connu.
oral f2 Nous avons fait tourner la langue principale de nos séances. La fois où c'était l'arabe, les élus ont eu le casque. Ils ont compris en une soirée.
oral v!3 Trois semaines pour la version orale d'un document, c'est trop court : Port-Ancre demande six semaines.
oral a3 3.4 : "dans la mesure du possible" a tué plus de droits que toutes les interdictions. Supprimez-le.
oral h3 Les enregistrements doivent s'écouter sans télécharger. Au village on a deux barres de réseau.
distance h1 Le dernier bus est à 18 h 10. Vos réunions sont à 18 h 30. On dirait une énigme.
distance h1 Pour venir parler dix minutes à la réunion de février, j'ai fait 94 kilomètres et payé 31 euros. J'ai parlé quatre minutes.
distance h1 La navette s'arrête à 18 h, le conseil commence à 18 h 30. On le sait depuis dix ans.
distance v1 Nous sommes à deux heures de bateau. Quand la mer est mauvaise, la démocratie attend.
distance a1 Sur le plateau il n'y a pas de réseau dans quatre hameaux sur six. Un questionnaire en ligne, c'est une façon polie de ne pas nous demander.
distance h2 Venez chez nous. On fera le café.
distance a2 Une réunion sur trois hors du centre, et jamais après 17 h en hiver. Ça coûte une voiture et un thermos.
distance v2 Le bus de la démocratie, on peut en rire, mais le nôtre a recueilli 1 900 avis en six semaines dans 27 villages.
distance h!2 La visioconférence ne remplace rien. Ma connexion coupe, on me voit la bouche ouverte, tout le monde rit, je coupe.
distance c2 Rembourser les trajets et la garde d'enfants : 12 euros en moyenne par participant. Nous avons les reçus de deux ans.
distance h3 Deux réunions par an dans les îles, avec le vote sur place, pas seulement l'écoute.
distance h3 Si le bulletin arrivait avec le bateau du courrier, on pourrait voter le même jour que tout le monde.
distance v3 Un vote sur place suppose une urne surveillée. Nous n'avons que deux agents pour trois hameaux.
sourds h1 Je suis sourde. Votre vidéo d'invitation n'a ni sous-titres ni langue des signes. J'ai deviné la date.
sourds a1 Les personnes sourdes ne figurent nulle part dans votre invitation.
sourds h1 Le PDF du budget est une image. Mon lecteur d'écran dit : "image, image, image". Je vous résume le budget : image.
sourds a1 Nous sommes quarante-deux aveugles et malvoyants dans l'association. Trois ont réussi à remplir le questionnaire seuls. Bravo à eux, et dommage pour les trente-neuf autres.
sourds h2 Une boucle magnétique dans chaque salle du conseil, c'est 1 800 euros une fois pour toutes.
sourds a2 L'isoloir à tablette parlante, nous l'avons essayé à Sainte-Orme. Première fois à 63 ans que je vote sans que quelqu'un lise par-dessus mon épaule.
sourds v2 L'interprète en langue des signes est réservée huit mois à l'avance dans toute la région. Il y en a quatre. Le moyen, c'est d'en former.
sourds a3 Les personnes sourdes ne figurent toujours nulle part dans la partie 3 : le mot "oral" n'est pas le nôtre.
sourds h3 Ajouter "facile à lire et à comprendre". Mon frère est trisomique, il vote, il lit, il a un avis sur les bus.
sourds v3 Publier le texte en audio : fait, 1 h 52, voix d'une habitante. On vous l'envoie ?
langues h1 J'écris mal le français alors j'écris court. Merci de demander.
langues h1 Est-ce qu'on peut laisser un message parlé ? Mon oncle a beaucoup à dire et il n'écrit pas.
langues a1 Les gens ne sont pas "éloignés". Ils habitent là. C'est le bureau qui est loin.
langues h1 Les réunions sont à l'heure où on fait manger les enfants. Après on dit que les femmes ne viennent pas.
langues h1 Ma première réunion publique : on a passé quarante minutes à se présenter, quinze à débattre, et on m'a demandé si j'étais "de quelle structure".
langues v1 Honnêtement, nous ne savons pas quelles langues parlent nos habitants. Personne ne l'a jamais demandé et nous ne savons pas si nous en avons le droit.
langues f1 Ceux qui parlent bien parlent longtemps. Nous avons mis un sablier. Les plus fâchés contre le sablier étaient ceux à qui il servait.
langues c1 Pour nos membres, la question n'est pas la traduction des documents mais la traduction des décisions : savoir ce que ça change pour soi.
langues h!1 Ça fait trois pages que vous nous demandez si on comprend. On comprend. C'est vous qui ne répondez pas.
langues h2 Le mot "usager" revient 31 fois. Dites "habitant".
langues a2 Les priorités : le bulletin, la garde d'enfants, le bus. Dans cet ordre. Le reste est du confort.
langues h2 Une règle simple : si une décision me concerne, elle doit tenir sur une feuille.
langues c2 Un fonds de traduction commun aux 141 villes coûterait moins que ce que 141 villes paient séparément, mal.
langues h!2 On traduit tout pour tout le monde et on ne parle plus à personne. L'ancien maire faisait le tour des cafés. C'était gratuit.
langues h+3 J'ai compris la partie 3 du premier coup. Je voulais vous le dire parce que c'est rare.
langues a3 Il manque les jeunes de moins de 18 ans. Ils traduisent déjà pour tout le monde, on pourrait leur demander leur avis.
langues v3 Qui publie ? "Les villes" : le service élections, la communication, le cabinet ? Chez nous, si ce n'est pas écrit, ce sera personne.
langues h3 Un numéro de téléphone avec une vraie personne. Ajoutez ça à la partie 3 et je signe tout.
langues h1L Bonjour,¶mon fils tape pour moi. Je suis arrivée ici en 1994, j'ai nettoyé les bureaux de la mairie pendant vingt-deux ans. Je connais chaque bureau, je sais qui laisse des miettes. Je ne suis jamais entrée dans la salle du conseil quand il y avait des gens.¶L'an dernier il y a eu le vote pour le jardin de notre quartier. Je voulais voter pour le potager. Le papier était en français avec des mots comme "aménagement paysager participatif". J'ai mis une croix. Après j'ai appris que j'avais voté pour le parking.¶Je ne suis pas fâchée. Mais je voudrais que la prochaine fois il y ait quelqu'un qui lise à voix haute, et qu'on puisse demander sans honte.¶Le parking est très bien fait.
langues a2L Madame, Monsieur,¶Notre collectif réunit des interprètes, des écrivains publics et des médiateurs de six villes. Nous répondons sur les moyens.¶1. Ne confondez pas traduire et être compris. Un texte administratif traduit mot à mot en quatre langues donne quatre textes incompréhensibles. Il faut d'abord l'écrire simplement, une fois.¶2. L'oral passe avant l'écrit. Dans nos permanences, une personne sur trois ne lit aucune langue.¶3. Le travail a un prix : entre 35 et 60 euros de l'heure. Les villes qui prétendent le contraire font travailler des enfants, les enfants des familles.¶4. Il existe déjà des glossaires. Le nôtre compte 740 mots du vote et du budget, en onze langues. Nous le donnons.¶Nous serons présents à vos sessions et nous viendrons avec nos propres casques.
> Ma sœur habite {ville} et n'a jamais reçu un papier dans sa langue.
> À la réunion de {ville}, la moitié de la salle hochait la tête sans comprendre.
> J'ai quatre-vingts ans et une loupe.
> Le formulaire demande un numéro de téléphone que je n'ai pas.
> Ma fille de douze ans lit le courrier de la mairie à toute la famille.
> Le car du mercredi pour {ville} a été supprimé.
> Je travaille de nuit, toutes vos réunions sont mes nuits.
> La salle du conseil de {ville} est au deuxième étage sans ascenseur.
> On m'a demandé de parler moins vite, c'était déjà ma deuxième langue.
> Je suis bègue et le micro tourne trop vite.
> Notre hameau reçoit le journal municipal avec trois semaines de retard.
> Aux dernières élections à {ville}, j'ai vu une dame repartir avec son bulletin à la main.
> Au guichet, on m'a parlé plus fort. Je ne suis pas sourd, je suis portugais.
> La convocation est arrivée le lendemain de la réunion.
+ Il suffirait d'une feuille écrite simplement.
+ Lisez à voix haute, au moins la question.
+ On peut faire mieux pour pas cher.
+ Venez un samedi, à pied, sans présentation projetée.
+ Je ne demande pas une faveur.
+ Payez ceux qui traduisent, ce n'est pas un loisir.
+ Le résultat aussi devrait revenir jusqu'à nous.
+ Si la ville le veut vraiment, elle le fait en un mois.
+ Après ça on s'étonne que personne ne vote.
+ Demandez aux écoles, elles savent qui parle quoi.
+ Et prévoyez quelqu'un pour garder les petits.
+ Une heure plus tôt, et la salle serait pleine.
+ Ce serait bien que quelqu'un du réseau vienne essayer.
+ Je le dis sans colère, mais je le dis.
`
