hello = Hola, { $name }:

webhook-disabled =
    .subject = Uno de tus webhooks se ha desactivado
    .gone = Tu webhook { $url } se ha desactivado: respondió 410 Gone, es decir, no quiere recibir nada más.
    .failing = Tu webhook { $url } se ha desactivado: durante cinco días no aceptó nada de lo que enviamos.
    .advice = Lo que estaba pendiente se ha descartado y figura en la lista de sus entregas. Cuando la dirección vuelva a funcionar, activa el webhook y pide de nuevo las entregas que te faltan.
    .reason = Recibes este correo porque el webhook es tuyo.
