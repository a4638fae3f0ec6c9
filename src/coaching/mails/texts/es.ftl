# Lo que dicen los correos del coaching.

hello = Hola, { $name }:
reason-mentee = Recibes este correo porque haces coaching en { $site }.
reason-coach = Recibes este correo porque das coaching en { $site }.

because-behind = Los hitos van por detrás del plan.
because-keep_rate = Se han cumplido menos compromisos de los previstos.
because-check_ins = Falta un repaso semanal.
because-silence = No ha habido noticias en dos semanas o más.
because-overdue = Un hito está fuera de plazo.
because-no_session = No ha habido ninguna sesión en tres semanas, y no hay ninguna reservada.

calendar-check-in = Repaso semanal, semana { $week }

plan-proposed =
    .subject = { $other } propone un plan: { $title }
    .heading = Un plan para que lo veas
    .lead = { $other } propone «{ $title }». Léelo y acéptalo, o pide cambios. Nada empieza hasta que ambas partes aceptéis la misma versión.
    .action = Ver el plan
plan-changes-asked =
    .subject = { $other } pide cambios: { $title }
    .heading = Todavía no del todo
    .lead = A { $other } le gustaría cambiar algo en «{ $title }» antes de aceptarlo.
    .action = Ver el plan
plan-agreed =
    .subject = De acuerdo: { $title }
    .heading = Estáis de acuerdo
    .lead = { $other } ha aceptado «{ $title }». El plan vale tal como lo habéis leído.
    .action = Ver el plan
plan-status =
    .subject = Un vistazo a tu plan: { $title }
    .heading = El plan merece un vistazo
    .lead = «{ $title }» no va como estaba previsto. Son cosas que pasan; es mejor hacer más pequeño el próximo paso que dejarlo. Por esto te escribimos:
    .action = Ver el plan
    .after = Te avisamos como mucho una vez cada tres días, y nunca durante una pausa.
closing-asked =
    .subject = ¿Cómo ha ido? { $title }
    .heading = El plan ha llegado a su fin
    .lead = Los días de «{ $title }» han terminado. Escribid en común qué se ha logrado y qué se ha aprendido, y completadlo. Si no decís nada, se cerrará solo dentro de una semana.
    .action = Completar el plan
check-in-asked =
    .subject = Tu semana: { $title }
    .heading = Cinco minutos sobre tu semana
    .lead = ¿Qué has cumplido, qué has aprendido, qué viene ahora? { $other } lo leerá y te responderá. No hace falta iniciar sesión.
    .action = Responder ahora
    .after = Un compromiso que no salió es una noticia, no una falta: cuenta qué se interpuso.
check-in-answered =
    .subject = { $other } ha respondido a tu repaso semanal
    .heading = Una respuesta a tu repaso semanal
    .lead = { $other } escribe sobre «{ $title }»:
    .action = Ver tu repaso
retention-asked =
    .subject = ¿Sigue ahí? { $title }
    .heading = Treinta días después
    .lead = Hace un mes terminaste «{ $title }». ¿Qué sigues haciendo sin pensarlo? Basta con un minuto.
    .action = Responder ahora
session-rating-asked =
    .subject = ¿Qué tal la sesión con { $other }?
    .heading = ¿Qué tal ha ido?
    .lead = Acabas de tener «{ $title }» con { $other }. Un toque basta para decir qué tal ha ido; una frase más os ayuda a ambas partes.
    .action = Decir qué tal ha ido
action-due =
    .subject = Hoy: { $title }
    .heading = Es para hoy
    .lead = { $other } y tú apuntasteis esto para hoy: { $title }
    .action = Verlo
engagement-stalled =
    .subject = No hay ninguna sesión reservada con { $other }
    .heading = Hace tiempo que no os veis
    .lead = { $other } y tú lleváis más tiempo sin veros de lo acordado, y no hay nada reservado. Una sesión corta es mejor que ninguna.
    .action = Buscar una hora
action-overdue =
    .subject = Desde el { $date }: { $title }
    .heading = Sigue pendiente
    .lead = { $other } y tú apuntasteis esto para el { $date }: { $title }
    .action = Verlo
