# Ce que disent les messages de la lettre d’information. Les textes de `issue` encadrent ce que quelqu’un a écrit.

confirm =
    .subject = Confirmez votre abonnement, s’il vous plaît
    .preview = Un clic, et le prochain numéro vient à vous.
    .lead = Quelqu’un, sans doute vous, a demandé à recevoir { $lists } à cette adresse. Appuyez sur le bouton si vous le voulez. Le lien sert pendant une semaine.
    .open = Quelqu’un, sans doute vous, a demandé à recevoir { $lists } à cette adresse. Ouvrez ce lien si vous le voulez ; il sert pendant une semaine :
    .button = Confirmer
    .not-you = Si ce n’était pas vous, ne faites rien : sans ce lien, rien de plus n’est envoyé.
    .reason = Vous recevez ce message parce que quelqu’un a saisi votre adresse dans notre formulaire d’abonnement.

you-are-in =
    .subject = Votre abonnement
    .preview = Vos lectures, une pause, vos données : tout sur une page.
    .heading = Votre abonnement est en place
    .heading-page = Votre page
    .already = Cette adresse reçoit déjà { $lists } ; il n’y a rien à faire.
    .lead = Sur votre page, vous choisissez vos lectures, faites une pause, voyez tout ce que nous avons sur vous ou le faites effacer. Le lien sert pendant un jour.
    .open = Sur votre page, vous choisissez vos lectures, faites une pause, voyez tout ce que nous avons sur vous ou le faites effacer. Ce lien l’ouvre pendant un jour :
    .button = Ouvrir ma page
    .keep = Ne transférez pas ce message : qui a le lien peut changer votre abonnement.
    .reason = Vous recevez ce message parce que vous lisez notre lettre d’information et que quelqu’un a demandé ce lien.

schedule-dropped =
    .subject = Votre numéro n’est pas parti
    .hello = Bonjour { $name },
    .lead = l’heure de « { $title } » est venue, mais le numéro n’a pas pu être envoyé. C’est de nouveau un brouillon. Voici ce qui l’a empêché :
    .advice = Corrigez cela, regardez les vérifications du numéro, puis planifiez-le ou envoyez-le de nouveau.
    .reason = Vous recevez ce message parce que vous avez écrit ce numéro.

issue =
    .test-subject = [Test] { $subject }
    .web = Lire sur le web
    .web-at = Lire sur le web :
    .book = Réservez votre séance pour progresser
    .book-at = Réservez votre séance pour progresser :
    .unsubscribe = Se désabonner
    .unsubscribe-at = Se désabonner :
    .preferences = Préférences
    .preferences-at = Préférences :
    .reason = Vous recevez ce message parce que vous avez demandé à recevoir { $list }.
