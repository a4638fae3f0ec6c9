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

## Assessments

request-subject = { $mentee } le pide su opinión
request-subject-self = Valore sus habilidades
reminder-subject = Recordatorio: { $mentee } le pide su opinión
reminder-subject-self = Recordatorio: valore sus habilidades
request-hello = Hola, { $name }:
request-again = quizá se perdió, así que aquí está otra vez.
request-heading-self = ¿En qué punto está?
request-heading-coach = ¿Cómo ve a { $mentee }?
request-heading-manager = ¿Cómo ve a { $mentee } en el trabajo?
request-heading-peer = ¿Cómo ve a { $mentee } en el trabajo?
request-lead-self = valore sus habilidades según lo que se ve en su trabajo. { $coach } también lo hace, y ninguno ve las respuestas del otro antes de que se cierre la recogida.
request-lead-coach = valore lo que ha visto del trabajo de { $mentee }. Nadie ve sus respuestas antes de que se cierre la recogida.
request-lead-manager = { $coach } acompaña a { $mentee } como coach y quisiera saber qué ha visto usted de su trabajo. Lleva unos diez minutos y no hace falta una cuenta.
request-lead-peer = { $coach } acompaña a { $mentee } como coach y quisiera saber qué ha visto usted de su trabajo. Lleva unos diez minutos y no hace falta una cuenta.
request-due = Una respuesta antes del { $date } sería de ayuda.
request-action = Abrir el formulario
request-who-sees-self = Usted y { $coach } ven las respuestas del otro cuando se cierra la recogida.
request-who-sees-coach = { $mentee } ve sus respuestas, con su nombre, cuando se cierra la recogida.
request-who-sees-manager = { $mentee } y { $coach } ven sus respuestas con su nombre cuando se cierra la recogida.
request-who-sees-peer = Sus respuestas solo se muestran como mediana de al menos tres personas, y lo que escriba, sin su nombre y sin orden.
request-link = El enlace es solo para usted; no lo comparta. Lo que rellena se guarda sobre la marcha.
request-reason-self = Recibe esto porque { $coach } le acompaña como coach en { $site }.
request-reason-coach = Recibe esto porque acompaña a { $mentee } como coach en { $site }.
request-reason-manager = Recibe esto porque { $coach } le nombró como responsable de { $mentee } en { $site }.
request-reason-peer = Recibe esto porque { $coach } le nombró como alguien que trabaja con { $mentee } en { $site }.

in-subject = Todos han respondido sobre { $mentee }
in-heading = Todos han respondido
in-lead = { $count ->
    [one] ya no se espera ninguna respuesta sobre { $mentee }; una persona ha enviado la suya. Cierre la recogida para ver lo que se dijo.
   *[other] ya no se espera ninguna respuesta sobre { $mentee }; { $count } personas han enviado la suya. Cierre la recogida para ver lo que se dijo.
}
in-action = Ir a Altitude
in-reason = Recibe esto porque acompaña a { $mentee } como coach en { $site }.
