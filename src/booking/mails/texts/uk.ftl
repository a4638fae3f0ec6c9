# Що кажуть листи про сесії. Імена стоять у називному відмінку: відмінювати їх тут нікому.

label-what = Що
label-when = Коли
label-now = Зараз
label-before = Раніше
label-wanted = Новий час
label-asked = Ви просили
label-with = Коуч
label-who = Хто
label-where = Де
label-guests = Гості
label-invited-by = Запрошує
label-their-time = Час клієнта
label-reason = Причина
label-seats = Місця
label-server = Відповідь сервера

link-manage = Перенести або скасувати
link-request = Переглянути запит
link-booking = Переглянути бронювання
link-book-another = Обрати інший час
link-book-next = Забронювати наступну сесію
link-google = Додати до Google Календаря
link-outlook = Додати до Outlook

reason-booker = Ви отримали цей лист, бо з цією адресою забронювали сесію на { $site }.
reason-guest = Ви отримали цей лист, бо { $booker } запрошує цю адресу на сесію на { $site }.
reason-coach = Ви отримали цей лист, бо проводите цю сесію на { $site }.
reason-former-coach = Ви отримали цей лист, бо мали проводити цю сесію на { $site }.

seats-taken = зайнято { $taken } з { $seats }

place-phone = Телефоном
place-phone-number = Телефоном: { $number }
place-ask = Де вам зручно; скажіть своєму коучу
a-group = група з { $n }
answer-yes = так
answer-no = ні
policy-both = Перенести або скасувати сесію можна до { $until }.
policy-move = Перенести сесію можна до { $until }.
policy-cancel = Скасувати сесію можна до { $until }.
summary-with-coach = { $title }, коуч { $coach }
summary-with-booker = { $title }: { $booker }

booked-for-booker =
    .subject = Заброньовано: { $title }, коуч { $coach }, { $when }
    .heading = Сесію заброньовано
    .lead = Вашу сесію заброньовано, її проведе { $coach }. Запрошення додано до листа.
booked-for-coach =
    .subject = Нове бронювання: { $when }, { $title }, { $booker }
    .heading = { $booker } бронює сесію
booked-for-guest =
    .subject = Запрошення: { $title }, коуч { $coach }, { $when }
    .heading = { $booker } запрошує вас
    .lead = { $booker } запрошує вас на цю сесію. Її проведе { $coach }. Запрошення додано до листа.

requested-for-booker =
    .subject = Запит надіслано: { $title }, коуч { $coach }, { $when }
    .heading = Ваш запит отримує { $coach }
    .lead = Сесію буде заброньовано, щойно { $coach } дасть згоду на цей час.
requested-for-coach =
    .subject = Запит: { $when }, { $title }, { $booker }
    .heading = { $booker } просить про сесію
    .lead = Ще нічого не заброньовано: підтвердьте запит або відхиліть його.
answer-by = Ми відповімо вам до { $deadline }.
answer-soon = Ми напишемо вам, щойно буде відповідь.
please-answer-by = Будь ласка, дайте відповідь до { $deadline }. Потім запит втратить чинність.

approved-for-booker =
    .subject = Підтверджено: { $title }, коуч { $coach }, { $when }
    .heading = { $coach } дає згоду
    .lead = Вашу сесію заброньовано, її проведе { $coach }. Запрошення додано до листа.
approved-for-coach =
    .subject = Підтверджено: { $when }, { $title }, { $booker }
    .heading = Ви підтвердили цю сесію
    .lead = { $booker } вже знає про це. Запрошення для вашого календаря додано до листа.
declined-for-booker =
    .subject = Відхилено: { $title }, коуч { $coach }, { $when }
    .heading = { $coach } не може о цій порі
    .lead = Ваш запит відхилено, нічого не заброньовано. Можливо, підійде інший час.
declined-for-coach =
    .subject = Відхилено: { $when }, { $title }, { $booker }
    .heading = { $by } відхиляє цей запит
    .lead = Нічого не заброньовано; { $booker } про це знає.
expired-for-booker =
    .subject = Без відповіді: { $title }, коуч { $coach }, { $when }
    .heading = Ваш запит втратив чинність
    .lead = Ми не отримали вчасної відповіді, тож нічого не заброньовано (коуч — { $coach }). Нам прикро. Можливо, підійде інший час.
expired-for-coach =
    .subject = Втратив чинність: { $when }, { $title }, { $booker }
    .heading = Запит втратив чинність
    .lead = На цей запит ніхто не відповів вчасно. { $booker } вже знає про це, і час знову вільний.

moved-for-booker =
    .subject = Перенесено: { $title }, коуч { $coach }, тепер { $when }
    .heading = Новий час: { $when }
    .lead = У вашої сесії новий час, її проведе { $coach }. Додане запрошення оновить ваш календар.
moved-for-coach =
    .subject = Перенесено: { $title }, { $booker }, тепер { $when }
    .heading = Новий час: { $when }
    .lead = У сесії новий час. Клієнт: { $booker }.
moved-for-guest =
    .subject = Перенесено: { $title }, коуч { $coach }, тепер { $when }
    .heading = Новий час: { $when }
    .lead = У сесії новий час, її проведе { $coach }. Додане запрошення оновить ваш календар.
move-requested-for-booker =
    .subject = Запит на інший час: { $title }, коуч { $coach }
    .heading = Новий час має підтвердити { $coach }
    .lead = Відповідь дасть { $coach }. Доки її немає, сесія лишається в теперішній час.
move-requested-for-coach =
    .subject = Просять інший час: { $title }, { $booker }
    .heading = { $booker } просить інший час
    .lead = Доки ви не підтвердите новий час, сесія лишається в теперішній.
