/** Threads on version 2, in the order of the text; read as those of `threads-v1.ts`. */
export const THREADS_V2 = `
@1.2 | comment | villes | fr | 11-03 | 5 | Ville de Belcastel, Plateaux |
> Il dit ce que les membres promettent de faire ensemble
« Promettent » nous va. Nos juristes auraient préféré « s’engagent à étudier ». Gardez « promettent ».

@1.4 | question | habitants | fr | 11-05 | 6 | |
> Cette stratégie contient vingt-six engagements.
J’en compte vingt-neuf en lisant crayon en main. Lesquels ne sont pas des engagements ?

@1.7 | objection | habitants | fr | 11-09 | 8 | | hors-3
> le prix des transports
Pour venir aux réunions il faut le tram. Si le tram est trop cher, tout le chapitre 3 tombe. Vous ne pouvez pas dire que ce n’est pas votre affaire.
< associations | fr | 11-10 | Usagers des lignes, Rive sud | Sans fixer les prix, le réseau peut payer le trajet de ceux qui viennent. C’est au passage sur les indemnités, il suffirait de l’élargir.

@1.11 | objection | associations | fr | 11-12 | 14 | Observatoire des promesses locales, Rive nord |
> jusqu’à deux engagements qu’elle ne tiendra pas à la date prévue
Tout le monde choisira les deux mêmes : le sol et les expulsions. Interdisez au moins ces deux-là.

@2.3 | comment | associations | en | 11-04 | 7 | Tenants Together, Rive nord |
> we wrote another one
Please keep the first draft of that chapter available. It would help other networks to see how far listening moved you.

@2.5 | evidence | villes | fr | 11-06 | 4 | Ville de Saint-Fleuret, Rive sud | lecture-3
> Là où l’on vote sur davantage, elle tient.
Confirmé ici : 4,2 % de l’investissement depuis 2022, 11 100 votants la première année, 11 900 la dernière.

@2.9 | objection | coalitions | fr | 11-10 | 19 | Coalition Loger dignement, Rive sud |
> vingt-deux villes la seconde
Vingt-deux villes contre les associations de locataires de cinq régions : ce n’est pas un compte, c’est une pesée. Dites combien de personnes parlent derrière chacun.
< équipe:ines | fr | 11-12 | | Les deux comptes sont dans la synthèse de la phase 2, contributions et voix à part. Nous regarderons si la phrase peut les porter.

@2.10 | comment | habitants | fr | 11-11 | 9 | |
> pour que les habitants de cette ville ne perdent pas l’appui des autres
J’étais pour l’exclusion. En lisant la raison, je change d’avis, mais alors que l’avertissement soit affiché en mairie.

@2.13 | objection | associations | ar | 11-09 | 13 | Association des gens de l’Île-Longue, Îles |
> Quatre villes des Îles sur quinze ont pris part aux deux premières phases.
أربع من خمس عشرة، وكلها الجزر الكبرى. الجزر التي لا ميناء لها لم تُذكر حتى بالاسم.

@2.13 | support | associations | fr | 11-13 | 16 | Fédération des sourds des Rives, Rive sud | lecture-3
> l’invitation elle-même n’était pas accessible
C’est dit, et c’est corrigé : l’invitation de novembre était signée. Onze de nos membres ont répondu, contre un en mars.

@2.15 | comment | associations | fr | 11-16 | 10 | Visiteurs des maisons d’arrêt, Deltas |
> les personnes détenues
Cent vingt questionnaires attendent au greffe depuis octobre. Il faut une convention avec l’administration, pas un relais de quartier.

@3.1 | question | habitants | fr | 11-03 | 9 | | chiffre-88
> dans 88 des 141 villes du réseau
D’où vient le chiffre 88 ?
< équipe:marc | fr | 11-04 | | D’un relevé fait par le secrétariat en mai 2026 sur les sites et les panneaux des 141 membres. La liste, ville par ville, est dans les données ouvertes.
< associations | fr | 11-05 | Collectif Parole égale, Rive sud | Merci. Nous avons trouvé notre ville dans la liste, et une autre qui n’y est pas et devrait y être.

@3.1 | evidence | associations | es | 11-08 | 5 | Vecinas del Puerto, Rive sud | lecture-3
> las convocatorias existen en una sola
En Puerto Viejo las convocatorias del pleno llegan solo en francés. Adjuntamos las de 2026: diecisiete, ninguna traducida.

@3.2 | wording | associations | fr | 11-12 | 17 | Collectif Parole égale, Rive sud |
> parlées par leurs habitants
= lues ou entendues par leurs habitants, y compris en version orale
Une partie des personnes concernées ne lit aucune langue. Il faut une voix.
< villes | fr | 11-14 | Ville de Port-Ancre, Rive sud | D’accord. Pour l’oral, il nous faut six semaines, pas trois.
< habitants | ar | 11-15 | | أمي تصوّت إذا سمعت السؤال. جرّبناه في الحي وكانت النتيجة جيدة.

@3.2 | question | villes | fr | 11-13 | 4 | |
> D’ici la fin de 2028
Six semaines au lieu de trois pour la version orale ? Notre code électoral ferme les bulletins vingt et un jours avant.

@3.2 | objection | habitants | fr | 11-14 | 6 | |
> chaque vote local
Et les bulletins pour les élections scolaires ? C’est le premier vote que voit un enfant, et ses parents n’y comprennent rien.

@3.2 | objection | villes | fr | 11-16 | 5 | Ville de Grand-Môle, Rive nord |
> dans les langues parlées par leurs habitants
À partir de combien de personnes une langue est-elle « parlée » ? Sans seuil, nous aurons 63 bulletins, dont un pour un couple.
< associations | fr | 11-17 | Interprètes de quartier, Rive sud | Un seuil à 1 % ou cent personnes, et la version orale à la demande au-dessous. C’est ce que font déjà six villes.
< habitants | pt | 11-18 | | Cem pessoas parece justo. Abaixo disso, um telefonema de um intérprete resolve.

@3.2 | comment | habitants | ar | 11-17 | 11 | |
> le résultat de chaque vote local
النتيجة أهم من الدعوة. صوّتنا في الربيع ولم نعرف حتى اليوم أي مشروع فاز.
< villes | fr | 11-18 | Ville de Port-Ancre, Rive sud | Nous affichons le résultat à la même place que la convocation, en quatre langues, depuis cet été. Cela coûte six affiches.

@3.3 | question | coalitions | en | 11-05 | 5 | Coalition of Community Interpreters, Rive nord |
> They are paid.
At what rate, and by whom when a member city books them? A floor of 28 euros an hour would stop the race to the bottom we see today.

@3.3 | wording | associations | fr | 11-09 | 8 | |
> à côté de celui des élus
= à côté de celui des élues et des élus
Dans la version orale, « élus » tout court fait rire nos interprètes, qui sont cinquante-quatre femmes sur soixante.

@3.3 | support | habitants | es | 11-16 | 7 | |
> traducir es una carga pública y no un favor
Mi hija de once años traduce para su abuela en el centro de salud. Esta frase debería estar colgada allí.

@3.4 | objection | villes | fr | 11-04 | 6 | Ville de Roche-Basse, Plateaux |
> sous dix jours
Trois agents, pas de traducteur, une réunion par mois. Dix jours, nous ne tiendrons pas ; nous le dirons donc douze fois par an.

@3.4 | comment | villes | fr | 11-11 | 3 | |
> Quand le délai ne peut être tenu, le secrétariat le dit
Bonne idée. À publier au même endroit que le compte rendu, sinon personne ne le lira.

@3.5 | support | forums | fr | 11-06 | 12 | Forum des quartiers, Plateaux | lettres-3
> Téléphone, message vocal, lettre et visite à domicile sont des canaux ordinaires
Enfin les lettres comptent autant que le web.
< habitants | fr | 11-07 | | J’ai reçu ma réponse par la poste, signée par quelqu’un. J’ai montré la lettre à tout l’étage.
< associations | fr | 11-09 | Aides à domicile en lutte, Deltas | Reste à payer la demi-heure de recueil. Elle est au tableau, pas encore sur la fiche de paie.

@3.5 | objection | villes | fr | 11-07 | 9 | Ville de Montclair, Rive nord |
> visite à domicile
La visite à domicile suppose un agent par district. Nous avons neuf districts et deux agents.
< associations | fr | 11-09 | Aides à domicile en lutte, Deltas | Nous y sommes déjà, tous les jours. Formez-nous au lieu de recruter.
< habitants | fr | 11-10 | | Chez moi c’est la factrice qui porterait le mieux la chose. Elle connaît les étages.
< villes | fr | 11-12 | Ville de Belcastel, Plateaux | Une tournée par mois, sur demande, et non par district : c’est ainsi que nous tenons avec un agent et demi.
< habitants | fr | 11-13 | | Et si la personne ne veut pas qu’on entre ? Le palier doit suffire.

@3.6 | wording | associations | fr | 11-12 | 6 | Association Rive Haute, Rive nord |
> Le réseau publie chaque année
= Le réseau publie avant la fin de la phase
« avant la fin de la phase », et non de l’année. Après, il est trop tard pour aller chercher qui manque.

@3.6 | comment | forums | fr | 11-17 | 3 | |
> Si une région manque, il y va avant de conclure.
Écrivez aussi ce que « manquer » veut dire. Moins d’une ville sur trois ? Moins de voix que sa part de population ?

@3.7 | question | villes | fr | 11-10 | 7 | Ville de Port-Ancre, Rive sud |
> 1,4 million par an
Qui paie après 2029 ?
< coalitions | fr | 11-11 | Coalition des régies publiques, Rive nord | La réponse honnête est au 9.2 : personne encore, pour un quart. Il faudrait qu’elle soit ici aussi.
< équipe:ines | fr | 11-13 | | Nous préparons deux hypothèses pour le comité. Elles seront publiées avant Noël.
< villes | fr | 11-16 | Ville de Port-Ancre, Rive sud | Merci. Notre conseil vote son plan pluriannuel le 18 janvier, il nous faut un chiffre avant.

@3.9 | support | associations | en | 11-05 | 14 | Blind Readers’ Union, Rive nord | lecture-3
> that checking is paid at the same rate as a consultancy’s
We asked for this in August and it is in the text in November. Our members noticed. Now please name who signs off when the three versions disagree.

@3.9 | objection | villes | fr | 11-12 | 5 | |
> aucune consultation du réseau ne s’ouvre sans une version en langue des signes
Laquelle ? Nos villes sont dans plusieurs pays, et la langue des signes n’est pas la même d’une rive à l’autre.
< associations | fr | 11-13 | Fédération des sourds des Rives, Rive sud | Il y en a quatre dans le réseau. Nos fédérations peuvent se partager le travail en deux semaines.

@3.10 | question | forums | fr | 11-09 | 6 | Forum jeunesse des Deltas, Deltas |
> Les moins de 18 ans peuvent contribuer dès 13 ans
Pourquoi treize ? Les CM2 de Saint-Pol ont rendu la meilleure carte de chaleur du réseau, ils en ont dix.

@3.11 | objection | habitants | fr | 11-13 | 10 | |
> gardienne d’immeuble, bibliothécaire, infirmier, surveillante de nuit
Ma gardienne est employée par le bailleur que je critique. Elle est gentille, mais je ne lui dirai rien. Laissez le choix du relais.

@3.11 | comment | villes | es | 11-18 | 4 | |
> doce medias jornadas al año
Doce medias jornadas son un mes de trabajo real para una bibliotecaria. Nosotros pagaríamos dieciocho con gusto si la red cubre seis.

@4.1 | evidence | villes | fr | 11-03 | 6 | | lecture-3
> La plupart n’y sont pas revenus.
Notre suivi sur 1 140 ménages : 17 % de retours à trois ans. Les familles reviennent moins que les personnes seules.

@4.1 | objection | coalitions | fr | 11-17 | 8 | Coalition Bâtir sobre, Plateaux |
> le nombre de logements neufs ne sera plus notre premier indicateur
Il manque tout de même 90 000 logements. Si l’on cesse de les compter, on cessera de les construire.
< associations | fr | 11-18 | Maison des locataires, Deltas | On ne cesse pas de les compter. On cesse de commencer par là.

@4.2 | support | habitants | fr | 11-03 | 28 | | lecture-3
> dans la même commune ou la commune voisine
C’est ma demande de juillet, presque mot pour mot. Je n’avais jamais vu un texte changer.

@4.2 | objection | associations | fr | 11-05 | 15 | Maison des locataires, Deltas |
> la commune voisine
À Grand-Môle, la commune voisine est à vingt-deux kilomètres. Ajoutez un temps de trajet : trente minutes en transport public.
< habitants | fr | 11-08 | | Trente minutes le dimanche aussi, sinon on ne voit plus personne.
< villes | fr | 11-10 | Ville de Grand-Môle, Rive nord | C’est exact pour nous. Trente minutes nous iraient ; vingt-deux kilomètres, personne ne les défend ici.

@4.3 | question | villes | fr | 11-06 | 4 | |
> décidées, financées ou autorisées par une ville membre
« Autorisées » vise-t-il un simple permis à un propriétaire privé ? Cela change tout à nos instructions.

@4.3 | comment | habitants | es | 11-10 | 9 | |
> rechazar una vez
Rechacé el primer piso porque no había ascensor y mi madre va en silla. Eso no debería contar como rechazo.

@4.3 | support | villes | fr | 11-16 | 6 | Ville de l’Île-aux-Moines, Îles |
> sur la même île
Trois mots qui nous manquaient. Sur le continent on ne sait pas que « voisin » peut vouloir dire un bateau.

@4.5 | wording | associations | fr | 11-09 | 11 | Droit au toit, Rive nord |
> toute rénovation de plus de dix logements
= toute rénovation de plus de quatre logements
Les petites copropriétés du centre en comptent six ou huit. C’est là qu’on vide les immeubles.

@4.5 | objection | villes | fr | 11-12 | 3 | |
> Elle est signée avant le permis.
Avant le permis, nous ne connaissons pas les surfaces. Avant l’ordre de service, oui.

@4.6 | question | habitants | fr | 11-10 | 8 | |
> avant l’audience et non après
Qui prévient le fonds ? Moi, je n’ouvrais plus mon courrier.
< associations | fr | 11-11 | Droit au toit, Rive nord | L’huissier doit déjà prévenir la préfecture deux mois avant. Il suffit d’une copie au fonds.

@4.6 | comment | villes | en | 11-13 | 4 | City of Northquay, Rive nord |
> the smallest, under 5,000 inhabitants, do not
We have 5,200 inhabitants and 900,000 euros to spend. A sliding scale between 3,000 and 8,000 would avoid the cliff.

@4.7 | objection | coalitions | fr | 11-04 | 22 | Coalition Un hiver sans expulsion, Rive nord |
> entre le 1er novembre et le 31 mars
La première version « s’efforçait », celle-ci interdit : merci. Mais le 1er avril, dans les Plateaux, il gèle encore. Demandez le 30 avril.
< villes | fr | 11-06 | Ville de Belcastel, Plateaux | Il gèle encore en avril, oui. Chez nous la règle dit « tant qu’il gèle », et le thermomètre décide.

@4.7 | comment | villes | fr | 11-11 | 5 | Ville de Montclair, Rive nord |
> ni ne prête la main
Formule claire, et tenable. Nous l’avons soumise à notre police municipale ; elle demande un document à montrer au commissaire.

@4.7 | question | habitants | pt | 11-16 | 6 | |
> Une ville qui y déroge reçoit un avertissement public
E quem já foi posto na rua, o que recebe? Um aviso público não me devolve a casa.

@4.8 | wording | associations | fr | 11-05 | 18 | Maison des locataires, Deltas |
> un tiers du revenu médian
= le quart du revenu médian
À un tiers, les plus pauvres paient déjà la moitié. La médiane cache ceux pour qui l’on écrit.
< villes | fr | 11-09 | | Au quart, nous serions quatre-vingt-dix villes concernées, et les trois quarts sans le pouvoir de le faire.

@4.8 | objection | villes | fr | 11-12 | 7 | Ville de Belcastel, Plateaux |
> En 2029, le comité examine s’il faut aller plus loin.
« Examiner » n’est pas un engagement. Soit on dit avec quel chiffre on décidera, soit on retire la phrase.

@4.10 | support | coalitions | es | 11-06 | 13 | Red de Cooperativas de Vivienda, Rive sud | lecture-3
> Las ciudades miembros dejan de vender su suelo.
Siete palabras que valen por un programa. Ofrecemos nuestros modelos de arrendamiento, ya probados en cuatro municipios.

@4.10 | objection | villes | fr | 11-13 | 6 | |
> cessent de vendre leur terrain
Vendre un talus de 40 m² au riverain qui le tond nous coûte moins cher qu’un bail de quatre-vingt-dix-neuf ans. Mettez un seuil.
< villes | fr | 11-16 | Ville de Port-Ancre, Rive sud | Deux cents mètres carrés non constructibles : c’est le seuil que nous avons pris, et il n’a gêné personne.

@4.11 | question | forums | fr | 11-09 | 5 | Forum de l’eau des Plateaux, Plateaux |
> Trois foncières communes
Qui siège ? Si les habitants n’ont pas de place au conseil, une foncière publique vend comme une autre.

@4.12 | comment | habitants | fr | 11-14 | 6 | |
> S’il refuse deux fois, elle applique la taxe
Ma tante a un appartement vide parce qu’elle est en maison de retraite et que nous ne sommes pas d’accord entre nous. Prévoyez les successions.

@4.16 | objection | villes | fr | 11-10 | 9 | Ville de Sainte-Aure, Rive sud |
> dans le même quartier
Impossible au centre : il n’y a plus rien à rendre. « Dans le même quartier ou un quartier limitrophe » éviterait que la règle reste lettre morte.

@4.16 | support | habitants | fr | 11-12 | 20 | | lecture-3
> pour un logement retiré, un logement rendu
Les boîtes à clés ont quitté la grille de l’école depuis que notre mairie l’a fait. Neuf familles sont revenues dans la rue.

@4.17 | comment | villes | en | 11-17 | 3 | |
> Offices empty for three years may become homes
Please add a line on daylight and ventilation. We converted a 1974 tower and a third of the bedrooms have no opening window.

@4.19 | question | associations | fr | 11-13 | 7 | |
> Un calculateur public
Avec quel prix de l’énergie ? Entre deux hypothèses raisonnables, nos simulations passent de + 40 à − 25 euros par mois.

@4.20 | evidence | villes | fr | 11-16 | 5 | Ville de Montclair, Rive nord |
> a divisé par trois les recours
De 31 à 10, sur deux opérations de taille semblable. C’est peu pour conclure, mais nous recommençons.

@5.1 | evidence | forums | fr | 11-04 | 6 | Forum de l’eau des Plateaux, Plateaux | lecture-3
> Cinquante-trois villes membres ont restreint l’eau
Cinquante-quatre avec Val-Dormant, dont l’arrêté n’a pas été transmis. Nous vous l’envoyons.

@5.2 | objection | habitants | fr | 11-06 | 12 | |
> L’arrosage d’agrément et les piscines privées viennent en premier.
Mettez les golfs par leur nom. « Arrosage d’agrément », chez nous, on l’a appliqué aux géraniums du balcon.
< villes | fr | 11-09 | Ville d’Hautfont, Plateaux | Les golfs sont dans notre ordre de coupure depuis juin, ligne 2. Nous pouvons partager la rédaction.

@5.2 | comment | associations | es | 11-11 | 5 | Regantes del Delta, Deltas |
> El agua de beber, los cuidados y las escuelas no figuran en él.
Tampoco deberían figurar los animales. Cortar un abrevadero en agosto mata un rebaño en un día.

@5.3 | wording | habitants | ar | 11-10 | 9 | |
> de vive voix dans les langues du quartier
= de vive voix dans les langues du quartier, y compris par la mosquée, l’église et l’épicerie
عندنا يصل الخبر من البقالة قبل البلدية. استعملوا ما هو موجود.

@5.3 | objection | villes | fr | 11-13 | 4 | |
> dans les six heures, à moins de trois cents mètres
Trois cents mètres en zone rurale, c’est une fontaine par ferme. Un kilomètre et une livraison à domicile sur appel, voilà ce que nous savons faire.

@5.4 | question | villes | fr | 11-05 | 3 | |
> Les villes qui tarifent encore au forfait
Nous avons 300 branchements sans compteur. Qui paie les compteurs ? La commande groupée arrive en 2028, l’échéance en 2029.

@5.5 | support | forums | fr | 11-09 | 11 | Forum de l’eau des Plateaux, Plateaux | lecture-3
> dont une en février, avant les semis
La date y est. Les coopératives agricoles nous ont déjà demandé le jour.

@5.5 | objection | associations | fr | 11-17 | 6 | Pêcheurs du Lay, Deltas |
> Les agriculteurs et les villes d’un même bassin
Et ceux qui vivent du fleuve sans le boire ni l’arroser ? Nous sommes onze bateaux. Une chaise suffit.

@5.7 | evidence | coalitions | en | 11-12 | 8 | Public Water Coalition, Rive nord | lecture-3
> in nine cities, more than half
Ten, since Northquay published its audit on 30 October: 53 %. The city asked us to pass it on rather than hide it.

@5.7 | question | villes | fr | 11-16 | 4 | |
> dont la perte dépasse 25 %
Mesurée sur un an ou sur trois ? Une seule rupture de conduite nous ferait perdre le soutien pour un captage décidé en 2024.

@5.8 | support | villes | fr | 11-11 | 7 | Ville de l’Île-aux-Moines, Îles | lecture-3
> avec le bateau qui va avec
Vous avez lu notre remarque sur la rampe. Nous prêtons le quai.

@5.9 | objection | villes | fr | 11-10 | 5 | |
> ne dessalent qu’en dernier recours
L’Île-Longue n’a ni source ni conduite. Le dessalement y est le premier recours depuis 1998. Prévoyez l’exception ou changez le mot.

@5.15 | question | habitants | fr | 11-05 | 14 | |
> un rachat au prix d’avant l’inondation
Laquelle ? Nous avons eu 2014, 2019 et 2024. Ma maison valait trois prix.
< villes | fr | 11-09 | Ville de Bouches-du-Lay, Deltas | Pour nous : avant la carte de 2024, indexé. Nous demandons que ce soit écrit.
< habitants | fr | 11-11 | | Rue des Saules aussi. Que l’on choisisse une date et qu’elle soit la même pour tous, au moins dans une ville.

@5.15 | objection | coalitions | fr | 11-13 | 6 | Coalition Bâtir sobre, Plateaux |
> y compris en remblai
Un hôpital sur pilotis n’est pas un lotissement sur remblai. Distinguez, ou les Deltas n’auront plus d’équipement public.

@5.16 | comment | villes | fr | 11-18 | 4 | Ville de Belcastel, Plateaux |
> Les villes d’aval paient une part de ces travaux
Première fois que l’aval reconnaît l’amont dans un texte. Nous avons 60 hectares prêts.

@5.17 | support | habitants | es | 11-12 | 10 | | lecture-3
> una tarde de lluvia mejor que un día de fiesta
En nuestra escalera somos doce y sé quién no baja sola. Nadie nos lo había preguntado nunca.

@5.13 | wording | associations | fr | 11-06 | 13 | Syndicat des travailleurs du bâtiment, Rive sud |
> s’arrête de midi à dix-sept heures
= s’arrête de onze heures à dix-huit heures
Les mesures de l’été dernier sur quatre chantiers : plus de 35 degrés dès onze heures vingt. Les relevés sont joints.
< villes | fr | 11-10 | Ville de Sainte-Aure, Rive sud | De onze à dix-huit, il ne reste plus de journée. Nous commençons à six heures depuis 2024 ; l’horaire doit pouvoir glisser.

@5.11 | comment | habitants | fr | 11-17 | 5 | |
> jardin, bibliothèque, cour plantée, église, halle
Avec des toilettes et de l’eau. Un lieu frais sans toilettes, on n’y emmène pas des enfants.

@6.1 | evidence | villes | fr | 11-04 | 3 | Ville de Saint-Fleuret, Rive sud | lecture-3
> les projets votés attendent depuis plus de trois ans
Vingt-six projets en retard chez nous, dont neuf bloqués par un seul poste vacant au service des marchés. Le problème n’est pas toujours l’argent.

@6.2 | objection | villes | fr | 11-09 | 8 | Ville de Grand-Môle, Rive nord |
> au moins 5 % de son investissement
Notre investissement est à 80 % de l’eau et des écoles, déjà engagé. Cinq pour cent du total, c’est le quart du reste.
< forums | fr | 11-11 | Forum des quartiers, Plateaux | Alors faites voter sur les écoles. Qui a dit que les habitants ne voulaient que des bancs ?

@6.2 | support | habitants | pt | 11-10 | 6 | | lecture-3
> Le palier est de 2 % en 2028.
Um patamar intermédio dá para fiscalizar. Em cinco por cento para 2030 ninguém acreditava.

@6.3 | comment | habitants | fr | 11-13 | 9 | |
> au bout de trente-six mois, le projet passe avant tout nouveau vote
Affichez la liste à l’entrée de la mairie. La mienne date de 2022 et je passe devant tous les matins.

@6.4 | objection | habitants | fr | 11-06 | 4 | |
> à partir de seize ans
Je persiste : on ne vote pas l’argent des autres avant d’en gagner. Dix-huit ans, comme partout.
< forums | fr | 11-09 | Forum jeunesse des Deltas, Deltas | Ma sœur de dix-sept ans paie des cotisations depuis un an. Vous vouliez dire « avant d’en gagner beaucoup » ?

@6.4 | question | villes | fr | 11-16 | 5 | |
> Une adresse de domiciliation suffit.
Comment éviter que quelqu’un vote dans deux villes ? Nous n’avons pas de liste commune et n’en voulons pas.

@6.18 | support | habitants | fr | 11-05 | 11 | | lecture-3
> Un agent les écrit, les relit à la personne
J’avais abandonné au onzième écran. Je suis allée à la permanence mardi : vingt minutes, et le projet porte mon nom.

@6.19 | objection | villes | fr | 11-12 | 6 | |
> Un cinquième de la somme est réservé
Réserver divise. Nous préférons doubler le poids des votes dans ces quartiers. Laissez le moyen au choix, fixez le résultat.

@6.6 | comment | associations | en | 11-09 | 7 | Open Ledger, Rive nord |
> a four-page budget that answers six questions
Question five should include amendments. In our sample, a third of contracts grew by more than 15 % after award, and nobody saw it.

@6.15 | question | associations | fr | 11-11 | 4 | |
> aux entreprises, coopératives et associations de la région
« De la région » exclut-il une coopérative qui a son siège ailleurs et trente salariés ici ?

@6.17 | support | associations | fr | 11-03 | 17 | | lecture-3
> un appel téléphonique suffit
Nous sommes deux bénévoles. Le rapport de l’an dernier nous avait coûté neuf soirées pour 1 200 euros.

@6.22 | evidence | villes | fr | 11-18 | 5 | Ville de Bouches-du-Lay, Deltas |
> accordé en trente jours
Dix-huit jours pour nous en 2024, après la crue. Sans lui, nous n’aurions pas payé les agents en décembre.

@7.4 | objection | villes | fr | 11-10 | 4 | |
> les expulsions demandées, accordées et exécutées, par mois
Les deux premières données sont au tribunal, pas chez nous. Nous ne pouvons publier que la troisième, et encore.

@7.10 | wording | associations | fr | 11-12 | 8 | Ligue des libertés numériques, Rive sud |
> Les groupes de moins de dix
= Les groupes de moins de vingt
Dix ne suffit pas quand on croise deux tableaux. Nous avons retrouvé une personne sur nos propres données d’essai.

@7.9 | comment | forums | en | 11-16 | 5 | |
> a vote open to inhabitants, associations and researchers
Could the candidates be ranked by how many questions from the register they would answer? You already have the register.

@7.14 | objection | villes | fr | 11-13 | 5 | |
> Nul ne reçoit un refus d’une machine seule.
Et les amendes de stationnement ? Elles partent seules depuis vingt ans. Il faudra dire si l’on compte celles-là.

@7.15 | support | coalitions | es | 11-11 | 9 | | lecture-3
> Ninguna ciudad miembro usa el reconocimiento facial
Ahora la frase se ve. Pedimos solo que incluya las cámaras de las empresas contratadas por la ciudad.

@7.12 | question | associations | fr | 11-17 | 3 | |
> les programmes qu’il paie le sont aussi
Y compris ceux qui sont écrits par nos associations avec une petite subvention ? Nous le voulons bien, mais aidez-nous à les publier.

@8.1 | comment | associations | fr | 11-05 | 6 | |
> Aucun pays n’en tient plus de trois.
Très bien. Et les femmes ? Le comité actuel en compte quatre sur neuf par chance. Écrivez-le.

@8.2 | objection | villes | fr | 11-09 | 5 | Ville de Grand-Môle, Rive nord |
> Chaque membre a une voix, qu’il ait deux millions d’habitants ou huit cents.
Nous payons 90 000 euros et pesons autant qu’un hameau. Nous l’acceptons, mais alors que les cotisations se discutent aussi à égalité.
< villes | fr | 11-10 | Ville de Roche-Basse, Plateaux | Le hameau vous salue. Il paie 200 euros, soit 24 centimes par habitant ; vous, quatre.

@8.2 | support | villes | fr | 11-16 | 8 | Ville de l’Île-aux-Moines, Îles |
> En 2028, elle se tient dans les Îles.
Nous avons 212 lits, une salle des fêtes et trois bateaux. Venez en mai, le vent est tombé.

@8.3 | question | forums | fr | 11-12 | 4 | |
> Les réunions sont ouvertes
Ouvertes à distance aussi ? Une réunion à Port-Ancre un mardi à quatorze heures n’est ouverte qu’aux retraités de Port-Ancre.

@8.4 | objection | associations | fr | 11-04 | 14 | Droit au toit, Rive nord |
> après quatre mois
Quatre mois plus une assemblée annuelle : l’avertissement pour une expulsion de novembre tombera en juin de l’année d’après. Donnez ce pouvoir au comité.
< villes | fr | 11-06 | | Un comité de neuf qui blâme une ville élue, c’est non. L’assemblée peut voter à distance en quinze jours, c’est oui.
< coalitions | fr | 11-09 | Coalition Un hiver sans expulsion, Rive nord | Quinze jours à distance pour les faits d’hiver, l’assemblée pour le reste. Nous pourrions signer cela.

@8.4 | wording | villes | fr | 11-11 | 6 | Ville de Montclair, Rive nord |
> la réponse de la ville
= la réponse de la ville, en entier
Nous acceptons d’être avertis. Nous n’acceptons pas d’être résumés.

@8.5 | comment | coalitions | fr | 11-17 | 7 | Coalition pour le suivi citoyen, Plateaux |
> Le comité répond en soixante jours
Et s’il ne répond pas ? Écrivez que le silence vaut inscription à l’ordre du jour de l’assemblée.

@8.7 | question | habitants | ar | 11-13 | 9 | |
> les onze autres, en 2027
متى بالضبط في 2027؟ بين نوفمبر ومارس لا تبحر السفينة إلى الجزر الصغيرة.

@8.12 | objection | associations | fr | 11-06 | 6 | |
> 90 euros par demi-journée
Pour une personne aux minima sociaux, 90 euros déclarés en font perdre 70. Vérifiez avant de verser, ou proposez des bons de garde.

@9.c3:0 | comment | villes | fr | 11-18 | 4 | |
> Décembre 2027
Dites « avant la fin d’octobre » pour les îles sans abri. Nos calendriers sont ceux de la mer.

@9.b8:6 | objection | habitants | fr | 11-09 | 10 | |
> 23,3
Un cinquième du total pour le secrétariat. C’est peut-être justifié, mais rien dans le texte ne l’explique.
< équipe:marc | fr | 11-11 | | Vingt-six salaires, les loyers de quatre bureaux, et l’assemblée annuelle. Le détail rejoindra les données du rapport.

@9.2n | question | coalitions | fr | 11-12 | 8 | Coalition des régies publiques, Rive nord |
> 11 millions restent à trouver
Et si l’on n’en trouve que cinq ? Donnez l’ordre dans lequel on renonce, poste par poste, tant que personne n’est fâché.
< équipe:ines | fr | 11-16 | | L’ordre sera donné au comité le 14 décembre, et publié le même jour.

@9.i7:3 | comment | forums | fr | 11-11 | 7 | Forum jeunesse des Deltas, Deltas |
> 25 %
Visez 31 %, notre part dans la population. Viser moins, c’est prévoir notre absence.

@9.5 | support | associations | fr | 11-05 | 12 | Coalition pour le suivi citoyen, Plateaux | lecture-3
> sans sa relecture
Deux mots qui changent la nature du bilan. Nous n’en demandions pas tant.

@9.4 | comment | habitants | en | 11-15 | 8 | |
> a contest receives an answer, and both stay in the register
I contested how my letter was read in June. The answer came in nine days and my letter was moved to the right theme. It works.
`
