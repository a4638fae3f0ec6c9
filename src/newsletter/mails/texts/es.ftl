# Lo que dicen los correos del boletín. Los textos de `issue` enmarcan lo que alguien ha escrito.

confirm =
    .subject = Confirma tu suscripción, por favor
    .preview = Un clic y el próximo número te llegará.
    .lead = Alguien, seguramente tú, pidió recibir { $lists } en esta dirección. Pulsa el botón si lo quieres. El enlace sirve durante una semana.
    .open = Alguien, seguramente tú, pidió recibir { $lists } en esta dirección. Abre este enlace si lo quieres; sirve durante una semana:
    .button = Confirmar
    .not-you = Si no fuiste tú, no hagas nada: sin este enlace no llegará nada más.
    .reason = Recibes este correo porque alguien escribió tu dirección en nuestro formulario de suscripción.

you-are-in =
    .subject = Tu suscripción
    .preview = Lo que lees, una pausa, tus datos: todo en una página.
    .heading = Ya estás dentro
    .heading-page = Tu página
    .already = Esta dirección ya recibe { $lists }; no hay nada que hacer.
    .lead = En tu página eliges lo que lees, haces una pausa, ves todo lo que tenemos sobre ti o pides que se borre. El enlace sirve durante un día.
    .open = En tu página eliges lo que lees, haces una pausa, ves todo lo que tenemos sobre ti o pides que se borre. Este enlace la abre durante un día:
    .button = Abrir mi página
    .keep = No reenvíes este correo: quien tenga el enlace puede cambiar tu suscripción.
    .reason = Recibes este correo porque lees nuestro boletín y alguien pidió este enlace.

schedule-dropped =
    .subject = Tu número no se ha enviado
    .hello = Hola, { $name }:
    .lead = Llegó la hora de «{ $title }» y no se pudo enviar. Vuelve a ser un borrador. Esto lo impidió:
    .advice = Corrígelo, mira las comprobaciones del número y prográmalo o envíalo de nuevo.
    .reason = Recibes este correo porque escribiste este número.

issue =
    .test-subject = [Prueba] { $subject }
    .web = Leerlo en la web
    .web-at = Leerlo en la web:
    .book = Reserva tu sesión para crecer
    .book-at = Reserva tu sesión para crecer:
    .unsubscribe = Cancelar la suscripción
    .unsubscribe-at = Cancelar la suscripción:
    .preferences = Preferencias
    .preferences-at = Preferencias:
    .reason = Recibes este correo porque te suscribiste a { $list }.
