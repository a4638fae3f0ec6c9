hello = Hello { $name },

webhook-disabled =
    .subject = One of your webhooks was switched off
    .gone = your webhook { $url } was switched off: it answered 410 Gone, which says that it wants to be told nothing more.
    .failing = your webhook { $url } was switched off: for five days it took nothing that we sent.
    .advice = What waited for it was given up and is listed among its deliveries. When the address works again, set the webhook active and ask for the deliveries you missed once more.
    .reason = You get this because the webhook is yours.