plan-paused =
    .subject = Pausa desde el { $date }: { $title }
    .heading = Hay una pausa prevista
    .lead = { $other } hace una pausa en «{ $title }» que empieza el { $date }. Mientras dure, no se pregunta nada y nada queda fuera de plazo.
    .action = Ver el plan
plan-resumed =
    .subject = Seguimos: { $title }
    .heading = El plan continúa
    .lead = { $other } ha terminado la pausa de «{ $title }», o ha anulado una prevista. El plan vuelve a estar en marcha.
    .action = Ver el plan
plan-completed =
    .subject = Completado: { $title }
    .heading = El plan está completo
    .lead = { $other } ha completado «{ $title }» y ha escrito cómo ha ido. Leedlo en común en la próxima sesión.
    .action = Ver el plan
plan-ended =
    .subject = Terminado antes de tiempo: { $title }
    .heading = El plan termina antes de tiempo
    .lead = { $other } ha terminado «{ $title }» antes de tiempo. Lo pendiente se conserva, y un próximo plan puede retomarlo. El motivo:
    .action = Ver el plan
break-over =
    .subject = El plan continúa: { $title }
    .heading = Los treinta días de pausa se han agotado
    .lead = «{ $title }» ha usado todos los días de pausa que tiene un plan, así que continúa. Si todavía no es el momento, terminadlo antes de tiempo: un próximo plan retoma lo que quede.
    .action = Ver el plan
second-coach =
    .subject = { $other } también es tu coach
    .heading = Una persona más te acompaña
    .lead = { $other } ha empezado un coaching contigo y desde ahora lee lo que compartes con tus coaches: evaluaciones, planes, repasos semanales y notas para coaches. Si no estabas de acuerdo, dilo.
    .action = Ver quién te acompaña

merge-asked =
    .subject = { $other } pregunta: ¿estás aquí dos veces?
    .heading = ¿Estás aquí dos veces?
    .lead = { $other } te acompaña y cree que tienes aquí dos direcciones: esta y otra que recibe la misma pregunta. Si las dos son tuyas, las dos fichas pasarían a ser una: ambas direcciones abrirían todo lo que hay en cualquiera de ellas, y los coaches de ambas leerían lo que compartes con tus coaches. Nada cambia antes de que se haya dicho sí desde las dos.
    .action = Ver y responder
    .after = La pregunta espera 14 días. Si no conoces ninguna otra dirección tuya que haya recibido este correo, di que no: entonces todo sigue como está.

notes-asked =
    .subject = { $other } pide tus notas privadas
    .heading = Piden tus notas privadas
    .lead = { $other } pide lo que anotaste para ti sobre su persona, como le permite la ley. Quita lo que trate de otras personas, di qué omites y por qué, y entrega el resto antes del { $date }.
    .action = Abrir la ficha
    .after = La respuesta empieza con tus notas; ellas siguen siendo privadas.

notes-asked-of-owner =
    .subject = { $other } pide las notas privadas de { $title }
    .heading = Piden las notas de alguien que ya no está
    .lead = { $other } pide lo que { $title } anotó sobre su persona, como le permite la ley. { $title } ya no tiene cuenta, así que responde la consulta. Quita lo que trate de otras personas, di qué omites y por qué, y entrega el resto antes del { $date }.
    .action = Abrir la petición

notes-handed-over =
    .subject = { $other } ha entregado sus notas
    .heading = Notas que eran privadas
    .lead = { $other } ha entregado lo que anotó para sí sobre ti. Lo encuentras entre tus datos y en el archivo con todo.
    .action = Abrir tu espacio

## Evaluaciones

