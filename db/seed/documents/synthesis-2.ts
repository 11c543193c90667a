/** What phase 2 heard; read as `synthesis-1.ts`. */
export const SYNTHESIS_2 = `
# logement | Logement et foncier | Housing and land | Vivienda y suelo

@distance-relogement | logement, logement/loyers
**Le relogement se mesure en minutes.** Le premier texte parlait de délai ; les contributions parlent de lieu. Même commune ou commune voisine fait l’accord de la plupart ; les quinze minutes à pied, non.
**Rehousing is measured in minutes.** The first text spoke of delay; the contributions speak of place. Same municipality or the neighbouring one brings most people together; fifteen minutes on foot does not.
**El realojo se mide en minutos.** El primer texto hablaba de plazo; las contribuciones hablan de lugar. El mismo municipio o el vecino reúne a la mayoría; los quince minutos a pie, no.

@bail | logement/foncier | | terrain, foncier, bail, jardin, champ, friche, land, lease, suelo, terreno
**Louer le sol, oui ; mais qui tient le bail ?** Le principe du bail long ne rencontre presque plus d’opposition. La discussion porte sur le conseil des foncières, où les habitants veulent siéger, et sur les petites parcelles que les villes préfèrent vendre.
**Leasing the land, yes; but who holds the lease?** The principle of the long lease meets hardly any opposition now. The discussion is about the boards of land companies, where inhabitants want seats, and about small plots that cities would rather sell.
**Arrendar el suelo, sí; pero ¿quién tiene el contrato?** El principio del arrendamiento largo ya casi no encuentra oposición. La discusión trata de los consejos de las sociedades de suelo, donde los vecinos quieren sentarse, y de las parcelas pequeñas que las ciudades prefieren vender.

@meubles | logement/vacance | | vide, touris, airbnb, boîte, clés, empty, turíst, vacía
**La boîte à clés pèse plus que le volet clos.** En phase 2, la location à la nuit passe devant la vacance. Les îles et les centres demandent une compensation, logement pour logement.
**The key box weighs more than the closed shutter.** In phase 2, holiday lets come before empty homes. Islands and city centres ask for compensation, home for home.
**La caja de llaves pesa más que la persiana cerrada.** En la fase 2, el alquiler turístico pasa por delante de la vacancia. Las islas y los centros piden compensación, vivienda por vivienda.

# eau | Eau et climat | Water and climate | Agua y clima

@ordre | eau/acces, eau
**Un ordre de coupure, mais voté.** L’idée d’écrire l’ordre des coupures est reçue comme une évidence tardive. On demande qu’il soit voté en séance publique, qu’il nomme les golfs et qu’il soit annoncé de vive voix.
**An order of cuts, but voted on.** Writing down the order of cuts is received as a belated obvious step. People ask for it to be voted in public, to name the golf courses and to be announced out loud.
**Un orden de cortes, pero votado.** La idea de escribir el orden de los cortes se recibe como una evidencia tardía. Se pide que se vote en sesión pública, que nombre los campos de golf y que se anuncie de viva voz.

@amont | eau/inondations | | amont, aval, inond, crue, digue, cave, flood, upstream, crecida, inund
**L’aval doit à l’amont.** Les Plateaux retiennent l’eau qui épargne les Deltas. Le partage du coût des zones humides est demandé des deux côtés ; le sort des maisons déjà construites reste la question la plus douloureuse.
**Downstream owes upstream.** The Plateaux hold back the water that spares the Deltas. Sharing the cost of wetlands is asked for on both sides; the fate of houses already built remains the most painful question.
**Aguas abajo debe a aguas arriba.** Los Plateaux retienen el agua que libra a los Deltas. Se pide por ambas partes repartir el coste de los humedales; el destino de las casas ya construidas sigue siendo la cuestión más dolorosa.

@travail | eau/chaleur | | chaleur, chaud, canicul, ombre, arbre, degrés, heat, shade, calor, sombra
**La chaleur est aussi un horaire.** Aux écoles et aux arbres s’ajoutent les heures de travail, de livraison et d’ouverture. Un lieu frais fermé à dix-huit heures ne sert pas.
**Heat is also a timetable.** To schools and trees are added the hours of work, delivery and opening. A cool place that closes at six is of no use.
**El calor es también un horario.** A las escuelas y los árboles se suman las horas de trabajo, de reparto y de apertura. Un lugar fresco que cierra a las seis no sirve.

# argent | Argent public | Public money | Dinero público

@part | argent/budget | | participatif, vot, projet, seize, %, vote, project, voto, proyecto
**Cinq pour cent livrés valent mieux que dix promis.** Habitants et villes se rejoignent sur un palier, un délai et une règle quand il est passé. L’âge du vote divise encore.
**Five per cent delivered is worth more than ten promised.** Inhabitants and cities meet on a step, a deadline and a rule for when it has passed. The voting age still divides.
**Cinco por ciento entregado vale más que diez prometido.** Vecinos y ciudades coinciden en un escalón, un plazo y una regla para cuando pasa. La edad de voto sigue dividiendo.

@quatre-pages | argent/comptes, argent, argent/marches
**Quatre pages, six questions, un nom.** Le budget lisible est la proposition la plus reprise de la phase. Les comptables demandent un modèle commun ; les habitants, que l’on dise ce qui n’a pas été fait.
**Four pages, six questions, one name.** The readable budget is the proposal taken up most in this phase. Accountants ask for a common model; inhabitants ask to be told what was not done.
**Cuatro páginas, seis preguntas, un nombre.** El presupuesto legible es la propuesta más retomada de la fase. Los contables piden un modelo común; los vecinos, que se diga lo que no se hizo.

# langues | Langues et accès | Languages and access | Lenguas y acceso

@bulletin | langues/vote | | bulletin, vot, urne, ballot, vote, papeleta, voto
**Le bulletin, puis le site.** L’engagement du premier texte portait sur l’information. Les contributions l’ont lu comme une traduction de la page d’accueil. Elles demandent le bulletin, le résultat, et le montant inscrit au tableau.
**The ballot, then the website.** The commitment in the first text was about information. The contributions read it as a translation of the home page. They ask for the ballot, the result, and the amount entered in the table.
**La papeleta, después la web.** El compromiso del primer texto trataba de la información. Las contribuciones lo leyeron como una traducción de la portada. Piden la papeleta, el resultado y el importe inscrito en la tabla.

@salaire | langues/oral, langues
**Payés, et nommés.** « Indemnisés » n’a convaincu personne. Interprètes et associations demandent un salaire et un nom au procès-verbal ; des villes demandent qui le verse.
**Paid, and named.** “Compensated” convinced nobody. Interpreters and associations ask for a wage and a name in the minutes; cities ask who pays it.
**Pagados, y nombrados.** «Indemnizados» no convenció a nadie. Intérpretes y asociaciones piden un salario y un nombre en el acta; las ciudades preguntan quién lo paga.

@canaux | langues/distance, langues/sourds | | lettre, téléphone, bateau, sourd, aveugle, signe, letter, phone, boat, deaf, carta, barco, sord
**Une lettre vaut un formulaire.** Lettre, visite, langue des signes, phrases courtes : ce que le texte appelait exception est demandé comme la règle. La question qui reste est celle des bras.
**A letter is worth a form.** Letter, visit, sign language, short sentences: what the text called an exception is asked for as the rule. The question that remains is one of hands.
**Una carta vale lo que un formulario.** Carta, visita, lengua de signos, frases cortas: lo que el texto llamaba excepción se pide como regla. La pregunta que queda es la de las manos.

# gouvernance | Gouvernance du réseau | Governance of the network | Gobierno de la red

@avertir | gouvernance/adhesion, gouvernance/suivi, gouvernance
**Avertir en public plutôt qu’exclure.** L’avertissement l’emporte sur l’exclusion, à condition d’un délai, d’une suite et du droit de saisir pour les habitants.
**Warning in public rather than excluding.** The warning prevails over exclusion, provided there is a deadline, a follow-up and the right for inhabitants to bring a case.
**Advertir en público antes que excluir.** La advertencia prevalece sobre la exclusión, a condición de un plazo, de una continuación y del derecho de los vecinos a presentar un caso.

@sieges | gouvernance/comite | | comité, siège, mandat, élu, committee, seat, comité, asiento, mandato
**Une région, un siège.** La composition du comité est demandée noir sur blanc : une ville par région, des mandats limités, aucun pays dominant.
**One region, one seat.** The composition of the committee is asked for in black and white: one city per region, limited terms, no dominant country.
**Una región, un asiento.** Se pide por escrito la composición del comité: una ciudad por región, mandatos limitados, ningún país dominante.

# donnees | Données ouvertes | Open data | Datos abiertos

@relire | donnees/vieprivee, donnees/publication, donnees
**Relire avant d’ouvrir.** Douze jeux de données suffisent si quelqu’un les relit, les explique et les corrige. Une mairie seule ne peut pas juger de ce qui désigne une personne.
**Reading before opening.** Twelve datasets are enough if someone rereads, explains and corrects them. A town hall alone cannot judge what points to a person.
**Releer antes de abrir.** Doce conjuntos de datos bastan si alguien los relee, los explica y los corrige. Un ayuntamiento solo no puede juzgar qué señala a una persona.

# minorite | Avis minoritaires | Minority views | Opiniones minoritarias

@calendrier | * | Îles
**Le calendrier de la terre n’est pas celui de la mer.** Les voix des Îles sont plus nombreuses qu’en phase 1, et restent rares. Elles demandent que les dates du texte tiennent compte des mois sans traversée, et que l’assemblée vienne une fois.
**The calendar of the land is not that of the sea.** The voices of the Îles are more numerous than in phase 1, and still rare. They ask for the dates in the text to allow for the months without a crossing, and for the assembly to come once.
**El calendario de la tierra no es el del mar.** Las voces de las Îles son más numerosas que en la fase 1, y siguen siendo escasas. Piden que las fechas del texto tengan en cuenta los meses sin travesía, y que la asamblea venga una vez.
`
