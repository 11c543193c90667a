/* One line, one voice: sub-theme, who and what (see ./read.ts), then the words. ¶ is a new paragraph. */
export const spanish = `
loyers h1 Me subieron el alquiler por una nota pegada en la puerta. Con celo. Doscientos euros más.
loyers h1 Somos tres familias en un piso. La cocina va por turnos, como en el colegio.
loyers a12 Atendemos a cuarenta inquilinos por semana y casi ninguno sabe que el contrato se puede discutir. Hace falta un contrato tipo, corto y en varias lenguas.
loyers h!2 Si topan los alquileres, mi madre vende el piso y se acabó el inquilino. No es maldad, es su pensión.
loyers a3 Donde dice "asequible" pongan un porcentaje del ingreso. Sin número no hay derecho.
foncier h1 Vendieron la cancha. Dicen que habrá otra. Llevan seis años diciéndolo.
foncier c2 El suelo público no se vende: se alquila por sesenta años y con condiciones. Lo firmamos catorce organizaciones.
foncier v3 El inventario de terrenos antes de 2027 no lo podemos prometer: el catastro está en papel y con goteras.
vacance h1 Cuento nueve persianas bajadas desde mi balcón. Dos son del ayuntamiento.
vacance h2 Que los jóvenes arreglen las casas vacías y vivan en ellas. Mi abuelo hizo la suya así.
logement h1 Tengo 34 años y comparto nevera con cuatro desconocidos. El yogur es un tema político.
logement a1 En la sala de espera del albergue hay gente con uniforme de trabajo. Eso no existía hace diez años.
logement h!1 Siempre preguntan a los mismos. A los que dormimos en la furgoneta nadie nos trae la encuesta.
logement v2 Con un arquitecto compartido entre cinco municipios rehabilitamos el doble. No pedimos más dinero, pedimos permiso para compartirlo.
logement f2 En el foro los propietarios y los inquilinos solo coincidieron en una cosa: los trámites. Empiecen por ahí.
logement h3 Otro municipio vecino puede estar a dos horas. Digan los minutos.
logement h?2 ¿Y los que no tenemos contrato, contamos?
acces h1 El agua llega a las tres de la mañana. Lavo a las tres de la mañana. Mis vecinos también, ya nos saludamos.
acces a12 Pedimos que el agua aparezca como derecho, no como servicio.
acces a2 Tarifa social automática, sin solicitud. Quien más la necesita es quien menos formularios rellena.
acces v2 La gestión pública nos salió bien, pero tardamos siete años. Cuéntenlo entero, con los siete años.
acces h!3 El 5.1 habla de fuentes y no habla de quién las limpia. En mi plaza hay fuente y hay ranas.
inondations h1 La última riada subió hasta el tercer escalón. Lo pinté de rojo para acordarme.
inondations a1 Avisaron las vecinas por la radio del mercado antes que la sirena. Habría que darles un cargo.
inondations h2 No construyan más en la rambla. Se llama rambla por algo.
inondations v3 Los domingos no tenemos guardia. Y siempre llueve en domingo.
chaleur h1 Mi abuelo duerme en la bañera en julio. Vacía, con una almohada.
chaleur h12 Sombra en la parada del 14. Es lo único que pido desde 2019.
chaleur a2 Abrir los colegios en agosto: tienen patio, agua y llaves. Falta quien firme.
chaleur h!2 Plantan árboles para la inauguración y en septiembre son leña.
eau h1 En este río aprendí a nadar y ahora no dejo que se bañe ni el perro.
eau c2 Ciudades de arriba y de abajo en la misma mesa, con voto. Hoy las de abajo solo reciben el agua y las disculpas.
eau h!1 Mucha estrategia y el contenedor de vidrio lleno desde San Juan.
eau h3 Treinta y una veces "resiliencia". Mi abuela decía aguantar.
budget h1 Gané el presupuesto participativo con un parque infantil. Mis hijos ya van al instituto y el parque sigue en el plano.
budget h1 Voté por primera vez en mi vida en el presupuesto del barrio. Me temblaba la mano. Ganamos por once votos.
budget a2 Que la urna vaya al mercado, a la obra, al hospital. La gente no es apática, está trabajando.
budget h!2 Un dos por ciento para decidir entre todos y el noventa y ocho a puerta cerrada. Gracias por las migas.
budget v2 Después de cinco ediciones: menos proyectos, más grandes, y un técnico que no tenga otra cosa que hacer.
budget h?3 ¿El 6.1 incluye mantener lo que se construye, o eso lo volvemos a votar?
marches a1 Pedimos el contrato de la basura. Nos dieron cita, luego otra cita, luego una foto del contrato.
marches h2 Publiquen las facturas. Todas. Ya veremos nosotros si son aburridas.
marches v!3 Diez días para publicar es imposible en un pueblo con una sola funcionaria. Treinta, y firmamos mañana.
comptes h1 Soy contable y el presupuesto de mi pueblo me da risa o miedo según el capítulo.
comptes a2 Presupuesto con mirada de género: la pista de pádel cuesta más que la guardería. Lo calculamos con facturas.
argent h1 ¿Para qué debe servir la red? Para que mi alcaldesa tenga vergüenza delante de otras alcaldesas.
argent a2 Escriban la palabra corrupción. Con todas sus letras, son diez.
argent h!2 Yo no quiero decidir el presupuesto, quiero que lo decida bien quien cobra por ello.
argent f3 Pedimos un balance en 2029 con los mismos números del principio, también los feos.
vote h1 No entiendo la papeleta. Voto lo que me dice mi hijo.
vote h1 Mi suegra firmó que no quería votar porque creyó que era el recibo del gas.
vote a12 Papeleta con dibujos, grande, probada antes con diez personas. Lo hicimos en San Tilmo y los nulos bajaron a la mitad.
vote h!1 Yo aprendí la lengua de aquí en la obra, a gritos. Que la aprendan, pero que les paguen las clases.
vote v2 Tres lenguas nos cuestan 2.100 euros por votación. La pancarta de la fiesta mayor cuesta más.
vote h3 El resultado también en nuestra lengua, y en la misma puerta.
vote h?3 ¿El 3.2 vale para las consultas del barrio, o solo para las grandes?
oral h1 ¿Quién traduce cuando no viene el intérprete? Yo, con doce años.
oral a2 Que el intérprete pueda parar la reunión. Si no puede parar, adorna.
oral v3 Seis semanas para la versión oral, no tres. Queremos hacerlo bien.
distance h1 Fui a la reunión en dos autobuses y una bicicleta. Cuando llegué estaban recogiendo las sillas.
distance a1 En la sierra no hay cobertura. La encuesta la llevamos en burro, literalmente. El burro se llama Ministro.
distance h2 Vengan ustedes una vez. Ponemos la comida.
sourds h1 Soy sorda y en el vídeo solo veo a un señor muy contento.
sourds a3 En la parte 3 dicen oral todo el rato. Nosotros hablamos con las manos.
langues h1 Limpio la sala donde hacen las asambleas. Las sillas siempre quedan puestas como en misa.
langues h2 Todo lo importante debería caber en una hoja y leerse en voz alta.
langues h!2 Mucho "lenguaje inclusivo" y luego la cita previa solo por internet.
langues f1 En nuestro foro hay un reloj de arena de dos minutos. Lo odian los que antes hablaban veinte.
langues c2 Un fondo común de traducción. Ciento cuarenta y una ciudades pagando por separado la misma palabra es de locos.
adhesion h1 Vi la placa de la red en el ayuntamiento, detrás de la máquina de café.
adhesion a2 Una ciudad que cierra asociaciones no puede dar lecciones de participación. Suspensión con plazo.
adhesion h?3 ¿Qué pasa si una ciudad no cumple?
adhesion v!2 Si nos suspenden, pierden a las tres personas que aquí todavía creen en esto.
comite h2 Sorteen un asiento del comité entre la gente. Uno. A ver qué pasa.
comite a3 Cinco de nueve, pero dos de cada lado. Si no, no hay quórum que valga.
suivi h1 Contesté en 2022. Sigo esperando. Les dejo el mismo teléfono.
suivi v2 Menos indicadores y más visitas. Tres días en casa ajena enseñan lo que no dice una tabla.
suivi h!3 Todas las frases acaban antes del "y si no".
gouvernance h1 Que sirva para llamar a alguien que ya metió la misma pata.
gouvernance a1 Somos once, contestamos consultas de noche y nadie nos contesta de día.
gouvernance h2 Quiten tres cosas antes de poner una nueva.
gouvernance c2 Derecho de interpelación: quinientas firmas de dos ciudades y respuesta en sesenta días.
gouvernance h+3 Ahora se entiende. No me gusta todo, pero se entiende.
publication h1 Según el portal mi calle tiene metro. Ojalá.
publication a2 Las mismas once tablas en todas las ciudades. Aburrido y revolucionario.
vieprivee h1 Di mi opinión sobre el colegio y a la semana me lo comentó el director. Nunca más con nombre.
vieprivee a2 Quien huye de alguien no puede dejar un correo. Piensen el formulario desde ella.
donnees h!2 Otro observatorio no, por favor. Observen el semáforo de la avenida, que lleva roto un mes.
donnees v3 Un responsable de datos por ciudad: en la mía seré yo, que también llevo el cementerio.
langues h1L Buenas tardes,¶me llamo como mi madre y por eso siempre nos mezclan los papeles. Ella tiene 83 años y vota desde que pudo votar. Este año le llegó la tarjeta del referéndum del barrio y me llamó para preguntarme si había hecho algo malo, porque la carta decía "se le requiere".¶Fui a leérsela. Yo tengo estudios y tuve que leerla dos veces. No era una cuestión de idioma, o no solo: era una carta escrita por alguien que nunca ha tenido que explicarle nada a nadie.¶Propongo una regla barata: antes de enviar una carta a todos los vecinos, que la lea en voz alta quien limpia el edificio. Si la entiende, se manda.¶Un saludo.
>logement El dueño vive en otro país y la gotera vive conmigo.
>logement En {ville} hay más llaves con código que vecinos.
>logement Busco piso desde la primavera.
>logement El solar de {ville} sigue vallado.
+logement Una fecha, por favor.
+logement Que se publiquen los desahucios.
+logement Primero lo vacío, luego lo nuevo.
+logement No pido regalo, pido contrato.
>eau En {ville} cortan el agua los martes.
>eau La acequia de mi padre es ahora un aparcamiento.
>eau El colegio de {ville} no tiene ni un árbol.
>eau Trabajo en la depuradora.
+eau Arreglen las fugas y luego hablamos.
+eau Que pague quien ensucia.
+eau Mídanlo cada mes y cuélguenlo en la puerta.
+eau Pregunten a los viejos por dónde pasa el agua.
>argent En {ville} la obra del puente va por el tercer presupuesto.
>argent Mi barrio nunca gana.
>argent Pedí una factura y me dieron una sonrisa.
>argent Estuve en un jurado de vecinos.
+argent Enseñen los recibos.
+argent Un voto que no obliga es una encuesta.
+argent La misma regla para el pueblo y para la capital.
+argent Digan también lo que se cayó por el camino.
>langues Mi madre guarda las cartas del ayuntamiento sin abrir.
>langues A {ville} la convocatoria llegó al día siguiente.
>langues Trabajo de noche y las reuniones son mi sueño.
>langues La sala de {ville} está en un segundo sin ascensor.
+langues Una hoja bien escrita bastaba.
+langues Léanlo en voz alta.
+langues Paguen a quien traduce.
+langues Vengan un sábado, sin diapositivas.
>gouvernance Nuestro delegado se jubiló y nadie avisó a {ville}.
>gouvernance El acta no dice lo que yo oí.
>gouvernance Tengo diecisiete años y tuvo que firmar mi padre.
>gouvernance Vinieron a {ville} y vieron el restaurante.
+gouvernance Contesten. Esa es la reforma.
+gouvernance Falta una fecha al lado de cada verbo.
+gouvernance Empiecen el balance por los fracasos.
+gouvernance Prefiero menos ciudades y más hechos.
`
export const spanishReplies = `
logement h Igual aquí, dos calles más abajo.
vacance h! @Que los jóvenes arreglen| Eso ya se probó y el notario todavía se ríe.
eau h Aguas abajo es peor: llega con todo lo que ustedes le ponen.
eau h? ¿Alguien lo ha medido en invierno?
comite h @Sorteen un asiento| De acuerdo en todo menos en el sorteo.
vote h @Voto lo que me dice mi hijo| Mi abuela igual, con el portugués.
langues a Se puede contar: basta preguntar en los colegios.
vote h! @El resultado también en nuestra lengua| ¿Y dónde paramos? ¿Un idioma por escalera?
gouvernance h Yo estuve en esa reunión y oí lo contrario.
gouvernance v Hablo como concejala y a título personal: tienen razón y no tenemos gente.
`
export const spanishSurvey = `
change h El autobús de las ocho.
change h Que contesten al teléfono.
change h La vivienda. Lo demás viene solo.
change h Los baños del parque.
change a Cobrar las subvenciones el mismo año.
change h Sombra.
change h Nada, en mi calle se vive bien.
change v Los informes repetidos.
change h Que mi voto se cuente delante de mí.
change h Médicos.
helped h Mi vecina de abajo.
helped h Que hubiera merienda.
helped h Una intérprete que también se reía.
helped h El enfado.
helped a La ludoteca al lado de la sala.
helped h No dar mi nombre.
helped h La bibliotecaria.
missing h Quién paga.
missing h Los plazos, en letra grande.
missing a El "y si no".
missing h Los jóvenes de verdad.
missing v El coste por municipio.
missing h Un teléfono.
`