rating-request =
    .subject =
        { $kind ->
            [self] Valora tus habilidades
           *[other] { $mentee } te pide tu opinión
        }
    .reminder =
        { $kind ->
            [self] Recordatorio: valora tus habilidades
           *[other] Recordatorio: { $mentee } te pide tu opinión
        }
    .heading =
        { $kind ->
            [self] ¿En qué punto estás?
            [coach] ¿Cómo ves a { $mentee }?
           *[other] ¿Cómo ves a { $mentee } en el trabajo?
        }
    .again = Quizá se perdió, así que aquí está otra vez.
    .lead =
        { $kind ->
            [self] { $coach } y tú valoráis tus habilidades, cada parte por su cuenta, según lo que se ve en tu trabajo. Nadie ve lo que respondió la otra parte antes de que se cierre la ronda.
            [coach] { $mentee } espera tu opinión: valora lo que has visto en el trabajo. Nadie ve tus respuestas antes de que se cierre la ronda.
           *[other] { $coach } acompaña a { $mentee } con coaching y quisiera saber qué has visto en el trabajo. Lleva unos diez minutos y no hace falta una cuenta.
        }
    .due = Una respuesta hasta el { $date } sería de ayuda.
    .action = Abrir el formulario
    .who-sees =
        { $kind ->
            [self] { $coach } y tú veis las respuestas de ambas partes cuando se cierra la ronda.
            [coach] { $mentee } ve tus respuestas, con tu nombre, cuando se cierra la ronda.
            [manager] { $mentee } y { $coach } ven tus respuestas con tu nombre cuando se cierra la ronda.
           *[peer] Tus respuestas solo se muestran como mediana de al menos tres personas, y lo que escribas, sin tu nombre y sin orden.
        }
    .link = El enlace es solo tuyo; no lo compartas, por favor. Lo que rellenas se guarda sobre la marcha.
    .reason =
        { $kind ->
            [self] Recibes este correo porque { $coach } te da coaching en { $site }.
            [coach] Recibes este correo porque das coaching a { $mentee } en { $site }.
            [manager] Recibes este correo porque { $coach } ha indicado en { $site } que { $mentee } trabaja a tu cargo.
           *[peer] Recibes este correo porque { $coach } ha indicado en { $site } que trabajas con { $mentee }.
        }
ratings-in =
    .subject = Ya están todas las respuestas sobre { $mentee }
    .heading = Ya están todas las respuestas
    .lead =
        { $count ->
            [0] Ya no se espera ninguna respuesta sobre { $mentee }, y nadie ha dado una valoración.
            [one] Ya no se espera ninguna respuesta sobre { $mentee }; ha respondido { $count } persona. Cierra la ronda para ver lo que se dijo.
           *[other] Ya no se espera ninguna respuesta sobre { $mentee }; han respondido { $count } personas. Cierra la ronda para ver lo que se dijo.
        }
    .action = Abrir la evaluación
    .reason = Recibes este correo porque das coaching a { $mentee } en { $site }.

## Archivos: un plan, y todo sobre una persona

export-skill = Habilidad { $skill }, del nivel { $from } al { $to }
export-dates = { $from } a { $to }
export-day = Día { $day } de { $length }: { $status }
export-status-scheduled = empieza más tarde
export-status-paused = en pausa
export-status-overrun = ha terminado su plazo
export-status-starting = en su primera semana
export-status-at_risk = en riesgo
export-status-watch = pide una mirada
export-status-on_track = en buen camino
export-milestones = Hitos
export-commitments = Compromisos
export-due = día { $day }, { $date }
export-shows = muestra: { $text }
export-done = Hecho:
export-week = Semana { $week }
export-later = 30 días después
export-learned = Lo que aprendiste:
export-blocker = Lo que lo impidió:
export-coach = Lo que respondió tu coach:
export-ended = Cómo terminó
export-proposed = Propuesto y aún sin acordar
export-home = Tus datos en { $practice }, { $date }
export-home-profile = quién eres y lo que respondiste antes de la primera sesión
export-home-addresses = con qué direcciones te conocemos aquí y qué fichas resultaron ser tuyas
export-home-met = lo que acordasteis, cuándo os visteis y cómo fue
export-home-assessments = a quién se preguntó, lo que se dijo hasta donde puedes verlo, y las carencias con sus razones
export-home-plans = tus planes de aprendizaje con sus versiones, y tus semanas
export-home-strategies = tus estrategias técnicas con sus versiones y comentarios, a quién pediste que las repitiera y qué se respondió
export-home-written = lo que se apuntó
export-home-secret = pruebas que marcaste como secretas, si las hay; saca esta carpeta antes de pasar el archivo a otros
export-home-sponsors = quién paga, lo que aceptaste que se le cuente y los informes palabra por palabra
export-home-mails = los correos que te enviamos; lo que abre algo por sí solo no está
export-home-newsletter = lo que lees de nuestro boletín y a lo que diste tu consentimiento
export-home-accesses = quién abrió tus datos, por tipo y hora
export-home-handed-over = lo que los coaches anotaron para sí y entregaron, si lo pediste
export-home-private = Las notas que los coaches escribieron para sí solo están aquí si las pediste y se entregaron; se piden donde obtuviste este archivo.
## Sponsors

