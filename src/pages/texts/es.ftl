# Lo que dicen las páginas. Las claves que acaban en un código se componen en tiempo de ejecución.

## El marco

skip = Ir al contenido
privacy = Privacidad
imprint = Aviso legal
foot-mentees = Para mentees: tu espacio
foot-coaches = Para coaches: entrar
mailbox = Buzón de pruebas
languages = Idioma
colours-auto = Colores: del sistema
colours-light = Colores: claros
colours-dark = Colores: oscuros

## Duraciones

minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
span-minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
span-hours =
    { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
span-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
length-choice = { $n } min
lengths-choice = { $others } o { $last } min

## La portada y un coach

home-title = Sesiones para crecer
home-intro = Sesiones con coaches que han hecho ese trabajo. Elige una hora; no necesitas cuenta.
home-empty = Ningún coach acepta reservas todavía. Vuelve más adelante.
home-articles = Últimos artículos
coach-figures = En cifras
coach-sessions = Sesiones
coach-empty = { $name } no acepta reservas por ahora. Vuelve más adelante.
coach-see-times = Ver horas

## Una sesión

session = La sesión
coach = Coach
what = Qué
how-long = Duración
where = Dónde
changes = Cambios
booked-by = Reserva de
title-with-coach = { $title } con { $coach }
place-video = Videollamada
place-video-promised = Videollamada; el enlace llega con la confirmación
place-phone = Por teléfono
place-in-person = En persona
place-in-person-promised = En persona; la dirección llega con la confirmación
place-ask = Donde quieras
place-ask-promised = Donde quieras; díselo a tu coach
your-time = Tu hora, { $zone }
coach-time = { $time } para el coach
status-pending = Espera al coach
status-confirmed = Confirmada
status-declined = Rechazada
status-cancelled = Cancelada
status-expired = Caducada
status-completed = Celebrada
status-no-show = Perdida

## Lo que permiten las condiciones

until-start = hasta que empiece
until-before = hasta { $span } antes
promise-both = Puedes moverla o cancelarla { $until }.
promise-each = Puedes moverla { $move } y cancelarla { $cancel }.
promise-cancel = Puedes cancelarla { $until }; no se puede mover.
can-both = Puedes moverla o cancelarla hasta el { $until }.
can-move = Puedes moverla hasta el { $until }.
can-cancel = Puedes cancelarla hasta el { $until }.
too-late-both = Se podía mover o cancelar hasta el { $until }. Si no puedes venir, díselo a { $coach }, por favor.
too-late-move = Se podía mover hasta el { $until }. Si no puedes venir, díselo a { $coach }, por favor.
too-late-cancel = Se podía cancelar hasta el { $until }. Si no puedes venir, díselo a { $coach }, por favor.
moved-too-often = Ya no se puede mover más veces. Si necesitas otra hora, pídesela a { $coach }.
moves-left =
    { $n ->
        [1] Puedes moverla una vez más.
        [2] Puedes moverla dos veces más.
       *[other] Puedes moverla { $n } veces más.
    }

## Elegir una hora

picker = Elige un día y una hora
picker-about = Sobre la sesión
picker-days = Días
picker-months = Meses
picker-times = Horas
picker-other-days = Otros días con horas
picker-next = el próximo día es
picker-go = Ir a { $day }
no-times-on = No hay horas el { $day }
no-times-in = No hay horas en { $month }
times-of-day =
    { $n ->
        [0] sin horas
        [one] { $n } hora
       *[other] { $n } horas
    }
morning = Mañana
afternoon = Tarde
evening = Noche
seats-left =
    { $n ->
        [one] queda { $n } plaza
       *[other] quedan { $n } plazas
    }
zone-times = Horas en
zone-change = Cambiar
zone-yours = Tu zona horaria
zone-show = Ver horas
zone-unknown = No hay ninguna zona llamada «{ $name }». Las horas están en { $zone }; elige la tuya en la lista.
area-Africa = África
area-America = América
area-Antarctica = Antártida
area-Arctic = Ártico
area-Asia = Asia
area-Atlantic = Atlántico
area-Australia = Australia
area-Europe = Europa
area-Indian = Océano Índico
area-Pacific = Pacífico
area-Elsewhere = Otros lugares

## El formulario de reserva

book = Reserva la sesión
book-title = Reservar { $title }
book-at = Reservar { $when }
ask-for = Solicitar { $when }
book-another-time = Elegir otra hora
book-free-times = Elige una de las horas libres
your-name = Tu nombre
email = Correo electrónico
email-hint = Aquí llegan la confirmación, la invitación y el enlace para mover o cancelar.
guests = Invitados
guests-hint =
    { $n ->
        [one] Una dirección. Tu invitado también recibirá una invitación.
       *[other] Hasta { $n } direcciones, separadas por comas. También recibirán una invitación.
    }
mail-code = Enviarme un código
email-code = Código del correo
email-code-sent = Hemos enviado un código de seis cifras a { $name }. Escríbelo aquí para terminar; vale 15 minutos.
email-code-again = Enviar otro código
optional = (opcional)
choose = Elige…
no-answer = Sin respuesta
leave-empty = Deja esto vacío
answers-to-change =
    { $n ->
        [1] Hay que cambiar una respuesta:
       *[other] Hay que cambiar { $n } respuestas:
    }
gone = Esa hora ya no está libre
another-time-free = { $why }. Estas están libres:
another-time-none = { $why }, y no hay otra libre cerca. Elige otra, por favor.
another-time = { $why }. Elige otra, por favor.
honeypot = Se rellenó un campo que las personas no ven. Envía el formulario otra vez, por favor.
length-gone =
    { $n ->
        [one] Esa duración ya no se ofrece; esta sesión dura { $n } minuto.
       *[other] Esa duración ya no se ofrece; esta sesión dura { $n } minutos.
    }
questions-changed = Las preguntas han cambiado desde que abriste el formulario. Repásalas y envíalo otra vez, por favor.

## Lo reservado

booked = Ya tienes tu sesión
requested = { $coach } tiene tu solicitud
mailbox-notice = Este servidor no tiene servidor de correo: la confirmación está en el buzón de pruebas, enlazado abajo.
next = Qué pasa ahora
next-mail = Un correo con la invitación va de camino a { $address }.
next-coach = { $coach } ya lo sabe y leerá lo que has escrito antes de veros.
next-video = A la hora acordada, abre el enlace de la llamada; está arriba y en el correo.
next-phone = A la hora acordada, ten el teléfono a mano.
next-in-person = La dirección está arriba y en el correo.
next-ask = Di a tu coach dónde quieres que os veáis: responde al correo.
next-answer = { $coach } responderá a tu solicitud; la respuesta irá a { $address }.
plans = Si cambian los planes
plans-move = Moverla
plans-cancel = Cancelarla
plans-see = Ver tu reserva
add-to-calendar = Añadir a tu calendario
calendar-file = Archivo de calendario (.ics)

## Una reserva en manos de quien la hizo

yours = Tu sesión
yours-status = Está confirmada: { $when }, con { $coach }.
over = Esta sesión ha terminado
over-was = Fue el { $when }.
over-completed = Se celebró el { $when }.
over-missed = Fue el { $when }, y te echamos en falta.
pending = Tu solicitud
pending-status = Espera a { $coach }, que responderá por correo.
pending-status-until = Espera a { $coach }, que puede responder hasta el { $when }. La respuesta llega por correo.
wanted-move = Has pedido cambiar al { $when }; hasta que responda { $coach }, la sesión sigue a su hora.
declined = Tu solicitud fue rechazada
declined-status = { $coach } no puede. Puedes reservar otra hora.
expired = Tu solicitud ha caducado
expired-status = Nadie respondió a tiempo. Puedes reservar otra hora.
cancelled = Esta sesión está cancelada
cancelled-by-coach = { $coach } ha tenido que cancelarla.
cancelled-by-coach-because = { $coach } ha tenido que cancelarla: «{ $reason }»
cancelled-by-you = La has cancelado; { $coach } ya lo sabe. La hora vuelve a estar libre.
done-moved = Ahora es el { $when }. El correo va de camino.
done-asked = Tu petición va de camino al coach. La respuesta llega por correo.
done-cancelled = Cancelada. El correo que lo dice va de camino.
can-do-now = Lo que puedes hacer ahora
do-move = Mover a otra hora
do-cancel = Cancelar la sesión
do-book-again = Reservar otra sesión
you-wrote = Lo que escribiste
yes = Sí
no = No

## Cancelar y mover

cancel-question = ¿Cancelar esta sesión?
cancel-consequence = { $coach } lo sabrá por correo, y la hora quedará libre para otros.
cancel-submit = Cancelar { $when }
cancel-keep = Mantener la sesión
cancel-other-time = ¿Te vendría bien otra hora?
cancel-move = Mejor muévela
reason = Motivo
reason-hint = { $name } lo leerá.
move-title = Mueve tu sesión
move-question = ¿Mover esta sesión?
move-now = Cuándo es ahora
move-keep-time = Mantener esta hora
move-from = De
move-to = A
move-consequence = { $coach } lo sabrá por correo, y tú recibirás una nueva invitación.
move-consequence-ask = Primero se pregunta a { $coach }; hasta que haya respuesta, la sesión sigue a su hora.
move-submit = Mover a { $when }
move-back = Ver otras horas
move-keep = Dejar la sesión como está

## Artículos y el formulario de abajo

articles = Artículos
articles-intro = Artículos de ingeniería en tu correo. Consejos prácticos sobre diseño de sistemas, liderazgo técnico y carrera profesional. Sin spam.
articles-empty = Todavía no se ha publicado nada.
articles-older = Artículos anteriores
articles-all = Todos los artículos
articles-feeds = Canales:
article-author = Quién escribe
article-book = Reserva tu sesión para crecer
subscribe-to = { $name } en tu correo
subscribe-submit = Suscribirme
subscribe-hint = Un correo para confirmar y después el próximo número. Para dejarlo basta un clic.
subscribe-sent = Mira tu correo
subscribe-sent-text = Un correo va de camino. Abre su enlace y el próximo número llegará a tu bandeja. Si en unos minutos no hay nada, mira en la carpeta de spam.
subscribe-typo = ¿Hay una errata?
subscribe-typo-text = A esa dirección no podemos escribir. Mírala otra vez, por favor.

## Las páginas de quienes leen

confirm = Confirmar
confirm-question = Un clic y ya estás dentro
confirm-text = Recibirás { $name } en la dirección a la que llegó el correo.
confirm-submit = Confirmar mi suscripción
confirm-not-you = Si no lo pediste, cierra esta página. No ha pasado nada.
confirmed = Ya estás dentro
confirmed-text = Desde ahora recibirás { $name }. Cada número lleva un enlace para dejarlo con un clic.
leave = Cancelar la suscripción
leave-question = ¿Dejar de recibir { $name }?
leave-text = Pulsa el botón y no recibirás más números.
leave-all = Dejar todas nuestras listas
leave-instead = ¿Mejor una pausa u otra lista?
leave-mail-page = Recibir el enlace de mi página
left = Tu suscripción está cancelada
left-text = No recibirás más números de esta lista. Gracias por haberla leído.
left-all-text = No recibirás más números de ninguna lista. Gracias por habernos leído.
own-page = Tu página
own-page-of = Para { $name }.
own-page-sent = Un enlace a tu página va de camino a tu correo. Sirve durante un día.
own-page-lists = Lo que lees
own-page-break = Una pausa, en semanas
own-page-no-break = Vacío es ninguna.
own-page-break-until = Estás en pausa hasta el { $name }. Vacío la deja así; con 0 se termina.
own-page-break-fault = De 0 a { $n } semanas, en cifras.
own-page-save = Guardar
own-page-saved = Guardado.
own-page-data = Tus datos
own-page-file = Todo lo que tenemos sobre ti, en un archivo
own-page-erase-ask = Borrarlo todo…
own-page-erase-text = Tu dirección, tu nombre y lo que leías se borran enseguida, y no llega ningún número más. No se puede deshacer.
own-page-erase-sure = Sé que nadie podrá recuperarlo.
own-page-unsure = Marca que lo quieres de verdad; no se ha borrado nada.
own-page-erase = Borrar todo sobre mí
erased = Todo está borrado
erased-text = Hemos borrado tu dirección, tu nombre y lo que leías. Queda una nota sin tu dirección que dice cuándo lo pediste.

## Un repaso semanal por su enlace

check-in = Tu semana
check-in-week = { $title }, semana { $week }
check-in-later = Treinta días después
check-in-still = { $title }: ¿qué sigues haciendo?
check-in-sent = Gracias. { $name } lo leerá y responderá por correo; hasta entonces puedes cambiarlo.
check-in-replied = { $name } ha respondido
check-in-kept = Cumplido
check-in-partly = En parte
check-in-missed = No salió
check-in-learned = ¿Qué has aprendido?
check-in-reader = Lo que escribas aquí solo lo lee { $name }.
check-in-blocker = ¿Qué se interpone?
check-in-next-cue = La próxima semana: si …
check-in-next-action = … entonces yo …
check-in-energy = Energía, de 1 (sin nada) a 5 (a tope)
check-in-evidence = ¿Algo que merezca guardarse como prueba?
check-in-evidence-hint = Basta una línea; ya la elaborarás más tarde. Va a tu propio registro y solo la lees tú.
check-in-submit = Enviar a { $name }
check-in-to-change = Hay algo que cambiar antes de poder enviarlo.
check-in-repeated = Este formulario ya se envió. Si quieres cambiar tus respuestas, envíalo otra vez tal como está.
check-in-in-progress = Este formulario ya se está enviando. Vuelve a cargar la página dentro de un momento, por favor.

## El formulario de una evaluación

rate-title =
    { $kind ->
        [self] ¿En qué punto estás?
        [coach] ¿Cómo ves a { $mentee }?
       *[other] ¿Cómo ves a { $mentee } en el trabajo?
    }
rate-lead = Elige el nivel que has visto más de una vez y sin que nadie lo pidiera. Cada nivel incluye los inferiores. Si no has visto lo suficiente, elige «No observado».
rate-who-sees =
    { $kind ->
        [self] Tu coach valora las mismas habilidades. Nadie ve lo que respondió la otra parte antes de que se cierre la ronda.
        [coach] { $mentee } valora las mismas habilidades. Nadie ve lo que respondió la otra parte antes de que se cierre la ronda.
        [manager] { $mentee } y su coach ven tus respuestas con tu nombre cuando se cierra la ronda.
       *[peer] Tus respuestas solo se muestran como mediana de al menos tres personas, y lo que escribas, sin tu nombre y sin orden.
    }
rate-due = Una respuesta hasta el { $date } sería de ayuda.
rate-progress = { $answered } de { $all } habilidades respondidas
rate-not-observed = No observado
rate-confidence = ¿Qué seguridad tienes?
rate-confidence-low = Poca
rate-confidence-medium = Bastante
rate-confidence-high = Mucha
rate-practice = ¿Puedes practicarla en el trabajo en los próximos meses?
rate-practice-partly = En parte
rate-interest = ¿Cuánto te interesa?
rate-interest-least = apenas
rate-interest-most = mucho
rate-note = ¿Qué has visto?
rate-unanswered = Las habilidades sin respuesta cuentan como no observadas. Una vez enviadas, las respuestas no se pueden cambiar.
rate-submit = Enviar
rate-save = Guardar y seguir más tarde
rate-decline = No quiero responder
rate-decline-text = No se te volverá a preguntar, y lo que hayas rellenado aquí se borra. Esto no se puede deshacer.
rate-decline-sure = Rechazar y borrar mis respuestas
rate-decline-unsure = No se ha borrado nada. Si no quieres responder, pulsa otra vez el botón del final.
rate-saved = Guardado.
rate-saving = Guardando…
rate-unsaved = Aún no se ha guardado. Comprueba tu conexión; el botón de abajo también guarda.
rate-nothing = Indica un nivel para al menos una habilidad, o recházalo.
rate-submitted = Gracias
rate-submitted-text = Tus respuestas se han enviado. No hay nada más que hacer.
rate-declined = De acuerdo
rate-declined-text = No te lo volveremos a preguntar, y lo que habías rellenado se ha borrado.
rate-closed = La ronda está cerrada
rate-closed-text = Ya no se aceptan respuestas. Gracias de todos modos.
rate-void = Esto se ha cancelado
rate-void-text = La evaluación se ha abandonado, así que no hacen falta respuestas.

## Entradas

front-page = Ir a la portada
sign-in = Entrar
sign-in-text = Has abierto un enlace de acceso. Sirve una sola vez; pulsa el botón para usarlo.
sign-in-submit = Entrar en { $name }
sign-in-not-you = Si no lo pediste, cierra esta página. No ha pasado nada.
sign-in-again = Pedir un enlace nuevo
kept = Lo que escribiste sigue aquí
kept-signed-out = Tu sesión ha terminado mientras tanto y no se ha hecho nada. Entra en otra pestaña, vuelve aquí y envíalo otra vez.
kept-signed-in = Has vuelto a entrar desde que abriste la página, así que aún no se ha hecho nada. Envíalo otra vez.
kept-sign-in = Entrar en otra pestaña
kept-field = Lo que escribiste ({ $name })
kept-send = Enviarlo otra vez
kept-text = Lo que escribiste
welcome = Te damos la bienvenida
welcome-to = Te damos la bienvenida a { $name }
welcome-text = Elige una contraseña; con ella y tu correo podrás entrar.
invitation-over-text = Una invitación sirve una vez y durante unos días. Si ya pusiste tu contraseña, entra con ella; si no, pide otra a quien te invitó.
password = Contraseña
password-hint = De 12 a 128 caracteres. Van bien unas cuantas palabras que solo tú juntarías.
password-submit = Guardar la contraseña
password-set = Tu contraseña está guardada
password-set-text = Ya puedes entrar con ella y con tu correo.

## Fallos de páginas

message-reference = Si nos preguntas por esto, menciona
not-found = Esta página no existe
not-found-text = Quizá haya una errata en la dirección, o lo que había aquí se ha movido.
unknown-booking = Este enlace no funciona
unknown-booking-text = Este enlace no lleva a ninguna reserva. Abre el correo más reciente sobre tu sesión y usa su enlace; puede que los anteriores se hayan sustituido.
expired-link = Este enlace ha caducado
expired-link-text = Los enlaces de los correos sirven un tiempo, y algunos una sola vez. Pide uno nuevo y ábrelo pronto.
expired-confirm-text = Este enlace de confirmación ha caducado, o te has dado de baja desde entonces. Escribe otra vez tu dirección y recibirás uno nuevo.
not-understood = No se ha podido leer
not-understood-text = Algo en la dirección o en el formulario no se podía leer. No se ha cambiado nada. Vuelve atrás e inténtalo otra vez, por favor.
rate-limited = Un momento, por favor
rate-limited-seconds =
    { $n ->
        [1] De tu red llegaron muchas peticiones en poco tiempo. No se ha perdido nada: espera un segundo y vuelve a cargar esta página.
       *[other] De tu red llegaron muchas peticiones en poco tiempo. No se ha perdido nada: espera { $n } segundos y vuelve a cargar esta página.
    }
rate-limited-minutes =
    { $n ->
        [1] De tu red llegaron muchas peticiones en poco tiempo. No se ha perdido nada: espera un minuto y vuelve a cargar esta página.
       *[other] De tu red llegaron muchas peticiones en poco tiempo. No se ha perdido nada: espera { $n } minutos y vuelve a cargar esta página.
    }
unavailable = Volvemos enseguida
unavailable-text = El sistema de reservas no está disponible por un momento. Lo que reservaste está a salvo. Vuelve a cargar esta página en un minuto.
internal = Algo ha ido mal
internal-text = Algo ha ido mal por nuestra parte. Ha quedado anotado.
not-possible = Eso no es posible
not-possible-text = Algo ha cambiado desde que abriste esta página. Vuelve atrás y míralo otra vez, por favor.

## Problemas por su código: una frase sin punto final

problem-slot_not_offered = Esa hora no se ofrece
problem-slot_taken = Esa hora acaba de ocuparse
problem-slot_held = Alguien está reservando esa hora ahora mismo
problem-seats_full = Todas las plazas de esa sesión están ocupadas
problem-notice_too_short = Esa hora es demasiado pronto
problem-outside_window = Ese día no está abierto para reservas
problem-limit_reached = El coach no acepta más sesiones en ese periodo
problem-already_booked = Esta dirección ya tiene plaza en esta sesión. El enlace se ha enviado por correo
problem-booker_limit_reached = Esta dirección tiene tantas reservas abiertas como puede tener. El enlace se ha enviado por correo
problem-booking_closed = Esta sesión no se puede reservar por ahora
problem-policy_forbids = Es demasiado tarde para eso
problem-wrong_state = La reserva ha cambiado desde que abriste esta página
problem-check_in_closed = Este repaso ya no admite respuestas
problem-idempotency_in_progress = Este formulario ya se está reservando. La confirmación llega por correo; espérala antes de enviarlo otra vez
problem-idempotency_mismatch = Este formulario ya se reservó. Si quieres otra sesión, envíalo otra vez tal como está

## Fallos de campos por su código: frases enteras

at-most =
    { $n ->
        [one] Como máximo { $n } carácter.
       *[other] Como máximo { $n } caracteres.
    }
fault-required = Rellena esto, por favor.
fault-too_long = Es demasiado largo. Acórtalo, por favor.
fault-too_short = Es demasiado corto.
fault-password_too_short = Al menos 12 caracteres, por favor.
fault-password_too_long = Como máximo 128 caracteres, por favor.
fault-control_character = Contiene un carácter que no se admite.
fault-web_address = Un nombre sin dirección web, por favor.
fault-invalid_email = Esto no es una dirección de correo.
fault-wrong_kind = Escribe un número, por favor.
fault-ambiguous_figure = Esto se puede leer de dos maneras. Escríbelo sin signo de millares, por ejemplo 41000 o 12,5.
fault-not_an_option = Elige una de las opciones, por favor.
fault-invalid_url = Escribe la dirección completa de una página, como https://example.com/pagina.
fault-chosen_twice = Elige cada opción una sola vez, por favor.
fault-not_a_number = Escribe un número de teléfono, por ejemplo +49 30 123456.
fault-not_an_address = Escribe una dirección web que empiece por https://.
fault-wrong_code = Ese no es el código, o ya no vale. Puedes pedir otro.
fault-too_many = Son demasiados.
fault-guests-too_many = Son más invitados de los que admite esta sesión.
fault-named_twice = Cada uno solo una vez.
fault-guests-named_twice = Indica a cada invitado una sola vez, y no a ti.
fault-in_the_future = Un día que ya haya llegado, por favor.
fault-other = Cambia esto, por favor.

## How a session was, by its link

session-rating = ¿Qué tal la sesión?
session-score-1 = No sirvió
session-score-2 = Sirvió poco
session-score-3 = Sirvió algo
session-score-4 = Sirvió
session-score-5 = Sirvió mucho
session-rating-comment = ¿Qué haría mejor la próxima?
session-rating-reader = { $name } lee lo que digas aquí.
session-rating-sent = Gracias. Aquí aún puedes cambiarlo.
session-rating-fault = Solo se admiten una nota de 1 a 5 y un comentario de 2000 caracteres como máximo.

## The console: signing in

console-sign-in = Acceso a la consola
console-sign-in-hint = Para coaches y quienes dirigen la consulta. Las reservas se gestionan con los enlaces de sus correos.
console-email = Correo electrónico
console-password = Contraseña
console-mail-link = Mejor un enlace por correo
console-link-sent = Mira tu correo
console-link-sent-text = Si esta dirección puede entrar, hay un enlace en camino. Sirve una vez, durante un cuarto de hora.
console-to-sign-in = Volver al acceso
console-slow-down-seconds =
    { $n ->
        [one] Ha habido demasiados intentos fallidos. Prueba de nuevo en { $n } segundo.
       *[other] Ha habido demasiados intentos fallidos. Prueba de nuevo en { $n } segundos.
    }
console-slow-down-minutes =
    { $n ->
        [one] Ha habido demasiados intentos fallidos. Prueba de nuevo en { $n } minuto.
       *[other] Ha habido demasiados intentos fallidos. Prueba de nuevo en { $n } minutos.
    }
console-step = Un paso más
console-step-expired = Ha tardado demasiado. Empieza otra vez con tu dirección y tu contraseña.
console-code = Código de tu aplicación de autenticación
console-code-hint = Seis cifras. Si no tienes la aplicación a mano, también sirve un código de recuperación.
console-go-on = Continuar
console-begin-again = Empezar de nuevo
console-open = Abrir la consola

## The console: its frame

console-parts = Partes de la consola
console-crumbs = Dónde estás
console-sign-out = Salir
console-zone = Horas en { $name }
console-today = Hoy
console-calendar = Calendario
console-mentees = Mentees
console-newsletter = Boletín
console-settings = Ajustes

## The console: the coach's day

today-sessions =
    { $n ->
        [0] Hoy no hay sesiones.
        [one] { $n } sesión hoy.
       *[other] { $n } sesiones hoy.
    }
today-waiting =
    { $n ->
        [0] Nada te espera.
        [one] { $n } asunto te espera.
       *[other] { $n } asuntos te esperan.
    }
today-next-session = Próxima sesión
today-none-left = Hoy no quedan sesiones.
today-later = Siguiente: { $when }, { $name }
today-over = Terminada
today-running = Ahora
today-last-note = Última nota
today-open-actions = Por hacer
today-answers = Lo que escribió al reservar
today-by-mentee = Mentee
today-by-coach = Tú
today-attention = Quién te necesita y por qué
today-waits = Espera tu respuesta
today-until = espera hasta { $when }
today-confirm = Confirmar { $when }
today-decline = Rechazar …
today-decline-now = Rechazar la solicitud
today-decline-reason = Por qué
today-decline-hint = { $name } lo lee en el correo que recibe.
today-check-in = Semana { $week }, enviado el { $date }
today-kept =
    { $n ->
        [one] { $n } cumplido
       *[other] { $n } cumplidos
    }
today-partial =
    { $n ->
        [one] { $n } en parte
       *[other] { $n } en parte
    }
today-missed =
    { $n ->
        [one] { $n } no cumplido
       *[other] { $n } no cumplidos
    }
today-learned = Aprendido
today-blocker = Impide
today-next = Siguiente
today-energy = Energía
today-reply = Responder …
today-reply-to = Tu respuesta a { $name }
today-reply-send = Enviar la respuesta
today-assessment = Una evaluación te espera.
today-note-request = Pregunta qué se anotó sobre su persona; hay que responder hasta el { $date }.
today-rest = El resto del día
today-without = Hay un plan en marcha y nada reservado
today-empty = Hoy no te espera nada. Aquí aparecerán sesiones, check-ins y solicitudes.
today-empty-step = Ver tus mentees
today-replied = Tu respuesta está en camino.
today-confirmed = Confirmado. El correo está en camino.
today-declined = Rechazado. El correo está en camino.

## How a plan stands, and why

plan-status-scheduled = Empieza más tarde
plan-status-paused = En pausa
plan-status-overrun = Vencido
plan-status-starting = Empezando
plan-status-at_risk = En riesgo
plan-status-watch = Necesita atención
plan-status-on_track = En buen camino
plan-reason-behind = por detrás del plan
plan-reason-keep_rate = pocos compromisos cumplidos
plan-reason-check_ins = check-ins perdidos
plan-reason-silence = sin noticias desde hace tiempo
plan-reason-overdue = hay un hito vencido
plan-reason-no_session = sin sesión reservada
plan-suggest-behind = Algo que ayuda: acordad el hito más cercano y dejad los demás hasta lograrlo.
plan-suggest-keep_rate = Algo que ayuda: haced juntos más pequeño el si-entonces de la próxima semana, tanto que no pueda fallar.
plan-suggest-check_ins = Algo que ayuda: pregunta en dos líneas cómo fue la semana, sin mencionar el formulario.
plan-suggest-silence = Algo que ayuda: escribe hoy, en dos líneas.
plan-suggest-overdue = Algo que ayuda: decidid juntos si el hito vencido aún merece la pena; si no, descartadlo.
plan-suggest-no_session = Algo que ayuda: ofrece ahora la próxima sesión.

## What the console refuses

problem-invalid_credentials = La dirección o la contraseña no es correcta
problem-foreign_form = Este formulario es de otra sesión. Vuelve a cargar la página y repítelo
problem-forbidden = Tu rol no lo permite
problem-stale_version = Esto ha cambiado entretanto. Míralo otra vez y decide
problem-issue_not_ready = El número aún no puede salir: las comprobaciones dicen qué falta
fault-wrong_app_code = Este código es incorrecto, demasiado antiguo o ya usado. Usa el que muestra ahora la aplicación.

## The console: words of every page

console-more = Mostrar más
console-keys = de fila en fila, Intro abre
console-show = Mostrar

## The console: the calendar

calendar-week = Semana
calendar-list = Lista
calendar-from = Desde el { $date }
calendar-earlier = Antes
calendar-later = Después
calendar-time-off = Ausencia
calendar-empty = Aún no hay nada. Las sesiones llegan cuando alguien reserva.
calendar-starts-of = Inicios de
calendar-starts = Inicios posibles
calendar-blocked = no se ofrece; ábrelo para ver por qué
calendar-why-at = Por qué no se puede reservar
calendar-explain = Explicar
why-offered = se ofrece
why-is-offered = { $when } se ofrece
why-is-not-offered = { $when } no se ofrece
why-rule-off_grid = no es uno de los inicios que dan tus horarios
why-rule-outside_hours = fuera de tus horarios
why-rule-time_off = ausencia
why-rule-busy = estás ocupado
why-rule-hold = alguien está reservando ahí ahora
why-rule-buffer = demasiado cerca de otra cosa
why-rule-seats = todas las plazas están ocupadas
why-rule-notice = demasiado pronto, o ya pasó
why-rule-window = más adelante de lo que permites reservar
why-rule-limit = no aceptas más sesiones en ese periodo
why-session = tu sesión del { $when }
why-busy = ocupado el { $when }
why-time-off = ausencia { $when }

## The console: bookable hours

calendar-hours = Horario
hours = Horario de reservas
hours-none = Todavía nadie puede reservar contigo. Este es un horario para empezar: cámbialo y guárdalo.
hours-grid = La semana en una cuadrícula; los campos de al lado dicen lo mismo
hours-drag = Arrastra en la cuadrícula: un lugar vacío crea horas, un borde las cambia, el centro las mueve.
hours-from = desde
hours-to = hasta
hours-remove = Quitar
hours-fault = Esto no es un tramo de horas. Di desde cuándo y hasta cuándo; las horas que pasan de medianoche acaban antes de empezar.
hours-zone = Horas según el reloj de
hours-name = Nombre de este horario, para ti
hours-save = Guardar este horario
hours-unsaved = Aún sin guardar
hours-saved = Guardado. Desde ahora se ofrecen estas horas.
hours-stale = Este horario ha cambiado entretanto, quizá en otra ventana. Abajo está lo que escribiste: guárdalo otra vez para ponerlo en su lugar, o vuelve a cargar la página.
hours-dates = Días con otro horario
hours-no-dates = Ningún día es distinto. Aquí estarán los festivos, los viajes y los días largos.
hours-add-date = Añadir un día …
hours-date = Fecha
hours-no-such-date = Elige una fecha.
hours-that-day = Horas de ese día
hours-closed-hint = Sin horas, nadie puede reservar ese día.
hours-closed = cerrado
hours-save-date = Guardar este día
hours-date-saved = Guardado.
hours-usual = Otra vez lo habitual
hours-outside = Sesiones fuera de este horario
hours-outside-text = Se quedan como están. Mueve o cancela lo que ya no encaje.

## The console: a session

session-people = Quién participa
session-hosts = A cargo de
session-places = Plazas
session-seats = { $taken } de { $seats } ocupadas
session-their-time = { $when } según su reloj ({ $zone })
session-guests = Invitados
session-wish = Preferiría venir
session-why = Por qué se canceló
session-move = Mover a otra hora …
session-confirm = Aceptar
session-decline = Rechazar …
session-decline-now = Rechazar
session-reason = Por qué; lo leerán en el correo
session-complete = Tuvo lugar
session-no-show = No vinieron
session-undo = Deshacer eso
session-cancel = Cancelar la sesión …
session-cancel-now = Cancelarla
session-cancel-about = Todos lo sabrán por correo y la hora queda libre. No se puede deshacer.
session-cancel-one-about = Lo sabrán por correo y su plaza queda libre. No se puede deshacer.
session-cancelled = Cancelada. El correo va en camino.
session-moved = Movida. El correo va en camino.
session-completed = Anotado: tuvo lugar.
session-missed = Anotado: nadie vino.
session-undone = Deshecho. Vuelve a contar como confirmada.
session-mails = Correos sobre ella
session-move-title = Otra hora
session-move-now = Moverla
session-move-about = Todos lo sabrán por correo. La hora anterior queda libre.
session-move-other = ¿Ninguna de estas?
session-move-by-hand = Poner una hora a mano …
session-move-at = Nuevo comienzo, según tu reloj
session-move-force = También fuera de mis horas, plazos y límites
session-move-force-hint = Nunca se pasa por encima de otra sesión ni de una hora que alguien está reservando.
history-requested = Solicitada
history-confirmed = Confirmada
history-declined = Rechazada
history-cancelled = Cancelada
history-expired = Caducó sin respuesta
history-rescheduled = Movida
history-move_requested = Se pidió otra hora
history-move_declined = Se rechazó la otra hora
history-move_withdrawn = Se retiró el deseo de otra hora
history-completed = Tuvo lugar
history-no_show = No vino
history-outcome_undone = Se deshizo el resultado
history-reassigned = Pasada a otro coach
history-mail_left_out = Se omitió un correo
fault-not_a_time = Elige una fecha y una hora.

## The console: time off, and further hours

time-off-added = Anotado. Nadie puede reservar esos días.
time-off-changed = Guardado.
time-off-removed = Deshecho. Vuelven a valer tus horas habituales.
time-off-none = No hay días libres por delante. Aquí estarán vacaciones y viajes.
time-off-ahead = Por delante
time-off-over = Pasados
time-off-stands = Hay sesiones ahí
time-off-remove = Deshacer
time-off-save = Guardar
time-off-change = Cambiar …
time-off-add = Anotar días libres …
time-off-from = Primer día
time-off-to = Último día
time-off-reason = Para qué
time-off-reason-hint = Solo para ti: nadie que reserve lo lee.
hours-default = por defecto
hours-new = Otras más …
hours-another = Otras horas, para los tipos de sesión que las sigan. Estas son para empezar: ponles nombre, cámbialas y guarda.
hours-schedule = Estas horas en conjunto
hours-make-default = Usarlas por defecto
hours-is-default = Ahora son las horas por defecto.
hours-remove-schedule = Quitar estas horas …
hours-remove-now = Quitarlas
hours-remove-about = Desaparecen con todas sus fechas. Las sesiones que hay se quedan.
hours-removed = Quitadas.
problem-schedule_in_use = Un tipo de sesión sigue estas horas. Elige antes otras allí
problem-session_type_in_use = Ya se reservó. Ciérralo en su lugar: quita la marca de que se puede reservar

## The console: a session type in full

type-new = Nuevo tipo de sesión
type-made = Creado. Está en tu página si se puede reservar.
type-removed = Quitado.
type-remove = Quitar este tipo de sesión …
type-remove-now = Quitarlo
type-remove-about = Solo puede irse lo que nunca se reservó. Si no, ciérralo: queda con sus sesiones y nadie puede reservarlo.
type-group-what = Qué es
type-group-length = Cuánto dura y dónde
type-group-distance = Espacio alrededor y con cuánta antelación
type-group-limits = Cuántas como máximo
type-group-approval = Aprobación y acompañantes
type-group-hosts = Grupos y anfitriones
type-group-more = Correos y la cuadrícula de comienzos
type-slug = Nombre en las direcciones
type-slug-hint = Minúsculas, cifras y guiones. Vacío, sale del título.
type-description = Para qué sirve
type-visibility = Dónde está
type-public-shown = en mi página
type-unlisted = solo para quien tenga la dirección
type-minutes = Duración, en minutos
type-lengths = Otras duraciones a elegir
type-lengths-hint = En minutos, con comas: 30, 90
type-schedule = Según qué horas
type-schedule-default = mis horas por defecto
type-place = Dirección o enlace del lugar
type-place-hint = Una videollamada pide un enlace; en persona, una dirección. Una sala propia por sesión no pide nada.
type-place-jitsi = Videollamada en una sala propia
type-buffer-before = Libre antes, en minutos
type-buffer-after = Libre después, en minutos
type-buffer-rule = Donde se juntan dos espacios
type-buffer-max = cuenta el más largo
type-buffer-sum = cuentan los dos
type-window = Con cuánta antelación
type-window-any = cualquier día
type-window-days = tantos días
type-window-business = tantos días laborables
type-window-available = los primeros días libres
type-window-range = de una fecha a otra
type-window-count = Cuántos días
type-window-from = Primera fecha
type-window-to = Última fecha
type-day-count = Sesiones al día
type-day-minutes = Minutos al día
type-week-count = Sesiones a la semana
type-week-minutes = Minutos a la semana
type-month-count = Sesiones al mes
type-month-minutes = Minutos al mes
type-year-count = Sesiones al año
type-year-minutes = Minutos al año
type-booker-limit = Reservas abiertas de una persona
type-approval = Tengo que aceptar
type-approval-never = nunca
type-approval-always = siempre
type-approval-below = si es con poca antelación
type-approval-minutes = Poca antelación: menos de tantos minutos
type-expires = Una solicitud espera tantos minutos
type-pending-blocks = Una solicitud reserva su hora
type-email-code = Quien reserva prueba su dirección con un código por correo
type-guests = Invitados que se pueden traer
type-seats = Plazas en una sesión
type-host-none = no la da
type-host-required = participa siempre
type-host-pool = se turna con otros
type-host-priority = Prioridad de { $name }
type-host-weight = Parte de { $name }
type-reminders = Recordatorios
type-reminders-hint = Minutos antes del comienzo, con comas: 1440, 60
type-follow-up = Correo posterior, minutos tras el final
type-interval = Un comienzo cada tantos minutos
type-offset = Comienza tantos minutos después
type-grid = Qué comienzos se ofrecen
type-grid-fixed = todos los de la cuadrícula
type-grid-compact = primero los próximos a otras sesiones
type-step = Pasos entre comienzos próximos, en minutos
type-week-start = La semana empieza el
type-zone = Las horas se muestran según el reloj de
type-zone-theirs = quien reserva
fault-not_numbers = Escribe números separados por comas.
fault-no_host = Alguien tiene que darla.
fault-out_of_bounds = Este número es demasiado pequeño o grande.
fault-out_of_order = Un periodo más largo no permite menos que uno más corto.
fault-invalid_text = Está vacío, es demasiado largo o tiene un signo que no cabe.
fault-invalid_slug = Solo minúsculas, cifras y guiones sueltos, por favor.
fault-not_a_place = Este tipo de lugar pide una dirección.
fault-wrong_options = Escribe las opciones de este tipo de respuesta, una por línea.
fault-before_from = El final está antes del comienzo.

## The console: one's own profile

settings-profile = Perfil
profile = Quién eres para los demás
profile-saved = Guardado.
profile-save = Guardar el perfil
profile-name = Tu nombre
profile-language = Idioma
profile-slug = Nombre de tu página en las direcciones
profile-slug-hint = Los enlaces con el nombre anterior dejarán de llevar a tu página.
profile-headline = Qué aportas, en una línea
profile-bio = Sobre ti
profile-figures = Cifras, una por línea
profile-figures-hint = Hasta seis, como «más de 120 ingenieros acompañados».
profile-password-changed = La contraseña ha cambiado. Tu sesión se cerró en todos los demás sitios.
profile-password-about = Un correo te lo dice, y terminan tus otras sesiones.
profile-password-now = Contraseña actual
profile-password-hint = Puede quedar vacía en los 15 minutos tras entrar con un enlace por correo.
profile-password-new = Contraseña nueva, al menos 12 caracteres
profile-password-save = Cambiar la contraseña
fault-too_many_figures = Seis líneas como máximo.

## The console: a mentee's profile, engagements and sponsors

mentee-new = Añadir un mentee
mentee-new-about = Con esto no se les dice nada. Desde ahora pueden entrar en su espacio con esta dirección.
mentee-new-save = Añadir
mentee-made = Añadido. Empieza un acuerdo cuando lo pactéis.
mentee-saved = Guardado.
mentee-save = Guardar el perfil
mentee-profile = Perfil y acuerdos
mentee-profile-closed = El perfil lo cambian el mentee y sus coaches.
mentee-role-now = Puesto actual
mentee-role-target = Puesto al que aspira
mentee-tags-hint = Separadas por comas, para tus filtros.
state-ended = Terminado
engagements = Acuerdos
engagement-none = Aún no hay nada acordado. El primer plan también empieza un acuerdo.
engagement-begin = Empezar un acuerdo …
engagement-begin-now = Empezarlo
engagement-begun = Empezado.
engagement-change = Cambiar lo acordado …
engagement-save = Guardar
engagement-changed = Guardado.
engagement-end = Terminarlo …
engagement-end-now = Terminar el acuerdo
engagement-end-about = Termina hoy. Antes hay que completar o terminar el plan en curso.
engagement-ended = Terminado.
engagement-from = Desde
engagement-to = Hasta
engagement-since = desde { $date }
engagement-goal = Para qué es
engagement-agreement = Lo acordado
engagement-cadence = Con qué frecuencia
engagement-every = al menos cada { $n } días
engagement-days = Días entre sesiones como máximo
engagement-days-hint = Se avisa a ambos si son más y no hay nada reservado.
engagement-payer = Quién paga, si no es el mentee
engagement-sponsors = Patrocinadores
engagement-sponsor-add = Nombrar un patrocinador …
engagement-sponsor-change = Cambiar el patrocinador …
engagement-sponsor-save = Guardar el patrocinador
engagement-sponsor-saved = Guardado. No se les dice nada hasta que el mentee acepte.
engagement-sponsor-about = Otra dirección anula todo lo que el mentee aceptó para la anterior.
engagement-no-sponsor = Sin patrocinador
engagement-told = Lo que se les puede decir
engagement-told-nothing = nada; el mentee no aceptó nada o lo retiró
engagement-told-sessions = cuándo hubo sesiones y cuántas
engagement-told-status = sesiones y, en una palabra, cómo va el plan
engagement-told-goal = sesiones, cómo va el plan y el texto del objetivo
engagement-reports = Informes a patrocinadores
engagement-no-reports = Ninguno aún. Cuando el mentee acepte algo, puedes preparar uno y el mentee lo autoriza.
engagement-report-prepare = Preparar un informe …
engagement-report-prepare-now = Prepararlo
engagement-report-about = Nadie más que tú y el mentee lo ve hasta que este lo autorice.
engagement-report-prepared = Preparado. El mentee puede verlo y autorizarlo.
engagement-report-withdraw = Retirarlo …
engagement-report-withdraw-now = Retirar el informe
engagement-report-withdraw-about = Su enlace ya no abre nada.
engagement-report-withdrawn = Retirado.
engagement-report-draft = Espera al mentee
engagement-report-released = Autorizado
engagement-report-back = Retirado
problem-no_consent = El mentee aún no ha aceptado nada

## The console: what a draft of a plan asks for

items = Hitos y compromisos
items-edit = Cambiar hitos y compromisos
items-about = El plan dura { $n } días. Todo aquí puede cambiar hasta que se proponga.
items-day = Día { $n }
items-saved = Guardado.
items-removed = Quitado.
items-no-milestones = Aún no hay hitos. Dos o tres hacen visible el avance.
items-no-commitments = Aún no hay compromisos. Uno o dos por semana bastan.
items-add-milestone = Añadir un hito …
items-add-commitment = Añadir un compromiso …
items-change = Cambiar …
items-save = Guardar
items-remove = Quitar
items-title = Qué se habrá logrado
items-due-day = En qué día del plan
items-anchor = La frase de la habilidad que muestra
items-evidence = Qué lo muestra
items-artefact = algo hecho
items-metric = una cifra
items-witness = alguien que lo vio
items-demo = una demostración
items-weight = Peso, de 1 a 5
items-week = En qué semana
items-kind = Con qué frecuencia
items-one-off = una vez
items-habit = una y otra vez
items-cue = Si … (cuándo o dónde)
items-action = entonces yo …
items-obstacle = Si algo se interpone
items-times = Cuántas veces en la semana
items-confidence = Cuánta seguridad tiene, de 0 a 10

## The console: what was not lost

secret-shown-once = Hace un momento se hicieron códigos nuevos y se mostraron una vez. Si no los viste, haz otros.
keys-off = Desactivar las teclas de una letra
keys-on = Activar las teclas de una letra

## The console: mentees

mentees-search = Buscar por nombre, dirección o empresa
mentees-status = Estado
mentees-any-status = Cualquier estado
mentees-attention = Necesita atención
mentees-tagged = Con la etiqueta «{ $name }».
mentees-all = Mostrar todos
mentees-none-found = Nadie coincide. Prueba con menos palabras u otro estado.
mentees-none = Todavía nadie. Quien reserve contigo aparecerá aquí.
mentees-name = Nombre
mentees-since = Desde
mentee-roles = Rol
mentee-company = Empresa
mentee-email = Dirección
mentee-zone = Zona horaria
mentee-outcome = Un buen resultado
mentee-tags = Etiquetas
mentee-plan = El plan en marcha
mentee-timeline = Lo que ha pasado
mentee-nothing = Aún nada. Aquí aparecerán sesiones, planes, check-ins y notas, lo más reciente primero.
mentee-week = Semana { $week }
mentee-retention = ¿Sigue ahí?
timeline-session = Sesión
timeline-assessment = Evaluación
timeline-plan = Plan
timeline-check_in = Check-in
timeline-mail = Correo
timeline-note = Nota
assessment-baseline = Al empezar
assessment-midpoint = A mitad
assessment-final = Al final
assessment-ad_hoc = Entre medias

## States in a word

state-pending = Espera
state-confirmed = Confirmada
state-declined = Rechazada
state-cancelled = Cancelada
state-expired = Caducada
state-completed = Hecho
state-no_show = No vino
state-lead = Interesado
state-active = Activo
state-paused = En pausa
state-alumni = Tuvo coaching
state-draft = Borrador
state-collecting = Reuniendo
state-reconciling = Por hablar
state-finalised = Finalizada
state-void = Anulada
state-proposed = Propuesto
state-ended_early = Terminado antes
state-due = Pendiente
state-submitted = Enviado
state-late = Con retraso
state-skipped = Omitido
state-excused = Disculpado
state-private = Solo tú
state-coaches = Los coaches
state-shared = Compartida
state-sponsor = Patrocinador
state-scheduled = Programada
state-preparing = En preparación
state-sending = Enviándose
state-finished = Terminada
state-sent = Recibido
state-leased = En curso
state-transmitting = En camino
state-unknown = Quizá recibido
state-complained = Se quejó
state-bounced = Dirección inexistente
state-failed = Abandonado
state-queued = En cola

## The console: the newsletter

newsletter-none = Todavía no hay números. Los que escribas aparecerán aquí, con quién los recibió.
issue-finished = Enviado, terminado { $when }
issue-started = Enviándose desde { $when }
issue-scheduled = Sale { $when }
issue-changed = Último cambio { $when }
issue-reading =
    { $audience ->
        [one] Lo ha recibido { $sent } de { $audience } lector.
       *[other] Lo han recibido { $sent } de { $audience } lectores.
    }
issue-states = Quién lo recibió y quién no
issue-state = Situación
issue-count = Lectores
issue-audience = Todos
issue-hits = Abierto y pulsado
issue-hits-what = Qué
issue-hits-people = Por personas
issue-hits-machines = Por máquinas
issue-hits-opens = Abierto
issue-hits-clicks = Pulsado algún enlace
issue-hits-readers = Cada lector cuenta una vez. Las aperturas no son seguras: algunos programas cargan las imágenes aunque nadie lea, como Apple Mail, y otros nunca lo hacen. Las máquinas son filtros que miran adónde llevan los enlaces.
issue-hits-totals = Cuenta cada vez, y nadie sabe de quién fue. Las aperturas no son seguras: algunos programas cargan las imágenes aunque nadie lea, como Apple Mail, y otros nunca lo hacen. Las máquinas son filtros que miran adónde llevan los enlaces.
issue-copies = Lectores: { $state }
issue-nobody-yet = Todavía no lo recibe nadie
issue-when = Cuándo
issue-said = Qué dijo el servidor
issue-pause = Detener por ahora
issue-resume = Seguir enviando
issue-paused = Detenido. Lo que está en camino llega; no sale nada nuevo.
issue-resumed = Sigue con quienes aún no lo tienen.

## The console: settings

settings-types = Tipos de sesión
settings-security = Acceso
settings-mail = Correo
settings-no-types = Aún no hay tipos de sesión. Cuando haya uno, se podrá reservar.
settings-type = Tipo de sesión
settings-length = Duración
settings-place = Dónde
settings-open = Se puede reservar
settings-closed = Cerrado
mail-captured = El correo se guarda aquí y no sale. El remitente es { $from }.
mail-servers = El correo sale por tus servidores. El remitente es { $from }.
mail-waiting =
    { $n ->
        [one] { $n } correo espera.
       *[other] { $n } correos esperan.
    }
mail-failed = Abandonados
mail-none-failed = No se ha abandonado ningún correo.
mail-subject = Asunto
two-factor = Acceso en dos pasos
two-factor-off = Está desactivado: basta tu contraseña. Con una aplicación que muestra códigos, una contraseña robada no abre nada.
two-factor-begin = Configurar una aplicación
two-factor-scan = Escanea esta imagen con tu aplicación de autenticación.
two-factor-picture = Código QR para la aplicación
two-factor-type = O escribe esta clave:
two-factor-then = Después escribe el código que muestra.
two-factor-confirm = Activar
two-factor-end-others = Cerrar mis otras sesiones: entraron solo con la contraseña
two-factor-on-now = Está activado.
two-factor-keep = Guarda estos códigos de recuperación donde los encuentres sin el teléfono. Cada uno sirve una vez y no se vuelven a mostrar.
two-factor-kept = Los he guardado
two-factor-since = Está activado desde el { $date }.
two-factor-left =
    { $n ->
        [one] Queda { $n } código de recuperación.
       *[other] Quedan { $n } códigos de recuperación.
    }
two-factor-change = Códigos nuevos o desactivar …
two-factor-renew = Crear códigos nuevos
two-factor-switch-off = Desactivar
two-factor-is-off = El acceso en dos pasos está desactivado. Te lo dice un correo.
security-sign-ins = Dónde has entrado
security-where = Con
security-since = Acceso el
security-last = Último uso
security-end = Cerrar
security-this = Este navegador
security-device = Un programa
security-by-password = con la contraseña
security-by-link = con un enlace
security-ended = Ese acceso ha terminado.
fault-wrong_password = Esta no es tu contraseña.
## What a sponsor is told, by a link

sponsor-title = Un informe sobre { $name }
sponsor-cover = { $coach } acompaña a { $name }. { $name } ha visto este informe y ha autorizado que lo recibas.
sponsor-open = Abrir el informe
sponsor-open-hint = { $name } puede ver que lo has abierto.
sponsor-group-title = Cifras de un grupo
sponsor-group-cover = { $coach } te envía cifras sobre las personas cuyo coaching patrocinas, todas juntas.
sponsor-group-open = Ver las cifras
sponsor-group-hint = Se refieren a cinco personas o más, de modo que no se puede distinguir a nadie.
sponsor-period = Del { $from } al { $to }
sponsor-coach = Acompaña: { $coach }
sponsor-sessions-head = Sesiones
sponsor-sessions =
    { $n ->
        [0] No hubo ninguna sesión.
        [one] Hubo { $n } sesión.
       *[other] Hubo { $n } sesiones.
    }
sponsor-people =
    { $n ->
        [one] Se cuenta a { $n } persona.
       *[other] Se cuenta a { $n } personas.
    }
sponsor-plan = El plan
sponsor-status-scheduled = Aún no ha empezado
sponsor-status-paused = En pausa
sponsor-status-overrun = Vencido, aún sin cerrar
sponsor-status-starting = Recién empezado
sponsor-status-at_risk = Con retraso
sponsor-status-watch = Necesita atención
sponsor-status-on_track = En buen camino
sponsor-status-completed = Completado
sponsor-status-ended_early = Terminado antes de tiempo
sponsor-day = día { $day } de { $length }
sponsor-goal = El objetivo
sponsor-notes = Notas para ti
sponsor-frozen = Este informe no cambia. { $name } aceptó esto; no se cuenta nada más.
sponsor-group-frozen = Estas cifras no cambian. No se cuenta nada más.
sponsor-withdrawn = Este informe se ha retirado
sponsor-withdrawn-text = La persona de quien trataba ya no quiere que se te cuente esto. Está en su derecho; por favor, no le preguntes por qué.

## Una prueba por su enlace

recall-title = ¿Puedes repetir lo que planea { $name }?
recall-lead = { $name } ha escrito una estrategia técnica. Si no se puede repetir tras una sola lectura, es demasiado complicada: tú no puedes fallar.
recall-step-read = Lee el texto. Tómate diez minutos tranquilos.
recall-step-answer = Responde de memoria a cinco preguntas breves.
recall-step-done = { $name } y su coach leen lo que escribiste, sin tu nombre.
recall-until = Se aceptan respuestas hasta el { $until }.
recall-once = El texto se muestra una sola vez. Volver atrás o abrir de nuevo el enlace lleva a las preguntas.
recall-show = Muéstrame el texto ahora
recall-now = Léelo ahora: se muestra una sola vez.
recall-done-reading = Ya lo he leído: a las preguntas
recall-hidden-then = Entonces el texto desaparece. A los diez minutos llegan las preguntas por sí solas.
recall-questions = ¿Qué recuerdas?
recall-questions-lead = Bastan unas palabras. Deja en blanco lo que no recuerdes; eso también ayuda.
recall-problem = ¿Qué problema se quiere resolver?
recall-bet = ¿Cuál es la apuesta?
recall-why-now = ¿Por qué ahora?
recall-non-goals = ¿Qué no se hará?
recall-measures = ¿Cómo se sabrá que ha funcionado?
recall-who-sees = { $name } y su coach leen tus respuestas sin tu nombre y sin orden.
recall-send = Enviar las respuestas
recall-sent = Gracias
recall-sent-text = Tus respuestas han llegado. { $name } y su coach las leen sin tu nombre.
recall-over = Esto ha terminado
recall-over-text = Ya no se aceptan respuestas: se acabó el tiempo o hay una versión más nueva del texto. Gracias de todos modos.
recall-withdrawn = Esta invitación fue retirada
recall-withdrawn-text = Se te preguntó por error, o se pregunta a otra persona en tu lugar. No tienes que hacer nada.

## Whether two entries are one person

merge-asked = ¿Las dos fichas son tuyas?
merge-asked-text = { $name } te acompaña y cree que estás aquí dos veces, con dos direcciones.
merge-asked-other = La otra dirección es así: { $name }. Allí llegó la misma pregunta.
merge-asked-means = Si las dos son tuyas, las dos fichas pasan a ser una: cada dirección abre todo lo que hay en cualquiera de ellas, y los coaches de ambas leen lo que compartes con tus coaches. Nada cambia antes de que se haya dicho sí desde las dos direcciones, y nunca si una dice no.
merge-both = Las dos son mías
merge-not-me = La otra no es mía
merge-waits = Has dicho que sí
merge-waits-text = Ahora te espera el correo enviado a la otra dirección. Hasta que se diga sí también allí, nada cambia. Todavía puedes retirarlo.
merge-done = Las dos fichas son una
merge-done-text = Desde ahora tus dos direcciones abren lo mismo.
merge-refused = No se ha unido nada
merge-refused-text = La pregunta ha terminado. Cada ficha sigue como era y nadie ha sabido nada de la otra.
merge-over = No se ha unido nada
merge-over-text = La pregunta ha terminado, porque una de las fichas se va a borrar o quien preguntó ya no acompaña a ambas. Cada ficha sigue como era.

## The console: private notes are handed over

handover = Peticiones de notas privadas
handover-lead = { $name } puede pedir lo que se anotó sobre su persona, como le permite la ley. Quita lo que trate de otras personas, di qué omites y por qué, y entrega el resto.
handover-none = Nadie te ha pedido notas privadas.
handover-of = Notas de { $name }
handover-asked = Pedido el { $date }, para responder antes del { $by }.
handover-answered = Entregado el { $date }.
handover-part = Se ha entregado una parte. Lo que sigue va a continuación.
handover-show = Lo que se entregó
handover-body = Lo que entregas
handover-body-hint = Empieza con tus notas tal como son, las privadas y las que son para coaches. Las notas siguen como están; solo se entrega lo que dejes en este campo.
handover-withheld = Lo que omites, y por qué
handover-more = No son todas tus notas. Las siguientes aparecen cuando se haya entregado esta parte.
handover-send = Entregar
handover-send-part = Entregar esta parte
handover-done = Entregado. La persona ha recibido un correo.
handover-done-part = La parte se ha entregado. Aquí está la siguiente.

## El espacio de la persona

space-sign-in = Tu espacio
space-sign-in-text = Tus sesiones, tu plan, tus evaluaciones: un solo lugar, sin contraseña. Escribe la dirección con la que reservaste.
space-sign-in-submit = Enviarme un enlace
space-sign-in-hint = El enlace vale unos minutos y una sola vez. Si una dirección se conoce aquí, solo lo sabe quien la posee.
space-nobody = No hay nada aquí para este acceso: con esta dirección no tienes coach.
space-link-sent = Mira tu correo
space-link-sent-text = Si la dirección se conoce aquí, un enlace va de camino. Abre tu espacio.
space-parts = Tu espacio
space-home = Inicio
space-plan = Tu plan
space-actions = Pendientes
space-sessions = Sesiones
space-assessments = Evaluaciones
space-strategies = Estrategias
space-evidence = Pruebas
space-privacy = Privacidad
space-next = Tu próxima sesión
space-next-none = No hay ninguna sesión por delante.
space-book = Reservar una sesión
space-with = con { $name }
space-manage = Mover o cancelar
space-plan-waits = Un plan espera tu sí: { $name }
space-plan-look = Ver el plan
space-plan-day = Día { $day } de { $length }
space-week = Esta es la semana { $week }
space-week-short = Semana { $week }
space-week-empty = No hay nada previsto para esta semana.
space-check-in = Responder a las preguntas de la semana
space-plan-open = Ver todo el plan
space-plan-none = Aún no hay plan. En cuanto sepáis en qué trabajar, aquí estarán noventa días, semana a semana.
if-then = { $cue }: entonces { $action }
if-then-added = Si { $cue }: entonces { $action }
space-obstacle = Si algo se interpone: { $name }
space-actions-none = No queda nada pendiente. Lo que te propongas en una sesión estará aquí.
space-action-one-more = Anotar algo
space-action-due = Hasta
space-action-coach = para tu coach
space-actions-done = Hecho
space-add = Añadir
space-tick = Marcar como hecho: { $name }
space-untick = No está hecho: { $name }
space-proposal = Espera tu sí
space-proposal-content = Lo que dice
space-milestones = Hitos
space-commitments = Si-entonces
space-accept = Aceptar el plan
space-decline = Pedir cambios …
space-decline-reason = ¿Qué debería ser distinto?
space-decline-send = Enviar
space-weeks = Semana a semana
space-today = Hoy
space-milestone-done = Alcanzado:
space-milestone-missed = No alcanzado:
space-milestone-open = Para:
space-course = Previsto y logrado
space-plan-points = { $earned } de { $total } puntos logrados; hasta ahora estaban previstos { $planned }.
space-print = Imprimir
space-print-one = Imprimir en una página
space-plan-others = Otros planes
space-suggest-behind = Algo que ayuda: elige el hito más cercano y haz solo eso esta semana.
space-suggest-keep_rate = Algo que ayuda: haz más pequeño el si-entonces de la próxima semana, tanto que no pueda fallar.
space-suggest-check_ins = Algo que ayuda: responde a las preguntas de esta semana, aunque sea en una frase.
space-suggest-silence = Algo que ayuda: escribe hoy dos líneas a tu coach.
space-suggest-overdue = Algo que ayuda: di si el hito vencido aún merece la pena; si no, pide quitarlo.
space-suggest-no_session = Algo que ayuda: reserva ahora la próxima sesión.
space-ahead = Por delante
space-over = Pasadas
space-agenda = Para hablar
space-agenda-none = Aún no hay nada en la agenda.
space-topic-done = hablado
space-topic-add = Poner algo en la agenda
space-notes = Notas
space-note-own = de tu parte
space-assessments-none = Aún no hay evaluación. Tu coach empieza una; luego valoráis los dos y aquí ves dónde estás.
space-skills = Habilidad por habilidad
space-strategies-none = Aún no hay estrategia. Una apuesta que tengas que explicar estará aquí, para leerla e imprimirla.
space-strategy-version = Versión { $n }
space-strategy-draft = Borrador
space-strategy-in_review = En revisión
space-strategy-changes_requested = Cambios pedidos
space-strategy-agreed = Acordada
space-strategy-live = En vigor
space-strategy-superseded = Sustituida
space-strategy-retired = Abandonada
space-evidence-add = ¿Qué hiciste que muestre una habilidad?
space-evidence-hint = Una línea basta. Es solo tuya hasta que la muestres.
space-evidence-when = Cuándo
space-evidence-keep = Guardar la línea
space-evidence-none = Aún no hay nada. Con una línea por semana, en un año tendrás qué mostrar.
space-evidence-raw = Una línea
space-evidence-shaped = Elaborada
space-evidence-verified = Verificada
space-evidence-own = solo tú
space-evidence-coach = tu coach
space-evidence-packet = entra en dosieres
space-coverage = Lo que cubren
space-coverage-alt = Habilidades por nivel: nada, afirmado, fuerte o de hace más de 18 meses
space-who-read = Quién leyó qué
space-who-read-none = Nadie salvo tú ha abierto tus datos.
space-access-sponsor = Un patrocinador
space-read-profile = leyó tu perfil
space-read-intake = leyó tus respuestas antes de la primera sesión
space-read-engagement = leyó lo acordado
space-read-sessions = leyó tus sesiones
space-read-notes = leyó notas sobre ti
space-read-evidence = leyó tus pruebas
space-read-sponsor = leyó lo que sabe un patrocinador
space-read-assessments = leyó tus evaluaciones
space-read-plan = leyó tu plan
space-read-strategies = leyó tus estrategias
space-read-access_log = leyó esta lista
space-read-export = se llevó tus datos
space-read-erasure = miró si quieres que se borre todo
space-read-sponsor_report = leyó un informe que aprobaste
space-addresses = Tus direcciones
space-export = Todo en un archivo
space-export-text = Todo lo que se guarda sobre ti, en JSON y Markdown dentro de un zip.
space-export-get = Descargar
space-private-notes = Lo que tus coaches anotaron para sí
space-private-notes-text = Las notas privadas de los coaches no están en el archivo. Puedes pedirlas; tu coach quita lo que trate de otras personas y entrega el resto en 30 días.
space-private-notes-ask = Pedir las notas
space-notes-awaited = { $name } tiene la petición y plazo hasta el { $date }.
space-notes-handed-over = { $name } entregó esto el { $date }:
space-notes-withheld = Se omitió: { $name }
space-erase = Hacer que se borre todo
space-erase-text = En 30 días desaparece todo lo tuyo: textos, planes, valoraciones, correos. Las sesiones quedan en el calendario sin tu nombre. Hasta entonces puedes echarte atrás.
space-erase-ask = Hacer que se borre …
space-erase-sure = Sé que después nadie podrá recuperarlo.
space-erase-now = Borrar todo en 30 días
space-erase-unsure = Marca que lo tienes claro; no se ha hecho nada.
space-erase-waits = Todo lo tuyo desaparece el { $name }.
space-erase-keep = Conservar mis datos
space-done-done = Marcado como hecho.
space-done-open = Vuelve a estar pendiente.
space-done-action = Anotado.
space-done-topic = Está en la agenda.
space-done-evidence = Guardado.
space-done-accepted = Aceptado. El plan vale.
space-done-declined = Tu coach lee qué debería ser distinto.
space-done-notes = Tus coaches tienen la petición.
space-done-erase = En 30 días desaparece todo. Hasta entonces puedes echarte atrás.
space-done-keep = No se borrará nada.
space-evidence-new = Contar toda la historia
space-packet = Dosier para un puesto
space-packet-about = Lo que muestras a quienes deciden sobre un puesto: hasta tres casos, lo que cubren tus pruebas y lo que falta.
space-evidence-about = Solo hacen falta la línea y el día. Cuanto más se cuenta, más vale.
space-evidence-strength = Fuerza { $points } de 6 · lo lee: { $reader }
space-evidence-keep-case = Guardarlo
space-evidence-save = Guardar cambios
space-evidence-case = Qué dice
space-evidence-advice = Qué lo haría más fuerte
space-evidence-title = Qué pasó, en una línea
space-evidence-situation = La situación
space-evidence-situation-hint = Cuál era el problema y qué estaba en juego.
space-evidence-my-part = Mi parte
space-evidence-my-part-hint = Lo que hiciste tú, en primera persona.
space-evidence-decision = La decisión
space-evidence-decision-hint = Qué se decidió y por qué no otra cosa.
space-evidence-result = El resultado
space-evidence-result-hint = Qué salió de ello y para quién.
space-evidence-kind = Qué clase de trabajo fue
space-case-project = Proyecto
space-case-design = Diseño
space-case-incident = Incidente
space-case-mentoring = Mentoría
space-case-influence = Influencia
space-case-strategy = Estrategia
space-case-writing = Escritura
space-case-hiring = Contratación
space-case-community = Comunidad
space-evidence-scope = Hasta dónde llegó
space-scope-self = Mi propio trabajo
space-scope-team = Mi equipo
space-scope-multi_team = Varios equipos
space-scope-org = Una parte de la empresa
space-scope-company = Toda la empresa
space-evidence-skill = Una habilidad que muestra
space-evidence-level = En qué nivel
space-evidence-metric = Una cifra que cambió
space-evidence-metric-hint = Qué se midió, por ejemplo «p95 del pago».
space-evidence-before = Antes
space-evidence-after = Después
space-evidence-unit = Unidad
space-evidence-source = Dónde se puede consultar
space-evidence-witness = Quién lo vio
space-evidence-relation = Qué relación tiene contigo o con el trabajo
space-evidence-vouches = Aceptó dar fe de ello
space-evidence-links = Dónde se puede ver
space-evidence-links-hint = Direcciones web, una por línea.
space-evidence-secrecy = Quién puede saberlo
space-secrecy-open = Cualquiera
space-secrecy-internal = Mi empresa
space-secrecy-secret = Nadie más que yo
space-evidence-readers = A quién se lo muestro
space-visibility-private = A nadie
space-visibility-coach = A mi coach
space-visibility-packet = A mi coach y a quien lea mis dosieres
space-evidence-show = Mostrarlo a mi coach
space-evidence-pack = Ponerlo en dosieres
space-evidence-hide = Guardarlo para mí
space-evidence-remove = Eliminarlo…
space-evidence-remove-now = Eliminarlo
space-evidence-remove-about = Desaparece, también de los dosieres que se hagan después. No se puede deshacer.
space-done-evidence-changed = Cambios guardados.
space-done-evidence-hidden = Vuelve a ser solo tuyo.
space-done-evidence-shown = Ahora se muestra.
space-done-evidence-removed = Eliminado.
space-done-sign-in = Esa sesión ha terminado.
space-strategy-begin = Empezar una estrategia…
space-strategy-begin-now = Empezarla
space-strategy-title = Cómo se llama
space-strategy-versions = Versiones y lo que cambió
space-strategy-share = Presentarla a tu coach…
space-strategy-share-now = Compartir esta versión
space-strategy-note = Qué hay de nuevo
space-strategy-go-live = Ponerla en marcha…
space-strategy-live-now = Es lo que se hace ahora
space-strategy-review = Para revisarla el
space-strategy-waived = Por qué va sin prueba con lectores
space-strategy-waived-hint = Solo si no se superó ninguna prueba con lectores.
space-strategy-edit = Escribirla de nuevo…
space-strategy-save = Guardar cambios
space-strategy-text = Todo el texto, en Markdown
space-strategy-text-hint = Deja los títulos; lo que va debajo es tuyo. Tu coach lo lee en cuanto lo compartes.
space-strategy-open = Dejar que mi coach lea
space-strategy-shut = Guardar el borrador para mí
space-strategy-retire = Abandonarla…
space-strategy-retire-now = Abandonarla
space-strategy-retire-about = Se termina entonces y no se puede retomar.
space-strategy-reason = Por qué
space-strategy-reply = Responder…
space-strategy-reply-now = Responder
space-done-strategy = Empezada. Ábrela para escribir qué dice.
space-done-strategy-edit = Cambios guardados.
space-done-strategy-share = Compartida. Tu coach recibe un correo.
space-done-strategy-open = Ha cambiado quién lee el borrador.
space-done-strategy-live = Está en marcha.
space-done-strategy-retire = Está abandonada.
space-done-strategy-comment = Dicho. Tu coach lo lee.
space-done-strategy-reply = Dicho. Tu coach lo lee.
space-done-strategy-resolve = Resuelto.
space-done-strategy-reopen = Vuelve a estar abierto.


## The console: webhooks, keys, people, the log

settings-webhooks = Webhooks
settings-keys = Claves de API
settings-people = Coaches y dirección
settings-log = Registro
webhooks-none = Todavía no hay ningún webhook. Un programa tuyo puede enterarse de lo que pasa aquí: una reserva, un check-in, un número enviado.
webhooks-where = Dirección
webhooks-events = Se entera de
webhooks-add = Añadir un webhook …
webhooks-everything = Todo
webhooks-others = O eventos sueltos, separados por espacios
webhooks-description = Cómo lo llamas
webhooks-make = Añadir este webhook
webhooks-fault-url = No se puede llamar a esta dirección. Empieza por https:// y tiene un servidor público.
webhooks-fault-events = Elige de qué se entera. Un evento suelto se escribe como booking.confirmed.
webhooks-secret = El secreto que firma
webhooks-secret-text = Guárdalo en tu programa, que comprueba con él cada llamada. No se vuelve a mostrar.
webhooks-on = Se le informa
webhooks-failing = Falla
webhooks-given-up = Desconectado
webhooks-paused = En pausa
webhooks-gone = Lo desconectamos: { $when }. Su dirección respondió que ya no existe.
webhooks-gave-up = Lo desconectamos: { $when }. No aceptó nada durante cinco días.
webhooks-failing-since = No acepta nada desde { $when }. Seguimos intentándolo.
webhooks-test = Enviar una prueba
webhooks-pause = Poner en pausa
webhooks-resume = Volver a informarlo
webhooks-new-secret = Secreto nuevo …
webhooks-new-secret-text = Durante 24 horas cada llamada lleva las dos firmas, para que tu programa pueda cambiar.
webhooks-new-secret-make = Crear un secreto nuevo
webhooks-remove = Quitar …
webhooks-remove-text = Lo que se le contó desaparece también. Esto no se puede deshacer; la pausa, sí.
webhooks-remove-it = Quitar este webhook
webhooks-removed = El webhook ya no está.
webhooks-now-paused = En pausa. Lo que le esperaba se ha abandonado; puedes reenviarlo más tarde.
webhooks-now-on = Desde ahora se entera de lo que pasa.
webhooks-tested = Una prueba está en camino. Abajo verás enseguida qué fue de ella.
webhooks-again-done = Se envía otra vez.
webhooks-told = Lo que se le contó
webhooks-nothing-told = Aquí no hay nada todavía.
webhooks-all = Todos
webhooks-event = Evento
webhooks-again = Enviar otra vez
state-delivered = Entregado
problem-too_many_webhooks = Tienes tantos webhooks como puede haber. Quita uno primero
problem-webhook_inactive = Este webhook está en pausa. Actívalo primero
keys-none = Todavía no hay ninguna clave. Con una, un programa actúa por ti, dentro de lo que le permitas.
keys-name = Nombre
keys-scopes = Qué puede hacer
keys-until = Válida hasta
keys-last-day = Último día de validez; vacío, sin fin
keys-unused = nunca
keys-no-end = sin fin
keys-add = Crear una clave …
keys-make = Crear esta clave
keys-made = Tu clave nueva
keys-made-text = Tu programa la envía como token de portador. No se vuelve a mostrar.
keys-fault-scopes = Elige al menos una cosa que pueda hacer.
keys-fault-until = Elige un día que aún no haya pasado, o ninguno.
keys-revoke = Revocar …
keys-revoke-text = Deja de servir enseguida y para siempre.
keys-revoke-it = Revocar esta clave
keys-revoked = La clave ya no sirve.
people-owner = Dirección
people-coach = Coach
people-active = Con acceso
people-pending = Con invitación
people-out = Sin acceso
people-you = Eres tú.
people-role = Función …
people-role-of = Función
people-to-owner = La dirección ve y cambia todo en la consulta, también esta página.
people-to-coach = Un coach ve a sus propios mentees y sesiones, y nada de esta página.
people-make-owner = Pasar a dirección
people-make-coach = Pasar a coach
people-reset = App perdida …
people-reset-text = Hasta que configure una aplicación nueva, volverá a bastar la contraseña. Un correo se lo dice.
people-reset-it = Desactivar el acceso en dos pasos
people-remove = Quitar el acceso …
people-remove-text = Se cierra su sesión enseguida; sus enlaces y claves acaban para siempre. Las sesiones, los planes y las notas se quedan. Puedes volver a darle acceso.
people-remove-it = Quitar el acceso
people-let-in = Devolver el acceso
people-invite = Invitar a alguien …
people-invite-send = Enviar la invitación
people-invited = La invitación está en camino. Su enlace sirve siete días.
people-changed = La función ha cambiado.
people-now-out = Ya no tiene acceso. Abajo puedes devolvérselo.
people-now-in = Puede volver a entrar.
people-reset-done = El acceso en dos pasos está desactivado para esa persona. Un correo se lo dice.
problem-user_exists = Ya hay una cuenta con esta dirección
problem-last_owner = Es la última persona de la dirección. Nombra antes a otra
problem-own_two_factor = Es el tuyo. Desactívalo en «Acceso»
problem-two_factor_off = Ahí el acceso en dos pasos ya está desactivado
log-action = Qué se hizo
log-who = Quién
log-from = Desde
log-anybody = Cualquiera
log-none = Nada encaja. Prueba con el principio de otra acción, o con cualquiera.
log-visitor = Visitante
log-mentee = Mentee
log-key = Clave de API
log-system = El programa
mail-unsigned = Sin firmar aquí
mail-unsigned-text = Los correos salen sin nuestra firma. O los firman tus servidores, o configura mail.dkim: muchos buzones toman por spam lo que no está firmado.
mail-signed = Firmado
mail-signed-text = Cada correo va firmado y la firma cubre el dominio del remitente. El DNS debe tener este registro:
mail-misaligned = Firmado para otro dominio
mail-misaligned-text = Los correos se firman, pero para un dominio que no es el del remitente: muchos buzones no lo aceptan. Corrige mail.dkim.domain. El DNS debe tener este registro:
mail-signature-fault = La clave no puede firmar
mail-record-name = Registro

## The console: one session type

type-public = Su página
type-title = Título
type-policy = Qué puede hacer quien reserva
type-notice = Reservar
type-cancel = Cancelar
type-move = Mover
type-moves = Cuántas veces se puede mover
type-policy-text = Con tus palabras
type-questions = Qué se pregunta
type-questions-hint = Las reservas que ya existen conservan sus preguntas. Vacía una pregunta para quitarla.
type-question = Pregunta
type-one-more = Una pregunta más
type-kind = Respuesta
type-kind-text = una línea
type-kind-long = varias líneas
type-kind-select = una de varias opciones
type-kind-multi = varias de las opciones
type-kind-checkbox = sí o no
type-kind-number = un número
type-kind-url = una dirección web
type-kind-phone = un número de teléfono
type-required = obligatoria
type-options = Opciones, una por línea
type-save = Guardar este tipo de sesión
type-saved = Guardado. Vale para las reservas desde ahora.


## Forms of the console

sheet-mend = No se ha cambiado nada. Corrige lo que está marcado, por favor.
sheet-wrong-state = No es posible en el estado actual. La página muestra cómo está todo.
sheet-sent-already = Este formulario ya se envió. Lo que ves es el estado actual; repite aquí lo que falte.
sheet-sure = Sí, es lo que quiero
fault-not_a_date = Escribe una fecha como 2026-11-24.
fault-not_affirmed = Marca primero la casilla.
console-assessments = Evaluaciones
console-plans = Planes
console-strategies = Estrategias
console-grave = Con cuidado

## The console: one mentee, and what is done there

mentees-coach = Coach de los mentees
mentees-own = Mis mentees
mentees-everybody = Los de todos los coaches
mentee-next = Próxima sesión: { $when }
mentee-no-session = No hay ninguna sesión reservada.
mentee-erasure = Todo sobre esta persona se borrará el { $date }.
mentee-action-done = Hecho
mentee-action-add = Añadir algo que hacer …
mentee-action-save = Anotarlo
mentee-action-title = Qué hay que hacer
mentee-action-who = Quién lo hace
mentee-action-due = Hasta cuándo
mentee-action-saved = Anotado.
mentee-action-finished = Hecho. Una cosa menos.
mentee-notes = Notas
mentee-note-add = Escribir una nota …
mentee-note-save = Guardar la nota
mentee-note-body = La nota
mentee-note-who = Quién la lee
mentee-note-private = Solo yo
mentee-note-coaches = Los coaches de esta persona
mentee-note-shared = Los coaches y el mentee
mentee-note-sponsor = Los coaches, el mentee y un patrocinador que aceptó
mentee-noted = La nota está guardada.
mentee-assess = Empezar una evaluación …
mentee-assess-about = Todavía no se pregunta a nadie. A quién preguntar se elige en la página siguiente.
mentee-assess-start = Empezarla
mentee-assess-role = Para qué puesto
mentee-assess-kind = En qué momento del coaching
mentee-assess-due = Respuestas hasta
mentee-evidence = Pruebas que muestra
mentee-verify = Doy fe
mentee-verified = Ahora das fe de ello.
mentee-merge = Unir con un duplicado …
mentee-merge-about = Todo lo de la otra entrada pasa aquí y esa entrada desaparece; no se puede deshacer. Si alguien usa la otra entrada, primero se pregunta por correo a ambas, y nada se mueve antes de que las dos hayan dicho que sí.
mentee-merge-email = Dirección de correo de la otra entrada
mentee-merge-now = Unirlos
mentee-merge-asked = Se ha preguntado por correo a ambas si son una sola persona. Nada se mueve antes de que las dos hayan dicho que sí.
mentee-merged = Ahora son un solo mentee.
mentee-erase = Borrar todo …
mentee-erase-about = Todo sobre esta persona desaparece en 30 días; hasta entonces puedes deshacerlo. Desde ahora los patrocinadores ya no reciben nada.
mentee-erase-now = Borrar en 30 días
mentee-erase-cancel = No borrar
mentee-erasing = Está pedido. Se puede deshacer durante 30 días.
mentee-kept = No se borra nada.
fault-unknown_mentee = Ninguno de tus mentees tiene esta dirección.
state-raw = Solo una línea
state-shaped = Contado entero
state-verified = Das fe de ello
problem-mentee_exists = Esta dirección ya pertenece a un mentee

## The console: assessments

console-all = Todas
assess-none = Aquí no hay nada. Una evaluación se empieza en la página de un mentee.
assess-until = respuestas hasta el { $date }
assess-unsettled =
    { $n ->
        [one] El resultado espera: en { $n } habilidad las opiniones difieren tanto que conviene hablarlo antes.
       *[other] El resultado espera: en { $n } habilidades las opiniones difieren tanto que conviene hablarlo antes.
    }
assess-no-gap = Nada de lo evaluado está por debajo de lo que pide el puesto.
assess-sentence = La brecha n.º 1 es { $skill }: de { $now } a { $target }, y el próximo paso es el nivel { $next }.
assess-of = { $skill }: { $now }, se pide { $target }
assess-side-by-side = Lado a lado
assess-others = Las demás habilidades
assess-said = Lo que se escribió
assess-said-before = Antes, { $who } dijo { $level }
assess-talk-first = Hablar de esto primero
assess-talk = visto de forma distinta
assess-talked = Hablado
assess-nobody-rated = Nadie lo ha evaluado.
assess-radar = Dónde está
assess-now = Ahora
assess-asked-for = Se pide
assess-before = Antes
assess-gaps = Brechas, la mayor primero
assess-skill = Habilidad
assess-figures = Ahora → se pide
assess-bar = Como barra
assess-why = Por qué esta, en palabras
assess-close-call = muy cerca
assess-blind-spot = punto ciego
assess-hidden-strength = fortaleza oculta
assess-focus = En qué trabajar
assess-chose = { $who } eligió { $skill }
assess-choose = Elegir en qué trabajar …
assess-choose-now = Elegir esto
assess-choose-skill = La habilidad
assess-choose-reason = Por qué esta
assess-choose-hint = Una habilidad distinta de la brecha n.º 1 necesita un motivo.
assess-chosen = En eso se trabaja.
assess-raters = A quién se preguntó
assess-nobody = Todavía nadie. Pregunta primero al mentee y a ti.
assess-ask-both = Preguntar al mentee y a mí
assess-ask-mentee = Preguntar al mentee
assess-ask-me = Preguntarme a mí
assess-ask = Preguntar a otra persona …
assess-ask-about = Recibe un enlace por correo. Lo que dicen los compañeros solo se muestra con tres respuestas o más.
assess-ask-kind = Qué es para el mentee
assess-ask-name = Su nombre
assess-ask-send = Enviarle el enlace
assess-asked = El enlace está en camino.
assess-remind = Enviar otra vez
assess-reminded = El enlace está otra vez en camino.
assess-withdraw = No preguntar más
assess-withdrawn = Ya no se le pregunta.
assess-close = Cerrar la recogida …
assess-close-about = A partir de ahí no se aceptan respuestas, y ambas partes ven lo dicho.
assess-close-now = Cerrarla
assess-closed = Cerrada. Ahora habladlo.
assess-revise = Cambiar tu valoración …
assess-revise-level = Qué dices ahora
assess-revise-now = Decir esto ahora
assess-revised = Cambiado. Lo que dijiste antes se conserva.
assess-differ = Anotar por qué lo veis distinto …
assess-differ-note = Por qué se sigue viendo distinto
assess-differ-now = Anotarlo
assess-noted = Anotado.
assess-finalise = Finalizar …
assess-finalise-about = El resultado se guarda con todos sus datos y ya no cambia.
assess-finalise-now = Finalizarla
assess-finalised = El resultado es firme.
assess-plan = Redactar un plan a partir de la brecha …
assess-plan-about = Un borrador de noventa días según la plantilla de esta habilidad y este paso. El mentee lo ve cuando tú lo propones.
assess-plan-start = Primer día
assess-plan-now = Redactarlo
assess-void = Abandonarla …
assess-void-about = Ya no se pregunta a nadie y no habrá resultado.
assess-void-reason = Por qué
assess-void-now = Abandonarla
assess-voided = Abandonada.
assess-made = Empezada. Ahora pregunta al mentee y a ti.
rater-mentee = Mentee
rater-coach = Tú
rater-manager = Responsable
rater-peer = Compañero
rater-peers = Compañeros
state-invited = Preguntado
state-started = Ha empezado
state-withdrawn = Ya no se pregunta
problem-talk_first = Hablad primero de lo que veis distinto: cambia una valoración o anota por qué
problem-rater_exists = Ya se le ha preguntado, o a otra persona en ese papel
problem-assessment_closed = La recogida está cerrada

## The console: plans

plans-none = No hay planes en marcha ni en redacción. Redacte uno a partir de la brecha que halló una evaluación, o empiece uno sin ella.
plans-none-step = Ver las evaluaciones
plans-needs-you = Te necesitan
plans-on-their-way = En marcha
plans-to-agree = Por acordar
plans-breaks = En pausa
plans-column-empty = Ninguno.
plans-over = Terminados
plans-show-over = Mostrar los planes terminados
plan-week-of = Semana { $week } de { $weeks }
plan-from = desde { $date }
plan-step = { $skill }, nivel { $from } → { $target }
plan-break = Pausa del { $from } al { $to }.
plan-break-open = Pausa desde el { $from }, sin fin.
plan-waits-for-you = El mentee propuso un cambio. Espera tu respuesta.
plan-waits-for-mentee = Tu propuesta espera al mentee.
plan-achieved = Se alcanzó el nivel.
plan-partly-achieved = Parte del camino.
plan-not-achieved = No se alcanzó el nivel.
plan-abandoned = Abandonado.
plan-this-week = Esta semana
plan-weeks = Las semanas
plan-week-dates = Semana { $week }, { $from } a { $to }
plan-now = es esta semana
plan-kept = cumplido
plan-partly = cumplido en parte
plan-missed = no cumplido
plan-due = hito previsto
plan-reached = hito alcanzado
plan-earned = Logrado
plan-planned = Previsto
plan-reading = Se han logrado { $earned } de { $total } puntos; para hoy se preveían { $planned }.
plan-check-ins = Check-ins semanales
plan-replied = Respondiste
plan-reply = Tu respuesta
plan-milestones = Hitos
plan-commitments = Compromisos
plan-show-all = Mostrar todos
plan-due-on = para { $date }
plan-done-on = hecho { $date }
milestone-open = Abierto
milestone-done = Alcanzado
milestone-missed = Incumplido
milestone-dropped = Descartado
commitment-planned = Previsto
commitment-kept = Cumplido
commitment-partial = En parte
commitment-missed = No cumplido
commitment-excused = Dispensado
commitment-dropped = Descartado
plan-reach = Alcanzado …
plan-reach-on = Cuándo
plan-reach-hint = Hoy, si lo dejas vacío.
plan-reach-note = Qué lo muestra
plan-reach-now = Está alcanzado
plan-drop = Descartar …
plan-drop-about = Un hito descartado ya no cuenta, ni previsto ni logrado.
plan-drop-note = Por qué
plan-drop-now = Descartarlo
plan-milestone-reached = Alcanzado. Bien hecho.
plan-milestone-dropped = Descartado.
plan-propose = Proponerlo …
plan-propose-about = El mentee lo recibe por correo. Empieza cuando acepta esta misma versión.
plan-propose-reason = Unas palabras
plan-propose-now = Proponerlo
plan-proposed = Propuesto. El correo está en camino.
plan-accept = Aceptar el cambio
plan-accepted = Aceptado. Vale desde ahora.
plan-decline = Pedir otra …
plan-decline-reason = Qué debería ser distinto
plan-decline-now = Devolverlo
plan-declined = Devuelto con tu nota.
plan-change = Cambiar el borrador …
plan-change-title = Cómo se llama
plan-change-start = Primer día del plan
plan-change-length = Cuántos días
plan-change-weekday = Check-in el
plan-change-hour = A las
plan-change-now = Guardar el cambio
plan-changed = Cambiado.
plan-pause = Hacer una pausa …
plan-pause-from = Desde
plan-pause-to = Hasta
plan-pause-mode = Qué pasa con el final
plan-pause-extend = Se desplaza esos días
plan-pause-keep = Se queda
plan-pause-reason = Por qué
plan-pause-now = Empezar la pausa
plan-paused = La pausa está anotada. En ella no se pregunta.
plan-resume = Seguir con el plan
plan-resumed = Sigue adelante.
plan-complete = Completarlo …
plan-complete-outcome = Cómo terminó
plan-complete-retrospective = Mirando atrás: qué ayudó y qué no
plan-complete-waived = Por qué sin pruebas, si no las hay
plan-complete-now = Completar el plan
plan-completed = Completado.
plan-end = Terminarlo antes …
plan-end-about = Ya no se pregunta. Lo escrito se queda.
plan-end-reason = Por qué
plan-end-now = Terminar el plan
plan-ended = Terminado.
plan-made = Redactado. Míralo y proponlo.
problem-plan_running = Hay un plan de este acuerdo en marcha. Complétalo o termínalo antes
problem-plan_revision_changed = Entretanto se propuso otra versión. Léela y acepta esa

## The console: strategies

strategy-none = Aquí no hay nada. Una estrategia aparece cuando su autor la comparte.
strategy-version = Versión { $n }
strategy-unshared = Aún no compartida
strategy-draft = El borrador
strategy-draft-differs = Sin compartir: el borrador difiere de la versión { $n }. Los comentarios, las pruebas, el acuerdo y la puesta en marcha se refieren a la versión { $n }.
strategy-draft-read = Leer el borrador …
strategy-adopted = en vigor desde el { $date }
strategy-review = se revisa el { $date }
strategy-not-told = Aún no cabe en una frase: falta algo.
strategy-advice-hard = Lo que necesita antes de compartirse
strategy-advice-soft = Lo que la haría mejor
strategy-its-title = Título
strategy-comments = Comentarios
strategy-earlier-comments = Comentarios anteriores
strategy-comment-add = Decir algo de un pasaje …
strategy-comment-section = Sección
strategy-comment-quote = El pasaje
strategy-comment-quote-hint = Copiado tal cual de la sección; vacío para toda ella.
strategy-comment-kind = Qué es
strategy-comment-body = Qué dices
strategy-comment-send = Decirlo
strategy-commented = Dicho. El mentee recibe un correo.
strategy-question = Pregunta
strategy-suggestion = Sugerencia
strategy-praise = Elogio
strategy-blocker = Obstáculo
strategy-resolve = Resuelto
strategy-reopen = Abrirlo de nuevo
strategy-resolved = resuelto
strategy-comment-resolved = Está resuelto.
strategy-comment-reopened = Está abierto de nuevo.
strategy-passage-gone = el pasaje no está en la última versión
strategy-loose = Sobre pasajes que ya no están
strategy-agree = Acordar esta versión
strategy-agreed = Acordado. El mentee recibe un correo.
strategy-ask = Pedir cambios …
strategy-ask-reason = Qué debería cambiar y por qué
strategy-ask-now = Pedirlo
strategy-asked = Pedido. El mentee recibe un correo.
strategy-versions = Sus versiones
strategy-words =
    { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }
strategy-what-changed = Qué cambió
strategy-changes = Versión { $older } → versión { $newer }
strategy-changes-since = Versión { $older } → el borrador
strategy-compare-from = De
strategy-compare-to = A
strategy-compare-draft = El borrador tal como está ahora
strategy-no-change = En el texto no cambió nada.
strategy-print = Para imprimir
strategy-print-hint = Imprime esta página: solo tiene el texto.
strategy-tests = ¿Se puede repetir?
strategy-earlier-tests = Pruebas anteriores
strategy-test-open = Se está leyendo
strategy-test-grading = Espera la valoración
strategy-test-few = Muy pocas respuestas
strategy-test-old = Hay una versión más nueva
strategy-passed = Superada
strategy-not-passed = No superada
strategy-answered = { $n } de { $all } respondieron
strategy-weakest = Lo más flojo: { $question }
state-in_review = En revisión
state-changes_requested = Se piden cambios
state-agreed = Acordada
state-live = En vigor
state-superseded = Reemplazada
state-retired = Retirada
problem-strategy_version_changed = Entretanto se compartió una versión más nueva. Léela y opina sobre esa
problem-strategy_blocked = Hay un obstáculo abierto. Resuélvelo antes

## The console: issues are written and sent

newsletter-issues = Números
newsletter-readers = Lectores
newsletter-segments = Segmentos
newsletter-imports = Importaciones
issue-new = Escribir un número
issue-edit = Seguir escribiendo
issue-save = Guardarlo
issue-written = Guardado.
issue-title = Título
issue-body = El texto, en Markdown
issue-body-hint = Títulos con #, enlaces como [palabras](https://…), código entre ```.
issue-subject = Asunto del correo
issue-subject-hint = El título, si lo dejas vacío.
issue-preview-text = Lo que se ve junto al asunto
issue-summary = De qué trata
issue-list = Lista
issue-segment = Cuáles de ellos
issue-everybody = Todos ellos
issue-template = Plantilla
issue-template-letter = Carta
issue-template-plain = Sencilla
issue-slug = Nombre en la dirección
issue-slug-hint = Se hace con el título, si lo dejas vacío.
issue-canonical = Dónde apareció antes, si fue en otro sitio
issue-no-list = Todavía no hay ninguna lista.
issue-make-list = Crear la primera lista
issue-checks = Antes de enviarlo
issue-blocking = Lo impide
issue-advice = Míralo otra vez
issue-ready = Nada lo impide.
issue-preview = Cómo se ve en el correo
issue-preview-kept = Tal como se guardó
issue-as-text = Lo mismo como texto
issue-test = Enviarme una prueba
issue-tested = Una prueba va de camino a tu correo.
issue-send = Enviarlo …
issue-send-about = Se envía ahora a toda la lista, tal como está. Se puede parar por el camino; quien ya lo tiene, lo tiene.
issue-send-now = Enviarlo ahora
issue-sent = Se está enviando.
issue-schedule = Enviarlo más tarde …
issue-schedule-at = Cuándo
issue-schedule-hint = Según tu reloj.
issue-local-hour = A esa hora en el reloj de cada lector
issue-schedule-now = Programarlo
issue-is-scheduled = Programado.
issue-unschedule = No enviarlo entonces
issue-unscheduled = Vuelve a ser un borrador.
issue-cancel = Anularlo …
issue-cancel-about = Quien no lo tiene ya no lo recibe.
issue-cancel-now = Anularlo del todo
issue-cancelled = Anulado.
issue-publish = Mostrarlo en el archivo
issue-hide = Quitarlo del archivo
issue-published = Está en el archivo.
issue-hidden = Ya no está en el archivo.
problem-slug_taken = Otra cosa ya tiene ese nombre en la dirección
problem-not_ready = Algo impide enviarlo; mira la lista de abajo
problem-reader_exists = Esta dirección ya es de un lector
issue-check-no_subject = El número no tiene asunto.
issue-check-no_content = El número no dice nada.
issue-check-no_confirmed_reader = El número no iría a nadie: ningún lector de su lista y segmento ha confirmado y está sin pausa.
issue-check-no_sender_identity = La lista no tiene remitente y el ajuste mail.from está vacío.
issue-check-no_postal_address = El ajuste newsletter.postal_address está vacío; un número tiene que decir quién lo envía y desde dónde.
issue-check-broken_template = La plantilla del número no existe o no se puede rellenar.
issue-check-no_unsubscribe_link = El correo no tiene enlace para darse de baja.
issue-check-unknown_placeholder = No se conoce nada con el nombre { $name }.
issue-check-image_not_stored = La imagen { $name } está en otro sitio, que vería quién lee; guárdala aquí.
issue-check-subject_length = El asunto tiene { $name } caracteres; de 10 a 78 se leen enteros.
issue-check-no_preview_text = Los programas de correo muestran las primeras palabras junto al asunto; un texto de vista previa dice más.
issue-check-no_bounce_domain = El ajuste mail.bounce_domain está vacío: lo devuelto va al buzón del remitente y solo se reconoce por su Message-ID.
issue-check-not_signed = Aquí los correos no se firman (ajustes mail.dkim); sin DKIM los grandes proveedores los rechazan, salvo que firme el servidor SMTP.
issue-check-signature_not_aligned = Nuestra firma es de otro dominio que el remitente, así que DMARC no la cuenta.
issue-check-no_spf = El dominio { $name } no tiene registro SPF en el DNS, que dice qué servidores pueden enviar por él; muchos proveedores rechazan el correo que no lo tiene.
issue-check-no_dmarc = El dominio { $name } no tiene registro DMARC en el DNS (_dmarc); los grandes proveedores se lo piden a quien escribe a muchos.
issue-check-dkim_not_in_dns = El DNS no tiene nuestra clave DKIM en { $name }, así que nadie puede comprobar nuestra firma; altitude doctor muestra el registro.
issue-check-word_count = El número tiene { $name } palabras; lo habitual es de 50 a 5000.
issue-check-clipped = El correo ocupa { $name } kB; Gmail corta lo que pasa de 102 kB.
issue-check-no_alt_text = La imagen { $name } no tiene palabras para quien no la ve.
issue-check-broken_link = Un enlace no lleva a ningún sitio: { $name }
issue-check-relative_link = El enlace { $name } es relativo; en los correos pasa a ser uno a este servidor.
issue-check-local_link = El enlace { $name } solo lleva a esta máquina.
issue-check-shortened_link = El enlace { $name } oculta adónde lleva; los filtros desconfían.
issue-check-insecure_link = El enlace { $name } no va cifrado.
issue-check-leftover = Queda una nota para ti en el texto: TK, TODO, FIXME o Lorem ipsum.
issue-check-spammy_words = Los filtros cuentan esto en contra de un correo: { $name }.
issue-check-attachment_named = El texto habla de un adjunto; los números no llevan.
issue-check-subject_in_capitals = El asunto está todo en mayúsculas.

## The console: readers, segments, imports

readers-search = Buscar por dirección o nombre
readers-any-list = Cualquier lista
readers-none = Todavía nadie. Aquí estará quien se suscriba o se importe.
readers-add = Añadir un lector …
readers-add-about = Solo quien lo haya pedido. Dónde y cuándo queda en el registro.
readers-add-now = Añadirlo
readers-consent-source = Dónde dio su acuerdo
readers-consent-hint = Por ejemplo: una charla en mayo, el formulario del sitio anterior.
reader-reads = Lee
reader-unconfirmed = Sin confirmar
reader-left = Se fue
reader-suppressed = No recibe correo
reader-lists = Qué lee
reader-no-list = En ninguna lista.
reader-consent = A qué dio su acuerdo
reader-no-consent = No hay nada anotado.
reader-what = Qué
reader-where = Dónde
reader-language = Idioma
reader-attributes = Además
reader-paused = En pausa hasta
reader-suppressed-since = Sin correo desde
reader-suppress = No enviar nada más …
reader-suppress-about = A esta dirección ya no se envía nada, vuelva como vuelva.
reader-suppress-now = No enviar nada
reader-is-suppressed = Ya no se envía nada.
reader-release = Volver a enviar
reader-released = Vuelve a recibir correo.
reader-erase = Borrar …
reader-erase-about = Todo sobre este lector se borra ahora. No se puede deshacer.
reader-erase-now = Borrar ahora
reader-erased = Borrado.
reader-added = Añadido.
consent-requested = Lo pidió
consent-confirmed = Lo confirmó
consent-imported = Llegó por una importación
consent-added = Se añadió a mano
consent-unsubscribed = Se dio de baja
consent-preferences = Cambió los ajustes
consent-paused = Hizo una pausa
consent-suppressed = Se paró el correo
consent-released = Se reanudó el correo
consent-erased = Se borró
segments-none = Todavía ninguno. Un segmento dice qué lectores de una lista reciben un número.
segment-add = Crear un segmento …
segment-add-now = Crearlo
segment-made = Creado.
segment-name = Su nombre
segment-expression = Qué lectores, en JSON
segment-expression-hint = all, any y not con: list, tag, attribute, locale, mentee, received, opened, clicked, subscribed_before, subscribed_after.
segment-count =
    { $n ->
        [one] { $n } lector
       *[other] { $n } lectores
    }
segment-some = Algunos de ellos
segment-try = ¿Está alguien dentro, y por qué?
segment-try-now = Probarlo
segment-unknown = Nadie lee con esta dirección
segment-is-in = Está en el segmento
segment-is-out = No está en el segmento
segment-holds = se cumple
segment-holds-not = no se cumple
segment-change = Cambiarlo …
segment-change-now = Guardar el cambio
segment-changed = Cambiado.
segment-remove = Quitarlo …
segment-remove-about = Los números pensados para él no cambian.
segment-remove-now = Quitar
segment-removed = Quitado.
fault-not_json = Esto no es JSON. Busca unas comillas, una coma o un corchete que falte.
imports-none = Todavía no se ha importado ningún archivo.
imports-add = Importar un archivo
import-now = Importarlo
import-format = De dónde viene
import-plain = Una tabla con cabecera
import-email-column = Columna de la dirección
import-name-column = Columna del nombre
import-tags-column = Columna de las etiquetas
import-column-hint = Como en la cabecera; los nombres usuales se encuentran solos.
import-conflict = Quien ya es lector
import-skip = se queda como está
import-merge = recibe lo que falta
import-replace = se reemplaza por el archivo
import-dry-run = Solo probar: no cambiar nada
import-file = El archivo
import-file-hint = CSV, 1 GB como máximo.
import-of = Importación del { $when }
import-trial-of = Prueba del { $when }
import-about = Los lectores se guardan según avanza el archivo.
import-about-trial = Solo una prueba: no se cambia nada.
import-reading = Van { $done } de { $received } filas.
import-received = Filas del archivo
import-created = Lectores nuevos
import-changed = Lectores cambiados
import-skipped = Sin cambios
import-faulty = No se pudo leer
import-errors = Las filas ilegibles, en un archivo
import-look-again = Mirar otra vez
import-pause = Parar por ahora
import-paused = Parado. No se guarda nada más hasta que siga.
import-resume = Seguir
import-resumed = Sigue.
import-cancel = Anularla …
import-cancel-about = Los ya guardados se quedan; el resto se descarta.
import-cancel-now = Anularla
import-cancelled = Anulada.
import-taken = El archivo está recibido y se está procesando.
state-receiving = Llegando
state-running = En curso

## The console: lists of readers

newsletter-lists = Listas
lists-none = Todavía no hay ninguna lista. Los lectores se suscriben a una lista y los números van a una: crea la primera.
list-add = Crear una lista …
list-add-now = Crearla
list-made = Creada.
list-change-now = Guardar el cambio
list-changed = Cambiada.
list-settings = Lo que se decide sobre ella
list-name = Su nombre
list-slug = Su nombre en las direcciones
list-slug-hint = Minúsculas, cifras y guiones sueltos, como la-carta.
list-description = De qué trata
list-description-hint = Se lee donde uno se suscribe.
list-from = Remitente
list-from-hint = Una dirección o Nombre <dirección>. Vacío es el remitente de los correos automáticos.
list-reply-to = Las respuestas van a
list-reply-to-hint = Vacío es el remitente.
list-opt-in = Cómo se llega a ser lector
list-double = por un enlace en un correo a la dirección
list-single = escribiendo la dirección
list-visibility = Quién sabe de ella
list-public = todo el mundo: cualquiera se suscribe y los números están en el archivo
list-private = nadie: solo tú añades lectores
list-tracking = Aperturas y clics
list-tracking-hint = Lo que se cuenta a partir del próximo número. Los lectores tienen que saberlo: dilo donde leen de qué trata la lista y pide su consentimiento donde la ley lo exige.
list-counts-nothing = no se cuentan
list-counts-totals = se cuentan en sumas, sin saber de quién son
list-counts-readers = se cuentan por lector
list-is-public = Pública
list-is-private = Privada
list-readers = Sus lectores
list-remove = Quitarla …
list-remove-about = Desaparece para siempre. Una lista con lectores o números se queda.
list-remove-now = Quitar
list-removed = Quitada.
fault-slug_taken = Otra cosa ya se llama así. Elige otro nombre.
problem-list_in_use = Tiene lectores o números y se queda

## The console: strategies and recall tests

sheet-line = Línea { $n }: { $fault }
strategy-reply = Responder …
strategy-reply-send = Responder
strategy-replied = Tu respuesta está bajo el comentario.
strategy-live = Ponerla en marcha …
strategy-live-about = A partir de ahí es lo que se hace. Una estrategia en marcha no se edita: la siguiente parte de ella.
strategy-live-review = Volver a mirarla el
strategy-live-waived = Por qué se pone en marcha sin una prueba de recuerdo superada
strategy-live-waived-hint = Una prueba superada dice más que una razón. Puedes empezar una abajo.
strategy-live-now = Ponerla en marcha
strategy-gone-live = Está en marcha.
strategy-retire = Abandonarla …
strategy-retire-about = Se puede seguir leyendo, pero ya no admite cambios, comentarios ni pruebas. No se puede deshacer.
strategy-retire-reason = Por qué
strategy-retire-now = Abandonarla
strategy-given-up = Se abandonó.
recall-test = ¿Se puede repetir?
recall-start = Pedir que la repitan …
recall-start-about = Cada persona lee una vez la versión más nueva, por un enlace enviado por correo, y dice qué era. A nadie se le reconoce por su respuesta.
recall-start-now = Enviarles el enlace
recall-reviewers = Quién la lee
recall-reviewers-hint = Tres como mínimo, una por línea: Ann Lee ann@example.org
recall-reviewers-more-hint = Una por línea: Ann Lee ann@example.org
recall-language = Idioma de su correo
recall-language-own = la del mentee
recall-language-yours = la tuya
recall-days = Días hasta que se cierra sola
recall-begun = Todas las personas tienen un correo. Se cierra sola, o cuando hayan respondido todas.
recall-asked =
    { $n ->
        [one] una persona lee
       *[other] leen { $n }
    }
recall-closes = se cierra sola { $when }
recall-next-open = Se está leyendo y respondiendo. Verás lo que dijeron cuando se cierre.
recall-next-grade = Di lo que vale cada respuesta. No ves los puntos del mentee, ni él los tuyos, antes de que ambos acaben.
recall-next-grade-own = Di lo que vale cada respuesta. No ves los puntos de tu coach, ni tu coach los tuyos, antes de que ambos acaben.
recall-next-author = Espera los otros puntos.
recall-next-few = Respondieron menos de tres: no hay nada que valorar. Empieza otra prueba y pregunta a otras personas.
recall-next-old = Se compartió una versión más nueva; esta ya no cuenta.
recall-outcome = Cómo salió
recall-result-passed = Superada: { $score } de 100, con { $n } respuestas. Se puede repetir.
recall-result-not = No superada: { $score } de 100, con { $n } respuestas. Hacen falta 70 y ninguna pregunta que falle la mayoría.
recall-question-result = { $median } de 2 · fallada por { $n }
recall-answers = Lo que dijeron
recall-answers-about = Sin nombres y sin orden.
recall-answer = Respuesta { $n }
recall-no-answer = No se dijo nada.
recall-points-0 = no está
recall-points-1 = en parte
recall-points-2 = está
recall-points-of = Tú { $own } · mentee { $other }
recall-points-of-own = Tú { $own } · coach { $other }
recall-all-graded = Eso es todo
recall-all-graded-hint = A partir de ahí no cambia nada. Sin eso se guardan tus puntos y sigues después.
recall-grade = Guardar los puntos
recall-graded = Guardado. Sigue cuando quieras.
recall-finished = Tus puntos quedan.
fault-not_graded = Da primero puntos a cada respuesta.
recall-who = A quién se preguntó
recall-who-about = No se dice quién respondió, para que a nadie se le reconozca por su respuesta.
recall-more = Preguntar a más personas …
recall-invited = Ya tienen un correo.
recall-instead = Preguntar a otra persona …
recall-instead-about = Para un enlace enviado a una dirección equivocada: se retira y la otra persona recibe uno.
recall-reviewer-name = Su nombre
recall-instead-now = Enviarle el enlace en su lugar
recall-asked-instead = El enlace antiguo ya no abre nada y el nuevo está en camino.
recall-withdraw = Retirar el enlace …
recall-withdraw-about = Deja de abrir nada, para siempre. Lo respondido se queda y cuenta. Tienen que quedar tres como mínimo.
recall-withdraw-now = Retirarlo
recall-taken-back = Retirado. Ese enlace ya no abre nada.
recall-close = Cerrar las respuestas …
recall-close-about = Nadie lee ni responde ya, y empieza la valoración. No se puede deshacer.
recall-close-now = Cerrarlas
recall-closed = Cerrado.
fault-reviewers-wrong_count = Tres como mínimo, para que a nadie se le reconozca por su respuesta.
fault-reviewers-too_many = 30 como mucho en una prueba.
fault-reviewers-named_twice = Cada dirección una sola vez.
fault-email-named_twice = Ya se preguntó a esta dirección.
fault-reviewers-required = Di el nombre y la dirección de cada persona: Ann Lee ann@example.org
fault-reviewers-too_short = Di el nombre y la dirección de cada persona: Ann Lee ann@example.org
fault-not_a_reviewer = Autor y coach valoran, y no se les puede preguntar.
fault-asked_before = Ya se le preguntó por esta versión; nadie la lee dos veces.
fault-days-out_of_bounds = De 1 a 60 días.
fault-in_the_past = Una fecha posterior a hoy.
problem-strategy_untested = Hace falta una prueba superada o una razón para prescindir de ella
problem-strategy_incomplete = Aún no se puede compartir porque falta algo. Junto al botón se dice qué
problem-recall_test_running = Una prueba no ha terminado. Ciérrala y valórala
problem-recall_mails_spent = Se preguntó a tantas personas por las estrategias de este mentee como se puede en un mes. Inténtalo más tarde
problem-recall_closed = Las respuestas están cerradas
problem-reviewer_exists = Ya se preguntó a esta dirección

## The console: mentees written down, questions that wait

mentee-unverify = Retirarlo
mentee-unverified = Ya no respondes por ello.
mentee-merge-open = El { $date } se preguntó a ambas si esta entrada y la de { $other } son una sola persona. Pueden responder hasta el { $until }.
mentee-merge-own-yes = Aquí se dijo que sí; la otra no ha respondido.
mentee-merge-other-yes = La otra dijo que sí; aquí nadie ha respondido.
mentee-merge-no-answer = Nadie ha respondido aún.
mentee-merge-unask = Retirar la pregunta
mentee-unasked = Retirada. Los enlaces enviados ya no abren nada.
mentee-note-requests =
    { $n ->
        [0] Peticiones de notas privadas
        [one] Peticiones de notas privadas: una espera
       *[other] Peticiones de notas privadas: esperan { $n }
    }

## The console: segments row by row

segment-add-json = Crear uno desde JSON …
segment-change-json = Cambiarlo como JSON …
segment-match = Quién está dentro
segment-match-all = lectores para quienes se cumple todo
segment-match-any = lectores para quienes se cumple algo
segment-rows-hint = Una lista o un número por su nombre en las direcciones; un atributo como nombre=valor; un idioma como de; un día como 2026-11-24. Las filas sin campo no cuentan.
segment-row = Condición { $n }
segment-field = Campo
segment-comparison = Comparación
segment-value = Valor
segment-is = es
segment-is-not = no es
segment-field-tag = Etiqueta
segment-field-list = Lista
segment-field-attribute = Atributo
segment-field-locale = Idioma
segment-field-mentee = Mentee
segment-field-received = Número recibido
segment-field-opened = Número que abrieron
segment-field-clicked = Número con un enlace pulsado
segment-field-after = Llegó después del
segment-field-before = Llegó antes del
segment-count-now = Contar
fault-unknown_issue = Ningún número tiene ese nombre en las direcciones.

## The console: what asks first

assess-withdraw-ask = Dejar de preguntar …
assess-withdraw-about = Su enlace deja de abrir nada, y lo que hubiera empezado no cuenta.
security-end-ask = Cerrarla …
security-end-about = Quien esté allí tendrá que entrar de nuevo.
mentee-action-undo = Volver a abrir «{ $title }»
mentee-action-reopened = Vuelve a estar abierto.
recall-question = Pregunta
recall-median = Resultado
space-read-overview = miró cómo te va

## The console: evidence, agreements, sponsors

evidence-none = Nada aún. Aquí está lo que el mentee enseña de su trabajo.
evidence-told = Lo que se cuenta
evidence-situation = Situación
evidence-part = Parte propia
evidence-decision = Decisión
evidence-result = Qué salió de ello
evidence-figure = Cifra
evidence-no-figure = no se sabe
evidence-witnesses = Quién lo vio
evidence-links = Dónde se puede ver
evidence-coverage = Qué cubre del puesto
evidence-coverage-alt = Habilidades del puesto y lo bien que se muestra cada una
evidence-packet = El dosier, para imprimir
packet-role = El puesto
packet-role-see = Elegir para este puesto
packet-cases = Casos que figuran en él
packet-cases-hint = Tres como máximo. Están marcados los que más muestran del puesto; sin ninguna marca se eligen de nuevo.
packet-none = Aún no hay nada destinado a dosieres: cada prueba dice a quién se muestra.
packet-print = Abrir para imprimir
packet-file = Como archivo Markdown
packet-gaps = Lo que falta para este puesto
packet-too-many = Tres casos como máximo, por favor.
evidence-all = Todo, con el dosier
engagement = Lo acordado
state-released = Autorizado
sponsor = Patrocinador
problem-engagement_open = Ya hay un acuerdo tuyo en curso
fault-cadence_days-out_of_bounds = De 1 a 365 días.

settings-practice = Consulta
practice-saved = Guardado. Los demás servidores lo aplican en unos segundos.
practice-save = Guardar la consulta
practice-about = Lo que quede vacío será lo que diga la configuración del servidor. La dirección del servidor y el remitente del correo están solo en la configuración.
practice-name = Nombre de la consulta
practice-name-hint = En cada página, al pie de los correos y en las aplicaciones de autenticación.
practice-postal-address = Dirección postal, con el nombre delante
practice-postal-address-hint = En una línea, al pie de cada número. Sin ella no sale ningún número.
practice-privacy = Dirección de la página de privacidad
practice-page-hint = Enlazada al pie de cada página.
practice-imprint = Dirección del aviso legal
practice-language = Idioma de las páginas
practice-language-hint = Para visitantes cuyo navegador no pide ninguno de los nuestros.
practice-zone = Zona horaria de nuevos coaches
practice-zone-hint = Pueden elegir otra en su perfil.
practice-week = La semana empieza el

## La consola: marcos, y cifras para patrocinadores

frameworks = Marcos de competencias
frameworks-lead = Con qué se valoran las competencias en las evaluaciones: cómo se ve cada nivel y qué piden los puestos. Haz una copia y cámbiala.
frameworks-all = Incluidos y propios
framework-removed = El marco se ha eliminado.
framework-import = Hacer uno a partir de un texto …
framework-import-now = Crearlo
framework-text = Lo que dice
framework-text-hint = TOML o JSON, tal como se descarga un marco.
framework-changed = cambiado el { $date }
framework-built-in = Incluido
framework-draft = Borrador
framework-version = Versión { $n }
framework-unreadable-line = La línea { $n } no se puede leer: { $said }
framework-unreadable = No se puede leer: { $said }
framework-made = Creado. Es un borrador hasta que lo publiques.
framework-copied = Copiado. Cámbialo como quieras y publícalo.
framework-saved = El borrador se ha guardado. Las evaluaciones lo usan cuando se publique.
framework-published = Publicado. Las evaluaciones nuevas pueden usarlo.
framework-key = Nombre corto
framework-key-hint = Minúsculas, cifras y guiones. No cambia entre versiones.
framework-skills = Competencias
framework-roles = Puestos
framework-toml = Descargar en TOML
framework-json = Descargar en JSON
framework-publish = Publicar el borrador …
framework-publish-now = Publicarlo
framework-publish-about = Será la próxima versión, que ya no cambia nunca. Las evaluaciones empezadas conservan la suya.
framework-edit = Cambiar lo que dice …
framework-edit-about = Lo que guardes es un borrador de la próxima versión.
framework-save = Guardar el borrador
framework-copy = Hacer una copia propia …
framework-copy-now = Copiarlo
framework-copy-about = La copia es solo tuya. Empieza como un borrador que dice lo mismo.
framework-name = Nombre
framework-remove = Eliminarlo …
framework-remove-now = Eliminar el marco
framework-remove-about = Se va con todas sus versiones, para siempre. El que usó una evaluación se queda.
framework-versions = Versiones publicadas
framework-unpublished = Todavía no se ha publicado nada, así que ninguna evaluación puede usarlo.
framework-levels = Niveles
framework-level = Nivel { $n }
framework-proof = Se ve en
framework-if-then = Un primer compromiso
framework-needs = Se apoya en
framework-asks = nivel { $level }, peso { $weight }
framework-must = imprescindible
framework-variants = Con variantes: { $names }
problem-framework_key_taken = Otro marco tuyo tiene este nombre corto
problem-framework_in_use = Hay evaluaciones hechas con él, así que se queda
problem-group_too_small = Las cifras se dan a partir de cinco personas, y solo si nadie se reconoce al compararlas con las anteriores
fault-wrong_count = Tienen que ser cinco.
fault-unknown_theme = Ningún tema tiene esta clave.
fault-unknown_skill = Ninguna competencia tiene esta clave.
fault-unknown_profile = Ningún puesto tiene esta clave.
fault-unknown_evidence = Uno de estos casos ya no puede figurar en dosieres.
fault-invalid_skill_key = De 1 a 20 letras, cifras, guiones o guiones bajos, por favor.
fault-key_is_fixed = El nombre corto no cambia entre versiones. Haz una copia para otro.
fault-email-no_sponsor = Ninguno de tus mentees tiene un patrocinador con esta dirección.
group-reports = Cifras para patrocinadores
group-reports-lead = Para quien patrocina a varios de tus mentees: cuántas personas reciben coaching y cuántas sesiones tuvieron. No se dice quiénes son.
group-reports-told = Lo que se dijo
group-reports-none = Todavía no se ha informado de un grupo a ningún patrocinador.
group-report-make = Informar a un patrocinador …
group-report-send = Hacer las cifras y enviar el enlace
group-report-about = Se cuentan todos tus mentees con este patrocinador que lo aceptaron. Hacen falta cinco o más. El patrocinador recibe el enlace enseguida por correo, y no se puede retirar.
group-report-email = Dirección del patrocinador
group-report-to-hint = Hasta hoy si lo dejas vacío.
group-report-sent = Hecho. El patrocinador tiene el enlace por correo.
group-report-back = Retirado antes de salir
group-report-opened = Abierto
group-report-mailed = Enviado
group-report-made-on = hecho { $when }
group-report-people = Personas
group-report-sessions = Sesiones

## Notes: changed, removed, and what they said before

note-open = Cambiar, borrar, versiones anteriores
note-about = Una nota sobre { $name }
note-change = Cambiarla …
note-changed = Cambiada. Lo que decía antes está abajo.
note-changed-on = cambiada el { $date }
note-history = Lo que decía antes
note-history-none = No se ha cambiado.
note-remove = Borrarla …
note-remove-about = La nota desaparece, y con ella todo lo que decía antes. No se puede deshacer.
note-remove-now = Borrar la nota
note-removed = La nota está borrada.
note-asked-for = El mentee ha pedido tus notas. Hasta que respondas no se quita nada de ellas; a esta todavía puedes añadirle algo.
notes-all = Todas las notas
notes-none = Aún no hay notas.
space-note = Una nota
space-note-by-coach = de tu coach
space-note-private = Solo yo
space-note-coaches = Mis coaches
space-note-shared = Mis coaches y yo
space-note-sponsor = Mis coaches y un patrocinador que acepté
space-notes-none = Aún no hay notas. Escribe lo que quieras guardar, para ti o para tus coaches; lo que compartan contigo también está aquí.
space-done-note = La nota está guardada.
space-done-note-changed = Cambiada. Lo que decía antes está abajo.
space-done-note-removed = La nota está borrada.

## The console: plans without an assessment, gone on with, and elsewhere

plan-new = Empezar un plan
plan-new-about = Un plan sin evaluación. Es un borrador hasta que lo proponga; los hitos y compromisos vienen de la plantilla y se pueden cambiar.
plan-new-nobody = Un plan es para un mentee, y aún no tiene ninguno.
plan-new-mentee = Para quién
plan-new-template = Plantilla
plan-new-fitting = La que corresponde a habilidad y niveles
plan-new-empty = Ninguna, empieza vacío
plan-new-as-template = Como diga la plantilla
plan-new-skill = Habilidad
plan-new-from = Desde el nivel
plan-new-target = Hasta el nivel
plan-new-title-hint = El de la plantilla, si lo deja vacío.
plan-new-their-zone = La del mentee
plan-new-save = Redactar el plan
plan-print = Para imprimir
plan-markdown = En Markdown
plan-json = En JSON
plan-picture = Su curso como imagen
plan-clone = Seguir con lo que queda …
plan-clone-about = Un nuevo borrador recoge lo que quedó abierto o sin cumplir, repartido en otros tantos días.
plan-clone-now = Redactar el siguiente plan
plan-elsewhere = Plantilla y calendario
plan-template = Guardarlo como plantilla …
plan-template-about = Hitos y compromisos pasan a ser una plantilla suya para esta habilidad y este paso. Lo que el mentee planeó en las revisiones se queda fuera.
plan-template-now = Guardar la plantilla
plan-template-made = Guardada. Está entre las plantillas cuando empiece un plan.
plan-feed = Nueva dirección de calendario …
plan-feed-about = Las fechas del plan se pueden seguir en un calendario. Con una dirección nueva, la anterior ya no abre nada, ni los enlaces de correos anteriores.
plan-feed-now = Crear otra dirección
plan-feed-made = La nueva dirección de calendario
plan-feed-address = Dirección
plan-feed-shown = Cópiela ahora: se muestra una sola vez. Quien la tenga ve las fechas del plan.
plan-asking = Cambiar cuándo pregunta …
plan-asking-about = Desde mañana las revisiones llegan a esta hora.
plan-asking-changed = Cambiado. Vale desde mañana.
plan-reopen = Abrirlo de nuevo
plan-miss = No se cumplió
plan-milestone-reopened = Está abierto de nuevo.
plan-milestone-missed = Anotado como no cumplido.
fault-no_such_template = No hay plantilla para esta habilidad y estos niveles. Elija una o empiece vacío.
items-propose-about = El plan dura { $n } días. Cada cambio se propone al mentee y vale cuando lo acepta. Lo que ya espera se muestra como está propuesto.
items-remove-ask = Quitar …
items-why = Por qué, para el mentee
plan-proposal = Lo que se propone
plan-proposal-same = Dice lo que está abajo.
plan-proposal-new = Se añadiría
plan-proposal-gone = Se quitaría
plan-revisions = Lo propuesto hasta ahora
plan-revision = Propuesta { $n }
plan-revision-agreed = Acordada
plan-revision-waits = Espera respuesta
plan-revision-past = No acordada
fault-done_is_fixed = Un hito alcanzado se queda como está.
plan-take-back = Retirar la propuesta …
plan-take-back-about = Un plan que aún no ha empezado vuelve a ser un borrador, tal como lo propusiste por última vez, y se puede cambiar. El mentee ve que ya nada espera.
plan-take-back-now = Retirarla
mentee-action-change = Cambiar …
mentee-action-drop = No se hará
mentee-action-changed = Cambiado.
