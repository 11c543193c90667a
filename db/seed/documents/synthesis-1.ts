/**
 * What phase 1 heard: after `#` a theme, after `@` a statement (its key, the themes its evidence is
 * taken from), then its words in French, English and Spanish, a line each.
 */
export const SYNTHESIS_1 = `
# logement | Logement et foncier | Housing and land | Vivienda y suelo

@loyers | logement/loyers | | loyer, quittance, bail, propriétaire, locataire, rent, landlord, tenant, alquiler, aluguel, renda, إيجار
**Le loyer décide avant la ville.** On part quand la quittance dépasse ce que l’on gagne en dix jours, et l’on part sans qu’aucun service l’ait su. Les locataires demandent que la ville agisse sur les loyers avant de bâtir ; des propriétaires et plusieurs villes craignent que les petits bailleurs vendent.
**The rent decides before the city does.** People leave when the rent exceeds what they earn in ten days, and they leave without any service having known. Tenants ask the city to act on rents before it builds; owners and several cities fear that small landlords will sell.
**El alquiler decide antes que la ciudad.** La gente se va cuando el recibo supera lo que gana en diez días, y se va sin que ningún servicio lo sepa. Los inquilinos piden que la ciudad actúe sobre los alquileres antes de construir; propietarios y varias ciudades temen que los pequeños arrendadores vendan.

@foncier | logement/foncier | | terrain, jardin, champ, friche, foncier, hangar, land, plot, field, suelo, terreno, huerto, أرض
**Le sol vendu ne revient pas.** Jardins, hangars, anciennes écoles : les contributions décrivent des terrains publics cédés une fois et regrettés longtemps. Elles demandent de louer au lieu de vendre, et de publier les ventes.
**Land once sold does not come back.** Gardens, sheds, former schools: the contributions describe public land given up once and missed for a long time. They ask for leases instead of sales, and for sales to be published.
**El suelo vendido no vuelve.** Huertos, naves, antiguas escuelas: las contribuciones describen suelo público cedido una vez y echado de menos mucho tiempo. Piden arrendar en lugar de vender, y publicar las ventas.

@vacance | logement/vacance | | vide, vacant, fermé, touris, airbnb, volet, empty, vacía, vacío, turíst, vazi, فارغ
**Des logements vides à côté de gens sans logement.** Chacun sait nommer un immeuble fermé. Les villes disent qu’elles n’ont pas toujours le droit d’y entrer ; les habitants répondent qu’elles n’ont pas essayé. La location à la nuit est citée avec la vacance, comme une même perte.
**Empty homes beside people without a home.** Everyone can name a closed building. Cities say they are not always allowed to enter; inhabitants answer that they have not tried. Holiday lets are named together with empty homes, as one and the same loss.
**Viviendas vacías junto a gente sin vivienda.** Todos saben nombrar un edificio cerrado. Las ciudades dicen que no siempre tienen derecho a entrar; los vecinos responden que no lo han intentado. El alquiler turístico se cita junto a la vacancia, como una misma pérdida.

@rester | logement
**Loger, c’est d’abord ne pas déplacer.** La moitié des contributions sur le logement ne demandent pas de construire. Elles demandent de rester : même quartier, même école, même médecin. Une solution lointaine est vécue comme une expulsion polie.
**Housing means first of all not displacing.** Half of the contributions on housing do not ask us to build. They ask to stay: same neighbourhood, same school, same doctor. A distant solution is felt as a polite eviction.
**Alojar es ante todo no desplazar.** La mitad de las contribuciones sobre la vivienda no piden construir. Piden quedarse: mismo barrio, misma escuela, mismo médico. Una solución lejana se vive como un desahucio cortés.

# eau | Eau et climat | Water and climate | Agua y clima

@acces | eau/acces, eau
**Savoir qui prend l’eau, avant de la couper.** Les coupures sont admises quand elles sont annoncées et quand chacun y passe dans un ordre connu. Ce qui blesse, c’est le robinet fermé en face d’une pelouse arrosée. Des agriculteurs rappellent qu’ils ne sont pas seuls à puiser.
**Knowing who takes the water, before cutting it.** Cuts are accepted when they are announced and when everyone takes a turn in a known order. What hurts is the closed tap opposite the watered lawn. Farmers recall that they are not the only ones to draw.
**Saber quién toma el agua, antes de cortarla.** Los cortes se aceptan cuando se anuncian y cuando a todos les toca en un orden conocido. Lo que hiere es el grifo cerrado frente al césped regado. Los agricultores recuerdan que no son los únicos que extraen.

@inondations | eau/inondations | | inond, crue, cave, digue, flood, cellar, crecida, inund, cheia, فيضان
**L’eau qui monte a déjà une carte : celle des voisins.** Les contributions des Deltas connaissent chaque cave et chaque rue basse. Elles demandent que ce savoir entre dans les plans, que l’on cesse de bâtir là où l’eau passe, et que l’on dise ce que deviennent les maisons qui y sont.
**Rising water already has a map: the neighbours’.** Contributions from the Deltas know every cellar and every low street. They ask for this knowledge to enter the plans, for building to stop where water flows, and to be told what becomes of the houses that stand there.
**El agua que sube ya tiene un mapa: el de los vecinos.** Las contribuciones de los Deltas conocen cada sótano y cada calle baja. Piden que ese saber entre en los planes, que se deje de construir donde pasa el agua y que se diga qué será de las casas que están allí.

@chaleur | eau/chaleur | | chaleur, chaud, canicul, ombre, arbre, degrés, heat, shade, tree, calor, sombra, árbol, حر
**La chaleur suit la carte des revenus.** Cours goudronnées, derniers étages, chantiers, fourgons : on a chaud là où l’on gagne peu. De l’ombre, de l’eau et des lieux ouverts le soir viennent avant les plans.
**Heat follows the map of incomes.** Tarred yards, top floors, building sites, vans: it is hot where people earn little. Shade, water and places open in the evening come before plans.
**El calor sigue el mapa de los ingresos.** Patios asfaltados, últimos pisos, obras, furgonetas: hace calor donde se gana poco. Sombra, agua y lugares abiertos por la tarde van antes que los planes.

# argent | Argent public | Public money | Dinero público

@budget | argent/budget | | participatif, vot, projet, banc, vote, project, voto, proyecto
**Voter peu d’argent, tard, fatigue.** On ne reproche pas aux budgets participatifs d’exister, mais de porter sur des bancs, et que les bancs ne viennent pas. La demande est double : des montants qui comptent, et une date de livraison.
**Voting on little money, late, wears people out.** People do not blame participatory budgets for existing, but for being about benches, and because the benches do not come. The request is twofold: sums that matter, and a delivery date.
**Votar poco dinero, y tarde, cansa.** No se reprocha a los presupuestos participativos que existan, sino que traten de bancos, y que los bancos no lleguen. La petición es doble: sumas que cuenten y una fecha de entrega.

@marches | argent/marches | | marché, contrat, achat, appel d, contract, tender, contrato, licitaci
**Un marché public se lit, ou ne se lit pas.** Associations et habitants ont cherché des contrats et trouvé des mots de passe. Les villes petites répondent que publier prend un agent qu’elles n’ont pas. Personne ne défend le secret.
**A public contract can be read, or it cannot.** Associations and inhabitants looked for contracts and found passwords. Small cities answer that publishing takes a member of staff they do not have. Nobody defends secrecy.
**Un contrato público se lee, o no se lee.** Asociaciones y vecinos buscaron contratos y encontraron contraseñas. Las ciudades pequeñas responden que publicar exige un empleado que no tienen. Nadie defiende el secreto.

@comptes | argent/comptes, argent
**Un budget de trois cents pages n’est pas public.** On demande quatre pages, des mots ordinaires, ce qui change d’une année à l’autre, et le nom de qui répond.
**A budget of three hundred pages is not public.** People ask for four pages, ordinary words, what changes from one year to the next, and the name of who answers for it.
**Un presupuesto de trescientas páginas no es público.** Se piden cuatro páginas, palabras corrientes, lo que cambia de un año a otro y el nombre de quien responde.

# langues | Langues et accès | Languages and access | Lenguas y acceso

@invitation | langues, langues/sourds
**L’invitation exclut avant la réunion.** Une affiche en petits caractères, une question en image, une seule langue : les personnes sourdes, aveugles ou qui lisent peu ne figurent pas parmi les absents, parce que personne ne les a comptées. Elles demandent d’être associées à l’invitation, et payées pour cela.
**The invitation excludes before the meeting does.** A poster in small print, a question that is an image, one language only: deaf people, blind people and people who read little are not among the absent, because no one counted them. They ask to be part of making the invitation, and to be paid for it.
**La invitación excluye antes que la reunión.** Un cartel en letra pequeña, una pregunta en imagen, una sola lengua: las personas sordas, ciegas o que leen poco no figuran entre las ausentes, porque nadie las contó. Piden participar en la invitación, y que se les pague por ello.

@vote | langues/vote
**On ne vote pas dans une langue qu’on ne lit pas.** Dans trois régions sur cinq, des personnes inscrites disent ne pas voter parce que le bulletin n’existe que dans une langue. Elles demandent le bulletin et le résultat, avant le site. Des villes craignent le coût des langues rares.
**You do not vote in a language you cannot read.** In three regions out of five, registered people say they do not vote because the ballot paper exists in only one language. They ask for the ballot and the result before the website. Some cities fear the cost of rare languages.
**No se vota en una lengua que no se lee.** En tres regiones de cinco, personas inscritas dicen que no votan porque la papeleta existe en una sola lengua. Piden la papeleta y el resultado, antes que la web. Algunas ciudades temen el coste de las lenguas poco habladas.

@oral | langues/oral | | interpr, tradui, traduc, oral, voix, translat, ترجم
**Traduire est un travail.** Ce sont des enfants, des voisines et des bénévoles qui traduisent aujourd’hui, sans contrat et sans nom au procès-verbal. Les contributions demandent de les former, de les payer et de les nommer.
**Translating is work.** Today it is children, neighbours and volunteers who translate, without a contract and without a name in the minutes. The contributions ask to train them, to pay them and to name them.
**Traducir es un trabajo.** Hoy traducen niños, vecinas y voluntarios, sin contrato y sin nombre en el acta. Las contribuciones piden formarlos, pagarles y nombrarlos.

@distance | langues/distance
**Celui qui ne peut venir a quelque chose à dire.** Bateau deux fois par semaine, tour de nuit, corps qui ne suit pas : le lieu et l’heure des réunions choisissent qui parle. Le téléphone, la lettre et la visite sont demandés comme des voies ordinaires. Les Îles ajoutent qu’on vient les voir quand tout est décidé.
**Those who cannot come have something to say.** A boat twice a week, a night shift, a body that does not follow: the place and hour of meetings choose who speaks. Telephone, letter and visit are asked for as ordinary ways. The Îles add that people come to see them when everything is decided.
**Quien no puede venir tiene algo que decir.** Barco dos veces por semana, turno de noche, un cuerpo que no acompaña: el lugar y la hora de las reuniones eligen quién habla. Se piden el teléfono, la carta y la visita como vías ordinarias. Las Îles añaden que se las visita cuando todo está decidido.

# gouvernance | Gouvernance du réseau | Governance of the network | Gobierno de la red

@adhesion | gouvernance/adhesion, gouvernance
**Adhérer doit engager à quelque chose.** On reproche au réseau de donner un logo contre une signature. Les uns veulent exclure qui ne tient pas parole, les autres craignent d’abandonner les habitants de ces villes. Tous demandent que le manquement soit dit en public.
**Joining must commit to something.** The network is blamed for giving a logo in exchange for a signature. Some want to exclude those who do not keep their word, others fear abandoning the people of those cities. All ask for the failure to be said in public.
**Adherirse debe comprometer a algo.** Se reprocha a la red dar un logo a cambio de una firma. Unos quieren excluir a quien no cumple su palabra, otros temen abandonar a los habitantes de esas ciudades. Todos piden que el incumplimiento se diga en público.

@comite | gouvernance/comite, gouvernance/suivi | | comité, siège, décid, compte rendu, committee, decid, actas
**Qui décide, et où le lire ?** Le comité est peu connu ; ses comptes rendus, moins encore. On demande des sièges par région, des mandats courts, des décisions publiées avec leurs raisons, et un suivi que le secrétariat n’écrive pas seul.
**Who decides, and where can it be read?** The committee is little known, its minutes even less. People ask for seats by region, short terms, decisions published with their reasons, and a follow-up that the secretariat does not write alone.
**¿Quién decide, y dónde se lee?** El comité es poco conocido; sus actas, menos aún. Se piden asientos por región, mandatos cortos, decisiones publicadas con sus razones y un seguimiento que la secretaría no escriba sola.

# donnees | Données ouvertes | Open data | Datos abiertos

@publication | donnees/publication, donnees
**Moins de données, mais celles dont on se sert.** Personne ne demande plus de fichiers. On demande l’état de son projet, les fuites de sa rue, les logements vides, sous une forme que l’on puisse lire, et quelqu’un qui réponde quand c’est faux.
**Fewer data, but those people use.** Nobody asks for more files. People ask for the state of their project, the leaks in their street, the empty homes, in a form they can read, and someone who answers when it is wrong.
**Menos datos, pero los que se usan.** Nadie pide más archivos. Se pide el estado del propio proyecto, las fugas de la calle, las viviendas vacías, en una forma que se pueda leer, y alguien que responda cuando está mal.

@vieprivee | donnees/vieprivee | | vie privée, caméra, camera, privacy, fichage, personnel, cámara, privac
**Ouvrir les comptes n’est pas ouvrir les vies.** Dans une petite commune, un chiffre désigne quelqu’un. Les contributions veulent la transparence de ceux qui décident et la discrétion pour ceux qui demandent de l’aide.
**Opening the accounts is not opening lives.** In a small town a figure points to someone. The contributions want transparency of those who decide and discretion for those who ask for help.
**Abrir las cuentas no es abrir las vidas.** En un pueblo pequeño, una cifra señala a alguien. Las contribuciones quieren transparencia de quienes deciden y discreción para quienes piden ayuda.

# minorite | Avis minoritaires | Minority views | Opiniones minoritarias

@iles | * | Îles
**Les Îles parlent en dernier.** Peu de voix, presque toutes du même avis : on vient les voir quand tout est décidé, et la réunion se tient le jour sans bateau. Cet énoncé est court parce que nous n’y sommes pas assez allés, non parce qu’il y aurait peu à dire.
**The Îles speak last.** Few voices, almost all of one mind: people come to see them when everything is decided, and the meeting is held on the day without a boat. This statement is short because we did not go there enough, not because there would be little to say.
**Las Îles hablan las últimas.** Pocas voces, casi todas de la misma opinión: se las visita cuando todo está decidido, y la reunión se celebra el día sin barco. Este enunciado es corto porque no fuimos bastante, no porque haya poco que decir.
`
