/**
 * Version 2 of the strategy, in French, the language it is written in. One block a line, blocks
 * apart by an empty line, `[key]` first; `source.ts` says how it is read.
 */
export const STRATEGY_FR = `
[titre] # Faire ville en commun

[sous-titre] Stratégie du réseau Villes en commun, 2027-2031. Projet soumis aux commentaires du public jusqu’au 15 janvier 2027 et au vote du comité de pilotage le 12 février 2027.

[1] ## Pourquoi une stratégie commune

[1.1] Villes en commun réunit 141 villes et associations de cinq régions : 44 sur la Rive nord, 36 sur la Rive sud, 27 sur les Plateaux, 19 dans les Deltas et 15 dans les Îles. Nos villes ne se ressemblent pas. La plus grande compte deux millions d’habitants ; la plus petite, Roche-Basse, en compte 840 et n’a pas de collège. Toutes décident pourtant des mêmes choses : où l’on habite, qui a de l’eau en août, comment l’argent se partage, et dans quelle langue on le dit.

[1.2] Ce texte engage le réseau pour cinq ans. Il ne remplace ni les lois des pays, ni le vote des conseils municipaux. Il dit ce que les membres promettent de faire ensemble, à quelle date, avec quel argent, et à qui l’on demande des comptes quand ce n’est pas fait.

[1.3] La stratégie précédente, 2021-2026, tenait en quarante-deux engagements. Onze ont été tenus, dix-sept l’ont été en partie, quatorze ne l’ont pas été. Aucun de ces quatorze n’avait de date ni de budget. Nous en avons tiré une règle simple : **pas d’engagement sans date, pas de date sans argent, pas d’argent sans nom.**

[1.4] Nous avons donc écrit moins. Cette stratégie contient vingt-six engagements. Chacun porte une échéance, un coût et un responsable, et chacun renvoie à ce qui a été dit pendant la consultation. Qui veut savoir pourquoi une phrase est là peut le demander au texte.

[1.5] Trois choses restent hors de portée du réseau, et il vaut mieux l’écrire au début qu’à la fin :

[1.6] - la fiscalité nationale et les prestations sociales, que nos villes ne fixent pas ;

[1.7] - le prix des transports, qui dépend d’autorités où le réseau ne siège pas ;

[1.8] - le droit de séjour, sur lequel chaque ville peut dire son avis en son nom, mais pas au nom des autres.

[1.9] ### À qui ce texte s’adresse

[1.10] Aux habitantes et aux habitants d’abord, qui pourront l’opposer à leur ville. Aux conseils municipaux, qui devront voter ce qui les concerne dans l’année. Aux associations, qui vérifieront. Aux agents enfin, à qui l’on demandera de faire : soixante-quatre d’entre eux ont relu les délais, et nous en avons allongé neuf.

[1.11] Adhérer au réseau, c’est accepter ce texte en entier. Une ville peut toutefois déclarer, au moment de signer, jusqu’à deux engagements qu’elle ne tiendra pas à la date prévue. Elle dit lesquels, pourquoi, et à quelle date elle le pourra. Cette déclaration est publique et ne se renouvelle pas.

[1.12] ### Comment ce texte a été écrit

[1.13] Il a été écrit par trois personnes, relu par beaucoup, et d’abord parlé. Chaque partie commence par ce que nous avons entendu, dit ensuite ce que nous promettons, et finit par ce que cela coûte ou par ce que nous ne savons pas encore faire. Les passages sont numérotés pour que l’on puisse en discuter sans les recopier. Les mots de métier ont été remplacés quand nous avons trouvé mieux ; quand nous n’avons pas trouvé, nous les expliquons.

[1.14] Nous avons gardé les phrases qui gênent. Une stratégie que personne ne conteste est une stratégie que personne n’a lue.

[2] ## Ce que nous avons appris

[2.1] De mars à mai 2026, nous avons demandé à quoi devait servir le réseau, ce qui empêchait d’y prendre part, et ce qu’il devait cesser de faire. De juin à septembre, nous avons soumis des priorités, puis un premier texte. Les réponses sont venues par questionnaire, par lettre, par message vocal, en session d’écoute et en marge du texte. Toutes portent un numéro.

[2.2] ### Ce qui revient partout

[2.3] **Rester avant de construire.** La moitié des contributions sur le logement ne demandent pas de bâtir. Elles demandent de ne pas avoir à partir. Nous avions préparé un chapitre sur les chantiers ; nous en avons écrit un autre.

[2.4] **L’eau se compte avant de se partager.** Dans les Plateaux, les coupures de l’été 2025 ont duré jusqu’à dix-neuf jours. Les habitants ne contestaient pas la coupure. Ils contestaient de l’apprendre le matin même, et de voir les golfs verts.

[2.5] **Un budget participatif trop petit fatigue.** Là où l’on vote sur moins de 1 % de l’investissement, la participation baisse dès la troisième année. Là où l’on vote sur davantage, elle tient.

[2.6] **On n’est pas invité dans une langue que l’on ne comprend pas.** C’est le point sur lequel les cinq groupes de contributeurs disent la même chose.

[2.14] **On demande une réponse plus qu’un accord.** Dans les questionnaires, la phrase la plus fréquente n’est pas « je suis contre », mais « on ne m’a jamais dit ce que c’est devenu ». Nous avons pris l’engagement de répondre à chaque contribution, une par une ou par groupes, et de donner une raison. C’est fait pour les deux premières phases.

[2.7] ### Ce qui nous divise encore

[2.8] Trois désaccords traversent ce texte. Nous ne les avons pas effacés.

[2.9] - Faut-il encadrer les loyers dans toutes les villes, ou seulement là où ils dépassent un tiers des revenus ? Les associations de locataires demandent la première solution, vingt-deux villes la seconde. Le texte retient la seconde et fixe un rendez-vous en 2029.

[2.10] - Une ville qui expulse en hiver doit-elle quitter le réseau ? Onze contributions le demandent. Le comité a préféré l’avertissement public, pour que les habitants de cette ville ne perdent pas l’appui des autres.

[2.11] - Le réseau peut-il publier des données que la ville concernée préfère garder ? Le chapitre 7 répond oui, sauf pour les données personnelles, et donne trente jours pour s’y opposer en public.

[2.12] ### Qui nous n’avons pas assez entendu

[2.13] Quatre villes des Îles sur quinze ont pris part aux deux premières phases. Les moins de 25 ans font 7 % des voix et 31 % de la population. Les personnes sourdes et aveugles nous ont rappelé que l’invitation elle-même n’était pas accessible. Ces manques sont les nôtres : trois sessions d’écoute se tiennent aux Îles avant Noël, et l’invitation existe maintenant en langue des signes et en gros caractères.

[2.15] Nous avons aussi manqué celles et ceux qui travaillent la nuit, les personnes détenues et les familles logées à l’hôtel. Pour eux, les canaux ordinaires ne suffisent pas : il faut des relais, et du temps. Le passage 3.11 en tire une conséquence.

[2.16] ### Ce que nous n’avons pas su faire avant

[2.17] Quatre raisons reviennent dans les quatorze engagements que la stratégie précédente n’a pas tenus. Nous les notons pour nous en souvenir au moment de signer celle-ci :

[2.18] - **Personne n’en répondait.** « Le réseau » n’a pas de bureau où l’on puisse frapper. Neuf engagements n’avaient pas de nom.

[2.19] - **La ville la plus lente fixait le pas.** Nous attendions l’accord de tous pour commencer. Désormais trois villes suffisent pour ouvrir la voie, et les autres disent quand elles suivent.

[2.20] - **Le chiffre avait changé de sens.** Un logement « livré » était compté au permis dans une ville et à la remise des clés dans une autre. Les définitions sont maintenant publiées avec les indicateurs, et l’on n’y touche plus.

[2.21] - **On l’avait annoncé avant de l’avoir payé.** Un engagement sans ligne au tableau 9.2 n’entre plus dans le texte.

[3] ## Des voix égales

[3.1] Une ville parle toujours plusieurs langues. Pourtant, dans 88 des 141 villes du réseau, le budget, les enquêtes publiques et les convocations n’existent que dans une seule. Les sessions d’écoute l’ont dit de façon constante : on ne refuse pas de participer, on n’est pas invité dans une langue que l’on comprend.

[3.2] D’ici la fin de 2028, les villes membres publient l’information, le bulletin et le résultat de chaque vote local dans les langues parlées par leurs habitants. Le réseau prend en charge la première traduction ; la ville, les suivantes.

[3.3] Le réseau forme, chaque année, soixante interprètes de quartier. Ils sont payés. Leur nom figure au procès-verbal, à côté de celui des élus, parce que traduire est une charge publique et non un service rendu.

[3.4] Toute réunion du réseau se tient dans deux langues au moins, avec un compte rendu dans chacune sous dix jours. Quand le délai ne peut être tenu, le secrétariat le dit, et dit pourquoi.

[3.5] Une personne qui ne peut se déplacer a les mêmes droits qu’une personne présente. Téléphone, message vocal, lettre et visite à domicile sont des canaux ordinaires : ce qui arrive par eux est inscrit au même registre, sous la même numérotation.

[3.6] Le réseau publie chaque année la part des voix reçues par langue, par canal et par région. Si une région manque, il y va avant de conclure.

[3.7] Ces engagements coûtent 1,4 million par an, soit 6 % du budget du réseau. Leur détail est au tableau 9.2.

[3.8] ### Ce qui est accessible à tous l’est d’abord à quelques-uns

[3.9] À partir de 2027, aucune consultation du réseau ne s’ouvre sans une version en langue des signes, une version lisible par synthèse vocale et une version en phrases courtes. Ces trois versions sont relues par les personnes qui s’en servent, et cette relecture est payée au même tarif que celle d’un cabinet.

[3.10] Les moins de 18 ans peuvent contribuer dès 13 ans, avec leur école ou sans elle. Leur nom n’est jamais publié.

[3.11] Chaque ville de plus de 20 000 habitants désigne d’ici juin 2028 trois relais d’écoute parmi les gens qui voient passer du monde : gardienne d’immeuble, bibliothécaire, infirmier, surveillante de nuit. Ils recueillent des paroles et les inscrivent au registre avec l’accord de qui les a dites. Ils sont indemnisés à hauteur de douze demi-journées par an.

[3.12] ### Ce que dit une voix, et ce qu’elle ne dit pas

[3.13] Le nombre de contributions n’est pas un vote. Trente lettres semblables disent qu’une inquiétude est partagée ; une lettre seule peut avoir raison. Le réseau compte donc les voix à part des textes, publie les deux, et ne tire jamais d’une consultation un pourcentage d’opinion. Quand il veut savoir ce que pense l’ensemble des habitants, il tire au sort, et il le dit.

[3.14] Toute personne choisit ce qui est publié de ce qu’elle a dit : son nom et son texte, son texte sans son nom, ou rien. Elle peut changer d’avis. Ce choix vaut aussi pour les documents déjà parus, où les citations sont remplies au moment de la lecture.

[4] ## Loger sans déplacer

[4.1] Entre 2019 et 2025, dans nos villes, 61 000 ménages ont quitté leur commune à la suite d’une rénovation, d’un congé pour vente ou d’une hausse de loyer. La plupart n’y sont pas revenus. Une ville peut construire beaucoup et perdre ses habitants : le nombre de logements neufs ne sera plus notre premier indicateur.

[4.2] Nul n’est déplacé sans être relogé dans la même commune ou la commune voisine.

[4.3] Cet engagement vaut pour les opérations décidées, financées ou autorisées par une ville membre. Le relogement est proposé par écrit, au moins six mois avant le départ, avec un loyer qui ne dépasse pas l’ancien de plus de 5 %. Le ménage peut visiter, refuser une fois, et se faire accompagner par l’association de son choix. Lorsque la commune est une île, « voisine » veut dire : sur la même île.

[4.4] ### Rester

[4.5] À partir du 1er janvier 2028, toute rénovation de plus de dix logements soutenue par une ville membre commence par une convention de retour. Elle nomme les ménages, la date de retour et le loyer. Elle est signée avant le permis.

[4.6] Le réseau crée un **fonds de maintien** de 9 millions d’euros pour la période. Il avance jusqu’à six mois de loyer aux ménages menacés d’expulsion, sans intérêt, avant l’audience et non après. Les villes y abondent à parts égales avec le réseau ; les plus petites, sous 5 000 habitants, n’abondent pas.

[4.7] Aucune ville membre ne procède ni ne prête la main à une expulsion sans solution de relogement entre le 1er novembre et le 31 mars. Une ville qui y déroge reçoit un avertissement public, dans les conditions du passage 8.4.

[4.8] Là où le loyer médian dépasse un tiers du revenu médian, la ville encadre les loyers à la relocation lorsque la loi le lui permet, et demande ce pouvoir lorsqu’elle ne l’a pas. Le réseau publie la liste de ces villes chaque année en mars. En 2029, le comité examine s’il faut aller plus loin.

[4.9] ### Le sol

[4.10] Les villes membres cessent de vendre leur terrain. D’ici la fin de 2029, tout terrain public qui change d’usage est confié à bail, pour quatre-vingt-dix-neuf ans au plus, à un organisme de foncier solidaire ou à une coopérative d’habitants. Les ventes déjà signées sont respectées, et publiées.

[4.11] Trois foncières communes sont créées avant la fin de 2028 : une pour les Rives, une pour les Plateaux, une pour les Deltas et les Îles. Elles achètent à plusieurs ce qu’une ville seule ne peut acheter. Leur capital de départ est de 14 millions d’euros, dont 8 viennent du réseau.

[4.12] Un logement vide depuis deux ans, en zone tendue, est déclaré. La ville propose au propriétaire de le louer par l’intermédiaire d’un organisme qui garantit le loyer. S’il refuse deux fois, elle applique la taxe que la loi lui permet, et l’affecte au fonds de maintien.

[4.16] La conversion d’un logement en meublé de tourisme est soumise à compensation dans toutes les villes membres de plus de 10 000 habitants et dans toutes les îles : pour un logement retiré, un logement rendu, de même surface, dans le même quartier. Les résidences principales louées moins de soixante nuits par an ne sont pas concernées.

[4.17] Les bureaux vides depuis trois ans peuvent devenir des logements sans modification du plan, lorsque la loi le permet, à condition que la moitié des logements créés soit louée sous le loyer médian.

[4.13] ### Habiter quand on n’a pas d’adresse

[4.14] Toute personne peut être domiciliée dans une ville membre, sans condition de durée, sous quinze jours. Cette adresse suffit pour contribuer, pour voter au budget participatif et pour inscrire un enfant à l’école.

[4.15] Les terrains d’accueil des gens du voyage sont raccordés à l’eau et à l’électricité avant la fin de 2028. Onze ne le sont pas aujourd’hui ; leur liste est en annexe des données ouvertes.

[4.18] ### Rénover avec ceux qui habitent

[4.19] Une rénovation n’est pas réussie quand la facture baisse et que le loyer monte d’autant. Le réseau ne soutient que des travaux dont le gain, loyer et énergie ensemble, reste positif pour le locataire pendant dix ans. Un calculateur public permet à chacun de le vérifier avant le vote de la copropriété ou du conseil.

[4.20] Dans chaque opération de plus de quarante logements, un local reste ouvert sur place pendant les travaux, tenu par deux habitants salariés à mi-temps. L’expérience menée à Montclair a divisé par trois les recours.

[4.21] ### Ce que chaque ville prépare en 2027

[4.22] Avant la fin de l’année, chaque ville membre publie sur quatre pages un état de ses départs : combien de ménages ont quitté la commune, d’où, pour quelle raison déclarée, et vers où lorsqu’on le sait. Les associations de locataires relisent cet état et y joignent leurs remarques, sans que la ville puisse les retirer. C’est à partir de lui que l’on saura, en 2031, si nous avons tenu parole.

[4.23] Les villes qui n’ont pas d’agent pour cela peuvent le demander au réseau : six personnes, partagées entre les cinq régions, passent trois semaines dans chacune. Roche-Basse et l’Île-Longue commencent.

[5] ## Partager l’eau

[5.1] L’été 2025 a été le troisième été de coupures en cinq ans. Cinquante-trois villes membres ont restreint l’eau, dont douze plus de trente jours. Aucune ne savait dire, à l’heure près, quels usages étaient coupés et lesquels ne l’étaient pas.

[5.2] Chaque ville membre fixe, avant l’été 2028, un **ordre de coupure** voté en public : ce qui est fermé d’abord, ce qui ne l’est jamais. L’arrosage d’agrément et les piscines privées viennent en premier. L’eau de boire, les soins et les écoles n’y figurent pas.

[5.3] Toute coupure est annoncée soixante-douze heures à l’avance, par affichage, par message et de vive voix dans les langues du quartier. Quand la panne interdit le délai, la ville distribue de l’eau dans les six heures, à moins de trois cents mètres.

[5.4] Les cinquante premiers litres par personne et par jour ne sont jamais coupés pour impayé, et leur prix ne dépasse pas 2 % du revenu le plus bas. Les villes qui tarifent encore au forfait passent à la progressivité avant la fin de 2029.

[5.5] Les agriculteurs et les villes d’un même bassin siègent dans une **table de l’eau**. Elle se réunit au moins trois fois par an, dont une en février, avant les semis. Elle publie qui prélève, où et combien.

[5.6] ### Réparer avant de capter

[5.7] En moyenne, 27 % de l’eau que nous traitons se perd avant le robinet ; dans neuf villes, plus de la moitié. Nous ramenons cette perte à 15 % en 2031 par un programme commun de réparation de 12 millions d’euros. Aucun nouveau captage n’est soutenu par le réseau dans une ville dont la perte dépasse 25 %.

[5.8] Un camion d’écoute des fuites, partagé, tourne dans les villes de moins de 20 000 habitants. Il passe dans chacune au moins une fois tous les dix-huit mois ; les Îles en ont un qui leur est réservé, avec le bateau qui va avec.

[5.9] Les villes littorales et insulaires ne dessalent qu’en dernier recours, après avis public sur l’énergie et sur les rejets. Les rejets sont mesurés par un tiers.

[5.14] ### Laisser de la place à l’eau

[5.15] Vivre dans un delta, c’est savoir où l’eau ira. Les dix-neuf villes des Deltas cessent de bâtir dans la zone d’inondation centennale à compter du 1er janvier 2028, y compris en remblai. Les maisons qui s’y trouvent ne sont pas condamnées : leurs habitants ont droit à un diagnostic gratuit, puis au choix entre des travaux et un rachat au prix d’avant l’inondation.

[5.16] Quatre cents hectares de zones humides sont restaurés d’ici 2031, dont la moitié en amont, dans les Plateaux. Les villes d’aval paient une part de ces travaux, parce qu’ils les protègent : 3,2 millions d’euros sur la période.

[5.17] Les quartiers exposés ont une chaîne d’alerte humaine. Une personne par cage d’escalier ou par ruelle connaît celles et ceux qui ne descendront pas seuls. La chaîne est essayée une fois par an, un soir de pluie plutôt qu’un jour de fête.

[5.10] ### La chaleur

[5.11] À moins de dix minutes à pied de chaque école, un lieu frais, gratuit et ouvert le soir existe en 2030 : jardin, bibliothèque, cour plantée, église, halle. Les écoles passent d’abord. Les villes en dressent la carte en 2027 avec les enfants, qui savent où il fait chaud.

[5.12] Les cours d’école sont désimperméabilisées à raison d’une sur dix par an. Trois villes l’ont fait sur leurs fonds ; elles conseillent les autres, et ce conseil leur est payé.

[5.13] Pendant une alerte de chaleur, le travail de plein air sur les chantiers publics s’arrête de midi à dix-sept heures, sans perte de salaire. Cette clause entre dans les marchés passés à partir de juillet 2027.

[5.18] ### L’énergie de l’eau

[5.19] Traiter, pousser et chauffer l’eau prend en moyenne 11 % de l’électricité de nos villes. D’ici la fin de 2030, les membres couvrent la moitié de cette part par des toits publics et des turbines posées sur les conduites, là où la pente le permet. Les villes des Plateaux, qui ont la pente, et celles des Deltas, qui ont les toits, signent des échanges de dix ans.

[5.20] Aucune de ces installations ne prend un champ cultivé. Les toits d’abord, les parcs de stationnement ensuite, et les friches quand elles ne sont pas devenues des jardins.

[5.21] Chaque table de l’eau publie au printemps une page que l’on peut lire à voix haute en trois minutes : ce qu’il y a dans les nappes, ce que l’on prévoit, et ce qui sera coupé en premier si l’été est sec.

[6] ## L’argent public, décidé ensemble

[6.1] Quatre-vingt-seize villes du réseau tiennent un budget participatif. Dans soixante et une, il porte sur moins de 1 % de l’investissement ; dans dix-huit, les projets votés attendent depuis plus de trois ans. On ne peut pas demander aux habitants de revenir voter quand l’aire de jeux de 2022 n’est pas posée.

[6.2] D’ici 2030, chaque ville membre soumet au vote des habitants au moins 5 % de son investissement. Le palier est de 2 % en 2028. Une ville peut aller moins vite si elle le dit avant le vote du budget, en séance publique.

[6.3] Un projet voté est livré dans les vingt-quatre mois. Passé ce délai, la ville publie la cause et propose une date ; au bout de trente-six mois, le projet passe avant tout nouveau vote.

[6.4] Ont le droit de voter toutes les personnes qui habitent la ville, quel que soit leur passeport, à partir de seize ans. Une adresse de domiciliation suffit.

[6.18] Les projets peuvent être proposés de vive voix, à la permanence du quartier. Un agent les écrit, les relit à la personne et les dépose en son nom. Dans les villes qui l’ont essayé, le tiers des projets vient de gens qui n’avaient jamais rempli un formulaire.

[6.19] Un cinquième de la somme est réservé aux quartiers où le revenu médian est inférieur de plus de 20 % à celui de la ville. Les quartiers sont nommés dans le règlement, avant l’ouverture du vote, et non choisis après.

[6.5] ### Le budget lisible

[6.6] Chaque ville publie, quinze jours avant le vote, un budget de quatre pages qui répond à six questions :

[6.7] 1. D’où vient l’argent ?

[6.8] 2. Où va-t-il, quartier par quartier ?

[6.9] 3. Qu’est-ce qui change par rapport à l’an dernier ?

[6.10] 4. Que doit la ville, et à qui ?

[6.11] 5. Quels marchés dépassent 500 000 euros, et qui les a obtenus ?

[6.12] 6. Qu’avait-on promis l’an dernier, et qu’est-ce qui a été fait ?

[6.13] Les réponses tiennent dans les langues du passage 3.2. Un modèle est fourni par le réseau en juin 2027. Il a été écrit avec trois comptables municipaux et onze habitants qui ne lisaient pas de budgets.

[6.14] ### Acheter autrement

[6.15] Les marchés publics de moins de 40 000 euros sont réservés d’abord aux entreprises, coopératives et associations de la région, là où le droit le permet. La part ainsi passée est publiée chaque année.

[6.16] Les membres qui le veulent achètent ensemble le papier, les compteurs d’eau et les véhicules. La première commande groupée est passée en mars 2028. L’économie attendue est de 8 %, et la moitié revient au fonds de maintien.

[6.17] Une subvention de plus de 23 000 euros fait l’objet d’une page publique : à qui, pour quoi, ce qui a été fait. Les petites associations n’écrivent pas de rapport au-dessous ; un appel téléphonique suffit.

[6.20] ### Quand l’argent manque

[6.21] Une ville qui doit couper dans ses dépenses plus de 3 % en cours d’année soumet ses choix à une réunion publique avant de les voter, avec deux scénarios chiffrés au moins. Les coupes faites sans cette réunion sont signalées dans le rapport annuel du réseau.

[6.22] Les membres se doivent secours. Un prêt de solidarité, jusqu’à 400 000 euros sans intérêt, est accordé en trente jours à une ville frappée par une catastrophe. Il a servi quatre fois depuis 2021, et a été remboursé quatre fois.

[6.23] ### Ce que les impôts paient ailleurs

[6.24] Quarante et une villes membres accueillent des équipements qui servent à d’autres : une décharge, une usine d’eau, un hôpital, un pont. Elles en ont le bruit et l’entretien. À partir de 2028, les villes qui s’en servent et celles qui les portent se retrouvent une fois l’an, comptes ouverts, et conviennent d’une part. Quand elles n’y parviennent pas, le comité propose un montant et dit comment il l’a calculé.

[6.25] Le réseau publie ces conventions. Nous avons constaté que deux villes voisines découvraient souvent, en les lisant, qu’elles payaient le même pont selon deux règles.

[7] ## Ouvrir les données utiles

[7.1] Nos villes publient 4 300 jeux de données. La consultation a cherché qui s’en sert : pour trois sur quatre, personne n’a pu le dire. Nous ouvrirons moins, et mieux.

[7.2] Douze jeux de données sont publiés par toutes les villes, dans le même format, avant la fin de 2028. Ils répondent à des questions que des habitants ont posées :

[7.3] - les logements vides, par quartier ;

[7.4] - les expulsions demandées, accordées et exécutées, par mois ;

[7.5] - les prélèvements et les pertes d’eau, par réseau ;

[7.6] - les projets votés et leur état, avec la date promise ;

[7.7] - les marchés, les subventions et les ventes de terrain ;

[7.8] - les langues dans lesquelles la ville a répondu.

[7.9] Les six autres sont choisis en 2028 par un vote ouvert aux habitants, aux associations et aux chercheurs. La liste des candidats est publique dès maintenant.

[7.10] Aucune donnée publiée ne permet de reconnaître une personne. Les groupes de moins de dix sont fondus dans un plus grand. Une équipe de trois personnes, dont une venue d’une association, relit chaque jeu avant sa première parution.

[7.11] Chaque jeu a un répondant, avec un nom et un numéro. Une erreur signalée reçoit une réponse en dix jours ouvrés. Les villes de moins de 5 000 habitants peuvent confier la publication au secrétariat, sans frais.

[7.12] Les données du réseau sont libres, et les programmes qu’il paie le sont aussi. Le réseau n’achète aucun service dont il ne pourrait pas emporter les données.

[7.13] ### Les machines qui décident

[7.14] Quand un programme attribue un logement, une place de crèche ou un contrôle, la ville le dit, publie la règle en une page et nomme la personne qui peut la contredire. Nul ne reçoit un refus d’une machine seule. Le registre de ces programmes est ouvert dans chaque ville membre avant décembre 2028 ; à ce jour, huit villes en ont un.

[7.15] Aucune ville membre n’emploie la reconnaissance des visages dans l’espace public.

[7.16] ### Ce que l’on garde, et combien de temps

[7.17] Une donnée qui ne sert plus est effacée, et l’on publie qu’elle l’a été. Les réponses aux consultations sont gardées dix ans, parce qu’elles expliquent les textes ; les adresses laissées pour recevoir une réponse, six mois après celle-ci. Aucune adresse de connexion n’est gardée. Les images de vidéosurveillance ne sont jamais rapprochées d’un autre fichier.

[8] ## Comment le réseau se gouverne

[8.1] Le comité de pilotage compte neuf sièges : cinq villes, une par région ; trois associations ; un siège tenu en alternance par une coalition et par un forum mixte. Les mandats sont de trois ans et ne se renouvellent qu’une fois. Aucun pays n’en tient plus de trois.

[8.2] L’assemblée se réunit une fois l’an, jamais deux fois de suite dans la même région. Chaque membre a une voix, qu’il ait deux millions d’habitants ou huit cents. En 2028, elle se tient dans les Îles.

[8.3] Une décision du comité est publiée dans les dix jours avec les votes, les réserves et les raisons. Les réunions sont ouvertes, sauf quand il s’agit d’une personne ; le huis clos est alors annoncé et motivé.

[8.4] Un membre qui ne tient pas un engagement qu’il a signé reçoit une demande d’explication, puis, après quatre mois, un **avertissement public** adopté par l’assemblée. L’avertissement dit le fait, la réponse de la ville et la date à laquelle on en reparlera. Il n’exclut pas : une exclusion priverait les habitants de ce que le réseau leur apporte.

[8.5] Toute association ou tout groupe de cent habitants peut saisir le comité d’un manquement. Le comité répond en soixante jours, par un texte qui donne ses raisons.

[8.11] Entre deux assemblées, les membres se retrouvent en **cercles de travail**, un par chapitre de cette stratégie. Chaque cercle réunit au moins une association et une ville de chaque région, publie ce qu’il fait, et prend fin au bout de deux ans s’il n’a rien produit.

[8.6] ### Les Îles, autrement

[8.7] Pour que la distance cesse de décider à leur place, les villes des Îles reçoivent une dotation de déplacement de 300 000 euros par an, un siège d’observateur supplémentaire et une session d’écoute au moins chaque année dans chacune. Quatre sessions se tiennent en 2026 ; les onze autres, en 2027.

[8.8] ### L’argent du réseau

[8.9] Les cotisations vont de 200 euros par an, pour les plus petites associations, à 90 000 euros pour les plus grandes villes. Elles font 41 % des ressources. Le reste vient de fonds publics et de fondations. Aucun don d’une entreprise qui vend aux villes membres n’est accepté.

[8.10] Les comptes sont vérifiés par un cabinet choisi par l’assemblée, et par cinq habitants tirés au sort, formés pour cela et indemnisés.

[8.12] Les personnes qui siègent dans un cercle, un comité ou un groupe tiré au sort sans y être payées par un employeur sont indemnisées : 90 euros par demi-journée, garde d’enfant et trajet en plus. Refuser l’indemnité est possible ; la demander ne doit pas l’être.

[8.13] Les agents du secrétariat sont vingt-six, dans quatre villes. L’écart entre le plus haut salaire et le plus bas est de un à trois et demi. Il est publié.

[8.14] ### Quand le réseau se trompe

[8.15] Une personne extérieure, nommée par l’assemblée pour quatre ans, reçoit les plaintes contre le secrétariat et le comité. Elle a accès à tout, répond en quarante jours et rend un rapport public chaque année. Elle ne peut venir ni d’une ville membre, ni d’une association financée par le réseau.

[8.16] Une erreur dans un texte publié n’est pas effacée. Elle est signalée à l’endroit où elle se trouve, avec la date et la correction. La version suivante la répare ; l’ancienne reste lisible.

[8.17] Le réseau peut finir. Si l’assemblée constate en 2031 que moins de la moitié des engagements sont tenus, elle met à son ordre du jour une seule question : faut-il continuer, et sous quelle forme ? Les habitants sont consultés avant qu’elle réponde.

[9] ## Suivre et rendre compte

[9.1] Chaque engagement a un responsable au comité, une date et un indicateur. Le 1er mars de chaque année, le secrétariat publie ce qui est tenu, ce qui ne l’est pas, et ce qu’il change en conséquence. La première publication a lieu le 1er mars 2028.

[9.h1] ### Calendrier

[9.c0] | Quand | Quoi | Qui

[9.c1] | 12 février 2027 | Vote du comité sur ce texte | Comité de pilotage

[9.c2] | Juin 2027 | Modèle de budget lisible ; clause chaleur dans les marchés | Secrétariat, villes

[9.c3] | Décembre 2027 | Onze sessions d’écoute tenues aux Îles | Secrétariat, villes des Îles

[9.c4] | 1er janvier 2028 | Convention de retour obligatoire | Villes membres

[9.c5] | Été 2028 | Ordre de coupure voté dans chaque ville | Villes membres, tables de l’eau

[9.c6] | Décembre 2028 | Votes locaux dans les langues des habitants ; douze jeux de données ; trois foncières | Villes membres, secrétariat

[9.c7] | Mars 2029 | Bilan à mi-parcours, écrit avec un groupe d’habitants tirés au sort | Comité, habitants

[9.c8] | Décembre 2030 | 5 % de l’investissement soumis au vote ; lieux frais ouverts | Villes membres

[9.c9] | Juin 2031 | Ouverture de la consultation suivante | Secrétariat

[9.h2] ### Tableau 9.2. Ce que cela coûte, en millions d’euros

[9.b0] | Poste | 2027 | 2028 | 2029 | 2030 | 2031 | Total

[9.b1] | 3 Des voix égales | 1,4 | 1,4 | 1,4 | 1,4 | 1,4 | 7,0

[9.b2] | 4 Loger sans déplacer | 5,2 | 6,4 | 6,8 | 6,8 | 6,4 | 31,6

[9.b3] | 5 Partager l’eau | 4,1 | 5,0 | 5,6 | 5,6 | 5,2 | 25,5

[9.b4] | 6 L’argent public | 2,3 | 2,6 | 2,6 | 2,4 | 2,4 | 12,3

[9.b5] | 7 Données utiles | 0,9 | 1,1 | 1,0 | 0,8 | 0,8 | 4,6

[9.b6] | 8 Gouvernance et Îles | 1,6 | 1,7 | 1,5 | 1,5 | 1,7 | 8,0

[9.b7] | 9 Suivi | 0,5 | 0,5 | 0,6 | 0,5 | 0,8 | 2,9

[9.b8] | Secrétariat | 4,6 | 4,6 | 4,7 | 4,7 | 4,7 | 23,3

[9.b9] | **Total** | 20,6 | 23,3 | 24,2 | 23,7 | 23,4 | 115,2

[9.2n] Les langues du poste 3 se répartissent ainsi, par an : premières traductions, 620 000 euros ; interprètes de quartier, 480 000 ; langue des signes, versions faciles à lire et versions orales, 210 000 ; message vocal et visites à domicile, 90 000. Trois quarts des sommes sont acquis jusqu’en 2029. Pour 2030 et 2031, 11 millions restent à trouver ; si nous ne les trouvons pas, les postes 5 et 6 sont étalés avant les autres.

[9.h3] ### Ce que nous mesurons

[9.i0] | Indicateur | 2025 | 2028 | 2031

[9.i1] | Villes qui publient leurs votes dans les langues des habitants | 53 | 110 | 141

[9.i2] | Ménages relogés dans leur commune ou la commune voisine, sur cent déplacés | 38 | 70 | 95

[9.i3] | Eau perdue avant le robinet | 27 % | 21 % | 15 %

[9.i4] | Part de l’investissement soumise au vote, médiane | 0,8 % | 2 % | 5 %

[9.i5] | Projets votés livrés en vingt-quatre mois | 44 % | 65 % | 85 %

[9.i6] | Îles où une session s’est tenue dans l’année | 4 | 15 | 15

[9.i7] | Part des moins de 25 ans parmi les voix | 7 % | 15 % | 25 %

[9.3] Un indicateur qui baisse deux années de suite est inscrit à l’ordre du jour de l’assemblée. On n’en change pas la définition en cours de route.

[9.6] Le responsable de chaque engagement est nommé dans les soixante jours qui suivent le vote. S’il change, le nom change aussi, et l’on garde la trace du précédent. Un engagement sans responsable pendant plus de trois mois est signalé en tête du rapport annuel, avant les réussites.

[9.7] Le rapport du 1er mars tient en douze pages et commence par ce qui n’est pas tenu. Il existe dans les langues du passage 3.2, en langue des signes et en phrases courtes, le même jour. Il est lu dans une réunion ouverte, chaque année dans une région différente, où l’on peut interroger le comité sans avoir prévenu.

[9.5] Le bilan de mars 2029 est écrit par un groupe de trente habitants tirés au sort dans les cinq régions, avec l’appui du secrétariat et sans sa relecture. Il dit ce qu’il faut arrêter. Le comité répond à chaque recommandation en quatre-vingt-dix jours, par un oui, un non ou un pas encore, et dans les trois cas par une raison.

[9.4] Ce texte lui-même se suit. Chaque version est numérotée et ne change plus. Chaque phrase renvoie à ce qui l’a fait écrire. Si vous avez parlé et que vous ne vous y retrouvez pas, dites-le : une contestation reçoit une réponse, et les deux restent au registre.
`