sponsor-report-waits =
    .subject = Un informe para { $title } te espera
    .heading = Míralo tú primero
    .lead = { $other } ha preparado un informe para { $title }. Dice lo que aceptaste y nada más. Nadie lo recibe antes de que lo hayas visto y autorizado; también puedes retirarlo.
    .action = Ver el informe
sponsor-report =
    .subject = Un informe sobre el coaching de { $mentee }
    .heading = Un informe para ti
    .lead = { $coach } acompaña a { $mentee }. { $mentee } ha visto este informe y ha autorizado que lo recibas.
    .more = Dice lo que { $mentee } aceptó y no cambia. Si { $mentee } lo retira, ya no se podrá abrir.
    .action = Abrir el informe
    .link = El enlace es solo para ti; no lo compartas, por favor.
    .reason = Recibes esto porque figuras como patrocinador de { $mentee } en { $site }.
sponsor-group =
    .subject = Cifras del coaching que patrocinas
    .heading = Cifras para ti
    .lead = { $coach } te envía cifras sobre las personas cuyo coaching patrocinas, todas juntas.
    .more = Se refieren a cinco personas o más, de modo que no se puede distinguir a nadie.
    .action = Ver las cifras
    .reason = Recibes esto porque figuras como patrocinador en { $site }.

## Estrategias

strategy-shared =
    .subject = { $other } comparte una estrategia: { $title }
    .heading = Una estrategia para que la leas
    .lead = { $other } te presenta una versión de «{ $title }». Se queda como está; lo que cambie llegará como la versión siguiente.
    .action = Leerla
strategy-changes-asked =
    .subject = { $other } pide cambios: { $title }
    .heading = Todavía no
    .lead = { $other } querría cambiar algo en «{ $title }»:
    .action = Ver los comentarios
strategy-agreed =
    .subject = De acuerdo: { $title }
    .heading = Hay acuerdo sobre tu estrategia
    .lead = { $other } está de acuerdo con «{ $title }». Antes de ponerla en marcha, averigua si tres personas pueden repetirla.
    .action = Ver la estrategia
recall-invitation =
    .subject = { $mentee } pregunta: ¿puedes repetirlo?
    .heading = Diez minutos para { $mentee }
    .lead = { $mentee } ha escrito una estrategia técnica y quiere saber si se puede repetir tras una sola lectura. Si no se puede, es demasiado complicada; tú no puedes fallar.
    .once = El texto se muestra una vez. Después vienen cinco preguntas breves. Ábrelo cuando tengas diez minutos tranquilos.
    .until = Se aceptan respuestas hasta el { $until }.
    .action = Ir al texto
    .who-sees = { $mentee } y su coach leen las respuestas sin nombres y sin orden.
    .link = El enlace es solo tuyo; por favor, no lo reenvíes. No hace falta cuenta.
    .reason = Recibes esto porque { $mentee } te propuso como lector en { $site }.
recall-reminder =
    .subject = { $mentee } vuelve a preguntar: ¿puedes repetirlo?
    .heading = A { $mentee } todavía le gustaría saberlo
    .lead = { $mentee } te pidió leer una vez una estrategia técnica y decir qué decía. Se aceptan respuestas hasta el { $until }.
    .done = Si ya respondiste: gracias, no hay nada más que hacer. Este es el único recordatorio.

