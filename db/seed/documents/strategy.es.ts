/** Version 2 of the strategy in Spanish: the blocks of `strategy.fr.ts` under the same keys. */
export const STRATEGY_ES = `
[titre] # Hacer ciudad en común

[sous-titre] Estrategia de la red Villes en commun, 2027-2031. Proyecto abierto a los comentarios del público hasta el 15 de enero de 2027 y sometido al voto del comité de pilotaje el 12 de febrero de 2027.

[1] ## Por qué una estrategia común

[1.1] Villes en commun reúne 141 ciudades y asociaciones de cinco regiones: 44 en la Rive nord, 36 en la Rive sud, 27 en los Plateaux, 19 en los Deltas y 15 en las Îles. Nuestras ciudades no se parecen. La mayor tiene dos millones de habitantes; la menor, Roche-Basse, tiene 840 y carece de instituto. Sin embargo, todas deciden las mismas cosas: dónde se vive, quién tiene agua en agosto, cómo se reparte el dinero y en qué lengua se dice.

[1.2] Este texto compromete a la red por cinco años. No sustituye ni a las leyes de los países ni al voto de los plenos municipales. Dice lo que los miembros prometen hacer juntos, en qué fecha, con qué dinero y a quién se piden cuentas cuando no se hace.

[1.3] La estrategia anterior, 2021-2026, tenía cuarenta y dos compromisos. Once se cumplieron, diecisiete se cumplieron en parte, catorce no se cumplieron. Ninguno de esos catorce tenía fecha ni presupuesto. De ahí sacamos una regla sencilla: **ningún compromiso sin fecha, ninguna fecha sin dinero, ningún dinero sin nombre.**

[1.4] Por eso hemos escrito menos. Esta estrategia contiene veintiséis compromisos. Cada uno lleva un plazo, un coste y un responsable, y cada uno remite a lo que se dijo durante la consulta. Quien quiera saber por qué una frase está aquí puede preguntárselo al texto.

[1.5] Tres cosas quedan fuera del alcance de la red, y vale más escribirlo al principio que al final:

[1.6] - los impuestos nacionales y las prestaciones sociales, que nuestras ciudades no fijan;

[1.7] - el precio del transporte, que depende de autoridades donde la red no tiene asiento;

[1.8] - el derecho de residencia, sobre el que cada ciudad puede opinar en su nombre, pero no en el de las demás.

[1.9] ### A quién se dirige este texto

[1.10] A las vecinas y los vecinos en primer lugar, que podrán oponerlo a su ciudad. A los plenos municipales, que deberán votar en el año lo que les concierne. A las asociaciones, que comprobarán. Y al personal municipal, a quien se pedirá hacerlo: sesenta y cuatro de sus miembros releyeron los plazos, y alargamos nueve.

[1.11] Adherirse a la red es aceptar este texto entero. Una ciudad puede, no obstante, declarar al firmar hasta dos compromisos que no cumplirá en la fecha prevista. Dice cuáles, por qué y en qué fecha podrá. Esa declaración es pública y no se renueva.

[1.12] ### Cómo se escribió este texto

[1.13] Lo escribieron tres personas, lo releyeron muchas, y antes se habló. Cada parte empieza por lo que escuchamos, dice después lo que prometemos y termina con lo que cuesta o con lo que todavía no sabemos hacer. Los pasajes están numerados para poder discutirlos sin copiarlos. Las palabras de oficio se sustituyeron cuando encontramos otras mejores; cuando no, las explicamos.

[1.14] Hemos conservado las frases que molestan. Una estrategia que nadie discute es una estrategia que nadie ha leído.

[2] ## Lo que hemos aprendido

[2.1] De marzo a mayo de 2026 preguntamos para qué debía servir la red, qué impedía participar en ella y qué debía dejar de hacer. De junio a septiembre sometimos prioridades y después un primer texto. Las respuestas llegaron por cuestionario, por carta, por mensaje de voz, en sesiones de escucha y al margen del texto. Todas llevan un número.

[2.2] ### Lo que vuelve en todas partes

[2.3] **Quedarse antes que construir.** La mitad de las contribuciones sobre la vivienda no piden edificar. Piden no tener que irse. Habíamos preparado un capítulo sobre las obras; escribimos otro.

[2.4] **El agua se cuenta antes de repartirse.** En los Plateaux, los cortes del verano de 2025 duraron hasta diecinueve días. La gente no discutía el corte. Discutía enterarse la misma mañana, y ver verdes los campos de golf.

[2.5] **Un presupuesto participativo demasiado pequeño cansa.** Donde se vota menos del 1 % de la inversión, la participación baja desde el tercer año. Donde se vota más, se mantiene.

[2.6] **No se está invitado en una lengua que no se comprende.** Es el punto en el que los cinco grupos de contribuyentes dicen lo mismo.

[2.14] **Se pide una respuesta más que un acuerdo.** En los cuestionarios, la frase más frecuente no es «estoy en contra», sino «nunca me dijeron qué fue de aquello». Nos comprometimos a responder a cada contribución, una por una o por grupos, y a dar una razón. Está hecho para las dos primeras fases.

[2.7] ### Lo que todavía nos divide

[2.8] Tres desacuerdos atraviesan este texto. No los hemos borrado.

[2.9] - ¿Hay que limitar los alquileres en todas las ciudades, o solo donde superan un tercio de los ingresos? Las asociaciones de inquilinos piden lo primero; veintidós ciudades, lo segundo. El texto opta por lo segundo y fija una cita en 2029.

[2.10] - ¿Debe dejar la red una ciudad que desahucia en invierno? Once contribuciones lo piden. El comité prefirió la advertencia pública, para que los habitantes de esa ciudad no pierdan el apoyo de las demás.

[2.11] - ¿Puede la red publicar datos que la ciudad afectada prefiere guardar? El capítulo 7 responde que sí, salvo los datos personales, y da treinta días para oponerse en público.

[2.12] ### A quién no hemos escuchado bastante

[2.13] Cuatro de las quince ciudades de las Îles participaron en las dos primeras fases. Los menores de 25 años son el 7 % de las voces y el 31 % de la población. Las personas sordas y ciegas nos recordaron que ni la propia invitación era accesible. Esas carencias son nuestras: tres sesiones de escucha se celebran en las Îles antes de Navidad, y la invitación existe ya en lengua de signos y en letra grande.

[2.15] También nos faltaron quienes trabajan de noche, las personas presas y las familias alojadas en hoteles. Para ellas no bastan los canales ordinarios: hacen falta enlaces, y tiempo. El pasaje 3.11 saca de ello una consecuencia.

[2.16] ### Lo que no supimos hacer antes

[2.17] Cuatro razones se repiten en los catorce compromisos que la estrategia anterior no cumplió. Las anotamos para recordarlas al firmar esta:

[2.18] - **Nadie respondía de él.** «La red» no tiene una oficina a la que llamar. Nueve compromisos no tenían nombre.

[2.19] - **La ciudad más lenta marcaba el paso.** Esperábamos el acuerdo de todas para empezar. En adelante bastan tres ciudades para abrir camino, y las demás dicen cuándo las siguen.

[2.20] - **La cifra había cambiado de sentido.** Una vivienda «entregada» se contaba con la licencia en una ciudad y con la entrega de llaves en otra. Las definiciones se publican ahora con los indicadores, y no se tocan.

[2.21] - **Se había anunciado antes de pagarlo.** Un compromiso sin línea en la tabla 9.2 ya no entra en el texto.

[3] ## Voces iguales

[3.1] Una ciudad habla siempre varias lenguas. Sin embargo, en 88 de las 141 ciudades de la red, el presupuesto, las informaciones públicas y las convocatorias existen en una sola. Las sesiones de escucha lo dijeron de manera constante: no es que la gente se niegue a participar, es que no se la invita en una lengua que comprenda.

[3.2] Antes de terminar 2028, las ciudades miembros publican la información, la papeleta y el resultado de cada votación local en las lenguas que hablan sus habitantes. La red se hace cargo de la primera traducción; la ciudad, de las siguientes.

[3.3] La red forma cada año a sesenta intérpretes de barrio. Cobran por ello. Su nombre figura en el acta, junto al de los cargos electos, porque traducir es una carga pública y no un favor.

[3.4] Toda reunión de la red se celebra en dos lenguas como mínimo, con un acta en cada una en menos de diez días. Cuando no puede cumplirse el plazo, la secretaría lo dice, y dice por qué.

[3.5] Una persona que no puede desplazarse tiene los mismos derechos que una persona presente. El teléfono, el mensaje de voz, la carta y la visita a domicilio son canales ordinarios: lo que llega por ellos se inscribe en el mismo registro, con la misma numeración.

[3.6] La red publica cada año la parte de las voces recibidas por lengua, por canal y por región. Si falta una región, va allí antes de concluir.

[3.7] Estos compromisos cuestan 1,4 millones al año, es decir, el 6 % del presupuesto de la red. Su detalle está en la tabla 9.2.

[3.8] ### Lo que es accesible para todos lo es primero para algunos

[3.9] A partir de 2027, ninguna consulta de la red se abre sin una versión en lengua de signos, una versión legible por síntesis de voz y una versión en frases cortas. Estas tres versiones las revisan las personas que las usan, y esa revisión se paga a la misma tarifa que la de una consultora.

[3.10] Los menores de 18 años pueden contribuir desde los 13, con su escuela o sin ella. Su nombre no se publica nunca.

[3.11] Cada ciudad de más de 20 000 habitantes designa antes de junio de 2028 a tres enlaces de escucha entre quienes ven pasar a mucha gente: portera, bibliotecario, enfermera, vigilante de noche. Recogen lo que se dice y lo inscriben en el registro con el acuerdo de quien lo dijo. Reciben una indemnización por doce medias jornadas al año.

[3.12] ### Lo que dice una voz, y lo que no dice

[3.13] El número de contribuciones no es un voto. Treinta cartas parecidas dicen que una inquietud se comparte; una sola carta puede tener razón. Por eso la red cuenta las voces aparte de los textos, publica ambas cifras y nunca saca de una consulta un porcentaje de opinión. Cuando quiere saber qué piensa el conjunto de los habitantes, sortea, y lo dice.

[3.14] Toda persona elige qué se publica de lo que dijo: su nombre y su texto, su texto sin su nombre, o nada. Puede cambiar de opinión. La elección vale también para los documentos ya publicados, donde las citas se completan en el momento de la lectura.

[4] ## Alojar sin desplazar

[4.1] Entre 2019 y 2025, en nuestras ciudades, 61 000 hogares dejaron su municipio tras una rehabilitación, un desahucio por venta o una subida del alquiler. La mayoría no ha vuelto. Una ciudad puede construir mucho y perder a sus habitantes: el número de viviendas nuevas dejará de ser nuestro primer indicador.

[4.2] Nadie es desplazado sin ser realojado en el mismo municipio o en el municipio vecino.

[4.3] Este compromiso vale para las operaciones decididas, financiadas o autorizadas por una ciudad miembro. El realojo se propone por escrito, al menos seis meses antes de la salida, con un alquiler que no supera el anterior en más del 5 %. El hogar puede visitar, rechazar una vez y hacerse acompañar por la asociación que elija. Cuando el municipio es una isla, «vecino» quiere decir: en la misma isla.

[4.4] ### Quedarse

[4.5] Desde el 1 de enero de 2028, toda rehabilitación de más de diez viviendas apoyada por una ciudad miembro empieza por un convenio de retorno. Nombra los hogares, la fecha de vuelta y el alquiler. Se firma antes de la licencia.

[4.6] La red crea un **fondo de permanencia** de 9 millones de euros para el periodo. Adelanta hasta seis meses de alquiler a los hogares amenazados de desahucio, sin intereses, antes de la vista y no después. Las ciudades aportan lo mismo que la red; las menores, de menos de 5 000 habitantes, no aportan.

[4.7] Ninguna ciudad miembro ejecuta ni secunda un desahucio sin solución de realojo entre el 1 de noviembre y el 31 de marzo. La ciudad que lo hace recibe una advertencia pública, en las condiciones del pasaje 8.4.

[4.8] Donde el alquiler mediano supera un tercio del ingreso mediano, la ciudad limita los alquileres en los nuevos contratos cuando la ley se lo permite, y pide ese poder cuando no lo tiene. La red publica la lista de esas ciudades cada mes de marzo. En 2029 el comité examina si hay que ir más lejos.

[4.9] ### El suelo

[4.10] Las ciudades miembros dejan de vender su suelo. Antes de terminar 2029, todo suelo público que cambia de uso se cede en arrendamiento, por noventa y nueve años como máximo, a un fideicomiso de suelo o a una cooperativa de habitantes. Las ventas ya firmadas se respetan, y se publican.

[4.11] Antes de terminar 2028 se crean tres sociedades de suelo comunes: una para las dos Rives, una para los Plateaux, una para los Deltas y las Îles. Compran entre varias lo que una ciudad sola no puede comprar. Su capital inicial es de 14 millones de euros, 8 de ellos de la red.

[4.12] Una vivienda vacía desde hace dos años, en zona tensionada, se declara. La ciudad propone al propietario alquilarla por medio de un organismo que garantiza el alquiler. Si rechaza dos veces, aplica el impuesto que la ley le permite y lo destina al fondo de permanencia.

[4.16] Convertir una vivienda en alojamiento turístico exige compensación en todas las ciudades miembros de más de 10 000 habitantes y en todas las islas: por una vivienda retirada, una vivienda devuelta, de la misma superficie, en el mismo barrio. No afecta a las viviendas habituales alquiladas menos de sesenta noches al año.

[4.17] Las oficinas vacías desde hace tres años pueden convertirse en viviendas sin modificar el plan, cuando la ley lo permite, a condición de que la mitad de las viviendas creadas se alquile por debajo del alquiler mediano.

[4.13] ### Habitar cuando no se tiene dirección

[4.14] Toda persona puede empadronarse en una ciudad miembro, sin condición de permanencia, en quince días. Esa dirección basta para contribuir, para votar en el presupuesto participativo y para inscribir a un hijo en la escuela.

[4.15] Los terrenos de acogida de la población itinerante se conectan al agua y a la electricidad antes de terminar 2028. Once no lo están hoy; la lista figura en el anexo de los datos abiertos.

[4.18] ### Rehabilitar con quienes habitan

[4.19] Una rehabilitación no es un éxito cuando la factura baja y el alquiler sube otro tanto. La red solo apoya obras cuya ganancia, alquiler y energía juntos, siga siendo positiva para el inquilino durante diez años. Una calculadora pública permite a cualquiera comprobarlo antes del voto de la comunidad o del pleno.

[4.20] En cada operación de más de cuarenta viviendas, un local permanece abierto en el lugar durante las obras, atendido por dos vecinos contratados a media jornada. La experiencia de Montclair dividió los recursos por tres.

[4.21] ### Lo que cada ciudad prepara en 2027

[4.22] Antes de fin de año, cada ciudad miembro publica en cuatro páginas un estado de sus salidas: cuántos hogares dejaron el municipio, desde dónde, por qué razón declarada y hacia dónde cuando se sabe. Las asociaciones de inquilinos releen ese estado y añaden sus observaciones, que la ciudad no puede retirar. A partir de él sabremos, en 2031, si cumplimos nuestra palabra.

[4.23] Las ciudades sin personal para ello pueden pedirlo a la red: seis personas, compartidas entre las cinco regiones, pasan tres semanas en cada una. Empiezan Roche-Basse e Île-Longue.

[5] ## Compartir el agua

[5.1] El verano de 2025 fue el tercero con cortes en cinco años. Cincuenta y tres ciudades miembros restringieron el agua, doce de ellas más de treinta días. Ninguna sabía decir, hora por hora, qué usos estaban cortados y cuáles no.

[5.2] Cada ciudad miembro fija, antes del verano de 2028, un **orden de cortes** votado en público: lo que se cierra primero, lo que no se cierra nunca. El riego ornamental y las piscinas privadas van primero. El agua de beber, los cuidados y las escuelas no figuran en él.

[5.3] Todo corte se anuncia con setenta y dos horas, por cartel, por mensaje y de viva voz en las lenguas del barrio. Cuando la avería impide el plazo, la ciudad reparte agua en seis horas, a menos de trescientos metros.

[5.4] Los primeros cincuenta litros por persona y día no se cortan nunca por impago, y su precio no supera el 2 % del ingreso más bajo. Las ciudades que todavía cobran una tarifa plana pasan a la progresividad antes de terminar 2029.

[5.5] Los agricultores y las ciudades de una misma cuenca se sientan en una **mesa del agua**. Se reúne al menos tres veces al año, una de ellas en febrero, antes de la siembra. Publica quién extrae, dónde y cuánto.

[5.6] ### Reparar antes que captar

[5.7] De media, el 27 % del agua que tratamos se pierde antes del grifo; en nueve ciudades, más de la mitad. Reducimos esa pérdida al 15 % en 2031 con un programa común de reparación de 12 millones de euros. La red no apoya ninguna captación nueva en una ciudad cuya pérdida supere el 25 %.

[5.8] Un camión compartido de detección de fugas recorre las ciudades de menos de 20 000 habitantes. Pasa por cada una al menos una vez cada dieciocho meses; las Îles tienen uno propio, con el barco correspondiente.

[5.9] Las ciudades litorales e insulares solo desalan como último recurso, tras un dictamen público sobre la energía y los vertidos. Los vertidos los mide un tercero.

[5.14] ### Dejar sitio al agua

[5.15] Vivir en un delta es saber adónde irá el agua. Las diecinueve ciudades de los Deltas dejan de edificar en la zona de inundación centenaria desde el 1 de enero de 2028, también sobre terraplén. Las casas que están allí no quedan condenadas: sus habitantes tienen derecho a un diagnóstico gratuito, y después a elegir entre obras y una compra al precio de antes de la inundación.

[5.16] Se restauran cuatrocientas hectáreas de humedales de aquí a 2031, la mitad aguas arriba, en los Plateaux. Las ciudades de aguas abajo pagan una parte de esas obras, porque las protegen: 3,2 millones de euros en el periodo.

[5.17] Los barrios expuestos tienen una cadena de alerta humana. Una persona por escalera o por callejón conoce a quienes no bajarán solos. La cadena se ensaya una vez al año, una tarde de lluvia mejor que un día de fiesta.

[5.10] ### El calor

[5.11] A menos de diez minutos a pie de cada escuela existe en 2030 un lugar fresco, gratuito y abierto por la tarde: jardín, biblioteca, patio plantado, iglesia, mercado. Las escuelas van primero. Las ciudades trazan el mapa en 2027 con los niños, que saben dónde hace calor.

[5.12] Los patios de escuela se desimpermeabilizan a razón de uno de cada diez al año. Tres ciudades lo hicieron con sus fondos; aconsejan a las demás, y ese consejo se les paga.

[5.13] Durante una alerta por calor, el trabajo al aire libre en las obras públicas se detiene de doce a cinco de la tarde, sin pérdida de salario. Esta cláusula entra en los contratos adjudicados desde julio de 2027.

[5.18] ### La energía del agua

[5.19] Tratar, impulsar y calentar el agua toma de media el 11 % de la electricidad de nuestras ciudades. Antes de terminar 2030, los miembros cubren la mitad de esa parte con tejados públicos y con turbinas colocadas en las tuberías, donde la pendiente lo permite. Las ciudades de los Plateaux, que tienen la pendiente, y las de los Deltas, que tienen los tejados, firman intercambios de diez años.

[5.20] Ninguna de estas instalaciones ocupa un campo cultivado. Primero los tejados, después los aparcamientos, y los solares cuando no se han convertido en huertos.

[5.21] Cada primavera, cada mesa del agua publica una página que puede leerse en voz alta en tres minutos: lo que hay en los acuíferos, lo que se prevé y lo que se cortará primero si el verano es seco.

[6] ## El dinero público, decidido en común

[6.1] Noventa y seis ciudades de la red tienen un presupuesto participativo. En sesenta y una se refiere a menos del 1 % de la inversión; en dieciocho, los proyectos votados esperan desde hace más de tres años. No se puede pedir a la gente que vuelva a votar cuando el parque infantil de 2022 no está puesto.

[6.2] De aquí a 2030, cada ciudad miembro somete al voto de sus habitantes al menos el 5 % de su inversión. El escalón es del 2 % en 2028. Una ciudad puede ir más despacio si lo dice antes del voto del presupuesto, en sesión pública.

[6.3] Un proyecto votado se entrega en veinticuatro meses. Pasado ese plazo, la ciudad publica la causa y propone una fecha; a los treinta y seis meses, el proyecto pasa por delante de cualquier nueva votación.

[6.4] Tienen derecho a votar todas las personas que viven en la ciudad, sea cual sea su pasaporte, desde los dieciséis años. Basta una dirección de empadronamiento.

[6.18] Los proyectos pueden proponerse de viva voz, en la oficina del barrio. Un agente los escribe, se los relee a la persona y los presenta en su nombre. En las ciudades que lo han probado, un tercio de los proyectos viene de gente que nunca había rellenado un formulario.

[6.19] Un quinto de la suma se reserva a los barrios donde el ingreso mediano está más de un 20 % por debajo del de la ciudad. Los barrios se nombran en el reglamento, antes de abrir la votación, y no se eligen después.

[6.5] ### El presupuesto legible

[6.6] Cada ciudad publica, quince días antes del voto, un presupuesto de cuatro páginas que responde a seis preguntas:

[6.7] 1. ¿De dónde viene el dinero?

[6.8] 2. ¿Adónde va, barrio por barrio?

[6.9] 3. ¿Qué cambia respecto al año pasado?

[6.10] 4. ¿Qué debe la ciudad, y a quién?

[6.11] 5. ¿Qué contratos superan los 500 000 euros, y quién los obtuvo?

[6.12] 6. ¿Qué se prometió el año pasado y qué se ha hecho?

[6.13] Las respuestas se dan en las lenguas del pasaje 3.2. La red facilita un modelo en junio de 2027. Se escribió con tres contables municipales y once habitantes que no leían presupuestos.

[6.14] ### Comprar de otro modo

[6.15] Los contratos públicos de menos de 40 000 euros se reservan primero a empresas, cooperativas y asociaciones de la región, donde el derecho lo permite. La parte así adjudicada se publica cada año.

[6.16] Los miembros que lo desean compran juntos el papel, los contadores de agua y los vehículos. El primer pedido conjunto se hace en marzo de 2028. El ahorro esperado es del 8 %, y la mitad vuelve al fondo de permanencia.

[6.17] Una subvención de más de 23 000 euros tiene una página pública: a quién, para qué, qué se hizo. Por debajo, las asociaciones pequeñas no escriben informe; basta una llamada.

[6.20] ### Cuando falta dinero

[6.21] Una ciudad que debe recortar más del 3 % de sus gastos durante el año somete sus opciones a una reunión pública antes de votarlas, con al menos dos escenarios cifrados. Los recortes hechos sin esa reunión se señalan en el informe anual de la red.

[6.22] Los miembros se deben auxilio. Un préstamo de solidaridad, de hasta 400 000 euros sin intereses, se concede en treinta días a una ciudad golpeada por una catástrofe. Ha servido cuatro veces desde 2021, y cuatro veces se ha devuelto.

[6.23] ### Lo que los impuestos pagan en otra parte

[6.24] Cuarenta y una ciudades miembros acogen equipamientos que sirven a otras: un vertedero, una potabilizadora, un hospital, un puente. Tienen el ruido y el mantenimiento. Desde 2028, las ciudades que los usan y las que los soportan se reúnen una vez al año, con las cuentas abiertas, y acuerdan una parte. Cuando no lo logran, el comité propone un importe y dice cómo lo ha calculado.

[6.25] La red publica esos convenios. Hemos visto que dos ciudades vecinas descubrían a menudo, al leerlos, que pagaban el mismo puente según dos reglas.

[7] ## Abrir los datos útiles

[7.1] Nuestras ciudades publican 4 300 conjuntos de datos. La consulta buscó quién los usa: de tres de cada cuatro, nadie supo decirlo. Abriremos menos, y mejor.

[7.2] Doce conjuntos de datos los publican todas las ciudades, en el mismo formato, antes de terminar 2028. Responden a preguntas que han hecho los habitantes:

[7.3] - las viviendas vacías, por barrio;

[7.4] - los desahucios pedidos, concedidos y ejecutados, por mes;

[7.5] - las extracciones y las pérdidas de agua, por red;

[7.6] - los proyectos votados y su estado, con la fecha prometida;

[7.7] - los contratos, las subvenciones y las ventas de suelo;

[7.8] - las lenguas en las que la ciudad ha respondido.

[7.9] Los otros seis se eligen en 2028 con una votación abierta a habitantes, asociaciones e investigadores. La lista de candidatos es pública desde ahora.

[7.10] Ningún dato publicado permite reconocer a una persona. Los grupos de menos de diez se funden en otro mayor. Un equipo de tres personas, una de ellas de una asociación, revisa cada conjunto antes de su primera aparición.

[7.11] Cada conjunto tiene un responsable, con nombre y número. Un error señalado recibe respuesta en diez días hábiles. Las ciudades de menos de 5 000 habitantes pueden confiar la publicación a la secretaría, sin gastos.

[7.12] Los datos de la red son libres, y los programas que paga también. La red no compra ningún servicio del que no pueda llevarse los datos.

[7.13] ### Las máquinas que deciden

[7.14] Cuando un programa adjudica una vivienda, una plaza de guardería o una inspección, la ciudad lo dice, publica la regla en una página y nombra a la persona que puede contradecirla. Nadie recibe una negativa solo de una máquina. El registro de esos programas se abre en cada ciudad miembro antes de diciembre de 2028; hoy lo tienen ocho ciudades.

[7.15] Ninguna ciudad miembro usa el reconocimiento facial en el espacio público.

[7.16] ### Lo que se guarda, y cuánto tiempo

[7.17] Un dato que ya no sirve se borra, y se publica que se ha borrado. Las respuestas a las consultas se guardan diez años, porque explican los textos; las direcciones dejadas para recibir una respuesta, seis meses después de esta. No se guarda ninguna dirección de conexión. Las imágenes de videovigilancia nunca se cruzan con otro fichero.

[8] ## Cómo se gobierna la red

[8.1] El comité de pilotaje tiene nueve asientos: cinco ciudades, una por región; tres asociaciones; un asiento ocupado por turnos por una coalición y por un foro mixto. Los mandatos son de tres años y solo se renuevan una vez. Ningún país ocupa más de tres.

[8.2] La asamblea se reúne una vez al año, nunca dos seguidas en la misma región. Cada miembro tiene un voto, tenga dos millones de habitantes u ochocientos. En 2028 se celebra en las Îles.

[8.3] Una decisión del comité se publica en diez días con los votos, las reservas y las razones. Las reuniones son abiertas, salvo cuando se trata de una persona; la parte a puerta cerrada se anuncia y se motiva.

[8.4] Un miembro que no cumple un compromiso que ha firmado recibe una petición de explicación y después, a los cuatro meses, una **advertencia pública** adoptada por la asamblea. La advertencia dice el hecho, la respuesta de la ciudad y la fecha en que volverá a tratarse. No excluye: una exclusión privaría a los habitantes de lo que la red les aporta.

[8.5] Cualquier asociación o grupo de cien habitantes puede llevar un incumplimiento ante el comité. El comité responde en sesenta días, con un texto que da sus razones.

[8.11] Entre dos asambleas, los miembros se encuentran en **círculos de trabajo**, uno por capítulo de esta estrategia. Cada círculo reúne al menos una asociación y una ciudad de cada región, publica lo que hace y termina a los dos años si no ha producido nada.

[8.6] ### Las Îles, de otro modo

[8.7] Para que la distancia deje de decidir en su lugar, las ciudades de las Îles reciben una dotación de desplazamiento de 300 000 euros al año, un asiento de observador suplementario y al menos una sesión de escucha al año en cada una. Cuatro sesiones se celebran en 2026; las otras once, en 2027.

[8.8] ### El dinero de la red

[8.9] Las cuotas van de 200 euros al año, para las asociaciones más pequeñas, a 90 000 euros para las ciudades más grandes. Son el 41 % de los recursos. El resto viene de fondos públicos y de fundaciones. No se acepta ninguna donación de una empresa que venda a las ciudades miembros.

[8.10] Las cuentas las verifican una firma elegida por la asamblea y cinco habitantes elegidos por sorteo, formados para ello e indemnizados.

[8.12] Las personas que se sientan en un círculo, un comité o un grupo elegido por sorteo sin que un empleador les pague reciben una indemnización: 90 euros por media jornada, más el cuidado de los hijos y el trayecto. Se puede renunciar a ella; no debería hacer falta pedirla.

[8.13] La secretaría tiene veintiséis empleados, en cuatro ciudades. La diferencia entre el salario más alto y el más bajo es de uno a tres y medio. Se publica.

[8.14] ### Cuando la red se equivoca

[8.15] Una persona externa, nombrada por la asamblea por cuatro años, recibe las quejas contra la secretaría y el comité. Tiene acceso a todo, responde en cuarenta días y presenta cada año un informe público. No puede proceder ni de una ciudad miembro ni de una asociación financiada por la red.

[8.16] Un error en un texto publicado no se borra. Se señala en el lugar donde está, con la fecha y la corrección. La versión siguiente lo repara; la antigua sigue siendo legible.

[8.17] La red puede terminar. Si la asamblea constata en 2031 que se cumple menos de la mitad de los compromisos, pone en su orden del día una sola pregunta: ¿hay que continuar, y de qué forma? Se consulta a los habitantes antes de que responda.

[9] ## Seguir y rendir cuentas

[9.1] Cada compromiso tiene un responsable en el comité, una fecha y un indicador. El 1 de marzo de cada año, la secretaría publica lo que se cumple, lo que no y lo que cambia en consecuencia. La primera publicación tiene lugar el 1 de marzo de 2028.

[9.h1] ### Calendario

[9.c0] | Cuándo | Qué | Quién

[9.c1] | 12 de febrero de 2027 | Voto del comité sobre este texto | Comité de pilotaje

[9.c2] | Junio de 2027 | Modelo de presupuesto legible; cláusula de calor en los contratos | Secretaría, ciudades

[9.c3] | Diciembre de 2027 | Once sesiones de escucha celebradas en las Îles | Secretaría, ciudades de las Îles

[9.c4] | 1 de enero de 2028 | Convenio de retorno obligatorio | Ciudades miembros

[9.c5] | Verano de 2028 | Orden de cortes votado en cada ciudad | Ciudades miembros, mesas del agua

[9.c6] | Diciembre de 2028 | Votaciones locales en las lenguas de los habitantes; doce conjuntos de datos; tres sociedades de suelo | Ciudades miembros, secretaría

[9.c7] | Marzo de 2029 | Balance de mitad de periodo, escrito con un grupo de habitantes elegidos por sorteo | Comité, habitantes

[9.c8] | Diciembre de 2030 | 5 % de la inversión sometido a voto; lugares frescos abiertos | Ciudades miembros

[9.c9] | Junio de 2031 | Se abre la consulta siguiente | Secretaría

[9.h2] ### Tabla 9.2. Lo que cuesta, en millones de euros

[9.b0] | Partida | 2027 | 2028 | 2029 | 2030 | 2031 | Total

[9.b1] | 3 Voces iguales | 1,4 | 1,4 | 1,4 | 1,4 | 1,4 | 7,0

[9.b2] | 4 Alojar sin desplazar | 5,2 | 6,4 | 6,8 | 6,8 | 6,4 | 31,6

[9.b3] | 5 Compartir el agua | 4,1 | 5,0 | 5,6 | 5,6 | 5,2 | 25,5

[9.b4] | 6 El dinero público | 2,3 | 2,6 | 2,6 | 2,4 | 2,4 | 12,3

[9.b5] | 7 Datos útiles | 0,9 | 1,1 | 1,0 | 0,8 | 0,8 | 4,6

[9.b6] | 8 Gobierno e Îles | 1,6 | 1,7 | 1,5 | 1,5 | 1,7 | 8,0

[9.b7] | 9 Seguimiento | 0,5 | 0,5 | 0,6 | 0,5 | 0,8 | 2,9

[9.b8] | Secretaría | 4,6 | 4,6 | 4,7 | 4,7 | 4,7 | 23,3

[9.b9] | **Total** | 20,6 | 23,3 | 24,2 | 23,7 | 23,4 | 115,2

[9.2n] Las lenguas de la partida 3 se reparten así, por año: primeras traducciones, 620 000 euros; intérpretes de barrio, 480 000; lengua de signos, versiones fáciles de leer y versiones orales, 210 000; mensajes de voz y visitas a domicilio, 90 000. Tres cuartas partes de las sumas están aseguradas hasta 2029. Para 2030 y 2031 faltan por encontrar 11 millones; si no los encontramos, las partidas 5 y 6 se escalonan antes que las demás.

[9.h3] ### Lo que medimos

[9.i0] | Indicador | 2025 | 2028 | 2031

[9.i1] | Ciudades que publican sus votaciones en las lenguas de los habitantes | 53 | 110 | 141

[9.i2] | Hogares realojados en su municipio o en el vecino, por cada cien desplazados | 38 | 70 | 95

[9.i3] | Agua perdida antes del grifo | 27 % | 21 % | 15 %

[9.i4] | Parte de la inversión sometida a voto, mediana | 0,8 % | 2 % | 5 %

[9.i5] | Proyectos votados entregados en veinticuatro meses | 44 % | 65 % | 85 %

[9.i6] | Islas donde se celebró una sesión en el año | 4 | 15 | 15

[9.i7] | Parte de los menores de 25 años entre las voces | 7 % | 15 % | 25 %

[9.3] Un indicador que baja dos años seguidos entra en el orden del día de la asamblea. Su definición no se cambia por el camino.

[9.6] La persona responsable de cada compromiso se nombra en los sesenta días siguientes al voto. Si cambia, cambia también el nombre, y se guarda el rastro del anterior. Un compromiso sin responsable durante más de tres meses se señala al principio del informe anual, antes que los logros.

[9.7] El informe del 1 de marzo tiene doce páginas y empieza por lo que no se cumple. Existe en las lenguas del pasaje 3.2, en lengua de signos y en frases cortas, el mismo día. Se lee en una reunión abierta, cada año en una región distinta, donde se puede preguntar al comité sin avisar.

[9.5] El balance de marzo de 2029 lo escribe un grupo de treinta habitantes elegidos por sorteo en las cinco regiones, con el apoyo de la secretaría y sin su relectura. Dice lo que hay que dejar de hacer. El comité responde a cada recomendación en noventa días, con un sí, un no o un todavía no, y en los tres casos con una razón.

[9.4] Este texto también puede seguirse. Cada versión está numerada y ya no cambia. Cada frase remite a lo que hizo escribirla. Si usted habló y no se encuentra en él, dígalo: una impugnación recibe respuesta, y ambas quedan en el registro.
`
