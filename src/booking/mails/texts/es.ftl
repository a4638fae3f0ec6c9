# Lo que dicen los correos sobre las sesiones.

label-what = Qué
label-when = Cuándo
label-now = Ahora
label-before = Antes
label-wanted = Nueva hora
label-asked = Solicitada
label-with = Con
label-who = Quién
label-where = Dónde
label-guests = Invitados
label-invited-by = Te invita
label-their-time = Su hora
label-reason = Motivo
label-seats = Plazas
label-server = Su servidor respondió

link-manage = Mover o cancelar
link-request = Ver tu solicitud
link-booking = Ver tu reserva
link-book-another = Reservar otra hora
link-book-next = Reservar la próxima sesión
link-google = Añadir a Google Calendar
link-outlook = Añadir a Outlook

reason-booker = Recibes este correo porque con esta dirección se reservó una sesión en { $site }.
reason-guest = Recibes este correo porque { $booker } invitó a esta dirección a una sesión en { $site }.
reason-coach = Recibes este correo porque impartes esta sesión en { $site }.
reason-former-coach = Recibes este correo porque antes impartías esta sesión en { $site }.

seats-taken = { $taken } de { $seats } ocupadas

place-phone = Por teléfono
place-phone-number = Por teléfono: { $number }
place-ask = Donde quieras; díselo a tu coach
a-group = un grupo de { $n }
answer-yes = sí
answer-no = no
policy-both = Puedes moverla o cancelarla hasta el { $until }.
policy-move = Puedes moverla hasta el { $until }.
policy-cancel = Puedes cancelarla hasta el { $until }.
summary-with-coach = { $title } con { $coach }
summary-with-booker = { $title } con { $booker }

booked-for-booker =
    .subject = Reservada: { $title } con { $coach }, { $when }
    .heading = Ya tienes tu sesión
    .lead = Tu sesión con { $coach } está reservada. La invitación va adjunta.
booked-for-coach =
    .subject = Nueva reserva: { $when }, { $title } con { $booker }
    .heading = { $booker } ha reservado una sesión
booked-for-guest =
    .subject = Invitación: { $title } con { $coach }, { $when }
    .heading = { $booker } te invita
    .lead = { $booker } ha reservado esta sesión con { $coach } y quiere que participes. La invitación va adjunta.

requested-for-booker =
    .subject = Solicitada: { $title } con { $coach }, { $when }
    .heading = { $coach } tiene tu solicitud
    .lead = Hemos preguntado a { $coach } por esta hora. La reserva será firme cuando diga que sí.
requested-for-coach =
    .subject = Solicitud: { $when }, { $title } con { $booker }
    .heading = { $booker } solicita una sesión
    .lead = Aún no hay nada reservado: confirma la solicitud o recházala.
answer-by = Tendrás noticias nuestras antes del { $deadline }.
answer-soon = Te escribiremos en cuanto haya respuesta.
please-answer-by = Responde antes del { $deadline }, por favor. Después la solicitud caduca.

approved-for-booker =
    .subject = Confirmada: { $title } con { $coach }, { $when }
    .heading = { $coach } ha dicho que sí
    .lead = Tu sesión con { $coach } está reservada. La invitación va adjunta.
approved-for-coach =
    .subject = Confirmada: { $when }, { $title } con { $booker }
    .heading = Has confirmado esta sesión
    .lead = { $booker } ya lo sabe. La invitación para tu calendario va adjunta.
declined-for-booker =
    .subject = Rechazada: { $title } con { $coach }, { $when }
    .heading = { $coach } no puede a esta hora
    .lead = Tu solicitud fue rechazada y no hay nada reservado. Quizá te venga bien otra hora.
declined-for-coach =
    .subject = Rechazada: { $when }, { $title } con { $booker }
    .heading = { $by } ha rechazado esta solicitud
    .lead = No hay nada reservado; { $booker } ya lo sabe.
expired-for-booker =
    .subject = Sin respuesta: { $title } con { $coach }, { $when }
    .heading = Tu solicitud ha caducado
    .lead = { $coach } no respondió a tiempo y no hay nada reservado. Lo sentimos. Quizá te venga bien otra hora.
expired-for-coach =
    .subject = Caducada: { $when }, { $title } con { $booker }
    .heading = Una solicitud ha caducado
    .lead = Nadie respondió a tiempo a la solicitud de { $booker }. { $booker } ya lo sabe, y la hora vuelve a estar libre.

moved-for-booker =
    .subject = Cambio: { $title } con { $coach } es ahora el { $when }
    .heading = Ahora es el { $when }
    .lead = Tu sesión con { $coach } tiene nueva hora. La invitación adjunta actualiza tu calendario.
moved-for-coach =
    .subject = Cambio: { $title } con { $booker } es ahora el { $when }
    .heading = Ahora es el { $when }
    .lead = La sesión con { $booker } tiene nueva hora.
moved-for-guest =
    .subject = Cambio: { $title } con { $coach } es ahora el { $when }
    .heading = Ahora es el { $when }
    .lead = La sesión con { $coach } tiene nueva hora. La invitación adjunta actualiza tu calendario.
move-requested-for-booker =
    .subject = Nueva hora solicitada: { $title } con { $coach }
    .heading = Tu nueva hora espera a { $coach }
    .lead = Hemos preguntado a { $coach } por la nueva hora. Hasta que haya respuesta, la sesión sigue a la hora de ahora.
move-requested-for-coach =
    .subject = Piden otra hora: { $title } con { $booker }
    .heading = { $booker } querría otra hora
    .lead = Hasta que confirmes la nueva hora, la sesión sigue a la hora de ahora.