please-answer-move-by = Будь ласка, дайте відповідь до { $deadline }. Інакше сесія лишиться в теперішній час.
move-declined-for-booker =
    .subject = Без змін: { $title }, коуч { $coach }, { $when }
    .heading = Сесія лишається у свій час
    .lead = Новий час не підтверджено, тож чинний попередній.
move-ended-for-coach =
    .subject = Без змін: { $title }, { $booker }, як і було, { $when }
    .heading = Сесія залишається на своєму часі
    .lead =
        { $why ->
            [withdrawn] { $booker } більше не просить про інший час.
            [expired] На прохання про інший час ніхто не відповів; { $booker } про це знає.
           *[declined] { $by } відхиляє інший час; { $booker } про це знає.
        }
request-moved-for-booker =
    .subject = Новий час для вашого запиту: { $title }, { $coach }, { $when }
    .heading = { $coach } переносить ваш запит
    .lead = Тепер він на цей час, і його буде заброньовано, щойно { $coach } підтвердить. Якщо час не підходить, відкличте запит.

cancelled-for-booker =
    .subject = Скасовано: { $title }, коуч { $coach }, { $when }
    .heading = Скасовано
    .lead =
        { $by ->
            [coach] { $coach } мусить скасувати цю сесію. Нам прикро.
           *[booker] { $state ->
                [requested] Ви відкликали свій запит. Нічого не заброньовано.
               *[booked] Ви скасували цю сесію. Додане повідомлення прибере її з вашого календаря.
            }
        }
cancelled-for-coach =
    .subject = Скасовано: { $when }, { $title }, { $booker }
    .heading = Скасовано
    .lead =
        { $by ->
            [coach] Ви скасували цю сесію. { $booker } вже знає про це.
           *[booker] { $booker } скасовує цю сесію. Час знову вільний.
        }
cancelled-for-guest =
    .subject = Скасовано: { $title }, коуч { $coach }, { $when }
    .heading = Скасовано
    .lead = Ця сесія не відбудеться. Додане повідомлення прибере її з вашого календаря.

reminder-for-booker =
    .subject = Нагадування: { $title }, коуч { $coach }, { $when }
    .heading =
        { $unit ->
            [days] Сесія почнеться через { $n ->
                [one] { $n } день
                [few] { $n } дні
               *[other] { $n } днів
            }
            [hours] Сесія почнеться через { $n ->
                [one] { $n } годину
                [few] { $n } години
               *[other] { $n } годин
            }
           *[minutes] Сесія почнеться через { $n ->
                [one] { $n } хвилину
                [few] { $n } хвилини
               *[other] { $n } хвилин
            }
        }
reminder-for-guest =
    .subject = Нагадування: { $title }, коуч { $coach }, { $when }
    .heading = { reminder-for-booker.heading }
reminder-for-coach =
    .subject = Нагадування: { $when }, { $title }, { $booker }
    .heading = { reminder-for-booker.heading }
follow-up-for-booker =
    .subject = Як вам { $title }, коуч { $coach }?
    .heading = Дякуємо за ваш час
    .lead = Сподіваємося, що сесія, яку проводить { $coach }, була вам корисна. Як усе минуло? Будемо раді відповіді на цей лист.

coach-changed-for-booker =
    .subject = Інший коуч: { $title }, тепер { $coach }, { $when }
    .heading = Вашу сесію проведе { $coach }
    .lead =
        { $state ->
            [requested] Вашу сесію проведе { $coach }, а не { $before }. Час той самий.
           *[booked] Вашу сесію проведе { $coach }, а не { $before }. Час той самий; додане запрошення оновить ваш календар.
        }
coach-changed-for-guest =
    .subject = { coach-changed-for-booker.subject }
    .heading = Сесію проведе { $coach }
    .lead = Сесію проведе { $coach }, а не { $before }. Час той самий; додане запрошення оновить ваш календар.
handed-over-for-coach =
    .subject = Передано: { $when }, { $title }, { $booker }
    .heading = Цю сесію проведе { $to }
    .lead = Ви більше не проводите цю сесію. Додане повідомлення прибере її з вашого календаря.

joined-for-coach =
    .subject = Нове бронювання: { $when }, { $title }, { $booker }
    .heading = { $booker } приєднується до групи
left-for-coach =
    .subject = Скасовано: { $when }, { $title }, без участі: { $booker }
    .heading = { $booker } виходить із групи
    .lead = { $booker } скасовує участь. Місце знову вільне.

existing-booking =
    .subject = Вже заброньовано: { $title }, коуч { $coach }, { $when }
    .heading =
        { $why ->
            [same-session] Вам уже заброньовано місце
           *[too-many-open] У вас уже є бронювання
        }
    .lead =
        { $why ->
            [same-session] Хтось, можливо ви, хотів ще раз забронювати цю сесію з цією адресою. Її вже заброньовано, робити нічого не треба.
           *[too-many-open] Хтось, можливо ви, хотів забронювати ще одну сесію з цією адресою. Більше відкритих сесій одночасно бути не може: перенесіть цю або скасуйте її й забронюйте іншу.
        }

booker-unreachable =
    .subject = { $booker } не отримує наш лист про { $when }
    .heading = Лист не вдалося доставити
    .lead = Наш лист про цю сесію не дійшов. Отримувач: { $booker }. Бронювання чинне; можливо, в адресі є помилка.

email-code-for-booker =
    .subject = Ваш код для { $title }: { $code }
    .heading = { $code }
    .lead = Цей код доводить, що адреса ваша. Введіть його у форму протягом 15 хвилин. Ще нічого не заброньовано.
    .reason = Ви отримали цей лист, бо хтось, можливо ви, хоче забронювати { $title } з цією адресою на { $site }.
