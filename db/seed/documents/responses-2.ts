/** Responses to phase 2, draft comments left out; read as `responses-1.ts`. */
export const RESPONSES_2 = `
@logement-contre | logement/*! | 10-14 | marc | not_accepted 3, accepted_in_part 3, noted 2 | 4.8
Quinze minutes à pied : onze villes ne peuvent le garantir, et nous ne voulons pas d’un engagement que la première rénovation démentirait. Même commune ou commune voisine est tenable partout. Votre désaccord sur les loyers est écrit au passage 2.9, avec un rendez-vous en 2029.
Fifteen minutes on foot: eleven cities cannot guarantee it, and we do not want a commitment that the first renovation would disprove. Same municipality or the neighbouring one can be kept everywhere. Your disagreement on rents is written in passage 2.9, with a date in 2029.
Quince minutos a pie: once ciudades no pueden garantizarlo, y no queremos un compromiso que la primera rehabilitación desmienta. El mismo municipio o el vecino puede cumplirse en todas partes. Su desacuerdo sobre los alquileres consta en el pasaje 2.9, con una cita en 2029.

@loyers | logement/loyers, logement | 10-12 | marc | accepted_in_part 4, accepted 5, already_covered 2, deferred 1 | 4.2, 4.3, 4.6
Le lieu remplace le délai au passage 4.2. Le relogement est écrit six mois avant, le loyer ne monte pas de plus de 5 %, et l’on peut venir accompagné. Le fonds avance six mois, avant l’audience.
Place replaces delay in passage 4.2. Rehousing is in writing six months ahead, the rent rises by no more than 5 %, and one may come accompanied. The fund advances six months, before the hearing.
El lugar sustituye al plazo en el pasaje 4.2. El realojo consta por escrito seis meses antes, el alquiler no sube más del 5 % y se puede ir acompañado. El fondo adelanta seis meses, antes de la vista.

@foncier | logement/foncier | 10-12 | aicha | accepted 4, accepted_in_part 3, deferred 2 | 4.11
Trois foncières au lieu de deux, comme vous le demandiez. La place des habitants à leur conseil sera fixée par leurs statuts, en 2027 ; le projet vous sera soumis.
Three land companies instead of two, as you asked. The place of inhabitants on their boards will be set by their statutes in 2027; the draft will be put to you.
Tres sociedades de suelo en lugar de dos, como pedían. El lugar de los vecinos en sus consejos lo fijarán sus estatutos en 2027; se les someterá el proyecto.

@meubles | logement/vacance | 10-12 | aicha | accepted 5, accepted_in_part 2 | 4.16
La location à la nuit a maintenant son passage : un logement retiré, un logement rendu, dans le même quartier, et dans toutes les îles.
Holiday lets now have their own passage: one home withdrawn, one given back, in the same neighbourhood, and on all islands.
El alquiler turístico tiene ahora su pasaje: una vivienda retirada, una devuelta, en el mismo barrio, y en todas las islas.

@eau-contre | eau/*! | 10-13 | tomas | not_accepted 2, accepted_in_part 3, noted 2, deferred 1 | 5.9
Nous ne fermons pas la porte au dessalement, et nous ne l’ouvrons pas non plus : dernier recours, avis public, rejets mesurés par un tiers. Ceux qui voulaient l’interdire et ceux qui voulaient le financer liront ici la même raison.
We do not close the door to desalination, nor do we open it: last resort, public opinion, discharges measured by a third party. Those who wanted to ban it and those who wanted to fund it will read the same reason here.
No cerramos la puerta a la desalación, ni la abrimos: último recurso, dictamen público, vertidos medidos por un tercero. Quienes querían prohibirla y quienes querían financiarla leerán aquí la misma razón.

@acces | eau/acces, eau | 10-13 | tomas | accepted 6, accepted_in_part 3, already_covered 2 | 5.2, 5.3, 5.5
L’ordre de coupure avance d’un an et se vote en public. L’annonce se fait aussi de vive voix, dans les langues du quartier ; l’eau distribuée arrive en six heures. La table de l’eau se réunit en février, avant les semis.
The order of cuts comes a year earlier and is voted on in public. The announcement is also made by word of mouth in the languages of the neighbourhood; water handed out arrives within six hours. The water table meets in February, before sowing.
El orden de cortes se adelanta un año y se vota en público. El anuncio se hace también de viva voz, en las lenguas del barrio; el agua repartida llega en seis horas. La mesa del agua se reúne en febrero, antes de la siembra.

@inondations | eau/inondations | 10-13 | tomas | accepted 4, accepted_in_part 3, deferred 2 | 5.15, 5.17
Les maisons exposées ne sont plus oubliées : diagnostic gratuit, travaux ou rachat. La chaîne d’alerte humaine vient de vous. Le prix de référence en cas de crues répétées reste à préciser en phase 3.
Exposed houses are no longer forgotten: free survey, works or purchase. The human warning chain comes from you. The reference price after repeated floods remains to be settled in phase 3.
Las casas expuestas ya no se olvidan: diagnóstico gratuito, obras o compra. La cadena de alerta humana viene de ustedes. El precio de referencia tras crecidas repetidas queda por precisar en la fase 3.

@chaleur | eau/chaleur | 10-13 | aicha | accepted 6, accepted_in_part 2, out_of_scope 1 | 5.13
L’arrêt des chantiers publics aux heures chaudes entre au texte, sans perte de salaire. Pour les employeurs privés, le réseau n’a pas de pouvoir ; la clause des marchés est ce qu’il peut.
Stopping public sites in the hot hours enters the text, without loss of pay. Over private employers the network has no power; the clause in its contracts is what it can do.
La parada de las obras públicas en las horas de calor entra en el texto, sin pérdida de salario. Sobre los empleadores privados la red no tiene poder; la cláusula de los contratos es lo que puede.

@argent-contre | argent/*! | 10-14 | marc | not_accepted 3, noted 2, accepted_in_part 2 | 6.4
Seize ans reste : l’âge vaut pour le budget participatif, pas pour les élections. Nous avons pesé vos raisons, elles sont dans la synthèse. Le palier de 2 % en 2028 répond à celles et ceux qui craignaient d’aller trop vite.
Sixteen stays: the age holds for the participatory budget, not for elections. We weighed your reasons; they are in the synthesis. The step of 2 % in 2028 answers those who feared going too fast.
Se mantienen los dieciséis: la edad vale para el presupuesto participativo, no para las elecciones. Sopesamos sus razones; están en la síntesis. El escalón del 2 % en 2028 responde a quienes temían ir demasiado deprisa.

@budget | argent/budget | 10-14 | marc | accepted 5, accepted_in_part 4, already_covered 1 | 6.2, 6.3, 6.18
Cinq pour cent, un palier, un délai, et après trente-six mois le projet passe devant. On peut aussi proposer de vive voix. Dix pour cent n’a pas été retenu : les villes qui l’essaient ne livrent pas.
Five per cent, a step, a deadline, and after thirty-six months the project goes first. One may also propose out loud. Ten per cent was not taken up: the cities that try it do not deliver.
Cinco por ciento, un escalón, un plazo, y a los treinta y seis meses el proyecto pasa delante. También se puede proponer de viva voz. El diez por ciento no se aceptó: las ciudades que lo prueban no entregan.

@comptes | argent/*, argent | 10-14 | marc | accepted 4, already_covered 4, accepted_in_part 2, noted 1 | 6.6, 6.13
Le budget de quatre pages est la proposition que vous avez le plus reprise. Le modèle est écrit avec trois comptables et onze habitants ; il sera fourni en juin 2027. Les marchés et les subventions y sont.
The four-page budget is the proposal you took up most. The model is written with three accountants and eleven inhabitants; it will be provided in June 2027. Contracts and grants are in it.
El presupuesto de cuatro páginas es la propuesta que más retomaron. El modelo se escribe con tres contables y once habitantes; se facilitará en junio de 2027. Los contratos y las subvenciones están en él.

@langues-contre | langues/*! | 10-15 | ines | accepted_in_part 3, noted 2, not_accepted 2 | 3.2, 9.2n
Le coût : vous le demandiez, il est au tableau 9.2, ligne par ligne. Le plafond : nous ne l’écrivons pas, mais le partage entre le réseau et la ville est clair. Une ville peut aussi déclarer à la signature qu’elle aura besoin d’un délai.
The cost: you asked for it, it is in table 9.2, line by line. The ceiling: we do not write one, but the sharing between network and city is clear. A city may also declare when signing that it will need more time.
El coste: lo pedían, está en la tabla 9.2, línea por línea. El tope: no lo escribimos, pero el reparto entre la red y la ciudad es claro. Una ciudad puede además declarar al firmar que necesitará un plazo.

@vote | langues/vote | 10-15 | ines | accepted 6, accepted_in_part 2 | 3.2, 9.b1:1
L’information ne suffisait pas, vous l’avez écrit de bien des façons. Bulletin et résultat sont au passage 3.2, et la somme passe de 0,4 à 1,4 million par an.
The information was not enough, as you wrote in many ways. Ballot and result are in passage 3.2, and the sum goes from 0.4 to 1.4 million a year.
La información no bastaba, lo escribieron de muchas maneras. La papeleta y el resultado están en el pasaje 3.2, y la suma pasa de 0,4 a 1,4 millones al año.

@oral | langues/oral, langues | 10-15 | ines | accepted 5, accepted_in_part 3, already_covered 2 | 3.3, 3.4
« Indemnisés » devient « payés ». Soixante au lieu de quarante. Le compte rendu vient en dix jours, et quand il ne vient pas, on dit pourquoi.
“Compensated” becomes “paid”. Sixty instead of forty. The minutes come within ten days and, when they do not, we say why.
«Indemnizados» pasa a «pagados». Sesenta en lugar de cuarenta. El acta llega en diez días y, cuando no llega, se dice por qué.

@canaux | langues/distance, langues/sourds | 10-15 | lina | accepted 6, deferred 2, accepted_in_part 2 | 3.5, 3.9, 3.11
La lettre et la visite entrent au passage 3.5, la langue des signes n’attend plus le budget, et des relais d’écoute vont vers ceux qui ne viennent pas. Les onze îles restantes viennent en 2027.
Letter and visit enter passage 3.5, sign language no longer waits for the budget, and listening relays go to those who do not come. The eleven remaining islands come in 2027.
La carta y la visita entran en el pasaje 3.5, la lengua de signos ya no espera al presupuesto, y los enlaces de escucha van hacia quienes no vienen. Las once islas restantes llegan en 2027.

@gouvernance-contre | gouvernance/*! | 10-16 | ines | noted 3, not_accepted 2, accepted_in_part 2 | 8.4
L’exclusion revient chez certains d’entre vous. Nous gardons l’avertissement, maintenant daté : explication, quatre mois, assemblée. Si rien ne change en 2029, la question sera rouverte par le groupe tiré au sort.
Some of you return to exclusion. We keep the warning, now dated: explanation, four months, assembly. If nothing changes by 2029, the group drawn by lot will reopen the question.
Algunos vuelven a la exclusión. Mantenemos la advertencia, ahora con fechas: explicación, cuatro meses, asamblea. Si nada cambia en 2029, el grupo sorteado reabrirá la cuestión.

@gouvernance | gouvernance/*, gouvernance | 10-16 | ines | accepted 5, accepted_in_part 3, already_covered 2, deferred 1 | 8.1, 8.11, 8.12
Une ville par région, trois sièges au plus par pays, des cercles ouverts aux associations, une indemnité qu’il ne faut pas demander. La proposition d’un vice-président tiré au sort est reportée à l’assemblée de 2028.
One city per region, three seats at most per country, circles open to associations, an allowance one need not ask for. The proposal of a vice-chair drawn by lot is deferred to the assembly of 2028.
Una ciudad por región, tres asientos como máximo por país, círculos abiertos a las asociaciones, una indemnización que no hay que pedir. La propuesta de una vicepresidencia por sorteo se aplaza a la asamblea de 2028.

@donnees-contre | donnees/*! | 10-16 | aicha | accepted_in_part 2, noted 2, not_accepted 1 | 7.10
Fondre les groupes de moins de dix, et non de vingt : au-dessous de vingt, nos plus petites villes ne pourraient plus rien publier. Une association relit chaque jeu avant sa parution.
Merging groups under ten, and not under twenty: below twenty, our smallest cities could publish nothing at all. An association rereads every dataset before it appears.
Fundir los grupos de menos de diez, y no de veinte: por debajo de veinte, nuestras ciudades más pequeñas no podrían publicar nada. Una asociación revisa cada conjunto antes de que aparezca.

@donnees | donnees/*, donnees | 10-16 | aicha | accepted 4, already_covered 3, accepted_in_part 2 | 7.9, 7.14
Six jeux sont fixés, les six autres se choisissent par vote. Les programmes qui décident sont tenus dans un registre, et nul ne reçoit un refus d’une machine seule.
Six datasets are set, the other six are chosen by vote. Programs that decide are kept in a register, and no one is refused by a machine alone.
Seis conjuntos están fijados, los otros seis se eligen por votación. Los programas que deciden constan en un registro, y nadie recibe una negativa solo de una máquina.

@autres | * | 10-16 | ines | noted 3, out_of_scope 2 |
Ces contributions ne relèvent d’aucun des six thèmes, ou demandent ce qu’une ville seule peut donner. Elles sont lues, gardées, et transmises quand vous l’avez permis.
These contributions belong to none of the six themes, or ask for what one city alone can give. They are read, kept, and passed on where you allowed it.
Estas contribuciones no pertenecen a ninguno de los seis temas, o piden lo que una sola ciudad puede dar. Se leen, se conservan y se transmiten cuando usted lo permitió.
`

