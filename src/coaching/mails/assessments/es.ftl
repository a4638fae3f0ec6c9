# Lo que dicen los correos sobre evaluaciones.

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
