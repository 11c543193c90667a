/**
 * Responses to draft comments; the threads name them. `@key | day | by | disposition | blocks of version 2`,
 * then the reason in French and, where given, English and Spanish.
 */
export const RESPONSES_TO_THREADS = `
@lecture | 10-20 | marc | noted |
Merci. Ces remarques confirment un passage ou le précisent par un exemple ; nous les gardons avec lui, et elles serviront au bilan de 2029.
Thank you. These remarks confirm a passage or make it precise with an example; we keep them with it, and they will serve the review of 2029.
Gracias. Estas observaciones confirman un pasaje o lo precisan con un ejemplo; las guardamos con él y servirán para el balance de 2029.

@ecriture | 10-20 | marc | accepted | 1.3, 1.4
Les dix-sept tenus en partie et les quatorze non tenus sont maintenant dans le texte. La règle a gagné sa dernière moitié : pas d’argent sans nom.
The seventeen kept in part and the fourteen not kept are now in the text. The rule has gained its last half: no money without a name.
Los diecisiete cumplidos en parte y los catorce incumplidos están ahora en el texto. La regla ganó su última mitad: ningún dinero sin nombre.

@hors | 10-21 | ines | out_of_scope |
Le réseau réunit des villes de pays dont les lois se contredisent sur ce point. Une position commune serait vide ou fausse. Chaque ville peut parler, et le réseau publiera ce qu’elle dit.

@canaux | 10-21 | lina | already_covered |
Le passage 3.5 fait de votre expérience une règle. Obrigado.

@iles | 10-22 | lina | accepted_in_part | 2.13, 8.7
Le nombre est écrit, la date aussi : trois sessions avant Noël. La dotation passe à 300 000 euros et une session par an se tient dans chaque île. Les onze îles non visitées viennent en 2027, non cette année : nous n’avons que trois bateaux.
The number is written, and the date: three sessions before Christmas. The allowance rises to 300,000 euros and one session a year is held on each island. The eleven islands not yet visited come in 2027, not this year: we have only three boats.
El número está escrito, y la fecha: tres sesiones antes de Navidad. La dotación sube a 300 000 euros y se celebra una sesión al año en cada isla. Las once islas no visitadas llegan en 2027, no este año: solo tenemos tres barcos.

@bulletin | 10-15 | ines | accepted | 3.2, 9.b1:1
Le bulletin et le résultat entrent à l’engagement 3.2. À la ville qui craint onze langues : la première traduction est payée, les modèles de Port-Ancre sont libres, et le seuil reste à discuter.
The ballot and the result enter commitment 3.2. To the city that fears eleven languages: the first translation is paid for, Port-Ancre’s templates are free, and the threshold is still to be discussed.
La papeleta y el resultado entran en el compromiso 3.2. A la ciudad que teme once lenguas: la primera traducción se paga, los modelos de Port-Ancre son libres y el umbral queda por discutir.

@interpretes | 10-15 | ines | accepted | 3.3
« Payés », et soixante. Cent viendront si les villes abondent ; quarante ne suffisaient pas, vous l’avez démontré.
“Paid”, and sixty. A hundred will come if cities match the sum; forty was not enough, as you showed.
«Pagados», y sesenta. Llegarán a cien si las ciudades aportan; cuarenta no bastaban, lo demostraron.

@delai | 10-15 | ines | accepted | 3.4
Dix jours. Et quand nous n’y arrivons pas, nous le disons, avec la raison.

@charte | 10-16 | ines | accepted | 3.4
Nous l’avons supprimée. L’argent d’une charte va aux interprètes, et ce qu’elle aurait dit tient dans les passages 3.2 à 3.5, chacun avec son coût.
We have removed it. The money for a charter goes to interpreters, and what it would have said is in passages 3.2 to 3.5, each with its cost.
La hemos suprimido. El dinero de una carta va a los intérpretes, y lo que habría dicho está en los pasajes 3.2 a 3.5, cada uno con su coste.

@lettres | 10-16 | lina | accepted | 3.5, 9.2n
Les lettres de votre père arrivent au même registre, sous la même numérotation. La demi-heure de recueil à domicile est payée : 90 000 euros par an sont inscrits au poste 3.
Your father’s letters reach the same register, under the same numbering. The half-hour of listening at home is paid: 90,000 euros a year are entered under item 3.
Las cartas de su padre llegan al mismo registro, con la misma numeración. La media hora de escucha a domicilio se paga: 90 000 euros al año figuran en la partida 3.

@regions | 10-16 | lina | accepted | 3.6
Repris mot pour mot, avec une suite : si une région manque, nous y allons avant de conclure.

@cout | 10-16 | marc | accepted | 3.7, 9.b1:1, 9.2n
Votre calcul était le bon. Avec le bulletin, le résultat, les interprètes et les versions accessibles, on arrive à 1,4 million par an. Le détail suit le tableau 9.2.
Your calculation was the right one. With the ballot, the result, the interpreters and the accessible versions, it comes to 1.4 million a year. Details follow table 9.2.
Su cálculo era el correcto. Con la papeleta, el resultado, los intérpretes y las versiones accesibles se llega a 1,4 millones al año. El detalle sigue a la tabla 9.2.

@accessible | 10-16 | lina | accepted | 3.9
Les cinq mots sont retirés, la date avancée à 2027, et trois versions sont dues au lieu d’une. Elles sont relues par celles et ceux qui s’en servent, et cette relecture est payée.
The five words are gone, the date brought forward to 2027, and three versions are owed instead of one. They are checked by those who use them, and that checking is paid for.
Las palabras se han retirado, la fecha se adelanta a 2027 y se deben tres versiones en lugar de una. Las revisan quienes las usan, y esa revisión se paga.

@relogement | 10-19 | marc | accepted | 4.2, 4.3
Le lieu remplace le délai : même commune ou commune voisine. Six mois avant le départ, et accompagné de qui l’on veut. Quinze minutes à pied : onze villes ne peuvent le garantir.
Place replaces delay: same municipality or the neighbouring one. Six months before departure, accompanied by whom one wishes. Fifteen minutes on foot: eleven cities cannot guarantee it.
El lugar sustituye al plazo: el mismo municipio o el vecino. Seis meses antes de la salida, y acompañado por quien se quiera. Quince minutos a pie: once ciudades no pueden garantizarlo.

@fonds | 10-19 | marc | accepted | 4.6
Six mois, avant l’audience, et 9 millions au lieu de 6. Les villes de moins de 5 000 habitants n’abondent pas.

@hiver | 10-19 | marc | accepted | 4.7
« S’efforcent » a disparu. La ville s’interdit de procéder et de prêter la main : c’est ce qui dépend d’elle, comme l’une d’entre vous l’a écrit.

@loyers | 10-19 | marc | deferred | 4.8
Vous demandez d’encadrer partout, d’autres nulle part. Le texte garde le seuil d’un tiers et fixe un rendez-vous en 2029, où le comité dira s’il faut aller plus loin.

@foncieres | 10-20 | aicha | accepted | 4.11
Trois foncières, et un an plus tôt.

@tourisme | 10-20 | aicha | accepted | 4.16
Vous aviez raison : la règle passait à côté. Un passage entier traite maintenant de la location à la nuit, îles comprises.

@coupures | 10-20 | tomas | accepted | 5.2, 5.3
Un an plus tôt, par un vote public ; soixante-douze heures d’avance, de vive voix aussi ; de l’eau en six heures, à moins de trois cents mètres.

@litres | 10-20 | tomas | already_covered | 5.4
La ligne tient. Pour le seuil : on prend le revenu le plus bas de la statistique publique de la ville, personne n’a à connaître celui d’un abonné.
The line holds. As for the threshold: it uses the lowest income in the city’s public statistics; nobody needs to know that of a subscriber.
La línea se mantiene. En cuanto al umbral: se toma el ingreso más bajo de la estadística pública de la ciudad; nadie tiene que conocer el de un abonado.

@tables | 10-20 | tomas | accepted | 5.5
Février est au texte, avant les semis. Les tables ont maintenant leur propre passage.

@camion | 10-21 | tomas | accepted | 5.8
Un second appareil, plus léger, est réservé aux Îles, avec le bateau qui va avec.

@chantiers | 10-21 | aicha | accepted | 5.13
Vous nous l’apprenez, et nous en avions honte en vous lisant. La clause entre dans les marchés dès juillet 2027.

@deltas | 10-21 | tomas | accepted_in_part | 5.15
Diagnostic gratuit, puis travaux ou rachat au prix d’avant l’inondation. Nous ne pouvons promettre le rachat de toutes les maisons la même année : l’ordre sera public.
A free survey, then works or purchase at the price before the flood. We cannot promise to buy all houses in the same year: the order will be public.
Diagnóstico gratuito, después obras o compra al precio de antes de la inundación. No podemos prometer la compra de todas las casas el mismo año: el orden será público.

@participatif | 10-22 | marc | accepted_in_part | 6.2, 6.3
Cinq pour cent, et non dix ; une date proposée, et le projet devant les autres au bout de trente-six mois.

@seize | 10-22 | marc | accepted | 6.4
Seize ans, pour le budget participatif.

@oral | 10-22 | marc | accepted | 6.18
Onze écrans, c’est dix de trop. On pourra proposer de vive voix, et l’agent écrit.

@donnees | 10-22 | aicha | already_covered | 7.2
The schema is published with the open data of this consultation, in draft. Your comments on it are welcome until January. (Le schéma est publié avec les données ouvertes.)

@prive | 10-22 | aicha | accepted | 7.10
Une équipe de trois, dont une personne d’association, relit chaque jeu avant sa première parution.

@visages | 10-22 | aicha | accepted | 7.15
La phrase est déplacée à la fin du chapitre, où on la voit.

@sieges | 10-23 | ines | accepted | 8.1
Une ville par région, et trois sièges au plus par pays.

@avertissement | 10-23 | ines | accepted_in_part | 8.4, 4.7, 2.10
Le passage 8.4 dit maintenant les étapes, le délai de quatre mois et la suite. L’aide prêtée à une expulsion compte, comme Montclair l’accepte. L’exclusion n’est pas retenue.

@indemnites | 10-23 | ines | accepted | 8.12
Vous siégez depuis six ans en payant votre garde. Le passage 8.12 vaut pour vous comme pour les tirés au sort.

@bilan | 10-23 | ines | accepted | 9.1, 9.5
Le bilan de 2029 est écrit par trente habitants tirés au sort, et le secrétariat ne le relit pas.

@chiffre-88 | 11-06 | marc | noted |
D’un relevé fait en mai 2026 sur les sites et les panneaux des 141 membres. La liste est dans les données ouvertes, ville par ville ; signalez-nous une erreur, elle sera corrigée.

@lettres-3 | 11-10 | lina | noted |
Prise en note. La fiche de paie suivra : les crédits du poste 3 s’ouvrent en janvier 2027.

@hors-3 | 11-16 | ines | accepted_in_part |
Le prix du transport n’est pas à nous. Le trajet de celles et ceux qui viennent à nos réunions, si : nous proposerons d’élargir le passage 8.12.

@lecture-3 | 11-17 | marc | noted |
Merci. Ces appuis et ces relevés restent attachés au passage ; les chiffres nouveaux seront vérifiés avec la ville avant la version soumise au vote.
Thank you. This support and these records stay with the passage; new figures will be checked with the city before the version put to the vote.
Gracias. Estos apoyos y estos datos quedan unidos al pasaje; las cifras nuevas se comprobarán con la ciudad antes de la versión sometida a voto.
`