strategy-title = Título
strategy-drivers = Qué la impulsa
strategy-current-problem = El problema actual
strategy-desired-future = Cómo debe ser
strategy-main-bet = La apuesta técnica
strategy-trade-offs = Renuncias
strategy-non-goals = Lo que no se hará
strategy-first-milestones = Primeros hitos
strategy-risks = Riesgos
strategy-measures = Cómo mediremos el éxito
strategy-primary = Ante todo
strategy-figure = En cifras
strategy-secondary = Además
strategy-bet = La apuesta
strategy-why-now = Por qué ahora
strategy-cost-of-waiting = Lo que cuesta esperar
strategy-turn-back = Daremos marcha atrás cuando
strategy-gain = Ganamos
strategy-give-up = Renunciamos a
strategy-who-feels-it = Quién lo notará
strategy-out-of-scope = Fuera de alcance
strategy-not-worth-it = No compensa su complejidad
strategy-can-wait = Puede esperar
strategy-not-clear-yet = Aún no está claro
strategy-reason = Por qué
strategy-revisit = Volver a mirarlo cuando
strategy-by = Hasta
strategy-proof = Se verá en
strategy-likelihood = Probable
strategy-impact = Grave
strategy-early-sign = Señal temprana
strategy-response = Entonces
strategy-change = De dónde a dónde
strategy-source = Fuente
strategy-degree = { $n } de 3
driver-customer-reliability = Fiabilidad para los clientes
driver-delivery-speed = Rapidez de entrega
driver-cost-reduction = Menos costes
driver-new-product-capability = Una nueva capacidad del producto
driver-security = Seguridad
driver-compliance = Cumplimiento
driver-developer-productivity = Productividad de los desarrolladores
driver-operational-resilience = Resistencia en la operación
strategy-goal = { $measure }, de { $from } a { $to } hasta el { $date }
strategy-in-a-sentence = { $bet } – por qué ahora: { $why } – y el objetivo: { $goal }.
strategy-in-a-paragraph = { $problem }. Nuestra apuesta: { $bet }. Por qué ahora: { $why }. A cambio aceptamos esto: { $loss }. No haremos esto: { $non_goal }. El primer paso, hasta el { $date }: { $milestone }. Sabremos que funcionó así: { $goal }.

## Qué hacer con una estrategia o una entrada; el dosier

