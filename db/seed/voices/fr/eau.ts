/* One line, one voice: sub-theme, who and what (see ../read.ts), then the words. ¶ is a new paragraph. */
export const frEau = `
acces h1 La fontaine de la place est coupée depuis l'été dernier. Les enfants boivent au robinet des toilettes du square.
acces h1 Chez nous l'eau sort marron deux jours après chaque orage. On nous dit qu'elle est potable. Venez la boire.
acces a1 Nous avons relevé 212 compteurs dans trois quartiers : les plus pauvres paient l'eau plus cher au mètre cube, à cause de l'abonnement.
acces a2 Tarif progressif : les quinze premiers mètres cubes presque gratuits, les piscines au prix fort. Trois villes membres le font, aucune n'a fait faillite.
acces h!2 Tarif progressif, d'accord, mais nous sommes sept à la maison. Avec votre système je paierai comme si j'avais une piscine.
acces v2 Repasser en régie nous a pris six ans et deux procès. Nous ne regrettons rien. Mais ne l'écrivez pas comme si c'était une décision de conseil municipal un mardi soir.
acces v!2 Notre délégation court jusqu'en 2034. Le texte ne peut pas exiger une régie en 2029 sans dire qui paie l'indemnité.
acces h?1 Pourquoi l'eau est à 2,10 chez moi et à 4,65 chez ma sœur, à douze kilomètres, même rivière ?
acces c2 Position de la coalition : l'eau comme droit, inscrite à l'article premier, et non comme "service essentiel" en page 9.
acces f2 Agriculteurs, régie, pêcheurs, riverains : nous avons réussi à écrire quatre phrases ensemble. La quatrième dit que nous ne sommes pas d'accord sur la retenue de Puits-Clos. Gardez les quatre.
acces h3 5.1 parle de fontaines "en nombre suffisant". Une pour mille habitants, ou une tous les trois cents mètres, mais un nombre.
acces a3 Objection à 5.4 : les seuils ne tiennent pas compte des nappes. On peut respecter le texte à la lettre et vider le puits du voisin.
acces v3 Nous tiendrons 5.1 si les analyses sont mutualisées. Un prélèvement nous coûte 340 euros, et il en faudrait douze par an.
inondations h1 Le ruisseau est entré dans la cuisine deux fois en trois ans. L'assurance a dit au revoir.
inondations h1 On a construit la zone commerciale dans le pré où mon grand-père ne mettait jamais les vaches en novembre. Il savait pourquoi.
inondations v1 Nos digues datent de 1962. Elles tiendront, nous dit-on, une crue de 1962.
inondations a1 À Deux-Passes, ce sont les femmes du marché qui ont donné l'alerte en 2024, par téléphone, une heure avant la sirène. Votre stratégie pourrait s'en souvenir.
inondations a2 La carte des zones inondables doit être affichée dans les écoles et les cages d'escalier, pas seulement en PDF sur un site que personne ne trouve.
inondations h2 Arrêtez de bétonner. C'est gratuit.
inondations v2 Désimperméabiliser une cour d'école : 95 000 euros. Nous en avons quatorze. Faites le calcul et dites-nous qui.
inondations h!2 On m'interdit d'agrandir ma maison parce qu'elle est en zone rouge, et on autorise un entrepôt de trois hectares au-dessus. Expliquez-moi.
inondations f2 Nous avons joué une crue pendant une soirée, avec des rôles tirés au sort. L'adjointe a joué une locataire sans voiture. Elle en parle encore. À refaire partout.
inondations c2 Solidarité de bassin : celui qui est en amont paie une part de ce qui arrive en aval. Le texte contourne la question depuis le début.
inondations h?3 Le plan d'évacuation du 5.3 prévoit des cars. Combien, et qui les conduit la nuit ?
inondations v3 Les communes de moins de 5 000 habitants n'ont pas d'astreinte le dimanche. L'eau, elle, travaille le dimanche.
inondations h3 Il manque les caves. Tout le monde parle des rues, mais c'est dans les caves qu'il y a les compteurs et les chaudières.
chaleur h1 L'été dernier, 41 degrés dans la chambre des enfants. On a dormi dans le hall d'entrée.
chaleur h1 Ma grand-mère a passé la canicule au supermarché. Elle achetait une pomme toutes les heures pour ne pas gêner.
chaleur a1 Nos bénévoles ont appelé 630 personnes isolées en juillet. Huit ne répondaient plus. On a cassé deux portes. Sans liste de la mairie, on n'aurait rien pu faire.
chaleur h12 Des bancs à l'ombre. Pas des "îlots de fraîcheur". Des bancs. À l'ombre.
chaleur v2 Planter, nous savons. Arroser trois ans de suite, voilà ce que nous n'avons pas budgété, et voilà pourquoi la moitié est morte.
chaleur h!2 Vous avez enlevé trente places de parking pour planter des arbres morts. Je suis kiné à domicile. Je tourne vingt minutes par patient.
chaleur a2 Ouvrir les églises, les mosquées, les gymnases, les halls de banque : le frais existe déjà, il est fermé à clé.
chaleur h2 Priorité aux écoles. Les élus ont la clim, les CE2 non.
chaleur c3 Nous proposons d'ajouter au 5.6 : "à moins de dix minutes à pied de chaque logement". C'est mesurable, et c'est ce que marche une personne âgée.
chaleur v!3 Dix minutes à pied de chaque logement : dans nos hameaux, c'est impossible. Écrivez "dans les zones denses", ou prévoyez des véhicules.
chaleur h3 Le travail dehors n'est pas dans le texte. Les éboueurs, les maçons, les livreurs. Ils sont où quand il fait 40 ?
eau h1 Je pêche ici depuis 1971. Il y avait de l'anguille. Maintenant il y a un panneau qui explique l'anguille.
eau h1 Le climat tout le monde s'en fiche à la fin du mois. C'est dur à dire mais c'est ce que j'entends à l'atelier.
eau a1 Le réseau devrait servir à ce que les villes pauvres ne paient pas seules les dégâts causés par les riches. Tout le reste est de la décoration.
eau h1 L'air sent le solvant le jeudi soir près de la zone des Salins. On a écrit neuf fois.
eau v1 Il nous faut des données d'eau partagées avec les voisins. Aujourd'hui l'aval apprend la crue par la radio.
eau a1 Chez les pêcheurs on ne remplit pas de questionnaire. Venez au quai à cinq heures et demie, on vous répondra.
eau f1 Trois réunions, soixante personnes, une seule demande qui fait l'unanimité : nettoyer la rivière avant d'en refaire la promenade.
eau h!1 Encore une consultation sur le climat. On nous a déjà demandé en 2019 et en 2022. Relisez les réponses, elles n'ont pas changé.
eau c1 Nous parlons au nom de vingt-six associations de bassin. Elles ne sont pas d'accord sur tout. Elles le sont sur le fait qu'une ville ne peut rien seule sur une rivière.
eau h1 Moi ce que j'aimerais c'est pouvoir me baigner en ville. Ma mère l'a fait. C'est bête mais ça réconcilierait tout le monde.
eau h2 Par quels moyens ? La pollution, c'est pollueur payeur. On connaît leurs noms, il y a leurs enseignes dessus.
eau v2 Un fonds commun de 2 euros par habitant et par an ferait 14 millions. C'est le prix d'un café, et c'est plus que tous nos budgets eau réunis.
eau a!2 Le fonds commun, encore. Qui décide ? Si ce sont les grandes villes, les Deltas attendront comme d'habitude.
eau h+2 Très bien, le paragraphe sur les écoles. Enfin quelque chose qu'on verra avant la retraite.
eau h2 Je suis agriculteur. On nous parle d'économies d'eau et on arrose le golf de Fort-Safran. Réglez ça avant de venir nous voir.
eau a2 Il faut former les gens qui réparent : la moitié des fuites viennent de ce qu'il n'y a plus de fontainiers.
eau c2 Trois priorités, pas douze : réparer les fuites, protéger les captages, mettre à l'ombre les cours d'école.
eau h?2 Est-ce que les villes qui prennent de l'eau minérale en bouteille pour leurs conseils municipaux peuvent commencer par là ?
eau a3 L'indicateur "litres par habitant" récompense les villes qui ont perdu leurs usines. Prenez les pertes du réseau, en pourcentage.
eau h3 Le mot "résilience" revient 22 fois. Je l'ai cherché dans le dictionnaire : ça parle d'acier.
eau v3 Réserve sur le calendrier de la partie 5 : les marchés de travaux ne peuvent pas partir avant le vote du budget, donc avril, donc tout glisse d'un an.
eau a3 Demandons que l'eau apparaisse comme un droit, non comme un service. La version 1 le disait mieux que la version 2.
eau f3 Nous soutenons la partie 5 sous une condition : que le bilan soit fait avec les riverains, sur place, bottes aux pieds.
eau h!3 Encore "d'ici 2031". En 2031 la nappe sera salée jusqu'à l'école. C'est écrit dans vos propres annexes.
eau v1L Mesdames, Messieurs,¶Le conseil municipal de Puits-Clos (1 840 habitants) a délibéré le mois dernier sur votre consultation. Avis favorable, avec deux réserves que je vous transmets.¶D'abord, les petites communes portent les captages dont vivent les grandes. Nous protégeons 300 hectares où rien ne se construit, et cela ne nous rapporte rien. Nous demandons que le réseau reconnaisse ce service et en discute le prix.¶Ensuite, chaque nouvel engagement suppose un agent pour remplir un tableau. Nous avons trois agents. Ils remplissent déjà onze tableaux.¶Nous restons attachés au réseau, qui nous a beaucoup aidés pendant la sécheresse.¶La maire
eau h2L Bonjour,¶je suis institutrice en maternelle à Bassevigne et j'écris un dimanche parce que la semaine je n'y arrive pas.¶La cour de notre école fait 900 mètres carrés de goudron et un platane. En juin, les petits se rangent dans l'ombre du platane, et l'ombre tourne, alors toute la récréation tourne avec elle. C'est très drôle à regarder et ce n'est pas drôle du tout.¶On nous a promis une cour verte en 2023, puis en 2025. On a un dossier, un plan, un dessin des enfants encadré dans le bureau du maire. Il manque 60 000 euros. À la même époque, le rond-point a été refait pour 410 000.¶Ma priorité est donc la suivante : que chaque ville du réseau publie, côte à côte, ce qu'elle dépense pour les ronds-points et ce qu'elle dépense pour les cours d'école.
> À {ville}, le camion-citerne passe le mardi depuis deux étés.
> On nous demande de fermer le robinet pendant qu'on remplit la fontaine du rond-point de {ville}.
> J'ai vu la rivière à sec en avril pour la première fois.
> Mon immeuble est au dernier étage sous un toit noir.
> La cave a été inondée et le syndic attend toujours l'expert.
> Les platanes de l'avenue ont été coupés un matin à six heures.
> À {ville} on a un plan climat de 140 pages et pas une fontaine.
> Je travaille à la station d'épuration, je vois ce qui arrive.
> Nous avons perdu la récolte de {ville} deux années sur trois.
> Le médecin du quartier compte les malaises dès la mi-juin.
> Ma facture d'eau a doublé à cause d'une fuite que personne ne trouve.
> La digue sert de promenade et plus personne ne sait que c'est une digue.
> Les enfants de l'école de {ville} ont eu cours dans la cave en juillet.
> La plage est fermée un jour sur quatre.
+ Réparez les tuyaux avant de faire des affiches.
+ Il faut que ce soit écrit comme un droit.
+ Qui paie, et à partir de quand ? Voilà les deux seules questions.
+ Je ne veux pas de campagne de sensibilisation, je veux de l'ombre.
+ Que les villes d'amont et d'aval se parlent, c'est le minimum.
+ On peut mesurer ça tous les mois, alors mesurons-le.
+ J'aimerais savoir ce qu'ont fait les autres villes, et ce qui a raté.
+ Demandez aux anciens où passe l'eau, ils le savent.
+ Les gros consommateurs d'abord.
+ Ce n'est pas spectaculaire, c'est pour ça qu'on ne le fait pas.
+ Si rien ne change cet été, nous partirons.
+ Une ville qui ne publie pas ses fuites ne devrait pas donner de leçons.
+ Faites une chose, mais finissez-la.
+ Et pensez à ceux qui travaillent la nuit et dorment le jour.
`