please-answer-move-by = Responde antes del { $deadline }, por favor. Después la sesión se queda a la hora de ahora.
move-declined-for-booker =
    .subject = Sin cambio: { $title } con { $coach } sigue el { $when }
    .heading = La sesión sigue a su hora
    .lead = La nueva hora no se confirmó, así que vale la de antes.
move-ended-for-coach =
    .subject = Sin cambios: { $title } con { $booker } sigue { $when }
    .heading = La sesión sigue a la hora de antes
    .lead =
        { $why ->
            [withdrawn] { $booker } ha retirado la petición de otra hora.
            [expired] Nadie respondió a tiempo a la petición de otra hora; { $booker } ya lo sabe.
           *[declined] { $by } ha rechazado la otra hora; { $booker } ya lo sabe.
        }
request-moved-for-booker =
    .subject = Nueva hora para tu solicitud: { $title } con { $coach }, { $when }
    .heading = { $coach } ha movido tu solicitud
    .lead = Ahora está a esta hora, y queda reservada cuando { $coach } la confirme. Si la hora no te va bien, retira la solicitud.

cancelled-for-booker =
    .subject = Cancelada: { $title } con { $coach }, { $when }
    .heading = Cancelada
    .lead =
        { $by ->
            [coach] { $coach } ha tenido que cancelar esta sesión. Lo sentimos.
           *[booker] { $state ->
                [requested] Has retirado tu solicitud. No hay nada reservado.
               *[booked] Has cancelado esta sesión. El mensaje adjunto la quita de tu calendario.
            }
        }
cancelled-for-coach =
    .subject = Cancelada: { $when }, { $title } con { $booker }
    .heading = Cancelada
    .lead =
        { $by ->
            [coach] Has cancelado esta sesión. { $booker } ya lo sabe.
           *[booker] { $booker } ha cancelado esta sesión. La hora vuelve a estar libre.
        }
cancelled-for-guest =
    .subject = Cancelada: { $title } con { $coach }, { $when }
    .heading = Cancelada
    .lead = Esta sesión no se celebra. El mensaje adjunto la quita de tu calendario.

reminder-for-booker =
    .subject = Recordatorio: { $title } con { $coach }, { $when }
    .heading =
        { $unit ->
            [days] Tu sesión empieza dentro de { $n ->
                [one] { $n } día
               *[other] { $n } días
            }
            [hours] Tu sesión empieza dentro de { $n ->
                [one] { $n } hora
               *[other] { $n } horas
            }
           *[minutes] Tu sesión empieza dentro de { $n ->
                [one] { $n } minuto
               *[other] { $n } minutos
            }
        }
reminder-for-guest =
    .subject = Recordatorio: { $title } con { $coach }, { $when }
    .heading = { reminder-for-booker.heading }
reminder-for-coach =
    .subject = Recordatorio: { $when }, { $title } con { $booker }
    .heading = { reminder-for-booker.heading }
follow-up-for-booker =
    .subject = ¿Qué tal { $title } con { $coach }?
    .heading = Gracias por tu tiempo
    .lead = Esperamos que la sesión con { $coach } te haya ayudado a avanzar. ¿Qué tal fue? Puedes responder a este correo.

coach-changed-for-booker =
    .subject = Otro coach: { $title } ahora con { $coach }, { $when }
    .heading = { $coach } se encarga de tu sesión
    .lead =
        { $state ->
            [requested] { $coach } sustituye a { $before }. La hora es la misma.
           *[booked] { $coach } sustituye a { $before }. La hora es la misma; la invitación adjunta actualiza tu calendario.
        }
coach-changed-for-guest =
    .subject = { coach-changed-for-booker.subject }
    .heading = { $coach } se encarga de la sesión
    .lead = { $coach } sustituye a { $before }. La hora es la misma; la invitación adjunta actualiza tu calendario.
handed-over-for-coach =
    .subject = Traspasada: { $when }, { $title } con { $booker }
    .heading = { $to } se encarga de esta sesión
    .lead = Ya no impartes esta sesión. El mensaje adjunto la quita de tu calendario.

joined-for-coach =
    .subject = Nueva reserva: { $when }, { $title } con { $booker }
    .heading = { $booker } se une al grupo
left-for-coach =
    .subject = Cancelada: { $when }, { $title } sin { $booker }
    .heading = { $booker } deja el grupo
    .lead = { $booker } ha cancelado. Su plaza vuelve a estar libre.

existing-booking =
    .subject = Ya reservada: { $title } con { $coach }, { $when }
    .heading =
        { $why ->
            [same-session] Ya tienes plaza
           *[too-many-open] Ya tienes una reserva
        }
    .lead =
        { $why ->
            [same-session] Alguien, quizá tú, intentó reservar otra vez esta sesión con esta dirección. Ya está reservada; no hay nada que hacer.
           *[too-many-open] Alguien, quizá tú, intentó reservar otra sesión con esta dirección. No puede haber más abiertas a la vez: mueve esta, o cancélala y reserva otra.
        }

booker-unreachable =
    .subject = { $booker } no recibió nuestro correo sobre { $when }
    .heading = Un correo no se pudo entregar
    .lead = Nuestro correo sobre esta sesión no llegó a { $booker }. La reserva sigue en pie; quizá haya una errata en la dirección.

email-code-for-booker =
    .subject = Tu código para { $title }: { $code }
    .heading = { $code }
    .lead = Este código demuestra que la dirección es tuya. Escríbelo en el formulario antes de 15 minutos. Aún no hay nada reservado.
    .reason = Recibes este correo porque alguien, quizá tú, quiere reservar { $title } con esta dirección en { $site }.