advice-seven_parts = Escribe algo en cada una de las siete partes.
advice-primary_driver = Elige un motor principal y da una cifra del negocio que lo muestre.
advice-main_bet = Pon la única apuesta en una frase y di por qué ahora.
advice-non_goal = Nombra al menos una cosa que no se hará.
advice-measure = Da al menos a una medida un punto de partida, una meta y una fecha.
advice-early_sign = Di, al menos para un riesgo, cómo lo verías pronto.
advice-dated_milestone = Pon fecha al menos a uno de los primeros hitos.
advice-words = Redúcelo a 700 palabras: lo que es más largo no se repite.
advice-one_page = Acórtalo hasta que quepa en una página sin volverse ilegible.
advice-one_bet = Parecen dos apuestas. Elige la que sostiene a la otra.
advice-loss = Di a qué se renuncia. Una renuncia que no pierde nada no lo es.
advice-first_milestone = Pon el primer hito dentro de 60 días.
advice-source = Di de dónde sale la cifra de la medida.
advice-problem_without_technology = Empieza por lo que duele, no por una tecnología.
advice-revisit = Di cuándo se volverá a mirar.
advice-kinds_of_non_goals = Busca renuncias de otro tipo: fuera de alcance, no vale su complejidad, puede esperar, aún no está claro.
advice-recall-problem = Empieza por el problema, con palabras de quienes lo sufren.
advice-recall-bet = Di la apuesta con menos palabras y antes que nada.
advice-recall-why_now = Pon el porqué ahora justo detrás de la apuesta, con una cifra.
advice-recall-non_goals = Reduce las renuncias a la que más duele y súbela.
advice-recall-measures = Quédate con una medida: dónde está y dónde debe estar.
advice-evidence-my_part = Di lo que hiciste tú, en primera persona.
advice-evidence-result = Di qué resultó de ello y para quién.
advice-evidence-metric = Añade una cifra: cuánto era antes, cuánto es ahora y dónde se puede consultar.
advice-evidence-artefact = Enlaza algo que otros puedan ver: un documento, un cambio, un panel.
advice-evidence-witness = Nombra a alguien que lo vio y aceptó dar fe de ello.
advice-evidence-scope = Di hasta dónde llegó: falta el alcance, o es menor que el nivel que se afirma.
advice-evidence-only_we = Tu parte dice «nosotros» y nunca «yo»: quien lee no sabe qué fue tuyo.
advice-evidence-no_source = Di de dónde sale la cifra: sin fuente se dudará de ella.
packet-case = Los argumentos para { $role }
packet-ready = Todas las habilidades imprescindibles ({ $gates }) están muy bien mostradas dos veces; en total, { $shown } de { $all }.
packet-standing = Habilidades muy bien mostradas: { $shown } de { $all }; imprescindibles completas: { $complete } de { $gates }.
packet-internal = Partes de esto son solo para la empresa.
packet-internal-fact = Solo para la empresa
packet-empty = Aún no hay nada apartado para un dosier. Pon la visibilidad de una entrada en «packet» y dale forma.
packet-verified = Verificado por el coach
packet-source = Fuente: { $source }
packet-shows = Muestra
packet-confirm = Puede confirmarlo
packet-look = Para ver
packet-covered = Lo que está cubierto
packet-legend = Niveles 1 a 5; la celda enmarcada es lo que pide el rol. ● fuerte: cuatro puntos de seis o más · ◐ afirmado · ○ antiguo: hace más de 18 meses · – nada.
packet-skill = Habilidad
packet-asked = Se pide
packet-must = imprescindible
packet-must-sign = ★ imprescindible para el rol
packet-missing = Lo que falta
packet-complete = Nada: cada habilidad está muy bien mostrada en el nivel que pide el rol.
packet-situation = Situación
packet-my-part = Mi parte
packet-decision = Decisión
packet-result = Resultado
packet-none = nada
packet-stale = antiguo
packet-claimed = afirmado
packet-strong = fuerte
packet-level = { $skill }, nivel { $level }
packet-kind-project = Proyecto
packet-kind-design = Diseño
packet-kind-incident = Incidencia
packet-kind-mentoring = Mentoría
packet-kind-influence = Influencia
packet-kind-strategy = Estrategia
packet-kind-writing = Escritura
packet-kind-hiring = Contratación
packet-kind-community = Comunidad
packet-scope-self = Trabajo propio
packet-scope-team = El equipo
packet-scope-multi_team = Varios equipos
packet-scope-org = La organización
packet-scope-company = La empresa
packet-gap-none = { $skill } en el nivel { $level }: aún nada lo muestra.
packet-gap-stale = { $skill } en el nivel { $level }: lo que lo mostraba fue hace más de 18 meses.
packet-gap-claimed = { $skill } en el nivel { $level }: se afirma, pero no se muestra con fuerza.
packet-gap-strong = { $skill } en el nivel { $level }: se muestra con fuerza una vez.
packet-gap-must = Es imprescindible para el rol y necesita dos casos fuertes.
packet-picture = Pruebas de { $mentee } para el rol { $role }
packet-picture-level = Nivel { $level }
packet-picture-asked = se pide
packet-picture-skill = { $skill }, se pide el nivel { $level }: { $cover }
packet-picture-must = { $skill }, se pide el nivel { $level }, imprescindible: { $cover }
packet-picture-text = Lo que muestra cada habilidad en el nivel que pide el rol, el { $date }. { $said }.
## Una evaluación como archivo

