import type { LocaleData } from '../localeData';
import { world } from './es.world';

/** Spanish, as it is written in Spain. */
export const data: LocaleData = {
  female:
    'Adriana|Ainhoa|Alba|Alejandra|Alicia|Almudena|Amparo|Ana|Andrea|Ángela|Antonia|Aurora|Beatriz|Belén|Blanca|Camila|Candela|Carla|Carlota|Carmen|Carolina|Catalina|Celia|Clara|Concepción|Consuelo|Cristina|Daniela|Diana|Dolores|Elena|Elisa|Elsa|Emilia|Encarna|Esperanza|Esther|Eva|Fátima|Francisca|Gabriela|Gloria|Guadalupe|Inés|Inmaculada|Irene|Isabel|Jimena|Josefa|Juana|Julia|Laia|Lara|Laura|Leire|Lidia|Lorena|Lucía|Luisa|Magdalena|Manuela|Mar|María|Marina|Marta|Martina|Mercedes|Miriam|Mónica|Montserrat|Natalia|Nerea|Noa|Noelia|Nuria|Olga|Paloma|Patricia|Paula|Pilar|Raquel|Rebeca|Rocío|Rosa|Rosario|Sandra|Sara|Silvia|Sofía|Sonia|Susana|Teresa|Valentina|Valeria|Vanesa|Vega|Vera|Verónica|Victoria|Virginia|Yolanda',
  male: 'Adrián|Agustín|Alberto|Alejandro|Alfonso|Alfredo|Álvaro|Andrés|Ángel|Antonio|Arturo|Benito|Bernardo|Borja|Bruno|Carlos|César|Claudio|Cristian|Daniel|Darío|David|Diego|Domingo|Eduardo|Emilio|Enrique|Ernesto|Esteban|Eugenio|Felipe|Félix|Fernando|Francisco|Gabriel|Gerardo|Germán|Gonzalo|Gregorio|Guillermo|Gustavo|Héctor|Hugo|Ignacio|Iker|Ismael|Iván|Jaime|Javier|Jesús|Joaquín|Joel|Jordi|Jorge|José|Josep|Juan|Julián|Julio|Leo|Lorenzo|Lucas|Luis|Manuel|Marc|Marcos|Mariano|Mario|Martín|Mateo|Mauricio|Miguel|Moisés|Nicolás|Óscar|Pablo|Pascual|Pedro|Pol|Rafael|Ramón|Raúl|Ricardo|Roberto|Rodrigo|Rubén|Salvador|Samuel|Santiago|Saúl|Sebastián|Sergio|Simón|Tomás|Unai|Vicente|Víctor|Xavier',
  blank: ' ',
  legalForms: [' S.L.', ' S.L.', ' S.L.', ' S.A.', ' S.L.U.', ' e Hijos'],
  home: { ES: 100 },
  cities: {
    ES: `
Madrid|Comunidad de Madrid|MD|280##|40.42|-3.70
Alcalá de Henares|Comunidad de Madrid|MD|288##|40.48|-3.36
Getafe|Comunidad de Madrid|MD|289##|40.31|-3.73
Barcelona|Cataluña|CT|080##|41.39|2.17
Badalona|Cataluña|CT|089##|41.45|2.25
Girona|Cataluña|CT|170##|41.98|2.82
Tarragona|Cataluña|CT|430##|41.12|1.25
Lleida|Cataluña|CT|250##|41.62|0.62
Valencia|Comunidad Valenciana|VC|460##|39.47|-0.38
Alicante|Comunidad Valenciana|VC|030##|38.35|-0.48
Elche|Comunidad Valenciana|VC|032##|38.27|-0.70
Castellón de la Plana|Comunidad Valenciana|VC|120##|39.99|-0.04
Sevilla|Andalucía|AN|410##|37.39|-5.98
Málaga|Andalucía|AN|290##|36.72|-4.42
Córdoba|Andalucía|AN|140##|37.89|-4.78
Granada|Andalucía|AN|180##|37.18|-3.60
Cádiz|Andalucía|AN|110##|36.53|-6.29
Almería|Andalucía|AN|040##|36.84|-2.46
Huelva|Andalucía|AN|210##|37.26|-6.95
Jaén|Andalucía|AN|230##|37.77|-3.79
Zaragoza|Aragón|AR|500##|41.65|-0.89
Huesca|Aragón|AR|220##|42.14|-0.41
Bilbao|País Vasco|PV|480##|43.26|-2.93
San Sebastián|País Vasco|PV|200##|43.32|-1.98
Vitoria|País Vasco|PV|010##|42.85|-2.67
Oviedo|Asturias|AS|330##|43.36|-5.85
Gijón|Asturias|AS|332##|43.53|-5.66
Santander|Cantabria|CB|390##|43.46|-3.81
La Coruña|Galicia|GA|150##|43.37|-8.40
Vigo|Galicia|GA|362##|42.24|-8.72
Santiago de Compostela|Galicia|GA|157##|42.88|-8.54
Valladolid|Castilla y León|CL|470##|41.65|-4.72
Salamanca|Castilla y León|CL|370##|40.97|-5.66
Burgos|Castilla y León|CL|090##|42.34|-3.70
León|Castilla y León|CL|240##|42.60|-5.57
Toledo|Castilla-La Mancha|CM|450##|39.86|-4.03
Albacete|Castilla-La Mancha|CM|020##|38.99|-1.86
Badajoz|Extremadura|EX|060##|38.88|-6.97
Murcia|Región de Murcia|MC|300##|37.99|-1.13
Pamplona|Navarra|NC|310##|42.82|-1.64
Logroño|La Rioja|RI|260##|42.47|-2.45
Palma|Islas Baleares|IB|070##|39.57|2.65
Las Palmas de Gran Canaria|Canarias|CN|350##|28.12|-15.43|Atlantic/Canary
Santa Cruz de Tenerife|Canarias|CN|380##|28.46|-16.25|Atlantic/Canary`,
  },
  nationalities: { ES: 'española', MX: 'mexicana', AR: 'argentina', CO: 'colombiana', CL: 'chilena', PE: 'peruana' },
  world,
  reviews: {
    negative: [
      'Una decepción.|Esperaba mucho más.|Fue un error.|No se ajusta a la descripción.|Me arrepiento de la elección.|No lo aconsejo.',
      'La calidad deja mucho que desear.|Se estropeó en una semana.|Atención al cliente no respondió nunca.|La entrega tardó tres semanas.|Faltaba la mitad de las piezas.|Sigo esperando una respuesta.',
      'No lo recomiendo.|Quiero que me devuelvan el dinero.|Nunca más.|Mejor ahorrarse el dinero.|Demasiado caro para lo que es.',
    ],
    mixed: [
      'Correcto, sin más.|Opinión dividida.|Aceptable por lo que cuesta.|No está mal, pero tampoco destaca.|Tiene virtudes y defectos.|Regular, en conjunto.',
      'La idea es buena, el resultado no tanto.|Los acabados son buenos, las instrucciones no.|La entrega fue rápida, el embalaje venía roto.|Con paciencia se consigue.|El color es más oscuro que en la foto.',
      'Se puede mejorar.|Para un uso ocasional basta.|Quizá repita si está de oferta.|Todavía tengo dudas.|Valía la pena probar.',
    ],
    positive: [
      'Justo lo que buscaba.|Mejor de lo esperado.|Me ha encantado.|Totalmente satisfecho.|Una gran elección.|Ya no sabría vivir sin él.',
      'Los acabados son impecables.|Llegó al día siguiente.|Resolvieron todas mis dudas.|Toda la familia está encantada.|Cada detalle está bien pensado.|Todo venía muy bien embalado.',
      'Muy recomendable.|Repetiría sin dudarlo.|Vale lo que cuesta.|Cinco estrellas merecidas.|Muchas gracias.',
    ],
  },
  headlines: {
    negative: ['Decepcionante|No lo recomiendo|Nunca más|Dinero perdido|No es lo que dice|Esperaba más|Mala calidad|Mala compra'],
    mixed: ['Correcto|Opinión dividida|Cumple su función|Regular|Con algún defecto|Sin más|Se puede mejorar|Aceptable'],
    positive: ['Muy satisfecho|Lo recomiendo|Excelente|Gran elección|Cumple lo que promete|Encantado|Vale lo que cuesta|Muy buena calidad'],
  },
  lists: {
    lastName:
      'Aguilar|Alonso|Álvarez|Andrés|Aranda|Arias|Arroyo|Ávila|Ballesteros|Beltrán|Benítez|Bermúdez|Blanco|Blasco|Bravo|Caballero|Cabrera|Calderón|Calvo|Campos|Cano|Carmona|Carrasco|Castillo|Castro|Cortés|Costa|Crespo|Cruz|Cuesta|Delgado|Díaz|Díez|Domínguez|Durán|Escudero|Espinosa|Esteban|Estévez|Expósito|Fernández|Ferrer|Flores|Fuentes|Galán|Gallardo|Gallego|García|Garrido|Gil|Giménez|Gómez|González|Gracia|Guerra|Guerrero|Gutiérrez|Heredia|Hernández|Herrera|Herrero|Hidalgo|Ibáñez|Iglesias|Izquierdo|Jiménez|Jurado|Lara|León|López|Lorenzo|Lozano|Luna|Macías|Manzano|Marín|Márquez|Martí|Martínez|Mateo|Medina|Méndez|Menéndez|Merino|Miranda|Molina|Montero|Montes|Mora|Morales|Moreno|Moya|Muñoz|Navarro|Nieto|Núñez|Ojeda|Ortega|Ortiz|Pacheco|Padilla|Palacios|Pardo|Parra|Pascual|Pastor|Peña|Pérez|Plaza|Prieto|Quintana|Ramírez|Ramos|Redondo|Reyes|Rico|Rivas|Rivera|Robles|Rodríguez|Rojas|Román|Romero|Rubio|Ruiz|Sáez|Salas|Salazar|Sánchez|Santana|Santiago|Santos|Sanz|Serrano|Silva|Soler|Soriano|Soto|Suárez|Tapia|Torres|Trujillo|Valero|Vargas|Vázquez|Vega|Velasco|Vera|Vicente|Vidal|Villar|Zamora',
    jobTitle:
      '[Responsable/Gerente/Asistente/Especialista] de [compras/ventas/marketing/logística/calidad/recursos humanos]|Agente comercial|Analista de datos|Auxiliar administrativo|Comercial|Conserje|Contable|Dentista|Economista|Electricista|Fisioterapeuta|Florista|Guía turístico|Intérprete|Jefe de obra|Jefe de proyecto|Oficial de mantenimiento|Periodista|Periodista digital|Programador web|Recepcionista|Soporte técnico|Taxista|Técnico de laboratorio|Transportista',
    department:
      'Administración|Almacén|Atención al cliente|Calidad|Compras|Comunicación|Contabilidad|Dirección|Exportación|Finanzas|Informática|Investigación y desarrollo|Jurídico|Logística|Mantenimiento|Marketing|Posventa|Producción|Recursos humanos|Ventas',
    industry:
      'Agricultura|Alimentación|Automoción|Banca|Biotecnología|Comercio minorista|Construcción|Consultoría|Educación|Electrónica|Energía|Energías renovables|Farmacia|Ganadería|Hostelería|Informática|Inmobiliaria|Logística|Medios de comunicación|Metalurgia|Moda|Pesca|Química|Sanidad|Seguros|Servicios financieros|Telecomunicaciones|Textil|Transporte|Turismo|Vino',
    companyWord:
      'Alameda|Alborada|Alcázar|Alhambra|Almendro|Amanecer|Ancla|Arboleda|Arcoíris|Arrayán|Atalaya|Azahar|Azucena|Bahía|Brisa|Caravela|Castaño|Cerezo|Cierzo|Cigüeña|Colibrí|Cumbre|Dehesa|Delfín|Duero|Ebro|Encina|Estrella|Faro|Girasol|Golondrina|Gredos|Guadiana|Halcón|Horizonte|Jacaranda|Jazmín|Lavanda|Levante|Lince|Madroño|Magnolia|Manantial|Mirador|Miramar|Molino|Montaña|Naranjo|Nogal|Norte|Olivar|Océano|Palmera|Peñalara|Poniente|Pradera|Puerto|Quijote|Retama|Ribera|Roble|Romero|Sauce|Sierra|Tajo|Torre|Trébol|Vega|Viento|Viñedo',
    companyField:
      'Alimentos|Asesores|Automoción|Cerámica|Climatización|Comunicación|Construcciones|Consultores|Cosmética|Deportes|Diseño|Distribuciones|Editorial|Electrónica|Energía|Envases|Formación|Gestión|Iluminación|Informática|Ingeniería|Inmobiliaria|Instalaciones|Jardinería|Logística|Maderas|Maquinaria|Materiales|Médica|Muebles|Óptica|Plásticos|Publicidad|Reformas|Seguridad|Sistemas|Textil|Transportes|Viajes|Vinos',
    slogan:
      'A tu lado cada día|Bien hecho, sin más|Calidad que se nota|Cerca de ti|Con el cuidado de siempre|Hecho con cariño|Ideas que duran|Juntos llegamos más lejos|Lo sencillo funciona|Paso a paso, mejor|Pensado para la vida real|Tu confianza es lo primero',
    streetName:
      'Avenida de América|Avenida de Andalucía|Avenida de Cataluña|Avenida de Europa|Avenida de la Constitución|Avenida de la Paz|Avenida de los Pinos|Avenida del Mar|Avenida del Puerto|Calle Alfonso XII|Calle Ancha|Calle Cervantes|Calle Colón|Calle de Alcalá|Calle de Goya|Calle de la Cruz|Calle de la Fuente|Calle de la Iglesia|Calle de la Rosa|Calle de la Sierra|Calle de las Eras|Calle de los Olivos|Calle del Carmen|Calle del Castillo|Calle del Horno|Calle del Mercado|Calle del Olmo|Calle del Pozo|Calle del Prado|Calle del Río|Calle del Sol|Calle Jardines|Calle Lope de Vega|Calle Luna|Calle Mayor|Calle Miguel Hernández|Calle Nueva|Calle Quevedo|Calle Real|Calle San Antonio|Calle San Francisco|Calle San José|Calle San Juan|Calle San Miguel|Calle Santa Ana|Calle Velázquez|Camino de la Ermita|Camino del Molino|Camino Viejo|Carretera de la Playa|Gran Vía|Paseo de la Alameda|Paseo de la Estación|Paseo del Parque|Paseo Marítimo|Plaza de España|Plaza del Ayuntamiento|Plaza Mayor|Ronda del Sur|Travesía del Norte',
    product:
      '[Lámpara/Silla/Maleta/Tetera/Manta/Mochila/Mesa] [plegable/ligera/clásica/elegante/artesana]|[Reloj/Abrigo/Cuaderno/Taburete/Cojín/Paraguas/Escritorio] [resistente/ligero/clásico/elegante/artesano]',
    productNoun: 'abrigo|cojín|cuaderno|escritorio|lámpara|maleta|manta|mesa|mochila|paraguas|reloj|silla|taburete|tetera',
    productMaterial:
      'acero|algodón|aluminio|arcilla|bambú|bronce|caucho|cerámica|cobre|corcho|cuero|fieltro|hormigón|lana|latón|lino|madera de haya|madera de roble|mimbre|papel|plástico|porcelana|seda|terciopelo|vidrio',
    productCategory:
      'Alimentación|Bebidas|Bebés|Belleza|Bicicletas|Bricolaje|Calzado|Camping|Cocina|Decoración|Deportes|Electrodomésticos|Electrónica|Fotografía|Herramientas|Hogar|Iluminación|Informática|Jardín|Joyería|Juguetes|Libros|Mascotas|Moda|Muebles|Música|Oficina|Papelería|Regalos|Viajes',
    productSentence:
      '[El acabado/El material/El tejido/El color] [resiste el uso diario/es muy agradable al tacto/se limpia con un paño húmedo/se ha elegido con cuidado].|Un buen compañero para cada día.|Ideal para espacios pequeños.|Se guarda en cualquier rincón.|Sirve tanto para interior como para exterior.|Incluye dos años de garantía.|Se fabrica en series cortas.|Un regalo con el que se acierta.|Listo para usar en pocos minutos.|Ligero para llevarlo a todas partes.|El embalaje es reciclable.|Disponible en varias tallas.|Líneas sencillas que no pasan de moda.|Cada pieza se revisa a mano.|Hay repuestos disponibles.',
    colorName:
      'amarillo|azul|azul celeste|azul marino|beige|blanco|burdeos|caqui|coral|crema|dorado|gris|gris claro|lavanda|lila|malva|marrón|naranja|negro|ocre|plata|rojo|rosa|turquesa|verde|verde oliva|violeta',
    sentence:
      '[El informe/El contrato/El presupuesto/El proyecto] [está en revisión/se aprobó ayer/sale el lunes por la mañana/espera todavía una firma].|[La entrega/La reserva/La solicitud/La inscripción] [está confirmada/sigue pendiente/se ha aplazado a la semana que viene/no dio ningún problema].|Todo el equipo está de acuerdo.|Hay que terminarlo antes del fin de semana.|La reunión es todos los martes a las diez.|El cliente pide una confirmación por escrito.|Las cifras del año pasado sirven de comparación.|La decisión se tomará a final de mes.|No hubo incidencias.|En recepción resuelven cualquier duda.|La próxima edición empieza en primavera.|Todavía caben pequeños cambios.|Se han comparado varias ofertas.|Pronto habrá más detalles.|Hemos simplificado mucho el proceso.',
    noteText:
      'Cliente [avisado por correo/habitual/disponible por la mañana/pendiente de respuesta]|Anticipo recibido|Confirmar dirección|Dejar al vecino|Envolver para regalo|Espera autorización|Factura por correo|Falta documentación|Llamar antes de ir|Llamar dos veces al timbre|No llamar antes de las nueve|Pago comprobado|Precio acordado|Repuesto pedido|Segundo aviso enviado|Se aplaza por vacaciones|Según existencias|Cita confirmada|Tratar con prioridad|Visto con dirección',
    commentText:
      '[Gracias/Muchas gracias/Mil gracias] por [la respuesta tan rápida/la explicación/el consejo/la actualización].|Justo lo que buscaba.|A mí me funciona, gracias.|Estoy totalmente de acuerdo.|No comparto esa opinión.|¿Hay novedades?|Muy bien escrito, queremos más.|Lo miro mañana.|¿Lo hablamos la semana que viene?|¿Alguien lo puede confirmar?|Buena idea, lo voy a probar.|Por mi parte, todo listo.|¿Dónde encuentro los documentos?|Un artículo muy interesante.|Yo acortaría un poco el comienzo.',
    messageText:
      '[Hola/Buenos días/Buenas tardes], [escribo por la cita de mañana/los documentos han llegado bien/te llamo en cuanto pueda/ya está todo preparado].|Nos vemos mañana a las diez.|El paquete ha llegado hoy, gracias.|El tren va con retraso, llego un poco más tarde.|Hoy mismo envío la factura.|Ya he subido el archivo.|¿Te viene mejor el jueves?|Lo hemos recibido todo; enseguida contestamos.|¿Cuándo podríamos hablar un momento?',
    emailSubject:
      'Su [pedido/factura/solicitud/reserva/inscripción]|Acta de la reunión|Bienvenida|Cambio de cita|Confirme su dirección de correo|Documentos para el lunes|Duda sobre el contrato|Invitación a la fiesta de verano|Novedades del mes|Presupuesto según lo hablado|Propuesta de fecha|Recordatorio: pago pendiente|Su opinión nos importa',
    reviewHeadline:
      'Buen regalo|Buena calidad|Buena relación calidad-precio|Compra acertada|Correcto|Cumple su función|Decepcionante|Demasiado pequeño|Encantada con la compra|Entrega rápida|Excelente|Lo recomiendo|Muy bonito|Muy contento|Muy práctico|No está mal|Perfecto|Resistente',
    reason:
      'A petición del cliente|Artículo dañado|Artículo equivocado|Cambio de opinión|Cambio de precio|Conflicto de fechas|Dirección incorrecta|Enfermedad|Entrega tardía|Error técnico|Mudanza|No le ha gustado|Pago rechazado|Pedido duplicado|Talla incorrecta|Ya no se necesita',
    question:
      '¿Cómo cambio mi contraseña?|¿Cómo cancelo la suscripción?|¿Cuándo volverá a estar disponible?|¿Cuánto tarda la entrega?|¿Dónde encuentro mi factura?|¿Envían al extranjero?|¿Hay una aplicación para el móvil?|¿Hay descuento para colegios?|¿Puedo cambiar la reserva?|¿Puedo pagar a plazos?|¿Qué incluye el precio?|¿Qué tallas hay?|¿Se puede devolver?|¿Con quién hablo si hay un problema?',
    articleTitle:
      '[Cinco consejos para/Cómo/Guía para/Ideas para] [organizarse mejor/cocinar de temporada/viajar ligero/cuidar un jardín pequeño/gastar menos energía/tener mejores reuniones]|Lo que hemos aprendido este año|De una idea a una empresa|Un día en el taller|Elogio de la calma',
    bioPhrase:
      'Le apasiona [la cartografía antigua/la buena mesa/la fotografía/la vela].|Vive a caballo entre [Sevilla y Madrid/Bilbao y Burdeos/Valencia y Palma].|Va en bicicleta a todas partes.|Cocina para mucha gente siempre que puede.|Lee sobre todo novela negra.|Comparte mesa de trabajo con dos gatos.|Canta en un coro.|Colecciona discos de vinilo.|Pasa los fines de semana en la montaña.|Toma demasiado café.|Lleva diez años en el mundo de las ventas.|Estudió en Salamanca.',
    hobby:
      'ajedrez|astronomía|baile|bricolaje|canto|ciclismo|cocina|correr|costura|dibujo|equitación|escalada|fotografía|guitarra|jardinería|lectura|natación|pesca|pintura|senderismo|teatro|vela|yoga',
    task: '[Revisar/Preparar/Aprobar/Actualizar] [el presupuesto/el contrato/el calendario/el informe/el inventario]|[Llamar/Escribir/Invitar] a [los proveedores/los clientes/los candidatos]|Enviar el boletín|Organizar la formación|Pedir material de oficina|Probar la copia de seguridad|Reservar los billetes|Ordenar el archivo',
    project:
      'Proyecto [Brújula/Horizonte/Faro/Estrella/Puente/Raíces]|Plan [Norte/Impulso/Origen/Futuro]|Factura digital|Mudanza de la sede|Nuevo almacén|Nueva página web|Ahorro de energía',
    meetingTitle:
      'Asamblea general|Cata de vinos|Carrera popular|Cena de Navidad|Concierto de primavera|Conferencia de prensa|Día del cliente|Feria de empleo|Feria del libro|Fiesta de verano|Jornada de puertas abiertas|Mercadillo solidario|Noche de cine|Presentación de producto|Reunión anual|Reunión de padres|Seminario de equipo|Taller de cocina|Taller de diseño|Torneo de ajedrez',
    course:
      'Álgebra|Biología|Contabilidad|Derecho mercantil|Dibujo|Estadística|Filosofía|Fotografía|Francés inicial|Gestión de proyectos|Historia del arte|Inglés para la empresa|Introducción a la programación|Literatura española|Marketing|Oratoria|Primeros auxilios|Química orgánica',
    subjectArea:
      'Alimentación|Arte|Ciencia|Cultura|Deportes|Economía|Educación|Familia|Finanzas|Historia|Literatura|Medio ambiente|Música|Naturaleza|Ocio|Política|Salud|Sociedad|Tecnología|Viajes',
    workTitle:
      '[El último/El primer/El largo/El otro] [verano/invierno/camino/jardín/mar/silencio]|[La luz/La casa/La memoria/El canto/El secreto/La hija] [del faro/del bosque/de las mareas/del pueblo/del alba]',
    thing:
      '[Linterna/Fuente/Pluma/Estrella/Colina/Campana/Barca/Nube] [azul/blanca/dorada/tranquila/verde]|[Jardín/Molino/Sendero/Puerto/Roble/Faro/Río/Puente] [azul/blanco/dorado/tranquilo/verde]',
    dish: 'Albóndigas en salsa|Arroz con leche|Bacalao al pil-pil|Calamares a la romana|Callos a la madrileña|Churros con chocolate|Cochinillo asado|Cocido madrileño|Croquetas de jamón|Empanada gallega|Ensalada de garbanzos|Escalivada|Fabada asturiana|Fideuá|Flan casero|Gambas al ajillo|Gazpacho andaluz|Lentejas estofadas|Marmitako|Merluza en salsa verde|Migas|Paella valenciana|Patatas bravas|Pimientos rellenos|Pisto manchego|Pollo al chilindrón|Pulpo a la gallega|Salmorejo|Tarta de Santiago|Tortilla de patatas',
    bookGenre:
      'Aventuras|Biografía|Ciencia ficción|Cocina|Cuento|Ensayo|Fantasía|Filosofía|Humor|Infantil|Juvenil|Misterio|Novela histórica|Novela negra|Novela romántica|Poesía|Teatro|Terror|Viajes',
    relationship:
      'abuela|abuelo|amiga|amigo|colega|cuñada|esposa|esposo|hermana|hermano|hija|hijo|madre|padre|pareja|primo|sobrina|tía|tío|vecina',
    restaurant:
      '[Casa/Taberna/Mesón] [Paco/Lola/Manuela/El Puerto/La Plaza/Los Olivos]|El Rincón del Mar|La Cuchara de Plata|Asador El Roble|Café Central|Bodega San Roque',
    transactionNote:
      'Abono de intereses|Alquiler mensual|Compra en supermercado|Cuota anual|Devolución|Domiciliación|Factura pagada|Gasolinera|Nómina|Pago con tarjeta|Recibo de la luz|Retirada de efectivo|Seguro|Transferencia a ahorro',
    publisher:
      'Editorial [El Faro/Los Olmos/Meridiana/La Noria/Brújula]|Ediciones del Alba|Ediciones Orilla|Tinta Azul|Papel de Arroz|Libros del Puente',
    shippingCarrier: 'Correo Veloz|Envíos del Norte|Golondrina Express|Mensajería Ibérica|Paquete Directo|Transporte Ribera',
    cuisine:
      'Andaluza|Argentina|Asiática|Casera|China|Española|Francesa|Gallega|Griega|India|Italiana|Japonesa|Mediterránea|Mexicana|Peruana|Tailandesa|Vasca|Vegetariana',
    tag: 'actualidad|ahorro|arte|artesano|belleza|casa|ciencia|clásico|cocina|consejo|cultura|deporte|ecológico|educación|familia|guía|historia|idea|invierno|jardín|local|naturaleza|niños|novedad|oferta|otoño|primavera|salud|sostenible|tecnología|verano|viaje',
  },
  texts: {
    'location.venue': ['{=Palacio de Congresos|Auditorio|Teatro|Centro Cultural|Sala}, {cityName}', '{=Sala|Centro} {2-9999}, {cityName}'],
    'travel.hotel': ['{=Hotel|Hostal|Parador|Posada} {companyWord}', '{=Hotel|Hostal} {companyWord} {2-9999}'],
    'travel.station': ['{cityName} {=Central|Norte|Sur|Puerto}', '{cityName} Andén {1-999}'],
    'location.streetAddress': ['{streetName}, {1-189}', '{streetName}, {1-189}, {1-9}.º {=A|B|C|D}', '{streetName}, {1-9899}'],
    'location.street': ['{streetName}', '{streetName} {1-9899}'],
    'location.secondaryAddress': ['{1-9}.º {=A|B|C|D|izq.|dcha.}', 'Piso {1-12}', '{1-89}'],
    'location.fullAddress': ['{streetName}, {1-189}, {cityName}', '{streetName}, {1-9899}'],
    'date.month': [
      '{=enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre}',
      '{=ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic}',
      '{1-12}',
    ],
    'date.weekday': ['{=lunes|martes|miércoles|jueves|viernes|sábado|domingo}', '{=lun|mar|mié|jue|vie|sáb|dom}'],
  },
  choices: {
    'person.prefix': { 'Sra.': 46, 'Sr.': 46, 'Srta.': 4 },
    'person.gender': { mujer: 49, hombre: 49, otro: 2 },
    'person.genderCode': { F: 49, M: 49, X: 2 },
    'person.maritalStatus': { 'soltero/a': 38, 'casado/a': 45, 'divorciado/a': 10, 'viudo/a': 5, 'pareja de hecho': 2 },
    'company.legalForm': { 'S.L.': 56, 'S.A.': 24, 'S.L.U.': 12, 'S.Coop.': 6, 'C.B.': 2 },
    'commerce.condition': { nuevo: 55, 'como nuevo': 15, bueno: 18, usado: 10, averiado: 2 },
    'text.yesNo': { sí: 55, no: 45 },
    'commerce.shippingMethod': { Estándar: 58, Urgente: 22, 'Punto de recogida': 14, 'Recogida en tienda': 6 },
    'commerce.warranty': { '1 año': 20, '2 años': 46, '3 años': 26, '5 años': 8 },
  },
};