/** Responses to some of phase 3, as far as the secretariat has come. */
export const RESPONSES_3 = `
@langues-3 | langues/*, langues | 11-12 | ines | accepted_in_part 3, noted 2, already_covered 2 |
Le seuil à partir duquel une langue est écrite, et la version orale au-dessous, seront proposés dans la version soumise au vote. Nous attendons encore les avis des villes de moins de 5 000 habitants.
The threshold above which a language is written, and the spoken version below it, will be proposed in the version put to the vote. We are still waiting for the views of cities under 5,000 inhabitants.
El umbral a partir del cual una lengua se escribe, y la versión oral por debajo, se propondrán en la versión sometida a voto. Aún esperamos la opinión de las ciudades de menos de 5 000 habitantes.

@logement-3 | logement/*, logement | 11-13 | marc | accepted_in_part 3, already_covered 3, deferred 1 |
Le mot « autorisées » sera précisé : il vise les opérations de plus de dix logements. Le temps de trajet est à l’étude avec les trois foncières.
The word “authorised” will be made precise: it means operations of more than ten homes. Travel time is being studied with the three land companies.
La palabra «autorizadas» se precisará: se refiere a operaciones de más de diez viviendas. El tiempo de trayecto se estudia con las tres sociedades de suelo.

@eau-3 | eau/*, eau | 11-13 | tomas | accepted_in_part 3, already_covered 3, noted 2, deferred 1 |
Les golfs seront nommés dans l’ordre de coupure, et « premier recours » remplacera « dernier » pour les îles sans source. La distance de distribution en zone rurale reste à l’étude avec douze villes.
Golf courses will be named in the order of cuts, and islands without a spring will be an exception to “last resort”. The distance for handing out water in rural areas is still being studied with twelve cities.
Los campos de golf se nombrarán en el orden de cortes, y las islas sin manantial serán una excepción al «último recurso». La distancia de reparto en zonas rurales sigue en estudio con doce ciudades.

@argent-3 | argent/*, argent | 11-16 | marc | already_covered 3, accepted_in_part 2, noted 2, not_accepted 1 |
Les avenants entreront dans la cinquième question du budget de quatre pages. La part soumise au vote se calcule hors dépenses déjà engagées ; le texte le dira. Nous ne descendons pas sous 5 %.
Contract amendments will enter the fifth question of the four-page budget. The share put to the vote is counted without spending already committed; the text will say so. We do not go below 5 %.
Los modificados entrarán en la quinta pregunta del presupuesto de cuatro páginas. La parte sometida a voto se calcula sin el gasto ya comprometido; el texto lo dirá. No bajamos del 5 %.

@gouvernance-3 | gouvernance/*, gouvernance | 11-16 | ines | already_covered 2, noted 3, accepted_in_part 2, deferred 1 |
L’assemblée pourra voter à distance en quinze jours lorsqu’un avertissement concerne l’hiver : nous le proposons au comité. La parité du comité demande de changer les statuts ; elle est reportée à l’assemblée de 2028.
The assembly will be able to vote remotely within fifteen days when a warning concerns the winter: we are proposing this to the committee. Parity on the committee requires a change of statutes; it is deferred to the assembly of 2028.
La asamblea podrá votar a distancia en quince días cuando una advertencia concierna al invierno: lo proponemos al comité. La paridad del comité exige cambiar los estatutos; se aplaza a la asamblea de 2028.

@donnees-3 | donnees/*, donnees | 11-16 | aicha | already_covered 3, noted 2, accepted_in_part 1 |
Les candidats aux six derniers jeux seront classés par le nombre de questions du registre auxquelles ils répondent. Les données des tribunaux ne nous appartiennent pas : la liste le dira.
Candidates for the last six datasets will be ranked by the number of questions in the register they answer. Court data are not ours: the list will say so.
Los candidatos a los seis últimos conjuntos se ordenarán por el número de preguntas del registro a las que responden. Los datos de los tribunales no son nuestros: la lista lo dirá.
`