result-title = Evaluación de { $name }
result-framework = Marco
result-framework-version = { $name }, versión { $version }
result-role = Puesto
result-kind = Tipo
result-state = Estado
result-finalised = Cerrada el
result-rules = Reglas
result-kind-baseline = al principio
result-kind-midpoint = a mitad de camino
result-kind-final = al final
result-kind-ad_hoc = entremedias
result-state-draft = borrador
result-state-collecting = en recogida
result-state-reconciling = en contraste
result-state-finalised = cerrada
result-state-void = anulada
result-not-yet = La recogida no ha terminado, así que aún no se muestra nada.
result-skill = Habilidad
result-now = Ahora
result-asked = Se pide
result-gap = Brecha
result-priority = Prioridad
result-certainty = Certeza
result-said = Dicho
result-certainty-low = baja
result-certainty-medium = media
result-certainty-high = alta
result-rater-self = propia
result-rater-coach = coach
result-rater-manager = responsable
result-rater-peer = del equipo
result-peers = equipo { $median }
result-unknown = Sin valorar: { $skills }
result-notes = Notas
result-by-peer = { $skill } (alguien del equipo): { $note }
result-by = { $skill } (según { $who }): { $note }
result-differ = { $skill }, por qué las partes lo ven distinto ({ $who }): { $note }
result-chose = { $who } eligió { $skill }: { $reason }
result-as-computed = según el cálculo
result-lead = Tu brecha principal es { $skill }.
result-lead-likely = Tu brecha principal es probablemente { $skill }.
result-standing = El puesto pide el nivel { $target }; las valoraciones te sitúan en { $current } y la brecha es de { $gap }.
result-next = Le sigue { $skill }, con una prioridad de { $priority } frente a { $first }.
result-only = Ninguna otra habilidad tiene brecha.
result-close = Muy cerca: { $skills }.
result-rule-gate = Decidió que sin { $skill } no se puede ocupar el puesto.
result-rule-practice = Decidió la posibilidad de practicarlo en el trabajo.
result-rule-gap = Decidió la brecha mayor.
result-rule-unlocks = Decidió que hay más cosas que se apoyan en ella.
result-rule-certainty = Decidió que de ella hay más certeza.
result-rule-interest = Decidió tu interés.
result-rule-order = Nada distingue a las dos, así que va primero la que va primero en el marco.
result-aim = En los próximos 90 días la meta es el nivel { $level }.
result-aim-anchor = En los próximos 90 días la meta es el nivel { $level }, y así es: «{ $anchor }»
result-talk = Antes de decidir nada, hablad de lo que veis de forma distinta: { $skills }.
result-none = Todas las habilidades valoradas han llegado a su meta, así que no hay brecha que cerrar.
result-nobody = Nadie ha valorado aún ninguna habilidad, así que no hay brecha que nombrar.

## Pictures

picture-radar = Habilidades de { $mentee } para el puesto { $role }
picture-now = Ahora
picture-target = Se pide
picture-before = Antes
picture-not-rated = sin valorar
picture-skill = { $skill }: { $now } de { $target }
picture-skill-before = { $skill }: { $now } de { $target }, antes { $before }
picture-radar-text = Niveles del 1 al 5. { $said }. Lo de antes es según quienes valoraron ambas veces.
picture-trend = Cómo cambiaron las competencias de { $mentee }
picture-trend-none = Todavía no hay ninguna evaluación cerrada.
picture-trend-ends =
    { $n ->
        [one] { $n } evaluación, del { $first } al { $last }. Las líneas comparan lo que vieron las mismas fuentes.
       *[other] { $n } evaluaciones, del { $first } al { $last }. Las líneas comparan lo que vieron las mismas fuentes.
    }
picture-trend-unclear = sin cambio claro
picture-trend-point = { $level } el { $date }
picture-trend-text = Niveles del 1 al 5, según quienes valoraron ambas veces; una barra separa lo que no se puede comparar. { $said }.
picture-plan = Día { $day } de { $days }: { $earned } de { $total } puntos logrados, { $planned } previstos hasta hoy.
picture-planned = previsto
picture-earned = logrado
picture-day = día
