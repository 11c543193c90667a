/**
 * Responses to phase 1. `@key | themes | day | by | dispositions by weight | blocks of version 2`, then the
 * reason in French, English and Spanish. `theme!` are its objections, `theme?` its questions, `theme/*` all below
 * it, `*` all; the first response that fits answers.
 */
export const RESPONSES_1 = `
@bulletin | langues/vote | 07-09 | ines | accepted 1 | 3.2
Vous avez raison : traduire la page d’accueil ne suffit pas. L’engagement 3.2 porte maintenant sur l’information, le bulletin et le résultat. Le coût est inscrit au tableau 9.2.
You are right: translating the home page is not enough. Commitment 3.2 now covers the information, the ballot paper and the result. The cost is entered in table 9.2.
Tiene usted razón: traducir la portada no basta. El compromiso 3.2 abarca ahora la información, la papeleta y el resultado. El coste está inscrito en la tabla 9.2.

@exclure | gouvernance/adhesion! | 07-09 | ines | not_accepted 4, accepted_in_part 1 | 8.4
Exclure une ville prive ses habitants du réseau, alors que ce sont eux qui se plaignent d’elle. Le passage 8.4 prévoit un avertissement public, avec la réponse de la ville et une date. Nous ne retenons donc pas l’exclusion ; nous retenons que le manquement doit être dit.
Excluding a city deprives its inhabitants of the network, although they are the ones who complain of it. Passage 8.4 provides for a public warning, with the city’s answer and a date. So we do not take up exclusion; we do take up that the failure must be said.
Excluir a una ciudad priva a sus habitantes de la red, cuando son ellos quienes se quejan de ella. El pasaje 8.4 prevé una advertencia pública, con la respuesta de la ciudad y una fecha. No aceptamos, pues, la exclusión; aceptamos que el incumplimiento se diga.

@loyers-contre | logement/*! | 07-08 | marc | not_accepted 4, noted 3, already_covered 2 | 4.8
Vous craignez qu’un encadrement fasse vendre les petits propriétaires. Nous avons regardé les neuf villes qui encadrent : les ventes n’y ont pas augmenté plus qu’ailleurs sur quatre ans. Nous gardons l’encadrement là où le loyer dépasse un tiers du revenu, et seulement là. Les autres points sont notés dans la synthèse comme avis contraires.
You fear that a cap would make small owners sell. We looked at the nine cities that cap rents: over four years sales did not rise more than elsewhere. We keep the cap where rents exceed a third of income, and only there. The other points stand in the synthesis as dissent.
Usted teme que un límite haga vender a los pequeños propietarios. Miramos las nueve ciudades que lo aplican: en cuatro años las ventas no subieron más que en otras. Mantenemos el límite donde el alquiler supera un tercio del ingreso, y solo allí. Los demás puntos constan en la síntesis como disenso.

@eau-contre | eau/*! | 07-08 | tomas | not_accepted 3, accepted_in_part 3, noted 2 | 5.5
Un tarif unique pour 141 membres serait injuste, vous le montrez : nous ne l’écrivons pas. Nous gardons les cinquante premiers litres, et laissons le reste à chaque bassin, où agriculteurs et villes siègent ensemble. Ce qui relève d’une affaire locale est transmis à la ville, avec votre accord.
A single tariff for 141 members would be unfair, as you show: we do not write it. We keep the first fifty litres and leave the rest to each basin, where farmers and cities sit together. Local matters are passed on to the city, with your agreement.
Una tarifa única para 141 miembros sería injusta, como usted muestra: no la escribimos. Mantenemos los primeros cincuenta litros y dejamos lo demás a cada cuenca, donde se sientan juntos agricultores y ciudades. Lo local se transmite a la ciudad, con su acuerdo.

@argent-contre | argent/*! | 07-08 | marc | not_accepted 2, noted 3, accepted_in_part 2 | 6.2
Vous avez élu des gens pour décider, et vous ne voulez pas le refaire à leur place. Nous vous avons compris : le vote des habitants ne porte que sur une part de l’investissement, et nul n’est tenu de s’y rendre. Nous n’y renonçons pas, parce que d’autres, plus nombreux, ont demandé qu’elle grandisse.
You elected people to decide, and do not want to do it again in their place. We understand: the inhabitants’ vote covers only a share of investment, and nobody is obliged to take part. We do not give it up, because others, more numerous, asked for it to grow.
Usted eligió a otros para decidir y no quiere rehacerlo en su lugar. Lo entendemos: el voto de los habitantes solo trata de una parte de la inversión, y nadie está obligado. No renunciamos a él, porque otros, más numerosos, pidieron que creciera.

@langues-contre | langues/*! | 07-09 | ines | accepted_in_part 4, not_accepted 2, noted 2 | 3.2
Le coût des langues rares est réel. Le réseau paie la première traduction, la ville les suivantes, et le tableau 9.2 dit combien. Nous ne fixons pas de plafond : nous avons vu qu’il devient vite une raison de ne pas commencer. La question du seuil reste ouverte en phase 3.
The cost of rare languages is real. The network pays for the first translation, the city for the following ones, and table 9.2 says how much. We set no ceiling: we have seen how quickly it becomes a reason not to begin. The question of a threshold remains open in phase 3.
El coste de las lenguas poco habladas es real. La red paga la primera traducción, la ciudad las siguientes, y la tabla 9.2 dice cuánto. No fijamos tope: hemos visto que pronto se vuelve un motivo para no empezar. La cuestión del umbral sigue abierta en la fase 3.

@gouvernance-contre | gouvernance/*! | 07-09 | ines | noted 3, not_accepted 2, accepted_in_part 1 | 8.3
Vous doutez que le réseau serve à quelque chose. Onze engagements tenus sur quarante-deux vous donnent raison, et la première page du texte le dit maintenant. Nous répondons par des dates, des sommes et un droit de saisine ; à vous de juger en mars 2028.
You doubt that the network is of any use. Eleven commitments kept out of forty-two prove you right, and the first page of the text now says so. We answer with dates, sums and a right to bring a case; judge in March 2028.
Usted duda de que la red sirva de algo. Once compromisos cumplidos de cuarenta y dos le dan la razón, y la primera página del texto lo dice ahora. Respondemos con fechas, sumas y un derecho a reclamar; juzgue en marzo de 2028.

@donnees-contre | donnees/*! | 07-09 | aicha | accepted_in_part 3, noted 2 | 7.2, 7.10
Publier plus ne rend pas plus clair : nous en avons tiré le chapitre 7, qui en ouvre douze et non quatre mille. Vos craintes pour la vie privée sont reprises au passage 7.10.
Publishing more does not make things clearer: chapter 7, which opens twelve datasets and not four thousand, comes from this. Your fears for privacy are taken up in passage 7.10.
Publicar más no aclara más: de ahí el capítulo 7, que abre doce conjuntos y no cuatro mil. Sus temores por la vida privada se recogen en el pasaje 7.10.

@loyers | logement/loyers | 07-06 | marc | accepted_in_part 5, already_covered 3, accepted 2, deferred 2 | 4.8, 4.6
Le passage 4.8 demande aux villes d’agir là où le loyer dépasse un tiers du revenu, et le fonds de maintien avance les loyers avant l’audience. Encadrer partout n’a pas trouvé d’accord : le comité y revient en 2029, chiffres en main. Les baux et les quittances, eux, relèvent de la loi de chaque pays.
Passage 4.8 asks cities to act where rent exceeds a third of income, and the staying fund advances rent before the hearing. Capping everywhere found no agreement: the committee returns to it in 2029, figures in hand. Leases and receipts are a matter for each country’s law.
El pasaje 4.8 pide a las ciudades actuar donde el alquiler supera un tercio del ingreso, y el fondo de permanencia adelanta los alquileres antes de la vista. Limitar en todas partes no logró acuerdo: el comité vuelve a ello en 2029, con cifras. Los contratos dependen de la ley de cada país.

@foncier | logement/foncier | 07-06 | aicha | accepted 6, accepted_in_part 3, already_covered 1 | 4.10, 4.11
Les villes cessent de vendre leur terrain, et publient les ventes déjà signées : c’est le passage 4.10. Les foncières communes permettent aux petites villes d’acheter à plusieurs. Nous n’avons pas pu reprendre ce qui porte sur une parcelle précise ; chaque ville a reçu la liste qui la concerne.
Cities stop selling their land and publish the sales already signed: that is passage 4.10. Common land companies let small cities buy together. We could not take up what concerns one given plot; each city has received the list that concerns it.
Las ciudades dejan de vender su suelo y publican las ventas ya firmadas: es el pasaje 4.10. Las sociedades de suelo comunes permiten a las ciudades pequeñas comprar juntas. No pudimos recoger lo que trata de una parcela concreta; cada ciudad recibió su lista.

@vacance | logement/vacance | 07-06 | aicha | accepted 5, accepted_in_part 4, out_of_scope 1 | 4.12, 4.16
Un logement vide depuis deux ans est déclaré, proposé à la location garantie, puis taxé si l’on refuse deux fois. La location à la nuit est traitée à part, par compensation. Réquisitionner relève de l’État dans la plupart de nos pays : nous ne pouvons l’écrire à sa place.
A home empty for two years is declared, offered for guaranteed letting, then taxed after two refusals. Holiday lets are treated separately, by compensation. Requisition is for the state in most of our countries: we cannot write it in its place.
Una vivienda vacía desde hace dos años se declara, se ofrece en alquiler garantizado y se grava tras dos negativas. El alquiler turístico se trata aparte, por compensación. La requisa corresponde al Estado en la mayoría de nuestros países: no podemos escribirla en su lugar.

@logement | logement | 07-07 | marc | accepted 6, accepted_in_part 4, already_covered 2, deferred 2, noted 1 | 4.1, 4.2
Nous avions préparé un chapitre sur les chantiers. Après vous avoir lus, nous en avons écrit un sur le fait de rester : le passage 4.2 en est le cœur. Ce que vous dites des travaux, de l’humidité et des délais se retrouve aux passages 4.3 et 4.5.
We had prepared a chapter on building sites. After reading you, we wrote one about staying: passage 4.2 is its heart. What you say of works, damp and delays is found in passages 4.3 and 4.5.
Habíamos preparado un capítulo sobre las obras. Después de leerles escribimos uno sobre quedarse: el pasaje 4.2 es su corazón. Lo que dicen de obras, humedades y plazos está en los pasajes 4.3 y 4.5.

@acces | eau/acces | 07-06 | tomas | accepted 5, accepted_in_part 4, already_covered 2 | 5.2, 5.3
L’ordre de coupure est voté en public et chaque coupure annoncée, de vive voix aussi. Les cinquante premiers litres ne sont jamais coupés. Nous n’avons pas repris la gratuité : elle priverait les petites régies du seul revenu qui paie les réparations.
The order of cuts is voted on in public and every cut announced, by word of mouth too. The first fifty litres are never cut. We did not take up free water: it would take from small utilities the only income that pays for repairs.
El orden de cortes se vota en público y cada corte se anuncia, también de viva voz. Los primeros cincuenta litros no se cortan nunca. No recogimos la gratuidad: quitaría a los servicios pequeños el único ingreso que paga las reparaciones.

@inondations | eau/inondations | 07-07 | tomas | accepted 4, accepted_in_part 4, deferred 2 | 5.15, 5.16
On cesse de bâtir là où l’eau passe, et les zones humides d’amont sont payées en partie par l’aval. Le sort des maisons déjà construites demandait un montant que nous n’avions pas en juillet ; nous avons dit que nous y reviendrions, et la version 2 donne le choix entre travaux et rachat.
Building stops where water flows, and upstream wetlands are partly paid for downstream. The fate of houses already built called for a sum we did not have in July; we said we would return to it, and version 2 gives a choice between works and purchase.
Se deja de construir donde pasa el agua, y los humedales de aguas arriba se pagan en parte aguas abajo. El destino de las casas ya construidas pedía una suma que no teníamos en julio; dijimos que volveríamos a ello, y la versión 2 da a elegir entre obras y compra.

@chaleur | eau/chaleur | 07-07 | aicha | accepted 6, already_covered 3, accepted_in_part 2 | 5.11, 5.13
Un lieu frais ouvert le soir à dix minutes de chaque école, une cour sur dix rendue à la terre chaque année, et l’arrêt des chantiers publics aux heures chaudes : trois demandes, trois engagements. Le travail des livreurs dépend d’employeurs privés ; nous l’avons noté pour la phase suivante.
A cool place open in the evening within ten minutes of each school, one yard in ten unsealed every year, and public sites stopped in the hot hours: three requests, three commitments. Delivery work depends on private employers; we noted it for the next phase.
Un lugar fresco abierto por la tarde a diez minutos de cada escuela, un patio de cada diez devuelto a la tierra al año y las obras públicas detenidas en las horas de calor: tres peticiones, tres compromisos. El reparto depende de empresas privadas; lo anotamos para la fase siguiente.

@eau | eau | 07-07 | tomas | accepted 3, accepted_in_part 4, already_covered 2, noted 1, deferred 2 | 5.7
Réparer avant de capter : la perte descend à 15 % en 2031, et aucun captage nouveau n’est soutenu au-dessus de 25 %. Les demandes sur l’énergie et les transports ont été versées au chapitre suivant ou transmises, parce que le réseau n’y décide pas.
Repairing before drawing: loss falls to 15 % in 2031 and no new abstraction is supported above 25 %. Requests on energy and transport were moved to the next chapter or passed on, because the network does not decide there.
Reparar antes que captar: la pérdida baja al 15 % en 2031 y no se apoya ninguna captación nueva por encima del 25 %. Las peticiones sobre energía y transporte pasaron al capítulo siguiente o se transmitieron, porque la red no decide allí.

@budget | argent/budget | 07-06 | marc | accepted 4, accepted_in_part 5, already_covered 2 | 6.2, 6.3
Une part qui compte, et une date de livraison : passages 6.2 et 6.3. Vous étiez nombreux à demander 10 %. Les villes qui en font l’essai nous ont dit ne pas livrer ; nous avons choisi moins, tenu.
A share that matters, and a delivery date: passages 6.2 and 6.3. Many of you asked for 10 %. The cities that try it told us they do not deliver; we chose less, kept.
Una parte que cuente y una fecha de entrega: pasajes 6.2 y 6.3. Muchos pedían el 10 %. Las ciudades que lo prueban nos dijeron que no entregan; elegimos menos, cumplido.

@marches | argent/marches | 07-07 | marc | accepted 5, already_covered 3, deferred 1 | 6.11, 6.15
Les marchés de plus de 500 000 euros figurent au budget de quatre pages, et la part passée à la région est publiée. Les avenants, que vous citez souvent, demandent un format commun ; il est à l’étude avec six villes.
Contracts above 500,000 euros appear in the four-page budget, and the share placed in the region is published. Amendments, which you often mention, call for a common format; six cities are studying it.
Los contratos de más de 500 000 euros figuran en el presupuesto de cuatro páginas, y se publica la parte adjudicada en la región. Los modificados, que ustedes citan a menudo, exigen un formato común; seis ciudades lo estudian.

@comptes | argent/comptes | 07-07 | marc | accepted 7, accepted_in_part 2, already_covered 1 | 6.6
Un budget de trois cents pages n’est lu par personne. Celui du passage 6.6 en a quatre et répond à six questions, dont la vôtre : qu’avait-on promis, qu’est-ce qui a été fait ?
A three-hundred-page budget is read by nobody. That of passage 6.6 has four pages and answers six questions, yours among them: what was promised, what has been done?
Un presupuesto de trescientas páginas no lo lee nadie. El del pasaje 6.6 tiene cuatro y responde a seis preguntas, entre ellas la suya: ¿qué se prometió y qué se ha hecho?

@argent | argent | 07-07 | marc | accepted 2, accepted_in_part 4, not_accepted 2, out_of_scope 2, already_covered 2 | 6.17
Nous ne fixons ni l’impôt ni les dotations, et l’avons écrit au passage 1.5. Ce que le réseau peut faire, il le fait : subventions expliquées en une page, prêt de secours, achats groupés. Le prix du tramway a été transmis à trois villes, avec votre accord.
We set neither taxes nor grants, and have written so in passage 1.5. What the network can do, it does: grants explained on one page, an emergency loan, joint purchasing. The price of the tram was passed on to three cities, with your agreement.
No fijamos ni impuestos ni transferencias, y lo escribimos en el pasaje 1.5. Lo que la red puede hacer, lo hace: subvenciones explicadas en una página, préstamo de auxilio, compras conjuntas. El precio del tranvía se transmitió a tres ciudades, con su acuerdo.

@vote | langues/vote | 07-09 | ines | accepted 4, accepted_in_part 4, already_covered 2 | 3.2
Le vote local est traduit : information, bulletin, résultat. Pour les élections nationales et scolaires, la langue ne dépend pas des villes ; nous l’avons noté sans pouvoir l’engager.
Local votes are translated: information, ballot paper, result. For national and school elections the language does not depend on cities; we have noted it and cannot commit to it.
El voto local se traduce: información, papeleta, resultado. En las elecciones nacionales y escolares la lengua no depende de las ciudades; lo anotamos sin poder comprometerlo.

@oral | langues/oral | 07-08 | ines | accepted 6, accepted_in_part 3, noted 1 | 3.3
Soixante interprètes par an, formés, payés, nommés au procès-verbal : passage 3.3. Nous n’avons pas les moyens de cent. Aucun enfant ne devrait avoir à traduire pour ses parents, et cette phrase a été lue au comité.
Sixty interpreters a year, trained, paid, named in the minutes: passage 3.3. We do not have the means for a hundred. No child should have to translate for their parents, and that sentence was read out to the committee.
Sesenta intérpretes al año, formados, pagados, nombrados en el acta: pasaje 3.3. No tenemos medios para cien. Ningún niño debería traducir para sus padres, y esa frase se leyó ante el comité.

@distance | langues/distance | 07-08 | lina | accepted 5, deferred 4, accepted_in_part 2 | 3.5, 8.7
Téléphone, lettre et visite deviennent des voies ordinaires. Pour les quinze îles : quatre sessions cette année, les onze autres en 2027. Le budget est voté pour trois bateaux ; nous préférons une date tenue à quinze promesses.
Telephone, letter and visit become ordinary ways. For the fifteen islands: four sessions this year, the eleven others in 2027. The budget is voted for three boats; we prefer a date kept to fifteen promises.
El teléfono, la carta y la visita pasan a ser vías ordinarias. Para las quince islas: cuatro sesiones este año, las otras once en 2027. El presupuesto está votado para tres barcos; preferimos una fecha cumplida a quince promesas.

@sourds | langues/sourds | 07-09 | lina | accepted 8, accepted_in_part 2 | 3.9
Notre invitation vous excluait, et nous ne l’avions pas vu. Depuis juillet elle existe en langue des signes, en texte lisible par synthèse vocale et en phrases courtes, relue et payée. Le passage 3.9 en fait une règle.
Our invitation excluded you, and we had not seen it. Since July it exists in sign language, in text that a screen reader can read and in short sentences, checked and paid for. Passage 3.9 makes this a rule.
Nuestra invitación les excluía, y no lo habíamos visto. Desde julio existe en lengua de signos, en texto legible por síntesis de voz y en frases cortas, revisada y pagada. El pasaje 3.9 lo convierte en regla.

@langues | langues | 07-08 | ines | accepted 5, accepted_in_part 3, already_covered 2, deferred 1, out_of_scope 1 | 3.1, 3.4
Deux langues au moins dans chaque réunion, un compte rendu dans chacune. La langue de l’école est hors de notre portée ; celle des guichets ne l’est pas, et vingt et une villes ont accepté de l’essayer.
At least two languages in every meeting, and minutes in each. The language of school is out of our reach; that of public counters is not, and twenty-one cities have agreed to try.
Al menos dos lenguas en cada reunión, y un acta en cada una. La lengua de la escuela está fuera de nuestro alcance; la de las ventanillas no, y veintiuna ciudades aceptaron probarlo.

@adhesion | gouvernance/adhesion | 07-08 | ines | accepted_in_part 4, accepted 3, already_covered 2 | 8.4, 8.5
Signer engage désormais à quelque chose : demande d’explication, avertissement public, saisine ouverte à cent habitants. Les cotisations restent liées à la taille ; aucune ville de moins de mille habitants ne paie plus de 400 euros.
Signing now commits to something: a request for explanation, a public warning, a case that one hundred inhabitants may bring. Fees remain linked to size; no city of fewer than a thousand inhabitants pays more than 400 euros.
Firmar compromete ahora a algo: petición de explicación, advertencia pública, reclamación abierta a cien habitantes. Las cuotas siguen ligadas al tamaño; ninguna ciudad de menos de mil habitantes paga más de 400 euros.

@comite | gouvernance/comite | 07-08 | ines | accepted 5, accepted_in_part 3, already_covered 1 | 8.1, 8.3
Neuf sièges, un par région pour les villes, mandats limités, décisions publiées sous dix jours avec les votes et les raisons. Le siège que vous demandiez pour les forums existe, en alternance avec les coalitions.
Nine seats, one per region for cities, limited terms, decisions published within ten days with votes and reasons. The seat you asked for forums exists, in turn with coalitions.
Nueve asientos, uno por región para las ciudades, mandatos limitados, decisiones publicadas en diez días con votos y razones. El asiento que pedían para los foros existe, por turnos con las coaliciones.

@suivi | gouvernance/suivi | 07-08 | ines | accepted 5, already_covered 3, deferred 1 | 9.1, 9.5
Chaque engagement a un nom, une date et un indicateur, et le bilan de 2029 est écrit par des habitants tirés au sort. Nous répondons ici à chacune des contributions : c’était la première chose que vous demandiez de suivre.
Every commitment has a name, a date and an indicator, and the review of 2029 is written by inhabitants drawn by lot. Here we answer every contribution: that was the first thing you asked us to follow.
Cada compromiso tiene un nombre, una fecha y un indicador, y el balance de 2029 lo escriben habitantes elegidos por sorteo. Aquí respondemos a cada contribución: era lo primero que pedían seguir.

@gouvernance | gouvernance | 07-09 | ines | noted 2, accepted 3, accepted_in_part 3, already_covered 2, not_accepted 1 | 1.2
À quoi sert le réseau ? À tenir quelques promesses ensemble, et à dire quand elles ne le sont pas. La première partie du texte a été réécrite avec vos mots.
What is the network for? To keep a few promises together, and to say when they are not kept. The first part of the text was rewritten with your words.
¿Para qué sirve la red? Para cumplir juntos unas pocas promesas, y para decir cuándo no se cumplen. La primera parte del texto se reescribió con sus palabras.

@publication | donnees/publication | 07-09 | aicha | accepted 5, accepted_in_part 3, already_covered 2 | 7.2, 7.11
Douze jeux de données, choisis à partir de vos questions, avec un nom et un numéro pour chacun. Les autres restent en ligne tant qu’une personne s’en sert.
Twelve datasets, chosen from your questions, each with a name and a number. The others stay online as long as someone uses them.
Doce conjuntos de datos, elegidos a partir de sus preguntas, cada uno con nombre y número. Los demás siguen en línea mientras alguien los use.

@vieprivee | donnees/vieprivee | 07-09 | aicha | accepted 5, already_covered 3 | 7.10, 7.15
Aucun chiffre qui désigne une personne, une relecture à trois dont une association, et pas de reconnaissance des visages. Les caméras de commerce dépendent de la loi.
No figure that points to a person, a rereading by three including an association, and no face recognition. Shop cameras depend on the law.
Ninguna cifra que señale a una persona, una revisión de tres con una asociación, y nada de reconocimiento facial. Las cámaras de los comercios dependen de la ley.

@donnees | donnees | 07-09 | aicha | noted 3, accepted_in_part 3, already_covered 2 | 7.12
Les données du réseau et les programmes qu’il paie sont libres. Votre demande d’un portail unique est notée : nous préférons douze fichiers justes à un portail de plus.
The network’s data and the programs it pays for are free. Your request for a single portal is noted: we prefer twelve correct files to one more portal.
Los datos de la red y los programas que paga son libres. Su petición de un portal único queda anotada: preferimos doce archivos correctos a un portal más.

@autres | * | 07-09 | ines | noted 4, deferred 2, out_of_scope 2, not_accepted 1 |
Vos contributions touchent plusieurs sujets, ou un seul que le réseau ne règle pas. Nous les avons lues et, quand une ville pouvait agir, nous la lui avons transmise avec votre accord. Elles restent au registre.
Your contributions touch on several subjects, or on one that the network does not settle. We have read them and, where a city could act, passed them on with your agreement. They stay in the register.
Sus contribuciones tocan varios temas, o uno que la red no resuelve. Las hemos leído y, cuando una ciudad podía actuar, se las transmitimos con su acuerdo. Siguen en el registro.
`
