# Що кажуть сторінки. Ключі, що закінчуються кодом, складаються під час роботи. Імена стоять у називному відмінку.

## Рамка

skip = Перейти до вмісту
privacy = Конфіденційність
imprint = Відомості про видавця
foot-mentees = Для підопічних: ваш простір
foot-coaches = Для коучів: вхід
mailbox = Тестова скринька
languages = Мова
colours-auto = Кольори: як у системі
colours-light = Кольори: світлі
colours-dark = Кольори: темні

## Тривалість

minutes =
    { $n ->
        [one] { $n } хвилина
        [few] { $n } хвилини
       *[other] { $n } хвилин
    }
span-minutes =
    { $n ->
        [one] { $n } хвилину
        [few] { $n } хвилини
       *[other] { $n } хвилин
    }
span-hours =
    { $n ->
        [one] { $n } годину
        [few] { $n } години
       *[other] { $n } годин
    }
span-days =
    { $n ->
        [one] { $n } день
        [few] { $n } дні
       *[other] { $n } днів
    }
length-choice = { $n } хв
lengths-choice = { $others } або { $last } хв

## Головна сторінка і коуч

home-title = Сесії для зростання
home-intro = Сесії з коучами, які самі робили цю роботу. Оберіть час; обліковий запис не потрібен.
home-empty = Поки що жоден коуч не приймає бронювань. Завітайте пізніше.
home-articles = Найновіші статті
coach-figures = У цифрах
coach-sessions = Сесії
coach-empty = Зараз { $name } не приймає бронювань. Завітайте пізніше.
coach-see-times = Переглянути час

## Сесія

session = Сесія
coach = Коуч
what = Що
how-long = Тривалість
where = Де
changes = Зміни
booked-by = Хто бронює
title-with-coach = { $title }, коуч { $coach }
place-video = Відеодзвінок
place-video-promised = Відеодзвінок; посилання прийде з підтвердженням
place-phone = Телефоном
place-in-person = Особисто
place-in-person-promised = Особисто; адреса прийде з підтвердженням
place-ask = Де вам зручно
place-ask-promised = Де вам зручно; скажіть своєму коучу
your-time = Ваш час, { $zone }
coach-time = { $time } у коуча
status-pending = Чекає на коуча
status-confirmed = Підтверджено
status-declined = Відхилено
status-cancelled = Скасовано
status-expired = Втратив чинність
status-completed = Відбулася
status-no-show = Пропущено

## Що дозволяють правила

until-start = до початку
until-before = не пізніше ніж за { $span } до початку
promise-both = Перенести або скасувати сесію можна { $until }.
promise-each = Перенести сесію можна { $move }, а скасувати — { $cancel }.
promise-cancel = Скасувати сесію можна { $until }; перенести не можна.
can-both = Перенести або скасувати сесію можна до { $until }.
can-move = Перенести сесію можна до { $until }.
can-cancel = Скасувати сесію можна до { $until }.
too-late-both = Перенести або скасувати сесію можна було до { $until }. Якщо не зможете прийти, скажіть, будь ласка, коучу ({ $coach }).
too-late-move = Перенести сесію можна було до { $until }. Якщо не зможете прийти, скажіть, будь ласка, коучу ({ $coach }).
too-late-cancel = Скасувати сесію можна було до { $until }. Якщо не зможете прийти, скажіть, будь ласка, коучу ({ $coach }).
moved-too-often = Більше переносити цю сесію не можна. Якщо потрібен інший час, запитайте, будь ласка, коуча ({ $coach }).
moves-left =
    { $n ->
        [1] Її можна перенести ще раз.
        [2] Її можна перенести ще двічі.
        [few] Її можна перенести ще { $n } рази.
       *[other] Її можна перенести ще { $n } разів.
    }

## Вибір часу

picker = Оберіть день і час
picker-about = Про сесію
picker-days = Дні
picker-months = Місяці
picker-times = Час
picker-other-days = Інші дні з вільним часом
picker-next = найближчий день:
picker-go = Перейти: { $day }
no-times-on = Немає вільного часу: { $day }
no-times-in = Немає вільного часу: { $month }
times-of-day =
    { $n ->
        [0] немає вільного часу
        [one] { $n } варіант
        [few] { $n } варіанти
       *[other] { $n } варіантів
    }
morning = Ранок
afternoon = День
evening = Вечір
seats-left =
    { $n ->
        [one] лишилося { $n } місце
        [few] лишилося { $n } місця
       *[other] лишилося { $n } місць
    }
zone-times = Час у поясі
zone-change = Змінити
zone-yours = Ваш часовий пояс
zone-show = Показати час
zone-unknown = Часового поясу «{ $name }» немає. Час подано в поясі { $zone }; оберіть свій зі списку.
area-Africa = Африка
area-America = Америка
area-Antarctica = Антарктида
area-Arctic = Арктика
area-Asia = Азія
area-Atlantic = Атлантика
area-Australia = Австралія
area-Europe = Європа
area-Indian = Індійський океан
area-Pacific = Тихий океан
area-Elsewhere = Інше

## Форма бронювання

book = Забронювати сесію
book-title = Забронювати: { $title }
book-at = Забронювати на { $when }
ask-for = Запитати про { $when }
book-another-time = Обрати інший час
book-free-times = Обрати один із вільних варіантів
your-name = Ваше імʼя
email = Електронна пошта
email-hint = Сюди прийдуть підтвердження, запрошення і посилання, щоб перенести або скасувати.
guests = Гості
guests-hint =
    { $n ->
        [one] Не більше { $n } адреси, через кому. Гості теж отримають запрошення.
        [few] Не більше { $n } адрес, через кому. Гості теж отримають запрошення.
        [many] Не більше { $n } адрес, через кому. Гості теж отримають запрошення.
       *[other] Не більше { $n } адреси, через кому. Гості теж отримають запрошення.
    }
mail-code = Надіслати код
email-code = Код із листа
email-code-sent = Ми надіслали шестизначний код на { $name }. Введіть його тут, щоб завершити; він дійсний 15 хвилин.
email-code-again = Надіслати новий код
optional = (необовʼязково)
choose = Оберіть…
no-answer = Без відповіді
leave-empty = Залиште порожнім
answers-to-change =
    { $n ->
        [1] Одну відповідь треба змінити:
        [one] { $n } відповідь треба змінити:
        [few] { $n } відповіді треба змінити:
       *[other] { $n } відповідей треба змінити:
    }
gone = Цей час уже зайнято
another-time-free = { $why }. Вільний час:
another-time-none = { $why }, а поруч нічого вільного немає. Оберіть, будь ласка, інший час.
another-time = { $why }. Оберіть, будь ласка, інший час.
honeypot = Заповнено поле, якого люди не бачать. Надішліть, будь ласка, форму ще раз.
length-gone =
    { $n ->
        [one] Такої тривалості вже немає; ця сесія триває { $n } хвилину.
        [few] Такої тривалості вже немає; ця сесія триває { $n } хвилини.
       *[other] Такої тривалості вже немає; ця сесія триває { $n } хвилин.
    }
questions-changed = Відколи ви відкрили форму, запитання змінилися. Перегляньте їх, будь ласка, і надішліть форму ще раз.

## Що заброньовано

booked = Сесію заброньовано
requested = Ваш запит отримує { $coach }
mailbox-notice = На цьому сервері не налаштовано пошту: підтвердження лежить у тестовій скриньці, посилання нижче.
next = Що далі
next-mail = Лист із запрошенням до календаря вже прямує на { $address }.
next-coach = { $coach } вже знає про це і до зустрічі прочитає, що ви написали.
next-video = У призначений час відкрийте посилання на дзвінок; воно є вище і в листі.
next-phone = У призначений час будьте біля телефону.
next-in-person = Адреса є вище і в листі.
next-ask = Скажіть своєму коучу, де вам зручно зустрітися: дайте відповідь на лист.
next-answer = На ваш запит відповість { $coach }; відповідь прийде на { $address }.
plans = Якщо плани зміняться
plans-move = Перенести
plans-cancel = Скасувати
plans-see = Переглянути бронювання
add-to-calendar = Додати до календаря
calendar-file = Файл календаря (.ics)

## Бронювання в руках того, хто його зробив

yours = Ваша сесія
yours-status = Її підтверджено: { $when }, коуч { $coach }.
over = Ця сесія минула
over-was = Вона була: { $when }.
over-completed = Вона відбулася: { $when }.
over-missed = Вона була: { $when }, і вас не вистачало.
pending = Ваш запит
pending-status = Його має підтвердити { $coach }; відповідь прийде поштою.
pending-status-until = Його має підтвердити { $coach }, час на відповідь — до { $when }. Відповідь прийде поштою.
wanted-move = Ви просили інший час: { $when }. Доки { $coach } не відповість, сесія лишається у свій час.
declined = Ваш запит відхилено
declined-status = { $coach } не може. Ви можете обрати інший час.
expired = Ваш запит втратив чинність
expired-status = На нього ніхто не відповів вчасно. Ви можете обрати інший час.
cancelled = Цю сесію скасовано
cancelled-by-coach = Сесію скасовує коуч ({ $coach }).
cancelled-by-coach-because = Сесію скасовує коуч ({ $coach }): «{ $reason }»
cancelled-by-you = Ви скасували її; { $coach } вже знає про це. Час знову вільний.
done-moved = Новий час: { $when }. Лист уже прямує до вас.
done-asked = Ваше прохання вже прямує до коуча. Відповідь прийде поштою.
done-cancelled = Скасовано. Лист про це вже прямує до вас.
can-do-now = Що ви можете зробити зараз
do-move = Перенести на інший час
do-cancel = Скасувати сесію
do-book-again = Забронювати ще одну сесію
you-wrote = Що ви написали
yes = Так
no = Ні

## Скасування і перенесення

cancel-question = Скасувати цю сесію?
cancel-consequence = { $coach } дізнається про це з листа, а час буде вільний для інших.
cancel-submit = Скасувати: { $when }
cancel-keep = Залишити сесію
cancel-other-time = Може, підійде інший час?
cancel-move = Краще перенести
reason = Причина
reason-hint = Її прочитає { $name }.
move-title = Перенесення сесії
move-question = Перенести цю сесію?
move-now = Теперішній час сесії
move-keep-time = Залишити цей час
move-from = Було
move-to = Буде
move-consequence = { $coach } дізнається про це з листа, а ви отримаєте нове запрошення.
move-consequence-ask = Спершу згоду має дати { $coach }; доки відповіді немає, сесія лишається у свій час.
move-submit = Перенести на { $when }
move-back = Переглянути інший час
move-keep = Залишити сесію як є

## Статті та форма під ними

articles = Статті
articles-intro = Інженерні статті на вашу пошту: практичні поради про проєктування систем, технічне лідерство і розвиток карʼєри. Без спаму.
articles-empty = Поки що нічого не опубліковано.
articles-older = Давніші статті
articles-all = Усі статті
articles-feeds = Стрічки:
article-author = Хто це пише
article-book = Забронювати сесію для зростання
subscribe-to = { $name } на вашу пошту
subscribe-submit = Підписатися
subscribe-hint = Один лист, щоб підтвердити, а далі — наступний випуск. Відписатися можна одним натисканням.
subscribe-sent = Перевірте пошту
subscribe-sent-text = Лист уже прямує до вас. Відкрийте посилання в ньому, і наступний випуск прийде на вашу пошту. Якщо за кілька хвилин листа немає, загляньте до папки зі спамом.
subscribe-typo = Може, це описка?
subscribe-typo-text = На цю адресу ми не можемо написати. Перегляньте її, будь ласка, ще раз.

## Сторінки читачів

confirm = Підтвердження
confirm-question = Одне натискання — і все готово
confirm-text = Ви отримуватимете { $name } на адресу, куди прийшов лист.
confirm-submit = Підтвердити підписку
confirm-not-you = Якщо ви цього не просили, закрийте цю сторінку. Нічого не сталося.
confirmed = Підписку підтверджено
confirmed-text = Відтепер ви отримуватимете { $name }. У кожному випуску є посилання, щоб відписатися одним натисканням.
leave = Відписатися
leave-question = Відписатися від розсилки «{ $name }»?
leave-text = Натисніть кнопку, і нові випуски більше не надходитимуть.
leave-all = Відписатися від усіх наших розсилок
leave-instead = Може, краще перерва чи інша розсилка?
leave-mail-page = Надіслати посилання на мою сторінку
left = Підписку скасовано
left-text = Випуски цієї розсилки більше не надходитимуть. Дякуємо, що читали її.
left-all-text = Випуски наших розсилок більше не надходитимуть. Дякуємо, що читали їх.
own-page = Ваша сторінка
own-page-of = Для { $name }.
own-page-sent = Посилання на вашу сторінку вже прямує на вашу пошту. Воно діє один день.
own-page-lists = Що ви читаєте
own-page-break = Перерва, у тижнях
own-page-no-break = Порожнє поле — без перерви.
own-page-break-until = У вас перерва до { $name }. Порожнє поле нічого не змінить, 0 завершить її.
own-page-break-fault = Від 0 до { $n } тижнів, числом.
own-page-save = Зберегти
own-page-saved = Збережено.
own-page-data = Ваші дані
own-page-file = Усе, що ми про вас знаємо, одним файлом
own-page-erase-ask = Стерти все …
own-page-erase-text = Вашу адресу, імʼя і те, що ви читали, буде стерто одразу, і більше жоден випуск не прийде. Цього не можна скасувати.
own-page-erase-sure = Я знаю, що ніхто не зможе цього повернути.
own-page-unsure = Поставте позначку, якщо ви впевнені; нічого не стерто.
own-page-erase = Стерти все про мене
erased = Усе стерто
erased-text = Ми стерли вашу адресу, імʼя і те, що ви читали. Лишається запис без вашої адреси про те, коли ви про це попросили.

## Підсумок тижня за посиланням

check-in = Ваш тиждень
check-in-week = { $title }, тиждень { $week }
check-in-later = Тридцять днів потому
check-in-still = { $title }: що з цього ви досі робите?
check-in-sent = Дякуємо. { $name } прочитає і відповість поштою; до того часу все ще можна змінити.
check-in-replied = Відповідь: { $name }
check-in-kept = Виконано
check-in-partly = Частково
check-in-missed = Не вдалося
check-in-learned = Чого ви навчилися?
check-in-reader = Те, що ви тут напишете, прочитає лише { $name }.
check-in-blocker = Що заважає?
check-in-next-cue = Наступного тижня: якщо …
check-in-next-action = … то я …
check-in-energy = Енергія, від 1 (порожньо) до 5 (повно)
check-in-evidence = Є щось, що варто зберегти як доказ?
check-in-evidence-hint = Досить одного рядка; опрацювати його можна пізніше. Він потрапить до вашого власного журналу, і читаєте його лише ви.
check-in-submit = Надіслати: { $name }
check-in-to-change = Тут треба дещо змінити, перш ніж надсилати.
check-in-repeated = Цю форму вже надіслано. Якщо хочете змінити відповіді, надішліть її ще раз як є.
check-in-in-progress = Ця форма вже надсилається. Завантажте, будь ласка, сторінку ще раз за мить.

## Форма оцінювання

rate-title =
    { $kind ->
        [self] Де ви зараз?
        [coach] { $mentee }: яким є ваш погляд?
       *[other] { $mentee } у роботі: яким є ваш погляд?
    }
rate-lead = Оберіть рівень, який ви бачили більше ніж раз і без підказок. Кожен рівень містить нижчі. Якщо бачили замало, оберіть «Не спостерігалося».
rate-who-sees =
    { $kind ->
        [self] Ваш коуч оцінює ті самі навички. До завершення збору ніхто не бачить відповідей іншого.
        [coach] { $mentee } оцінює ті самі навички. До завершення збору ніхто не бачить відповідей іншого.
        [manager] Після завершення збору { $mentee } і коуч побачать ваші відповіді з вашим іменем.
       *[peer] Ваші відповіді буде показано лише як медіану щонайменше трьох людей, а написане — без вашого імені та без порядку.
    }
rate-due = Найкраще відповісти не пізніше цього дня: { $date }.
rate-progress = Навичок із відповіддю: { $answered } з { $all }
rate-not-observed = Не спостерігалося
rate-confidence = Наскільки ви впевнені?
rate-confidence-low = Не дуже
rate-confidence-medium = Достатньо
rate-confidence-high = Цілком
rate-practice = Чи зможете практикувати це на роботі найближчими місяцями?
rate-practice-partly = Частково
rate-interest = Наскільки це вам цікаво?
rate-interest-least = майже ні
rate-interest-most = дуже
rate-note = Що ви бачили?
rate-unanswered = Навички без відповіді вважаються такими, що не спостерігалися. Після надсилання відповіді змінити не можна.
rate-submit = Надіслати
rate-save = Зберегти й продовжити пізніше
rate-decline = Не хочу відповідати
rate-decline-text = Про це вас більше не питатимуть, а все, що ви тут заповнили, буде видалено. Скасувати це неможливо.
rate-decline-sure = Відмовитися й видалити мої відповіді
rate-decline-unsure = Нічого не видалено. Якщо не хочете відповідати, натисніть кнопку наприкінці ще раз.
rate-saved = Збережено.
rate-saving = Зберігаємо…
rate-unsaved = Ще не збережено. Перевірте зʼєднання; кнопка нижче теж зберігає.
rate-nothing = Укажіть рівень хоча б для однієї навички або відмовтеся.
rate-submitted = Дякуємо
rate-submitted-text = Ваші відповіді надіслано. Більше нічого робити не треба.
rate-declined = Гаразд
rate-declined-text = Про це вас більше не питатимуть, а заповнене видалено.
rate-closed = Збір завершено
rate-closed-text = Відповіді більше не приймаються. Усе одно дякуємо.
rate-void = Це скасовано
rate-void-text = Оцінювання припинено, тож відповіді не потрібні.

## Входи

front-page = На головну сторінку
sign-in = Вхід
sign-in-text = Ви відкрили посилання для входу. Воно діє один раз; скористайтеся ним за допомогою кнопки.
sign-in-submit = Увійти до { $name }
sign-in-not-you = Якщо ви його не просили, закрийте цю сторінку. Нічого не сталося.
sign-in-again = Отримати нове посилання
kept = Написане вами збереглося
kept-signed-out = Ваш вхід тим часом завершився, тому нічого не зроблено. Увійдіть в іншій вкладці, поверніться сюди й надішліть ще раз.
kept-signed-in = Ви увійшли наново, відколи відкрили сторінку, тому ще нічого не зроблено. Надішліть ще раз.
kept-sign-in = Увійти в іншій вкладці
kept-field = Що ви написали ({ $name })
kept-send = Надіслати ще раз
kept-text = Що ви написали
welcome = Вітаємо
welcome-to = Вітаємо в { $name }
welcome-text = Оберіть пароль; з ним і своєю адресою ви входитимете.
invitation-over-text = Запрошення діє один раз і кілька днів. Якщо ви вже встановили пароль, увійдіть із ним; якщо ні, попросіть нове запрошення.
password = Пароль
password-hint = Від 12 до 128 символів. Добре підійдуть кілька слів, які так поєднали б лише ви.
password-submit = Зберегти пароль
password-set = Пароль збережено
password-set-text = Тепер ви можете увійти з ним і своєю адресою.

## Помилки сторінок

message-reference = Якщо питатимете нас про це, назвіть
not-found = Такої сторінки немає
not-found-text = Можливо, в адресі помилка або сторінку перенесено.
unknown-booking = Це посилання не працює
unknown-booking-text = Це посилання не веде до бронювання. Відкрийте, будь ласка, найновіший лист про вашу сесію і скористайтеся посиланням із нього; старіші могли бути замінені.
expired-link = Це посилання втратило чинність
expired-link-text = Посилання з листів діють певний час, а деякі — лише один раз. Попросіть нове і відкрийте його невдовзі.
expired-confirm-text = Це посилання для підтвердження втратило чинність, або ви відтоді відписалися. Введіть адресу ще раз, і прийде нове.
not-understood = Це не вдалося прочитати
not-understood-text = Щось в адресі або формі було нечитабельним. Нічого не змінено. Поверніться, будь ласка, і спробуйте ще раз.
rate-limited = Хвилинку, будь ласка
rate-limited-seconds =
    { $n ->
        [one] З вашої мережі за короткий час надійшло багато запитів. Нічого не втрачено: зачекайте { $n } секунду і завантажте сторінку ще раз.
        [few] З вашої мережі за короткий час надійшло багато запитів. Нічого не втрачено: зачекайте { $n } секунди і завантажте сторінку ще раз.
       *[other] З вашої мережі за короткий час надійшло багато запитів. Нічого не втрачено: зачекайте { $n } секунд і завантажте сторінку ще раз.
    }
rate-limited-minutes =
    { $n ->
        [one] З вашої мережі за короткий час надійшло багато запитів. Нічого не втрачено: зачекайте { $n } хвилину і завантажте сторінку ще раз.
        [few] З вашої мережі за короткий час надійшло багато запитів. Нічого не втрачено: зачекайте { $n } хвилини і завантажте сторінку ще раз.
       *[other] З вашої мережі за короткий час надійшло багато запитів. Нічого не втрачено: зачекайте { $n } хвилин і завантажте сторінку ще раз.
    }
unavailable = Скоро повернемося
unavailable-text = Система бронювання ненадовго недоступна. Те, що ви забронювали, у безпеці. Завантажте, будь ласка, цю сторінку за хвилину.
internal = Тут щось пішло не так
internal-text = Щось пішло не так з нашого боку. Ми про це знаємо.
not-possible = Це неможливо
not-possible-text = Відколи ви відкрили цю сторінку, дещо змінилося. Поверніться, будь ласка, і перегляньте ще раз.

## Проблеми за кодом: речення без крапки

problem-slot_not_offered = Цей час не пропонується
problem-slot_taken = Цей час щойно зайняли
problem-slot_held = Саме зараз хтось бронює цей час
problem-seats_full = Усі місця на цю сесію зайнято
problem-notice_too_short = До цього часу лишилося замало
problem-outside_window = Цей день не відкрито для бронювання
problem-limit_reached = Коуч більше не приймає сесій у цей період
problem-already_booked = Ця адреса вже має місце на цій сесії. Посилання надіслано поштою
problem-booker_limit_reached = Ця адреса вже має стільки відкритих бронювань, скільки може. Посилання надіслано поштою
problem-booking_closed = Зараз цю сесію забронювати не можна
problem-policy_forbids = Для цього вже запізно
problem-wrong_state = Відколи ви відкрили цю сторінку, бронювання змінилося
problem-check_in_closed = Цей підсумок більше не приймає відповідей
problem-idempotency_in_progress = Цю форму вже бронюють. Підтвердження прийде поштою; дочекайтеся його, перш ніж надсилати ще раз
problem-idempotency_mismatch = Цю форму вже заброньовано. Якщо хочете ще одну сесію, надішліть форму ще раз як є

## Помилки полів за кодом: цілі речення

at-most =
    { $n ->
        [one] Щонайбільше { $n } символ.
        [few] Щонайбільше { $n } символи.
       *[other] Щонайбільше { $n } символів.
    }
fault-required = Будь ласка, заповніть це поле.
fault-too_long = Це задовго. Скоротіть, будь ласка.
fault-too_short = Це закоротко.
fault-password_too_short = Щонайменше 12 символів, будь ласка.
fault-password_too_long = Щонайбільше 128 символів, будь ласка.
fault-control_character = Тут є недозволений символ.
fault-web_address = Імʼя без вебадреси, будь ласка.
fault-invalid_email = Це не адреса електронної пошти.
fault-wrong_kind = Напишіть, будь ласка, число.
fault-ambiguous_figure = Це можна прочитати двояко. Напишіть, будь ласка, без знака між тисячами, наприклад 41000 або 12,5.
fault-not_an_option = Оберіть, будь ласка, один із варіантів.
fault-invalid_url = Вкажіть повну адресу сторінки, наприклад https://example.com/page.
fault-chosen_twice = Оберіть, будь ласка, кожен варіант лише раз.
fault-not_a_number = Напишіть, будь ласка, номер телефону, наприклад +49 30 123456.
fault-not_an_address = Напишіть, будь ласка, вебадресу, що починається з https://.
fault-wrong_code = Це не той код, або він застарів. Можна отримати новий.
fault-too_many = Це забагато.
fault-guests-too_many = Гостей більше, ніж приймає ця сесія.
fault-named_twice = Кожне лише один раз.
fault-guests-named_twice = Назвіть кожного гостя один раз і не себе.
fault-in_the_future = Оберіть, будь ласка, день, який уже настав.
fault-other = Будь ласка, змініть це.

## How a session was, by its link

session-rating = Як пройшла сесія?
session-score-1 = Не допомогла
session-score-2 = Мало допомогла
session-score-3 = Дещо допомогла
session-score-4 = Допомогла
session-score-5 = Дуже допомогла
session-rating-comment = Що зробило б наступну кращою?
session-rating-reader = Те, що ви тут скажете, прочитає { $name }.
session-rating-sent = Дякуємо. Тут це ще можна змінити.
session-rating-fault = Приймаються лише оцінка від 1 до 5 і коментар до 2000 знаків.

## The console: signing in

console-sign-in = Вхід до консолі
console-sign-in-hint = Для коучів і власників практики. Бронюваннями керують за посиланнями в листах.
console-email = Поштова адреса
console-password = Пароль
console-mail-link = Надіслати натомість посилання
console-link-sent = Перевірте пошту
console-link-sent-text = Якщо з цієї адреси можна увійти, посилання вже в дорозі. Воно діє один раз, чверть години.
console-to-sign-in = Назад до входу
console-slow-down-seconds =
    { $n ->
        [one] Було забагато хибних спроб. Спробуйте ще раз через { $n } секунду.
        [few] Було забагато хибних спроб. Спробуйте ще раз через { $n } секунди.
        [many] Було забагато хибних спроб. Спробуйте ще раз через { $n } секунд.
       *[other] Було забагато хибних спроб. Спробуйте ще раз через { $n } секунди.
    }
console-slow-down-minutes =
    { $n ->
        [one] Було забагато хибних спроб. Спробуйте ще раз через { $n } хвилину.
        [few] Було забагато хибних спроб. Спробуйте ще раз через { $n } хвилини.
        [many] Було забагато хибних спроб. Спробуйте ще раз через { $n } хвилин.
       *[other] Було забагато хибних спроб. Спробуйте ще раз через { $n } хвилини.
    }
console-step = Ще один крок
console-step-expired = Це тривало задовго. Почніть знову з адреси й пароля.
console-code = Код із вашого застосунку
console-code-hint = Шість цифр. Якщо застосунку немає поруч, підійде один із запасних кодів.
console-go-on = Далі
console-begin-again = Почати знову
console-open = Відкрити консоль

## The console: its frame

console-parts = Частини консолі
console-crumbs = Де ви зараз
console-sign-out = Вийти
console-zone = Час: { $name }
console-today = Сьогодні
console-calendar = Календар
console-mentees = Підопічні
console-newsletter = Розсилка
console-settings = Налаштування

## The console: the coach's day

today-sessions =
    { $n ->
        [0] Сьогодні сесій немає.
        [one] Сьогодні { $n } сесія.
        [few] Сьогодні { $n } сесії.
       *[other] Сьогодні { $n } сесій.
    }
today-waiting =
    { $n ->
        [0] Ніщо на вас не чекає.
        [one] { $n } справа чекає на вас.
        [few] { $n } справи чекають на вас.
       *[other] { $n } справ чекає на вас.
    }
today-next-session = Наступна сесія
today-none-left = Сьогодні сесій більше немає.
today-later = Далі: { $when }, { $name }
today-over = Завершено
today-running = Зараз
today-last-note = Остання нотатка
today-open-actions = Ще зробити
today-answers = Що написано під час бронювання
today-by-mentee = Підопічний
today-by-coach = Ви
today-attention = Кому ви потрібні й чому
today-waits = Чекає на вашу відповідь
today-until = чекає до { $when }
today-confirm = Підтвердити { $when }
today-decline = Відхилити …
today-decline-now = Відхилити запит
today-decline-reason = Чому
today-decline-hint = { $name } прочитає це в листі.
today-check-in = Тиждень { $week }, надіслано { $date }
today-kept =
    { $n ->
        [one] { $n } виконано
        [few] { $n } виконано
       *[other] { $n } виконано
    }
today-partial =
    { $n ->
        [one] { $n } частково
        [few] { $n } частково
       *[other] { $n } частково
    }
today-missed =
    { $n ->
        [one] { $n } пропущено
        [few] { $n } пропущено
       *[other] { $n } пропущено
    }
today-learned = Засвоєно
today-blocker = Заважає
today-next = Далі
today-energy = Енергія
today-reply = Відповісти …
today-reply-to = Ваша відповідь: { $name }
today-reply-send = Надіслати відповідь
today-assessment = На вас чекає оцінювання.
today-note-request = Запитує про записані нотатки; відповісти треба до { $date }.
today-rest = Решта дня
today-without = План триває, а нічого не заброньовано
today-empty = Сьогодні на вас нічого не чекає. Сесії, звіти й запити з’являться тут.
today-empty-step = Переглянути підопічних
today-replied = Ваша відповідь уже в дорозі.
today-confirmed = Підтверджено. Лист у дорозі.
today-declined = Відхилено. Лист у дорозі.

## How a plan stands, and why

plan-status-scheduled = Почнеться згодом
plan-status-paused = На паузі
plan-status-overrun = Строк минув
plan-status-starting = Початок
plan-status-at_risk = Під загрозою
plan-status-watch = Потребує уваги
plan-status-on_track = За планом
plan-reason-behind = відстає від плану
plan-reason-keep_rate = мало зобов’язань виконано
plan-reason-check_ins = пропущені звіти
plan-reason-silence = давно немає вістей
plan-reason-overdue = прострочено віху
plan-reason-no_session = сесію не заброньовано
plan-suggest-behind = Що допоможе: домовтеся про найближчу віху, а інші відкладіть, доки її не досягнуто.
plan-suggest-keep_rate = Що допоможе: разом зменште «якщо-то» наступного тижня настільки, щоб не могло не вдатися.
plan-suggest-check_ins = Що допоможе: запитайте двома рядками, як минув тиждень, не згадуючи про форму.
plan-suggest-silence = Що допоможе: напишіть сьогодні, двома рядками.
plan-suggest-overdue = Що допоможе: разом вирішіть, чи прострочена віха ще варта зусиль; якщо ні – відмовтеся від неї.
plan-suggest-no_session = Що допоможе: запропонуйте наступну сесію зараз.

## What the console refuses

problem-invalid_credentials = Адреса або пароль хибні
problem-foreign_form = Ця форма з іншого входу. Завантажте сторінку знову й повторіть
problem-forbidden = Ваша роль цього не дозволяє
problem-stale_version = Тим часом це змінили. Перегляньте знову й вирішуйте
problem-issue_not_ready = Випуск ще не може вийти: перевірки кажуть, чого бракує
fault-wrong_app_code = Цей код хибний, застарий або вже використаний. Візьміть той, що застосунок показує зараз.

## The console: words of every page

console-more = Показати більше
console-keys = від рядка до рядка, Enter відкриває
console-show = Показати

## The console: the calendar

calendar-week = Тиждень
calendar-list = Список
calendar-from = Від { $date }
calendar-earlier = Раніше
calendar-later = Пізніше
calendar-time-off = Відпустка
calendar-empty = Тут поки порожньо. Сесії з’являться, щойно хтось забронює.
calendar-starts-of = Початки для
calendar-starts = Можливі початки
calendar-blocked = не пропонується; відкрийте, щоб побачити чому
calendar-why-at = Чому не можна забронювати
calendar-explain = Пояснити
why-offered = пропонується
why-is-offered = { $when } пропонується
why-is-not-offered = { $when } не пропонується
why-rule-off_grid = не є одним із початків за вашим розкладом
why-rule-outside_hours = поза вашими годинами
why-rule-time_off = відпустка
why-rule-busy = ви зайняті
why-rule-hold = там саме хтось бронює
why-rule-buffer = заблизько до іншої події
why-rule-seats = усі місця зайняті
why-rule-notice = зарано або вже минуло
why-rule-window = далі, ніж ви приймаєте бронювання
why-rule-limit = ви не берете більше сесій у цей період
why-session = ваша сесія { $when }
why-busy = зайнято { $when }
why-time-off = відпустка { $when }

## The console: bookable hours

calendar-hours = Години
hours = Години для запису
hours-none = До вас ще ніхто не може записатися. Ось години для початку: змініть їх і збережіть.
hours-grid = Тиждень на сітці; поля поруч кажуть те саме
hours-drag = Тягніть по сітці: порожнє місце створює години, край змінює їх, середина пересуває.
hours-from = від
hours-to = до
hours-remove = Прибрати
hours-fault = Це не проміжок часу. Вкажіть, від котрої до котрої; години після півночі закінчуються раніше, ніж починаються.
hours-zone = Години за часом
hours-name = Назва цих годин, для себе
hours-save = Зберегти ці години
hours-unsaved = Ще не збережено
hours-saved = Збережено. Відтепер пропонуються ці години.
hours-stale = Ці години тим часом змінилися, можливо, в іншому вікні. Нижче те, що ви ввели: збережіть ще раз, щоб замінити їх, або завантажте сторінку знову.
hours-dates = Дні з іншими годинами
hours-no-dates = Жоден день не відрізняється. Свята, поїздки й довгі дні будуть тут.
hours-add-date = Додати день …
hours-date = Дата
hours-no-such-date = Оберіть дату.
hours-that-day = Години цього дня
hours-closed-hint = Без годин того дня ніхто не запишеться.
hours-closed = зачинено
hours-save-date = Зберегти цей день
hours-date-saved = Збережено.
hours-usual = Знову як зазвичай
hours-outside = Сесії поза цими годинами
hours-outside-text = Вони лишаються, як є. Перенесіть або скасуйте те, що вже не підходить.

## The console: a session

session-people = Хто бере участь
session-hosts = Проводять
session-places = Місця
session-seats = зайнято { $taken } з { $seats }
session-their-time = { $when } за їхнім часом ({ $zone })
session-guests = Гості
session-wish = Хоче перенести на
session-why = Чому скасовано
session-move = Перенести на інший час …
session-confirm = Погодитися
session-decline = Відмовити …
session-decline-now = Відмовити
session-reason = Чому; вони прочитають це в листі
session-complete = Сесія відбулася
session-no-show = Не прийшли
session-undo = Скасувати цю позначку
session-cancel = Скасувати сесію …
session-cancel-now = Скасувати
session-cancel-about = Усі дізнаються з листа, а час знову вільний. Повернути це не можна.
session-cancel-one-about = Вони дізнаються з листа, а місце знову вільне. Повернути це не можна.
session-cancelled = Скасовано. Лист уже в дорозі.
session-moved = Перенесено. Лист уже в дорозі.
session-completed = Позначено: сесія відбулася.
session-missed = Позначено: ніхто не прийшов.
session-undone = Скасовано. Сесія знову підтверджена.
session-mails = Листи про неї
session-move-title = Інший час
session-move-now = Перенести
session-move-about = Усі дізнаються з листа. Попередній час знову вільний.
session-move-other = Нічого не підходить?
session-move-by-hand = Вказати час вручну …
session-move-at = Новий початок за вашим часом
session-move-force = Навіть поза моїми годинами, строками й межами
session-move-force-hint = Інша сесія або час, який хтось саме бронює, ніколи не порушується.
history-requested = Надійшов запит
history-confirmed = Підтверджено
history-declined = Відхилено
history-cancelled = Скасовано
history-expired = Минув строк без відповіді
history-rescheduled = Перенесено
history-move_requested = Просили інший час
history-move_declined = Інший час відхилено
history-move_withdrawn = Прохання про інший час відкликано
history-completed = Відбулася
history-no_show = Не прийшли
history-outcome_undone = Позначку скасовано
history-reassigned = Передано іншому коучу
history-mail_left_out = Лист не надіслано
fault-not_a_time = Оберіть дату й час.

## The console: time off, and further hours

time-off-added = Записано. У ці дні ніхто не забронює.
time-off-changed = Збережено.
time-off-removed = Скасовано. Знову діють ваші звичайні години.
time-off-none = Попереду немає вільних днів. Тут стоятимуть відпустки й поїздки.
time-off-ahead = Попереду
time-off-over = Минулі
time-off-stands = Там є сесії
time-off-remove = Скасувати
time-off-save = Зберегти
time-off-change = Змінити …
time-off-add = Записати вільні дні …
time-off-from = Перший день
time-off-to = Останній день
time-off-reason = Навіщо
time-off-reason-hint = Лише для вас: хто бронює, цього не побачить.
hours-default = типові
hours-new = Ще одні …
hours-another = Додаткові години для типів сесій, що за ними йдуть. Це початок: назвіть їх, змініть і збережіть.
hours-schedule = Ці години загалом
hours-make-default = Зробити типовими
hours-is-default = Тепер це типові години.
hours-remove-schedule = Прибрати ці години …
hours-remove-now = Прибрати
hours-remove-about = Вони зникнуть з усіма датами. Наявні сесії залишаться.
hours-removed = Прибрано.
problem-schedule_in_use = За цими годинами йде тип сесії. Спершу оберіть там інші
problem-session_type_in_use = Його вже бронювали. Натомість закрийте: зніміть позначку доступності

## The console: a session type in full

type-new = Новий тип сесії
type-made = Створено. Якщо доступний, він на вашій сторінці.
type-removed = Прибрано.
type-remove = Прибрати цей тип сесії …
type-remove-now = Прибрати
type-remove-about = Прибрати можна лише те, чого не бронювали. Інакше закрийте: він лишиться зі своїми сесіями, і ніхто його не забронює.
type-group-what = Що це
type-group-length = Скільки триває і де
type-group-distance = Проміжки та як далеко наперед
type-group-limits = Скільки щонайбільше
type-group-approval = Згода та супутники
type-group-hosts = Групи та ведучі
type-group-more = Листи та сітка початків
type-slug = Назва в адресах
type-slug-hint = Малі латинські літери, цифри й дефіси. Порожнє поле заповниться з назви.
type-description = Для чого це
type-visibility = Де його видно
type-public-shown = на моїй сторінці
type-unlisted = лише для тих, хто має адресу
type-minutes = Тривалість, у хвилинах
type-lengths = Інші тривалості на вибір
type-lengths-hint = У хвилинах, через кому: 30, 90
type-schedule = За якими годинами
type-schedule-default = за типовими
type-place = Адреса або посилання місця
type-place-hint = Відеодзвінку потрібне посилання, особистій сесії — адреса. Окремій кімнаті — нічого.
type-place-jitsi = Відеодзвінок в окремій кімнаті
type-buffer-before = Вільно до, у хвилинах
type-buffer-after = Вільно після, у хвилинах
type-buffer-rule = Де два проміжки сходяться
type-buffer-max = рахується довший
type-buffer-sum = рахуються обидва
type-window = Як далеко наперед
type-window-any = будь-який день
type-window-days = стільки днів
type-window-business = стільки робочих днів
type-window-available = перші вільні дні
type-window-range = від дати до дати
type-window-count = Скільки днів
type-window-from = Перша дата
type-window-to = Остання дата
type-day-count = Сесій на день
type-day-minutes = Хвилин на день
type-week-count = Сесій на тиждень
type-week-minutes = Хвилин на тиждень
type-month-count = Сесій на місяць
type-month-minutes = Хвилин на місяць
type-year-count = Сесій на рік
type-year-minutes = Хвилин на рік
type-booker-limit = Відкритих бронювань однієї людини
type-approval = Потрібна моя згода
type-approval-never = ніколи
type-approval-always = завжди
type-approval-below = якщо це незабаром
type-approval-minutes = Незабаром: менш ніж стільки хвилин
type-expires = Запит чекає стільки хвилин
type-pending-blocks = Запит тримає свій час
type-email-code = Хто бронює, підтверджує адресу кодом з листа
type-guests = Скільки гостей можна взяти
type-seats = Місць на одній сесії
type-host-none = не проводить
type-host-required = завжди бере участь
type-host-pool = проводить по черзі
type-host-priority = Пріоритет: { $name }
type-host-weight = Частка: { $name }
type-reminders = Нагадування
type-reminders-hint = Хвилини до початку, через кому: 1440, 60
type-follow-up = Лист після сесії, хвилин по завершенні
type-interval = Початок кожні стільки хвилин
type-offset = Зсув початку, у хвилинах
type-grid = Які початки пропонуються
type-grid-fixed = усі за сіткою
type-grid-compact = спершу ближчі до інших сесій
type-step = Крок між близькими початками, у хвилинах
type-week-start = Тиждень починається з
type-zone = Час показано за годинником
type-zone-theirs = того, хто бронює
fault-not_numbers = Напишіть числа через кому.
fault-no_host = Хтось має її проводити.
fault-out_of_bounds = Це число замале або завелике.
fault-out_of_order = Довший період не може дозволяти менше за коротший.
fault-invalid_text = Порожньо, задовго або є зайвий знак.
fault-invalid_slug = Лише малі латинські літери, цифри й окремі дефіси.
fault-not_a_place = Такому місцю потрібна адреса.
fault-wrong_options = Напишіть варіанти для такої відповіді, по одному в рядку.
fault-before_from = Кінець раніше за початок.

## The console: one's own profile

settings-profile = Профіль
profile = Хто ви для інших
profile-saved = Збережено.
profile-save = Зберегти профіль
profile-name = Ваше ім’я
profile-language = Мова
profile-slug = Назва вашої сторінки в адресах
profile-slug-hint = Посилання з попередньою назвою після цього нікуди не ведуть.
profile-headline = Чим ви можете допомогти, одним рядком
profile-bio = Про вас
profile-figures = Цифри, по одній у рядку
profile-figures-hint = До шести, наприклад «понад 120 інженерів».
profile-password-changed = Пароль змінено. На всіх інших пристроях виконано вихід.
profile-password-about = Про це прийде лист, а всі інші ваші входи завершаться.
profile-password-now = Поточний пароль
profile-password-hint = Можна не писати протягом 15 хвилин після входу за посиланням з листа.
profile-password-new = Новий пароль, щонайменше 12 знаків
profile-password-save = Змінити пароль
fault-too_many_figures = Щонайбільше шість рядків.

## The console: a mentee's profile, engagements and sponsors

mentee-new = Додати підопічного
mentee-new-about = Їх про це не сповіщають. Відтепер вони можуть увійти до свого простору з цією адресою.
mentee-new-save = Додати
mentee-made = Додано. Почніть угоду, коли про неї домовитеся.
mentee-saved = Збережено.
mentee-save = Зберегти профіль
mentee-profile = Профіль і домовленості
mentee-profile-closed = Профіль змінюють сам підопічний і його коучі.
mentee-role-now = Посада зараз
mentee-role-target = Бажана посада
mentee-tags-hint = Через кому, для ваших фільтрів.
state-ended = Завершено
engagements = Угоди
engagement-none = Ще нічого не узгоджено. Перший план теж починає угоду.
engagement-begin = Почати угоду …
engagement-begin-now = Почати
engagement-begun = Розпочато.
engagement-change = Змінити домовлене …
engagement-save = Зберегти
engagement-changed = Збережено.
engagement-end = Завершити …
engagement-end-now = Завершити угоду
engagement-end-about = Вона завершиться сьогодні. План, що триває, треба спершу завершити.
engagement-ended = Завершено.
engagement-from = Від
engagement-to = До
engagement-since = з { $date }
engagement-goal = Для чого вона
engagement-agreement = Про що домовилися
engagement-cadence = Як часто
engagement-every = принаймні кожні { $n } дн.
engagement-days = Щонайбільше днів між сесіями
engagement-days-hint = Обидва дізнаються, якщо їх більше, а сесії немає.
engagement-payer = Хто платить, якщо не підопічний
engagement-sponsors = Спонсори
engagement-sponsor-add = Назвати спонсора …
engagement-sponsor-change = Змінити спонсора …
engagement-sponsor-save = Зберегти спонсора
engagement-sponsor-saved = Збережено. Їм нічого не кажуть без згоди підопічного.
engagement-sponsor-about = Інша адреса скасовує все, на що підопічний погодився для попередньої.
engagement-no-sponsor = Немає спонсора
engagement-told = Що їм можна казати
engagement-told-nothing = нічого; підопічний не погодився або відкликав згоду
engagement-told-sessions = коли були сесії та скільки
engagement-told-status = сесії та одним словом — як іде план
engagement-told-goal = сесії, як іде план, і текст цілі
engagement-reports = Звіти спонсорам
engagement-no-reports = Ще немає. Коли підопічний на щось погодиться, ви зможете підготувати звіт, а він дозволить його надіслати.
engagement-report-prepare = Підготувати звіт …
engagement-report-prepare-now = Підготувати
engagement-report-about = Ніхто, крім вас і підопічного, не побачить його, доки той не дозволить його надіслати.
engagement-report-prepared = Підготовлено. Підопічний може переглянути його й дозволити надіслати.
engagement-report-withdraw = Відкликати …
engagement-report-withdraw-now = Відкликати звіт
engagement-report-withdraw-about = Його посилання більше нічого не відкриє.
engagement-report-withdrawn = Відкликано.
engagement-report-draft = Чекає на підопічного
engagement-report-released = Дозволено надіслати
engagement-report-back = Відкликано
problem-no_consent = Підопічний ще ні на що не погодився

## The console: what a draft of a plan asks for

items = Віхи та зобов’язання
items-edit = Змінити віхи та зобов’язання
items-about = План триває { $n } дн. Усе тут можна міняти, доки його не запропоновано.
items-day = День { $n }
items-saved = Збережено.
items-removed = Прибрано.
items-no-milestones = Ще немає віх. Дві-три роблять поступ видимим.
items-no-commitments = Ще немає зобов’язань. Одного-двох на тиждень досить.
items-add-milestone = Додати віху …
items-add-commitment = Додати зобов’язання …
items-change = Змінити …
items-save = Зберегти
items-remove = Прибрати
items-title = Що тоді досягнуто
items-due-day = У який день плану
items-anchor = Речення навички, яке вона показує
items-evidence = Що це покаже
items-artefact = зроблена річ
items-metric = показник
items-witness = хтось, хто це бачив
items-demo = демонстрація
items-weight = Вага, від 1 до 5
items-week = На якому тижні
items-kind = Як часто
items-one-off = один раз
items-habit = знову й знову
items-cue = Якщо … (коли або де)
items-action = тоді я …
items-obstacle = Якщо щось завадить
items-times = Скільки разів на тиждень
items-confidence = Наскільки впевнені, від 0 до 10

## The console: what was not lost

secret-shown-once = Щойно створено нові коди й показано один раз. Якщо ви їх не бачили, створіть ще раз.
keys-off = Вимкнути однолітерні клавіші
keys-on = Увімкнути однолітерні клавіші

## The console: mentees

mentees-search = Шукати за іменем, адресою чи компанією
mentees-status = Стан
mentees-any-status = Будь-який стан
mentees-attention = Потребує уваги
mentees-tagged = З позначкою «{ $name }».
mentees-all = Показати всіх
mentees-none-found = Нікого не знайдено. Спробуйте менше слів або інший стан.
mentees-none = Поки нікого. Хто забронює у вас, з’явиться тут.
mentees-name = Ім’я
mentees-since = Відколи
mentee-roles = Роль
mentee-company = Компанія
mentee-email = Адреса
mentee-zone = Часовий пояс
mentee-outcome = Добрий результат
mentee-tags = Позначки
mentee-plan = План, що триває
mentee-timeline = Що відбулося
mentee-nothing = Поки нічого. Сесії, плани, звіти й нотатки з’являться тут, найновіші спершу.
mentee-week = Тиждень { $week }
mentee-retention = Чи воно досі є?
timeline-session = Сесія
timeline-assessment = Оцінювання
timeline-plan = План
timeline-check_in = Звіт
timeline-mail = Лист
timeline-note = Нотатка
assessment-baseline = На початку
assessment-midpoint = На середині
assessment-final = Наприкінці
assessment-ad_hoc = Між тим

## States in a word

state-pending = Чекає
state-confirmed = Підтверджено
state-declined = Відхилено
state-cancelled = Скасовано
state-expired = Прострочено
state-completed = Відбулося
state-no_show = Не прийшли
state-lead = Зацікавлені
state-active = Активно
state-paused = На паузі
state-alumni = Завершив коучинг
state-draft = Чернетка
state-collecting = Збирання
state-reconciling = Обговорення
state-finalised = Завершено
state-void = Недійсне
state-proposed = Запропоновано
state-ended_early = Завершено достроково
state-due = Очікується
state-submitted = Надіслано
state-late = Із запізненням
state-skipped = Пропущено
state-excused = Звільнено
state-private = Лише ви
state-coaches = Коучі
state-shared = Спільна
state-sponsor = Спонсор
state-scheduled = Заплановано
state-preparing = Готується
state-sending = Надсилається
state-finished = Завершено
state-sent = Отримали
state-leased = В роботі
state-transmitting = У дорозі
state-unknown = Можливо, отримали
state-complained = Поскаржилися
state-bounced = Адреса недійсна
state-failed = Не вдалося
state-queued = У черзі

## The console: the newsletter

newsletter-none = Поки жодного випуску. Ваші випуски з’являться тут разом із тим, хто їх отримав.
issue-finished = Надіслано, завершено { $when }
issue-started = Надсилається з { $when }
issue-scheduled = Вийде { $when }
issue-changed = Змінено { $when }
issue-reading =
    { $audience ->
        [one] Отримали { $sent } з { $audience } читача.
        [few] Отримали { $sent } з { $audience } читачів.
       *[other] Отримали { $sent } з { $audience } читачів.
    }
issue-states = Хто отримав, а хто ні
issue-state = Статус
issue-count = Читачі
issue-audience = Усі
issue-hits = Відкрито й натиснуто
issue-hits-what = Що
issue-hits-people = Люди
issue-hits-machines = Машини
issue-hits-opens = Відкрито
issue-hits-clicks = Перехід за посиланням
issue-hits-readers = Кожен читач рахується один раз. Відкриття непевні: деякі програми завантажують зображення, хоча ніхто не читає, як-от Apple Mail, а інші — ніколи. Машини — це фільтри, які дивляться, куди ведуть посилання.
issue-hits-totals = Рахується кожен раз, і ніхто не знає чий. Відкриття непевні: деякі програми завантажують зображення, хоча ніхто не читає, як-от Apple Mail, а інші — ніколи. Машини — це фільтри, які дивляться, куди ведуть посилання.
issue-copies = Читачі: { $state }
issue-nobody-yet = Поки його ніхто не отримує
issue-when = Коли
issue-said = Що відповів сервер
issue-pause = Призупинити
issue-resume = Продовжити надсилання
issue-paused = Призупинено. Що в дорозі, дійде; нове не вирушає.
issue-resumed = Триває для тих, хто ще не отримав.

## The console: settings

settings-types = Типи сесій
settings-security = Вхід
settings-mail = Пошта
settings-no-types = Поки жодного типу. Щойно з’явиться, його можна буде бронювати.
settings-type = Тип сесії
settings-length = Тривалість
settings-place = Де
settings-open = Можна бронювати
settings-closed = Закрито
mail-captured = Листи збираються тут і нікуди не йдуть. Відправник: { $from }.
mail-servers = Листи йдуть через ваші сервери. Відправник: { $from }.
mail-waiting =
    { $n ->
        [one] { $n } лист чекає.
        [few] { $n } листи чекають.
       *[other] { $n } листів чекає.
    }
mail-failed = Не надіслано
mail-none-failed = Немає листів, які не вдалося надіслати.
mail-subject = Тема
two-factor = Вхід у два кроки
two-factor-off = Вимкнено: достатньо пароля. Із застосунком, що показує коди, викрадений пароль нічого не відкриє.
two-factor-begin = Налаштувати застосунок
two-factor-scan = Зчитайте це зображення своїм застосунком.
two-factor-picture = QR-код для застосунку
two-factor-type = Або введіть цей ключ:
two-factor-then = Потім введіть код, який він показує.
two-factor-confirm = Увімкнути
two-factor-end-others = Вийти на всіх інших пристроях: туди пускав самий лише пароль
two-factor-on-now = Увімкнено.
two-factor-keep = Зберігайте ці запасні коди там, де знайдете їх без телефону. Кожен діє один раз, і більше їх не покажуть.
two-factor-kept = Коди збережено
two-factor-since = Увімкнено з { $date }.
two-factor-left =
    { $n ->
        [one] Залишився { $n } запасний код.
        [few] Залишилося { $n } запасні коди.
       *[other] Залишилося { $n } запасних кодів.
    }
two-factor-change = Нові коди або вимкнути …
two-factor-renew = Створити нові коди
two-factor-switch-off = Вимкнути
two-factor-is-off = Вхід у два кроки вимкнено. Про це є лист.
security-sign-ins = Де ви ввійшли
security-where = Пристрій
security-since = Вхід
security-last = Востаннє
security-end = Завершити
security-this = Цей браузер
security-device = Програма
security-by-password = паролем
security-by-link = за посиланням
security-ended = Той вхід завершено.
fault-wrong_password = Це не ваш пароль.
## What a sponsor is told, by a link

sponsor-title = Звіт: { $name }
sponsor-cover = Коуч { $coach } працює з { $name }. Цей звіт переглянуто й дозволено надіслати вам.
sponsor-open = Відкрити звіт
sponsor-open-hint = { $name } побачить, що ви його відкрили.
sponsor-group-title = Показники групи
sponsor-group-cover = { $coach } надсилає вам показники про людей, чий коучинг ви фінансуєте, про всіх разом.
sponsor-group-open = Переглянути показники
sponsor-group-hint = Вони стосуються щонайменше п’яти людей, тож нікого не можна розпізнати.
sponsor-period = З { $from } до { $to }
sponsor-coach = Коуч: { $coach }
sponsor-sessions-head = Сесії
sponsor-sessions =
    { $n ->
        [0] Сесій не було.
        [one] Відбулася { $n } сесія.
        [few] Відбулися { $n } сесії.
        [many] Відбулося { $n } сесій.
       *[other] Відбулося { $n } сесії.
    }
sponsor-people =
    { $n ->
        [one] Враховано { $n } людину.
        [few] Враховано { $n } людини.
        [many] Враховано { $n } людей.
       *[other] Враховано { $n } людини.
    }
sponsor-plan = План
sponsor-status-scheduled = Ще не розпочато
sponsor-status-paused = На паузі
sponsor-status-overrun = Термін минув, ще не закрито
sponsor-status-starting = Щойно розпочато
sponsor-status-at_risk = Відстає
sponsor-status-watch = Потребує уваги
sponsor-status-on_track = За планом
sponsor-status-completed = Завершено
sponsor-status-ended_early = Завершено достроково
sponsor-day = день { $day } з { $length }
sponsor-goal = Мета
sponsor-notes = Нотатки для вас
sponsor-frozen = Цей звіт не змінюється. { $name } дає згоду саме на це; більше нічого не повідомляється.
sponsor-group-frozen = Ці показники не змінюються. Більше нічого не повідомляється.
sponsor-withdrawn = Цей звіт відкликано
sponsor-withdrawn-text = Людина, про яку йшлося, більше не хоче, щоб вам це повідомляли. Це її право; будь ласка, не питайте її, чому.

## Перевірка за посиланням

recall-title = Чи зможете ви переказати, що планує { $name }?
recall-lead = { $name } має технічну стратегію. Якщо її не можна переказати після одного читання, вона надто складна – ви нічим не ризикуєте.
recall-step-read = Прочитайте текст. Знайдіть десять спокійних хвилин.
recall-step-answer = Дайте відповідь на п’ять коротких запитань з пам’яті.
recall-step-done = { $name } і коуч прочитають написане без вашого імені.
recall-until = Відповіді приймаються до { $until }.
recall-once = Текст показується лише один раз. Повернення назад або повторне відкриття посилання веде до запитань.
recall-show = Показати текст зараз
recall-now = Читайте зараз: це показується лише один раз.
recall-done-reading = Прочитано – до запитань
recall-hidden-then = Після цього текст зникне. За десять хвилин запитання з’являться самі.
recall-questions = Що ви запам’ятали?
recall-questions-lead = Вистачить кількох слів. Чого не пам’ятаєте, пропустіть; це теж допомагає.
recall-problem = Яку проблему треба розв’язати?
recall-bet = У чому ставка?
recall-why-now = Чому зараз?
recall-non-goals = Чого не робитимуть?
recall-measures = Як стане зрозуміло, що вдалося?
recall-who-sees = { $name } і коуч прочитають ваші відповіді без імені й без порядку.
recall-send = Надіслати відповіді
recall-sent = Дякуємо
recall-sent-text = Ваші відповіді отримано. { $name } і коуч прочитають їх без вашого імені.
recall-over = Це вже завершено
recall-over-text = Відповіді більше не приймаються: час минув або є новіша версія тексту. Усе одно дякуємо.
recall-withdrawn = Це запрошення відкликано
recall-withdrawn-text = Вас запитали помилково, або замість вас запитують когось іншого. Вам нічого не потрібно робити.

## Whether two entries are one person

merge-asked = Обидва записи ваші?
merge-asked-text = { $name } проводить для вас коучинг і вважає, що ви є тут двічі, з двома адресами.
merge-asked-other = Інша адреса має такий вигляд: { $name }. Туди надійшло те саме питання.
merge-asked-means = Якщо обидва записи ваші, вони стануть одним: кожна з двох адрес відкриватиме все, що є в будь-якому з них, а коучі обох читатимуть те, чим ви ділитеся зі своїми коучами. Нічого не зміниться, доки не буде згоди з обох адрес, і ніколи, якщо з однієї надійде відмова.
merge-both = Обидва мої
merge-not-me = Інший не мій
merge-waits = Ви погодилися
merge-waits-text = Тепер на вас чекає лист на іншій адресі. Доки й там не буде згоди, нічого не зміниться. Ви ще можете передумати.
merge-done = Два записи стали одним
merge-done-text = Відтепер обидві ваші адреси відкривають те саме.
merge-refused = Нічого не об’єднано
merge-refused-text = Питання закрито. Кожен запис лишається таким, як був, і ніхто нічого не дізнався про інший.
merge-over = Нічого не об’єднано
merge-over-text = Питання закрито, бо один із записів мають стерти або той, хто питав, уже не проводить коучинг для обох. Кожен запис лишається таким, як був.

## The console: private notes are handed over

handover = Запити на приватні нотатки
handover-lead = { $name } може попросити те, що тут занотовано; закон це дозволяє. Вилучіть те, що стосується інших людей, скажіть, що ви пропускаєте й чому, і передайте решту.
handover-none = Ніхто не просив у вас приватних нотаток.
handover-of = Нотатки: { $name }
handover-asked = Запит від { $date }, відповісти до { $by }.
handover-answered = Передано { $date }.
handover-part = Частину вже передано. Те, що нижче, іде за нею.
handover-show = Що передано
handover-body = Що ви передаєте
handover-body-hint = Спершу тут ваші нотатки, як вони є: приватні й ті, що для коучів. Самі нотатки лишаються без змін; передається лише те, що ви залишите в цьому полі.
handover-withheld = Що ви пропускаєте й чому
handover-more = Це ще не всі ваші нотатки. Наступні з’являться, щойно ви передасте цю частину.
handover-send = Передати
handover-send-part = Передати цю частину
handover-done = Передано. Людина отримає лист про це.
handover-done-part = Частину передано. Ось наступна.

## Простір людини

space-sign-in = Ваш простір
space-sign-in-text = Ваші сесії, план і оцінювання: одне місце, без пароля. Введіть адресу, з якою ви бронювали.
space-sign-in-submit = Надіслати посилання
space-sign-in-hint = Посилання діє кілька хвилин і один раз. Чи відома тут адреса, дізнається лише її власник.
space-nobody = Для цього входу тут нічого немає: за цією адресою вас ніхто не супроводжує.
space-link-sent = Перевірте пошту
space-link-sent-text = Якщо адреса тут відома, посилання вже в дорозі. Воно відкриває ваш простір.
space-parts = Ваш простір
space-home = Початок
space-plan = План
space-actions = Справи
space-sessions = Сесії
space-assessments = Оцінювання
space-strategies = Стратегії
space-evidence = Докази
space-privacy = Приватність
space-next = Ваша наступна сесія
space-next-none = Попереду сесій немає.
space-book = Забронювати сесію
space-with = коуч: { $name }
space-manage = Перенести або скасувати
space-plan-waits = План чекає на вашу згоду: { $name }
space-plan-look = Переглянути план
space-plan-day = День { $day } з { $length }
space-week = Це тиждень { $week }
space-week-short = Тиждень { $week }
space-week-empty = На цей тиждень нічого не заплановано.
space-check-in = Відповісти на питання тижня
space-plan-open = Переглянути весь план
space-plan-none = Плану ще немає. Щойно ви знатимете, над чим працювати, тут буде дев’яносто днів, тиждень за тижнем.
if-then = { $cue } – тоді { $action }
if-then-added = Якщо { $cue } – тоді { $action }
space-obstacle = Якщо щось завадить: { $name }
space-actions-none = Нічого не лишилося. Те, що ви візьмете на себе під час сесії, буде тут.
space-action-one-more = Записати справу
space-action-due = До
space-action-coach = для вашого коуча
space-actions-done = Зроблено
space-add = Додати
space-tick = Позначити зробленим: { $name }
space-untick = Ще не зроблено: { $name }
space-proposal = Чекає на вашу згоду
space-proposal-content = Що в ньому
space-milestones = Віхи
space-commitments = Якщо-то
space-accept = Прийняти план
space-decline = Попросити зміни …
space-decline-reason = Що має бути інакше?
space-decline-send = Надіслати
space-weeks = Тиждень за тижнем
space-today = Сьогодні
space-milestone-done = Досягнуто:
space-milestone-missed = Пропущено:
space-milestone-open = Термін:
space-course = Заплановано й досягнуто
space-plan-points = Досягнуто балів: { $earned } з { $total }; досі було заплановано { $planned }.
space-print = Друкувати
space-print-one = Друкувати на одній сторінці
space-plan-others = Інші плани
space-suggest-behind = Що допоможе: візьміть найближчу віху й цього тижня робіть лише її.
space-suggest-keep_rate = Що допоможе: зробіть наступне «якщо-то» меншим, таким малим, щоб не могло не вдатися.
space-suggest-check_ins = Що допоможе: дайте відповідь на питання цього тижня, хоч одним реченням.
space-suggest-silence = Що допоможе: напишіть сьогодні своєму коучу два рядки.
space-suggest-overdue = Що допоможе: скажіть про прострочену віху, чи вона ще варта зусиль; якщо ні, попросіть її зняти.
space-suggest-no_session = Що допоможе: забронюйте наступну сесію зараз.
space-ahead = Попереду
space-over = Минулі
space-agenda = Про що говорити
space-agenda-none = На порядку денному ще нічого немає.
space-topic-done = обговорено
space-topic-add = Додати до порядку денного
space-notes = Нотатки
space-note-own = ваша
space-assessments-none = Оцінювання ще немає. Ваш коуч почне його; тоді оцінюєте ви обоє, і тут видно, де ви зараз.
space-skills = Навичка за навичкою
space-strategies-none = Стратегії ще немає. Ставка, яку доведеться пояснювати, буде тут, щоб читати й друкувати.
space-strategy-version = Версія { $n }
space-strategy-draft = Чернетка
space-strategy-in_review = На розгляді
space-strategy-changes_requested = Просять змін
space-strategy-agreed = Узгоджено
space-strategy-live = Діє
space-strategy-superseded = Замінено
space-strategy-retired = Відкладено
space-evidence-add = Що ви зробили, у чому видно навичку?
space-evidence-hint = Досить рядка. Він лише ваш, доки ви його не покажете.
space-evidence-when = Коли
space-evidence-keep = Зберегти рядок
space-evidence-none = Ще нічого не збережено. По рядку на тиждень – і за рік є що показати.
space-evidence-raw = Рядок
space-evidence-shaped = Опрацьовано
space-evidence-verified = Підтверджено
space-evidence-own = лише ви
space-evidence-coach = ваш коуч
space-evidence-packet = іде до добірок
space-coverage = Що вони охоплюють
space-coverage-alt = Навички за рівнями: нічого, заявлено, сильно або старше за 18 місяців
space-who-read = Хто що читав
space-who-read-none = Ніхто, крім вас, не відкривав ваших даних.
space-access-sponsor = Спонсор
space-read-profile = читає ваш профіль
space-read-intake = читає ваші відповіді перед першою сесією
space-read-engagement = читає, про що домовлено
space-read-sessions = читає ваші сесії
space-read-notes = читає нотатки про вас
space-read-evidence = читає ваші докази
space-read-sponsor = читає, що знає спонсор
space-read-assessments = читає ваші оцінювання
space-read-plan = читає ваш план
space-read-strategies = читає ваші стратегії
space-read-access_log = читає цей перелік
space-read-export = бере ваші дані з собою
space-read-erasure = дивиться, чи хочете ви видалення
space-read-sponsor_report = читає звіт, який ви дозволили
space-addresses = Ваші адреси
space-export = Усе в одному файлі
space-export-text = Усе, що про вас зберігається, у JSON і Markdown в архіві zip.
space-export-get = Завантажити
space-private-notes = Що коучі занотували для себе
space-private-notes-text = Приватних нотаток коучів у файлі немає. Ви можете їх попросити; ваш коуч вилучить те, що стосується інших, і передасть решту за 30 днів.
space-private-notes-ask = Попросити нотатки
space-notes-awaited = { $name } має ваш запит і час до { $date }.
space-notes-handed-over = { $name } передає це, { $date }:
space-notes-withheld = Пропущено: { $name }
space-erase = Видалити все
space-erase-text = За 30 днів зникне все про вас: тексти, плани, оцінки, листи. Сесії лишаться в календарі без вашого імені. До того часу можна передумати.
space-erase-ask = Видалити …
space-erase-sure = Я знаю, що потім цього ніхто не поверне.
space-erase-now = Видалити все за 30 днів
space-erase-unsure = Поставте позначку, якщо впевнені; нічого не сталося.
space-erase-waits = Усе про вас зникне: { $name }.
space-erase-keep = Залишити мої дані
space-done-done = Позначено зробленим.
space-done-open = Справа знову відкрита.
space-done-action = Записано.
space-done-topic = Додано до порядку денного.
space-done-evidence = Збережено.
space-done-accepted = Прийнято. План діє.
space-done-declined = Ваш коуч прочитає, що має бути інакше.
space-done-notes = Ваші коучі отримали запит.
space-done-erase = За 30 днів усе зникне. До того часу можна передумати.
space-done-keep = Нічого не буде видалено.
space-evidence-new = Розповісти все
space-packet = Добірка для ролі
space-packet-about = Те, що ви показуєте тим, хто вирішує щодо ролі: до трьох випадків, що охоплюють ваші докази і чого бракує.
space-evidence-about = Потрібні лише рядок і день. Що більше розказано, то більше це важить.
space-evidence-strength = Сила { $points } з 6 · читає: { $reader }
space-evidence-keep-case = Зберегти доказ
space-evidence-save = Зберегти зміни
space-evidence-case = Про що тут
space-evidence-advice = Що зробить це переконливішим
space-evidence-title = Що сталося, одним рядком
space-evidence-situation = Ситуація
space-evidence-situation-hint = У чому була проблема і що було на кону.
space-evidence-my-part = Моя частина
space-evidence-my-part-hint = Що зробили саме ви, від першої особи.
space-evidence-decision = Рішення
space-evidence-decision-hint = Що вирішили і чому не інакше.
space-evidence-result = Результат
space-evidence-result-hint = Що з цього вийшло і для кого.
space-evidence-kind = Яка це була робота
space-case-project = Проєкт
space-case-design = Проєктування
space-case-incident = Інцидент
space-case-mentoring = Менторство
space-case-influence = Вплив
space-case-strategy = Стратегія
space-case-writing = Тексти
space-case-hiring = Наймання
space-case-community = Спільнота
space-evidence-scope = Як далеко сягнув вплив
space-scope-self = Моя власна робота
space-scope-team = Моя команда
space-scope-multi_team = Кілька команд
space-scope-org = Частина компанії
space-scope-company = Уся компанія
space-evidence-skill = Навичка, яку видно
space-evidence-level = На якому рівні
space-evidence-metric = Показник, що змінився
space-evidence-metric-hint = Що вимірювали, наприклад «p95 оплати».
space-evidence-before = До
space-evidence-after = Після
space-evidence-unit = Одиниця
space-evidence-source = Де це можна перевірити
space-evidence-witness = Хто це бачив
space-evidence-relation = Хто ця людина для вас або для роботи
space-evidence-vouches = Готова це підтвердити
space-evidence-links = Де це можна побачити
space-evidence-links-hint = Вебадреси, по одній у рядку.
space-evidence-secrecy = Хто взагалі може про це знати
space-secrecy-open = Будь-хто
space-secrecy-internal = Моя компанія
space-secrecy-secret = Ніхто, крім мене
space-evidence-readers = Кому я це показую
space-visibility-private = Нікому
space-visibility-coach = Моєму коучу
space-visibility-packet = Моєму коучу і тим, хто читає мої добірки
space-evidence-show = Показати коучу
space-evidence-pack = Додати до добірок
space-evidence-hide = Лишити для себе
space-evidence-remove = Вилучити …
space-evidence-remove-now = Вилучити
space-evidence-remove-about = Це зникне, з майбутніх добірок теж. Цього не можна скасувати.
space-done-evidence-changed = Зміни збережено.
space-done-evidence-hidden = Це знову лише ваше.
space-done-evidence-shown = Тепер це показано.
space-done-evidence-removed = Вилучено.
space-done-sign-in = Цей вхід завершено.
space-strategy-begin = Почати стратегію …
space-strategy-begin-now = Почати
space-strategy-title = Як вона називається
space-strategy-versions = Версії та зміни
space-strategy-share = Показати коучу …
space-strategy-share-now = Поділитися цією версією
space-strategy-note = Що в ній нового
space-strategy-go-live = Увести в дію …
space-strategy-live-now = Тепер робимо так
space-strategy-review = Переглянути знову
space-strategy-waived = Чому без перевірки читачами
space-strategy-waived-hint = Лише якщо жодної перевірки читачами не пройдено.
space-strategy-edit = Написати наново …
space-strategy-save = Зберегти зміни
space-strategy-text = Увесь текст, у Markdown
space-strategy-text-hint = Лишіть заголовки; те, що під ними, — ваше. Коуч прочитає це, щойно ви поділитеся.
space-strategy-open = Дозволити коучу читати
space-strategy-shut = Лишити чернетку для себе
space-strategy-retire = Відмовитися від неї …
space-strategy-retire-now = Відмовитися
space-strategy-retire-about = Тоді її завершено, і повернутися до неї не можна.
space-strategy-reason = Чому
space-strategy-reply = Відповісти …
space-strategy-reply-now = Відповісти
space-done-strategy = Розпочато. Відкрийте її, щоб написати, що в ній.
space-done-strategy-edit = Зміни збережено.
space-done-strategy-share = Ви поділилися. Коуч отримає лист.
space-done-strategy-open = Змінено, хто читає чернетку.
space-done-strategy-live = Вона діє.
space-done-strategy-retire = Від неї відмовилися.
space-done-strategy-comment = Сказано. Коуч це прочитає.
space-done-strategy-reply = Сказано. Коуч це прочитає.
space-done-strategy-resolve = Вирішено.
space-done-strategy-reopen = Знову відкрито.


## The console: webhooks, keys, people, the log

settings-webhooks = Вебхуки
settings-keys = Ключі API
settings-people = Коучі та власники
settings-log = Журнал
webhooks-none = Вебхуків ще немає. Ваша програма може дізнаватися, що тут відбувається: запис, звіт, надісланий випуск.
webhooks-where = Адреса
webhooks-events = Дізнається про
webhooks-add = Додати вебхук …
webhooks-everything = Усе
webhooks-others = Або окремі події через пробіл
webhooks-description = Як ви його називаєте
webhooks-make = Додати цей вебхук
webhooks-fault-url = На цю адресу не можна звернутися. Вона починається з https:// і має публічний вузол.
webhooks-fault-events = Оберіть, про що він дізнається. Окрема подія має вигляд booking.confirmed.
webhooks-secret = Секрет для підпису
webhooks-secret-text = Збережіть його у своїй програмі: вона перевіряє ним кожен виклик. Більше його не покажуть.
webhooks-on = Отримує
webhooks-failing = Не приймає
webhooks-given-up = Вимкнено
webhooks-paused = Призупинено
webhooks-gone = Ми вимкнули його: { $when }. Його адреса відповіла, що її більше немає.
webhooks-gave-up = Ми вимкнули його: { $when }. П’ять днів він нічого не приймав.
webhooks-failing-since = Він нічого не приймає: { $when }. Ми пробуємо далі.
webhooks-test = Надіслати пробу
webhooks-pause = Призупинити
webhooks-resume = Повідомляти знову
webhooks-new-secret = Новий секрет …
webhooks-new-secret-text = 24 години кожен виклик матиме обидва підписи, щоб ваша програма встигла перейти.
webhooks-new-secret-make = Створити новий секрет
webhooks-remove = Прибрати …
webhooks-remove-text = Разом зникне все, що йому повідомляли. Цього не скасувати, а паузу можна.
webhooks-remove-it = Прибрати цей вебхук
webhooks-removed = Вебхук прибрано.
webhooks-now-paused = Призупинено. Те, що на нього чекало, відкинуто; пізніше ви зможете надіслати це знову.
webhooks-now-on = Відтепер він дізнається про все, що відбувається.
webhooks-tested = Пробу надіслано. За мить нижче буде видно, що з неї вийшло.
webhooks-again-done = Надсилається знову.
webhooks-told = Що йому повідомили
webhooks-nothing-told = Тут поки нічого немає.
webhooks-all = Усі
webhooks-event = Подія
webhooks-again = Надіслати знову
state-delivered = Доставлено
problem-too_many_webhooks = У вас стільки вебхуків, скільки може бути. Спершу приберіть один
problem-webhook_inactive = Цей вебхук призупинено. Спершу ввімкніть його
keys-none = Ключів ще немає. З ключем програма діє за вас у межах дозволеного.
keys-name = Назва
keys-scopes = Що йому дозволено
keys-until = Діє до
keys-last-day = Останній день дії; порожньо, якщо без кінця
keys-unused = ніколи
keys-no-end = без кінця
keys-add = Створити ключ …
keys-make = Створити цей ключ
keys-made = Ваш новий ключ
keys-made-text = Ваша програма надсилає його як bearer-токен. Більше його не покажуть.
keys-fault-scopes = Оберіть хоча б щось, що йому дозволено.
keys-fault-until = Оберіть день, який ще настане, або жодного.
keys-revoke = Відкликати …
keys-revoke-text = Він одразу перестане діяти, назавжди.
keys-revoke-it = Відкликати цей ключ
keys-revoked = Ключ більше не діє.
people-owner = Власник
people-coach = Коуч
people-active = Має доступ
people-pending = Запрошено
people-out = Без доступу
people-you = Це ви.
people-role = Роль …
people-role-of = Роль
people-to-owner = Власник бачить і змінює все у практиці, зокрема цю сторінку.
people-to-coach = Коуч бачить своїх підопічних і сесії, але не цю сторінку.
people-make-owner = Зробити власником
people-make-coach = Зробити коучем
people-reset = Втрачено застосунок …
people-reset-text = Доки не налаштовано новий застосунок, знову вистачить самого пароля. Про це повідомить лист.
people-reset-it = Вимкнути вхід у два кроки
people-remove = Закрити доступ …
people-remove-text = Вихід станеться одразу; посилання й ключі перестануть діяти назавжди. Сесії, плани й нотатки залишаться. Доступ можна буде повернути.
people-remove-it = Закрити доступ
people-let-in = Повернути доступ
people-invite = Запросити когось …
people-invite-send = Надіслати запрошення
people-invited = Запрошення надіслано. Посилання діє сім днів.
people-changed = Роль змінено.
people-now-out = Доступ закрито. Нижче його можна повернути.
people-now-in = Вхід знову можливий.
people-reset-done = Вхід у два кроки для цієї особи вимкнено. Про це повідомить лист.
problem-user_exists = Обліковий запис із цією адресою вже є
problem-last_owner = Це останній власник. Спершу зробіть власником когось іншого
problem-own_two_factor = Це ваш власний. Вимкніть його в розділі «Вхід»
problem-two_factor_off = Вхід у два кроки там уже вимкнено
log-action = Що зроблено
log-who = Хто
log-from = Звідки
log-anybody = Будь-хто
log-none = Нічого не знайдено. Спробуйте початок іншої дії або будь-кого.
log-visitor = Відвідувач
log-mentee = Підопічний
log-key = Ключ API
log-system = Програма
mail-unsigned = Тут не підписується
mail-unsigned-text = Листи йдуть без нашого підпису. Або їх підписують ваші сервери, або налаштуйте mail.dkim: багато скриньок вважають непідписане спамом.
mail-signed = Підписується
mail-signed-text = Кожен лист підписано, і підпис охоплює домен відправника. У DNS має бути такий запис:
mail-misaligned = Підпис для іншого домену
mail-misaligned-text = Листи підписано, але для домену, що не є доменом відправника: багато скриньок цього не зараховують. Виправте mail.dkim.domain. У DNS має бути такий запис:
mail-signature-fault = Ключ не може підписувати
mail-record-name = Запис

## The console: one session type

type-public = Сторінка
type-title = Назва
type-policy = Що можна тому, хто записався
type-notice = Записатися
type-cancel = Скасувати
type-move = Перенести
type-moves = Скільки разів можна перенести
type-policy-text = Вашими словами
type-questions = Що питають
type-questions-hint = Наявні записи зберігають свої питання. Зітріть питання, щоб прибрати його.
type-question = Питання
type-one-more = Ще одне питання
type-kind = Відповідь
type-kind-text = рядок
type-kind-long = кілька рядків
type-kind-select = один із варіантів
type-kind-multi = будь-які з варіантів
type-kind-checkbox = так чи ні
type-kind-number = число
type-kind-url = вебадреса
type-kind-phone = номер телефону
type-required = обов’язкова
type-options = Варіанти, по одному в рядку
type-save = Зберегти цей тип сесії
type-saved = Збережено. Діє для записів відтепер.


## Forms of the console

sheet-mend = Нічого не змінено. Виправте, будь ласка, позначене.
sheet-wrong-state = За нинішнього стану це неможливо. Сторінка показує, як усе є.
sheet-sent-already = Цю форму вже надіслано. Тут показано поточний стан; повторіть зміну, якщо її бракує.
sheet-sure = Так, дійсно
fault-not_a_date = Напишіть дату, наприклад 2026-11-24.
fault-not_affirmed = Спершу поставте позначку.
console-assessments = Оцінювання
console-plans = Плани
console-strategies = Стратегії
console-grave = Обережно

## The console: one mentee, and what is done there

mentees-coach = Коуч
mentees-own = Мої підопічні
mentees-everybody = Усіх коучів
mentee-next = Наступна сесія: { $when }
mentee-no-session = Жодної сесії не заброньовано.
mentee-erasure = Усе про цю людину буде видалено { $date }.
mentee-action-done = Зроблено
mentee-action-add = Додати завдання …
mentee-action-save = Записати
mentee-action-title = Що треба зробити
mentee-action-who = Хто це зробить
mentee-action-due = До якого дня
mentee-action-saved = Записано.
mentee-action-finished = Зроблено. На одну справу менше.
mentee-notes = Нотатки
mentee-note-add = Написати нотатку …
mentee-note-save = Зберегти нотатку
mentee-note-body = Нотатка
mentee-note-who = Хто її читає
mentee-note-private = Лише я
mentee-note-coaches = Коучі цієї людини
mentee-note-shared = Коучі та підопічний
mentee-note-sponsor = Коучі, підопічний і спонсор за згодою
mentee-noted = Нотатку збережено.
mentee-assess = Почати оцінювання …
mentee-assess-about = Поки що нікого не питають. Кого питати, обирають на наступній сторінці.
mentee-assess-start = Почати
mentee-assess-role = Для якої ролі
mentee-assess-kind = На якому етапі
mentee-assess-due = Відповіді до
mentee-evidence = Показані докази
mentee-verify = Підтверджую
mentee-verified = Тепер ви це підтвердили.
mentee-merge = Об’єднати з дублікатом …
mentee-merge-about = Усе з іншого запису переходить сюди, а той запис зникає; скасувати це не можна. Якщо іншим записом хтось користується, спершу обох питають листом, і нічого не переходить, доки обоє не погодяться.
mentee-merge-email = Адреса іншого запису
mentee-merge-now = Об’єднати
mentee-merge-asked = Обох запитано листом, чи це одна людина. Нічого не переходить, доки обоє не погодяться.
mentee-merged = Тепер це один запис.
mentee-erase = Видалити все …
mentee-erase-about = Усе про цю людину зникне за 30 днів; доти це можна скасувати. Спонсорам відтепер нічого не повідомляють.
mentee-erase-now = Видалити за 30 днів
mentee-erase-cancel = Не видаляти
mentee-erasing = Запит прийнято. Його можна скасувати протягом 30 днів.
mentee-kept = Нічого не видаляють.
fault-unknown_mentee = Жоден із ваших підопічних не має цієї адреси.
state-raw = Лише рядок
state-shaped = Розказано повністю
state-verified = Ви підтвердили
problem-mentee_exists = Ця адреса вже належить комусь із підопічних

## The console: assessments

console-all = Усі
assess-none = Тут нічого немає. Оцінювання починають на сторінці підопічного.
assess-until = відповіді до { $date }
assess-unsettled =
    { $n ->
        [one] Результат чекає: { $n } навичку сторони бачать так по-різному, що спершу варто поговорити.
        [few] Результат чекає: { $n } навички сторони бачать так по-різному, що спершу варто поговорити.
        [many] Результат чекає: { $n } навичок сторони бачать так по-різному, що спершу варто поговорити.
       *[other] Результат чекає: { $n } навички сторони бачать так по-різному, що спершу варто поговорити.
    }
assess-no-gap = Жодна з оцінених навичок не нижча за вимоги ролі.
assess-sentence = Найбільший розрив — { $skill }: з { $now } до { $target }, а наступний крок — рівень { $next }.
assess-of = { $skill }: { $now }, потрібно { $target }
assess-side-by-side = Поруч
assess-others = Решта навичок
assess-said = Що написали
assess-said-before = Раніше { $who } — { $level }
assess-talk-first = Поговоріть про це спершу
assess-talk = бачать по-різному
assess-talked = Обговорено
assess-nobody-rated = Ніхто цього не оцінив.
assess-radar = Поточний рівень
assess-now = Зараз
assess-asked-for = Потрібно
assess-before = Раніше
assess-gaps = Розриви, найбільший перший
assess-skill = Навичка
assess-figures = Зараз → потрібно
assess-bar = Смугою
assess-why = Чому саме це, словами
assess-close-call = майже нарівні
assess-blind-spot = сліпа зона
assess-hidden-strength = прихована сила
assess-focus = Над чим працювати
assess-chose = { $who }: обрано { $skill }
assess-choose = Обрати, над чим працювати …
assess-choose-now = Обрати це
assess-choose-skill = Навичка для роботи
assess-choose-reason = Чому саме ця
assess-choose-hint = Якщо це не найбільший розрив, потрібна причина.
assess-chosen = Над цим і працюєте.
assess-raters = Кого запитали
assess-nobody = Поки нікого. Спершу запитайте підопічного і себе.
assess-ask-both = Запитати підопічного і мене
assess-ask-mentee = Запитати підопічного
assess-ask-me = Запитати мене
assess-ask = Запитати ще когось …
assess-ask-about = Людина отримає посилання поштою. Відповіді колег показують лише за трьох і більше.
assess-ask-kind = Ким є для підопічного
assess-ask-name = Ім’я
assess-ask-send = Надіслати посилання
assess-asked = Посилання надіслано.
assess-remind = Надіслати ще раз
assess-reminded = Посилання знову надіслано.
assess-withdraw = Більше не питати
assess-withdrawn = Цю людину більше не питають.
assess-close = Завершити збір …
assess-close-about = Відтоді пізніх відповідей не приймають, і обидві сторони бачать сказане.
assess-close-now = Завершити
assess-closed = Завершено. Тепер обговоріть.
assess-revise = Змінити свою оцінку …
assess-revise-level = Ваша думка тепер
assess-revise-now = Тепер так
assess-revised = Змінено. Попередню оцінку збережено.
assess-differ = Занотувати, чому думки різні …
assess-differ-note = Чому думки й далі різні
assess-differ-now = Занотувати
assess-noted = Занотовано.
assess-finalise = Затвердити …
assess-finalise-about = Результат зберігають з усіма даними, і він більше не змінюється.
assess-finalise-now = Затвердити результат
assess-finalised = Результат затверджено.
assess-plan = Скласти план за розривом …
assess-plan-about = Чернетка на дев’яносто днів за шаблоном цієї навички. Підопічний побачить її, коли ви її запропонуєте.
assess-plan-start = Перший день
assess-plan-now = Скласти чернетку
assess-void = Скасувати оцінювання …
assess-void-about = Більше нікого не питають, і результату не буде.
assess-void-reason = Чому
assess-void-now = Скасувати
assess-voided = Скасовано.
assess-made = Почато. Тепер запитайте підопічного і себе.
rater-mentee = Підопічний
rater-coach = Ви
rater-manager = Керівник
rater-peer = Колега
rater-peers = Колеги
state-invited = Запитано
state-started = Розпочато
state-withdrawn = Більше не питають
problem-talk_first = Спершу поговоріть про те, що бачите по-різному: змініть оцінку або занотуйте, чому
problem-rater_exists = Цю людину вже запитали, або когось іншого в цій ролі
problem-assessment_closed = Збір завершено

## The console: plans

plans-none = Жоден план не триває й не складається. Складіть його за розривом, який знайшло оцінювання, або почніть без нього.
plans-none-step = До оцінювань
plans-needs-you = Потребують вас
plans-on-their-way = Тривають
plans-to-agree = Узгоджуються
plans-breaks = На перерві
plans-column-empty = Немає.
plans-over = Завершені
plans-show-over = Показати завершені плани
plan-week-of = Тиждень { $week } з { $weeks }
plan-from = з { $date }
plan-step = { $skill }, рівень { $from } → { $target }
plan-break = Перерва з { $from } до { $to }.
plan-break-open = Перерва з { $from }, без кінцевої дати.
plan-waits-for-you = Підопічний запропонував зміну. Вона чекає на вашу відповідь.
plan-waits-for-mentee = Ваша пропозиція чекає на підопічного.
plan-achieved = Цільового рівня досягнуто.
plan-partly-achieved = Частину шляху пройдено.
plan-not-achieved = Цільового рівня не досягнуто.
plan-abandoned = Покинуто.
plan-this-week = Цей тиждень
plan-weeks = Тижні
plan-week-dates = Тиждень { $week }, { $from } – { $to }
plan-now = поточний тиждень
plan-kept = дотримано
plan-partly = дотримано частково
plan-missed = не дотримано
plan-due = термін віхи
plan-reached = віху досягнуто
plan-earned = Здобуто
plan-planned = Заплановано
plan-reading = Здобуто { $earned } з { $total } балів; на сьогодні планували { $planned }.
plan-check-ins = Звіти
plan-replied = Ваша відповідь
plan-reply = Відповідь для підопічного
plan-milestones = Віхи
plan-commitments = Зобов’язання
plan-show-all = Показати всі
plan-due-on = до { $date }
plan-done-on = зроблено { $date }
milestone-open = Відкрито
milestone-done = Досягнуто
milestone-missed = Пропущено
milestone-dropped = Знято
commitment-planned = Заплановано
commitment-kept = Дотримано
commitment-partial = Частково
commitment-missed = Не дотримано
commitment-excused = Звільнено
commitment-dropped = Знято
plan-reach = Досягнуто …
plan-reach-on = Коли
plan-reach-hint = Сьогодні, якщо залишити порожнім.
plan-reach-note = Що це показує
plan-reach-now = Віху досягнуто
plan-drop = Зняти …
plan-drop-about = Знята віха більше не рахується ні в плані, ні в здобутому.
plan-drop-note = Чому
plan-drop-now = Зняти віху
plan-milestone-reached = Досягнуто. Чудово.
plan-milestone-dropped = Знято.
plan-propose = Запропонувати …
plan-propose-about = Підопічний отримає його поштою. План почнеться, щойно буде прийнято саме цю версію.
plan-propose-reason = Кілька слів
plan-propose-now = Запропонувати план
plan-proposed = Запропоновано. Листа надіслано.
plan-accept = Прийняти зміну
plan-accepted = Прийнято. Діє відтепер.
plan-decline = Попросити іншу …
plan-decline-reason = Що має бути інакше
plan-decline-now = Повернути
plan-declined = Повернуто з вашим коментарем.
plan-change = Змінити чернетку …
plan-change-title = Як називається
plan-change-start = Перший день плану
plan-change-length = Скільки днів
plan-change-weekday = Звіт у
plan-change-hour = О котрій
plan-change-now = Зберегти зміни
plan-changed = Змінено.
plan-pause = Зробити перерву …
plan-pause-from = З дня
plan-pause-to = До дня
plan-pause-mode = Що буде з кінцем
plan-pause-extend = Зсунеться на стільки ж днів
plan-pause-keep = Залишиться
plan-pause-reason = Чому
plan-pause-now = Почати перерву
plan-paused = Перерву записано. У цей час нікого не питають.
plan-resume = Продовжити план
plan-resumed = План триває.
plan-complete = Завершити …
plan-complete-outcome = Чим закінчилося
plan-complete-retrospective = Озираючись: що допомогло, а що ні
plan-complete-waived = Чому без доказів, якщо їх немає
plan-complete-now = Завершити план
plan-completed = Завершено.
plan-end = Припинити достроково …
plan-end-about = Більше нікого не питають. Написане залишається.
plan-end-reason = Чому
plan-end-now = Припинити план
plan-ended = Припинено.
plan-made = Чернетку складено. Перегляньте й запропонуйте.
problem-plan_running = План цієї угоди вже триває. Спершу завершіть або припиніть його
problem-plan_revision_changed = Тим часом запропоновано іншу версію. Прочитайте її та прийміть саме її

## The console: strategies

strategy-none = Тут нічого немає. Стратегія з’явиться, коли нею поділяться.
strategy-version = Версія { $n }
strategy-unshared = Ще не показано
strategy-draft = Чернетка
strategy-draft-differs = Не показано: чернетка відрізняється від версії { $n }. Коментарі, перевірки, згода і набуття чинності стосуються версії { $n }.
strategy-draft-read = Прочитати чернетку …
strategy-adopted = чинна з { $date }
strategy-review = переглянути { $date }
strategy-not-told = Одним реченням її ще не розказати: чогось бракує.
strategy-advice-hard = Що потрібно, перш ніж нею поділитися
strategy-advice-soft = Що зробило б її кращою
strategy-its-title = Назва
strategy-comments = Коментарі
strategy-earlier-comments = Попередні коментарі
strategy-comment-add = Сказати щось про уривок …
strategy-comment-section = Розділ
strategy-comment-quote = Уривок
strategy-comment-quote-hint = Скопійований дослівно; порожньо — про весь розділ.
strategy-comment-kind = Що це
strategy-comment-body = Ваші слова
strategy-comment-send = Сказати
strategy-commented = Сказано. Підопічний отримає листа.
strategy-question = Запитання
strategy-suggestion = Пропозиція
strategy-praise = Похвала
strategy-blocker = Перешкода
strategy-resolve = Вирішено
strategy-reopen = Відкрити знову
strategy-resolved = вирішено
strategy-comment-resolved = Готово.
strategy-comment-reopened = Знову відкрито.
strategy-passage-gone = уривка немає в найновішій версії
strategy-loose = Про уривки, яких уже немає
strategy-agree = Погодити цю версію
strategy-agreed = Погоджено. Підопічний отримає листа.
strategy-ask = Попросити змін …
strategy-ask-reason = Що має змінитися й чому
strategy-ask-now = Попросити
strategy-asked = Запит надіслано поштою.
strategy-versions = Версії
strategy-words =
    { $n ->
        [one] { $n } слово
        [few] { $n } слова
        [many] { $n } слів
       *[other] { $n } слова
    }
strategy-what-changed = Що змінилося
strategy-changes = Версія { $older } → версія { $newer }
strategy-changes-since = Версія { $older } → чернетка
strategy-compare-from = Від
strategy-compare-to = До
strategy-compare-draft = Чернетка, якою вона є зараз
strategy-no-change = У тексті нічого не змінилося.
strategy-print = Для друку
strategy-print-hint = Надрукуйте цю сторінку: на ній лише текст.
strategy-tests = Чи можна її переказати?
strategy-earlier-tests = Попередні перевірки
strategy-test-open = Читають
strategy-test-grading = Чекає на оцінки
strategy-test-few = Замало відповідей
strategy-test-old = Є новіша версія
strategy-passed = Складено
strategy-not-passed = Не складено
strategy-answered = відповіли { $n } з { $all }
strategy-weakest = Найслабше: { $question }
state-in_review = На розгляді
state-changes_requested = Потрібні зміни
state-agreed = Погоджено
state-live = Чинна
state-superseded = Замінено
state-retired = Знято
problem-strategy_version_changed = Тим часом з’явилася новіша версія. Прочитайте її й висловтеся щодо неї
problem-strategy_blocked = Є відкрита перешкода. Спершу вирішіть її

## The console: issues are written and sent

newsletter-issues = Випуски
newsletter-readers = Читачі
newsletter-segments = Сегменти
newsletter-imports = Імпорт
issue-new = Написати випуск
issue-edit = Писати далі
issue-save = Зберегти
issue-written = Збережено.
issue-title = Назва
issue-body = Текст у Markdown
issue-body-hint = Заголовки з #, посилання як [слова](https://…), код між ```.
issue-subject = Тема листа
issue-subject-hint = Назва, якщо залишити порожнім.
issue-preview-text = Що поштові програми показують поруч із темою
issue-summary = Про що це
issue-list = Список
issue-segment = Котрі з читачів
issue-everybody = Усі читачі
issue-template = Шаблон
issue-template-letter = Лист
issue-template-plain = Простий
issue-slug = Назва в адресі
issue-slug-hint = Зробимо з назви, якщо залишити порожнім.
issue-canonical = Де вперше опубліковано, якщо деінде
issue-no-list = Ще немає жодного списку.
issue-make-list = Створити перший список
issue-checks = Перед надсиланням
issue-blocking = Зупиняє
issue-advice = Гляньте ще раз
issue-ready = Перешкод немає.
issue-preview = Як це виглядає в листі
issue-preview-kept = Останній збережений вигляд
issue-as-text = Те саме простим текстом
issue-test = Надіслати мені пробний
issue-tested = Пробний лист уже йде до вас.
issue-send = Надіслати …
issue-send-about = Випуск піде зараз усім зі списку таким, яким є. Його можна зупинити дорогою; хто отримав — отримав.
issue-send-now = Надіслати зараз
issue-sent = Випуск надсилається.
issue-schedule = Надіслати пізніше …
issue-schedule-at = Коли
issue-schedule-hint = За вашим годинником.
issue-local-hour = О цій годині за годинником кожного читача
issue-schedule-now = Запланувати
issue-is-scheduled = Заплановано.
issue-unschedule = Не надсилати тоді
issue-unscheduled = Це знову чернетка.
issue-cancel = Скасувати випуск …
issue-cancel-about = Хто ще не отримав, уже не отримає.
issue-cancel-now = Скасувати остаточно
issue-cancelled = Скасовано.
issue-publish = Показати в архіві
issue-hide = Прибрати з архіву
issue-published = Випуск в архіві.
issue-hidden = Випуску більше немає в архіві.
problem-slug_taken = Цю назву в адресі вже зайнято
problem-not_ready = Щось зупиняє випуск; гляньте на список нижче
problem-reader_exists = Ця адреса вже є серед читачів
issue-check-no_subject = Випуск не має теми.
issue-check-no_content = Випуск нічого не каже.
issue-check-no_confirmed_reader = Випуск не піде нікому: жоден читач його списку й сегмента не підтвердив підписку або всі мають перерву.
issue-check-no_sender_identity = Список не має відправника, а налаштування mail.from порожнє.
issue-check-no_postal_address = Налаштування newsletter.postal_address порожнє; випуск мусить казати, хто і звідки його надсилає.
issue-check-broken_template = Шаблону випуску немає, або його не можна заповнити.
issue-check-no_unsubscribe_link = У листі немає посилання, щоб відписатися.
issue-check-unknown_placeholder = Під назвою { $name } нічого не відомо.
issue-check-image_not_stored = Зображення { $name } лежить у когось іншого, хто бачив би, хто читає; збережіть його тут.
issue-check-subject_length = Тема має { $name } символів; від 10 до 78 читають повністю.
issue-check-no_preview_text = Поштові програми показують поруч із темою перші слова листа; текст попереднього перегляду скаже більше.
issue-check-no_bounce_domain = Налаштування mail.bounce_domain порожнє: повернуте йде до скриньки відправника, і впізнати його можна лише за Message-ID.
issue-check-not_signed = Тут листи не підписуються (налаштування mail.dkim); без DKIM великі провайдери їх відхиляють, якщо не підписує сервер SMTP.
issue-check-signature_not_aligned = Наш підпис належить іншому домену, ніж відправник, тому DMARC його не враховує.
issue-check-no_spf = Домен { $name } не має в DNS запису SPF, який каже, які сервери можуть надсилати від його імені; багато провайдерів відхиляють листи без нього.
issue-check-no_dmarc = Домен { $name } не має в DNS запису DMARC (_dmarc); великі провайдери вимагають його від усіх, хто пише багатьом.
issue-check-dkim_not_in_dns = У DNS за адресою { $name } немає нашого ключа DKIM, тож ніхто не може перевірити наш підпис; altitude doctor показує запис.
issue-check-word_count = У випуску { $name } слів; зазвичай від 50 до 5000.
issue-check-clipped = Лист має { $name } кБ; Gmail обрізає все понад 102 кБ.
issue-check-no_alt_text = Зображення { $name } не має слів для тих, хто його не бачить.
issue-check-broken_link = Посилання нікуди не веде: { $name }
issue-check-relative_link = Посилання { $name } відносне; у листах воно стає посиланням на цей сервер.
issue-check-local_link = Посилання { $name } веде лише на цю машину.
issue-check-shortened_link = Посилання { $name } приховує, куди веде; фільтри йому не довіряють.
issue-check-insecure_link = Посилання { $name } не зашифроване.
issue-check-leftover = У тексті лишилася нотатка для себе: TK, TODO, FIXME або Lorem ipsum.
issue-check-spammy_words = Фільтри зараховують це проти листа: { $name }.
issue-check-attachment_named = У тексті згадано вкладення; випуски їх не мають.
issue-check-subject_in_capitals = Тему написано самими великими літерами.

## The console: readers, segments, imports

readers-search = Пошук за адресою чи ім’ям
readers-any-list = Будь-який список
readers-none = Ще ніхто не читає. Тут будуть ті, хто підпишеться або кого імпортують.
readers-add = Додати читача …
readers-add-about = Лише тих, хто сам це сказав. Де й коли — запишемо в журнал згоди.
readers-add-now = Додати
readers-consent-source = Де дали згоду
readers-consent-hint = Наприклад: виступ у травні, форма старого сайту.
reader-reads = Читає
reader-unconfirmed = Не підтвердив
reader-left = Відписався
reader-suppressed = Не отримує листів
reader-lists = Що читає
reader-no-list = У жодному списку.
reader-consent = На що дали згоду
reader-no-consent = Нічого не записано.
reader-what = Що
reader-where = Де
reader-language = Мова
reader-attributes = Також відомо
reader-paused = Перерва до
reader-suppressed-since = Без листів від
reader-suppress = Більше не надсилати …
reader-suppress-about = На цю адресу більше нічого не надійде, хоч би як вона повернулася.
reader-suppress-now = Не надсилати
reader-is-suppressed = Туди більше нічого не надсилають.
reader-release = Знову надсилати
reader-released = Листи знову надходитимуть.
reader-erase = Видалити …
reader-erase-about = Усе про цього читача зникне зараз. Скасувати це не можна.
reader-erase-now = Видалити зараз
reader-erased = Видалено.
reader-added = Додано.
consent-requested = Попросив
consent-confirmed = Підтвердив
consent-imported = З імпорту
consent-added = Додано вручну
consent-unsubscribed = Відписка
consent-preferences = Зміна налаштувань
consent-paused = Перерва
consent-suppressed = Листи зупинено
consent-released = Листи відновлено
consent-erased = Видалення
segments-none = Ще жодного. Сегмент визначає, хто зі списку отримає випуск.
segment-add = Створити сегмент …
segment-add-now = Створити
segment-made = Створено.
segment-name = Назва сегмента
segment-expression = Котрі читачі, у JSON
segment-expression-hint = all, any і not навколо: list, tag, attribute, locale, mentee, received, opened, clicked, subscribed_before, subscribed_after.
segment-count =
    { $n ->
        [one] { $n } читач
        [few] { $n } читачі
        [many] { $n } читачів
       *[other] { $n } читача
    }
segment-some = Деякі з них
segment-try = Чи хтось у ньому є, і чому?
segment-try-now = Перевірити
segment-unknown = З цією адресою ніхто не читає
segment-is-in = У сегменті
segment-is-out = Поза сегментом
segment-holds = виконується
segment-holds-not = не виконується
segment-change = Змінити …
segment-change-now = Зберегти зміни
segment-changed = Змінено.
segment-remove = Прибрати …
segment-remove-about = Випуски для нього не зміняться.
segment-remove-now = Прибрати зараз
segment-removed = Прибрано.
fault-not_json = Це не JSON. Пошукайте пропущені лапки, кому чи дужку.
imports-none = Ще жодного файлу не імпортували.
imports-add = Імпортувати файл
import-now = Імпортувати
import-format = Звідки він
import-plain = Таблиця із заголовком
import-email-column = Стовпець з адресою
import-name-column = Стовпець з ім’ям
import-tags-column = Стовпець з мітками
import-column-hint = Як у заголовку; звичні назви знайдемо самі.
import-conflict = Хто вже читає
import-skip = лишається як є
import-merge = отримує те, чого бракує
import-replace = замінюється даними файлу
import-dry-run = Лише перевірити: нічого не змінювати
import-file = Файл
import-file-hint = CSV, щонайбільше 1 ГБ.
import-of = Імпорт: { $when }
import-trial-of = Перевірка: { $when }
import-about = Читачів записують, поки файл опрацьовується.
import-about-trial = Лише перевірка: нічого не змінюється.
import-reading = Опрацьовано { $done } з { $received } рядків.
import-received = Рядків у файлі
import-created = Нових читачів
import-changed = Змінених
import-skipped = Без змін
import-faulty = Не прочитано
import-errors = Непрочитані рядки файлом
import-look-again = Оновити
import-pause = Призупинити
import-paused = Призупинено. Доки не продовжите, нічого не записують.
import-resume = Продовжити
import-resumed = Триває далі.
import-cancel = Скасувати імпорт …
import-cancel-about = Записані лишаються; решту файлу відкинуть.
import-cancel-now = Скасувати імпорт
import-cancelled = Скасовано.
import-taken = Файл отримано, триває опрацювання.
state-receiving = Надходить
state-running = Виконується

## The console: lists of readers

newsletter-lists = Списки
lists-none = Поки немає жодного списку. Читачі підписуються на список, і випуски йдуть до нього: створіть перший.
list-add = Створити список …
list-add-now = Створити
list-made = Створено.
list-change-now = Зберегти зміни
list-changed = Змінено.
list-settings = Налаштування списку
list-name = Назва
list-slug = Назва в адресах
list-slug-hint = Малі латинські літери, цифри й поодинокі дефіси, наприклад my-letter.
list-description = Про що він
list-description-hint = Його видно там, де підписуються.
list-from = Відправник
list-from-hint = Адреса або Ім’я <адреса>. Порожньо – відправник автоматичних листів.
list-reply-to = Відповіді йдуть на
list-reply-to-hint = Порожньо – на адресу відправника.
list-opt-in = Як стають читачами
list-double = за посиланням у листі на адресу
list-single = увівши адресу
list-visibility = Хто про нього знає
list-public = усі: підписується будь-хто, а випуски лежать в архіві
list-private = ніхто: читачів додаєте лише ви
list-tracking = Відкриття й переходи
list-tracking-hint = Що рахується від наступного випуску. Читачі мають про це знати: скажіть там, де вони читають, про що список, і попросіть їхньої згоди там, де цього вимагає закон.
list-counts-nothing = не рахуються
list-counts-totals = рахуються лише разом, невідомо чиї
list-counts-readers = рахуються за читачами
list-is-public = Відкритий
list-is-private = Закритий
list-readers = Його читачі
list-remove = Вилучити …
list-remove-about = Він зникне назавжди. Список, у якому є читачі чи випуски, лишається.
list-remove-now = Вилучити
list-removed = Вилучено.
fault-slug_taken = Ця назва вже зайнята. Оберіть іншу.
problem-list_in_use = У ньому є читачі чи випуски, тому він лишається

## The console: strategies and recall tests

sheet-line = Рядок { $n }: { $fault }
strategy-reply = Відповісти …
strategy-reply-send = Відповісти
strategy-replied = Ваша відповідь – під коментарем.
strategy-live = Запровадити …
strategy-live-about = Відтоді діють за нею. Чинну стратегію не змінюють: наступна починається з неї.
strategy-live-review = Переглянути знову
strategy-live-waived = Чому без успішної перевірки переказом
strategy-live-waived-hint = Успішна перевірка каже більше за пояснення. Почати її можна нижче.
strategy-live-now = Запровадити
strategy-gone-live = Вона чинна.
strategy-retire = Відмовитися …
strategy-retire-about = Її можна читати, але змін, коментарів і перевірок більше не буде. Скасувати це не можна.
strategy-retire-reason = Чому
strategy-retire-now = Відмовитися
strategy-given-up = Від неї відмовилися.
recall-test = Чи можна її переказати?
recall-start = Попросити переказати …
recall-start-about = Кожен раз читає найновішу версію за посиланням із листа й каже, про що вона. За відповіддю нікого не впізнати.
recall-start-now = Надіслати посилання
recall-reviewers = Хто читає
recall-reviewers-hint = Щонайменше троє, по одному в рядку: Ann Lee ann@example.org
recall-reviewers-more-hint = По одному в рядку: Ann Lee ann@example.org
recall-language = Мова листа
recall-language-own = як у підопічного
recall-language-yours = як у вас
recall-days = Днів до закриття
recall-begun = Усі отримали листа. Перевірка закриється сама або щойно всі дадуть відповідь.
recall-asked =
    { $n ->
        [one] { $n } людина читає
        [few] { $n } людини читають
        [many] { $n } людей читають
       *[other] { $n } людини читають
    }
recall-closes = закриється сама { $when }
recall-next-open = Читають і відповідають. Що сказали, ви побачите після закриття.
recall-next-grade = Скажіть, чого варта кожна відповідь. Бали підопічного ви побачите, а він – ваші, лише коли закінчите обоє.
recall-next-grade-own = Скажіть, чого варта кожна відповідь. Бали коуча ви побачите, а він – ваші, лише коли закінчите обоє.
recall-next-author = Чекає на інші бали.
recall-next-few = Відповіло менше трьох, тож оцінювати нема чого. Почніть іншу перевірку з іншими людьми.
recall-next-old = Є новіша версія, тож ця перевірка вже не рахується.
recall-outcome = Підсумок
recall-result-passed = Успішно: { $score } зі 100, відповідей – { $n }. Її можна переказати.
recall-result-not = Не вийшло: { $score } зі 100, відповідей – { $n }. Потрібно 70 і жодного питання, на яке не відповіла більшість.
recall-question-result = { $median } з 2 · не відповіли: { $n }
recall-answers = Що сказали
recall-answers-about = Без імен, без порядку.
recall-answer = Відповідь { $n }
recall-no-answer = Нічого не сказано.
recall-points-0 = немає
recall-points-1 = частково
recall-points-2 = є
recall-points-of = Ви { $own } · підопічний { $other }
recall-points-of-own = Ви { $own } · коуч { $other }
recall-all-graded = Це все
recall-all-graded-hint = Після цього нічого не змінити. Без цього бали збережуться, і ви продовжите пізніше.
recall-grade = Зберегти бали
recall-graded = Збережено. Продовжуйте, коли зручно.
recall-finished = Ваші бали зафіксовано.
fault-not_graded = Спершу оцініть кожну відповідь.
recall-who = Кого запитано
recall-who-about = Хто саме відповів, не видно, щоб нікого не впізнали за відповіддю.
recall-more = Запитати ще когось …
recall-invited = Листи надіслано.
recall-instead = Запитати когось іншого …
recall-instead-about = Якщо посилання пішло на хибну адресу: його відкличуть, а інша людина отримає своє.
recall-reviewer-name = Ім’я
recall-instead-now = Надіслати натомість
recall-asked-instead = Старе посилання вже не працює, нове надіслано.
recall-withdraw = Відкликати посилання …
recall-withdraw-about = Воно назавжди перестане працювати. Дані відповіді лишаються й рахуються. Мають лишитися щонайменше троє.
recall-withdraw-now = Відкликати
recall-taken-back = Відкликано. Те посилання вже не працює.
recall-close = Закрити відповіді …
recall-close-about = Більше ніхто не читає й не відповідає, починається оцінювання. Скасувати це не можна.
recall-close-now = Закрити
recall-closed = Закрито.
fault-reviewers-wrong_count = Щонайменше троє, щоб нікого не впізнали за відповіддю.
fault-reviewers-too_many = Щонайбільше 30 в одній перевірці.
fault-reviewers-named_twice = Кожна адреса – один раз.
fault-email-named_twice = Цю адресу вже запитано.
fault-reviewers-required = Вкажіть ім’я та адресу кожної людини: Ann Lee ann@example.org
fault-reviewers-too_short = Вкажіть ім’я та адресу кожної людини: Ann Lee ann@example.org
fault-not_a_reviewer = Автор і коуч оцінюють, тож їх запитати не можна.
fault-asked_before = Цю версію вже надсилали цій людині; двічі її не читають.
fault-days-out_of_bounds = Від 1 до 60 днів.
fault-in_the_past = Дата після сьогодні.
problem-strategy_untested = Потрібна успішна перевірка або пояснення, чому без неї
problem-strategy_incomplete = Її ще не можна показати, бо чогось бракує. Чого саме, сказано біля кнопки
problem-recall_test_running = Попередня перевірка ще не завершена. Закрийте й оцініть її
problem-recall_mails_spent = Про стратегії цього підопічного за місяць запитано стільки людей, скільки можна. Спробуйте пізніше
problem-recall_closed = Відповіді закрито
problem-reviewer_exists = Цю адресу вже запитано

## The console: mentees written down, questions that wait

mentee-unverify = Відкликати
mentee-unverified = Ви це більше не підтверджуєте.
mentee-merge-open = { $date } обох запитано, чи цей запис і запис «{ $other }» – одна людина. Відповісти можна до { $until }.
mentee-merge-own-yes = Тут відповіли «так», інша сторона ще мовчить.
mentee-merge-other-yes = Інша сторона відповіла «так», тут відповіді ще немає.
mentee-merge-no-answer = Поки ніхто не відповів.
mentee-merge-unask = Відкликати питання
mentee-unasked = Відкликано. Надіслані посилання вже не працюють.
mentee-note-requests =
    { $n ->
        [0] Запити на приватні нотатки
        [one] Запити на приватні нотатки: чекає { $n }
        [few] Запити на приватні нотатки: чекають { $n }
        [many] Запити на приватні нотатки: чекають { $n }
       *[other] Запити на приватні нотатки: чекають { $n }
    }

## The console: segments row by row

segment-add-json = Створити з JSON …
segment-change-json = Змінити як JSON …
segment-match = Хто входить
segment-match-all = для кого виконується все
segment-match-any = для кого виконується хоч одне
segment-rows-hint = Список чи випуск – назвою в адресах; ознака – як name=value; мова – як de; день – як 2026-11-24. Рядки без поля не рахуються.
segment-row = Умова { $n }
segment-field = Поле
segment-comparison = Порівняння
segment-value = Значення
segment-is = є
segment-is-not = не є
segment-field-tag = Мітка
segment-field-list = Список
segment-field-attribute = Ознака
segment-field-locale = Мова
segment-field-mentee = Підопічний
segment-field-received = Отриманий випуск
segment-field-opened = Відкритий випуск
segment-field-clicked = Випуск із переходом за посиланням
segment-field-after = Після дати
segment-field-before = До дати
segment-count-now = Порахувати
fault-unknown_issue = Немає випуску з такою назвою в адресах.

## The console: what asks first

assess-withdraw-ask = Більше не питати …
assess-withdraw-about = Посилання більше не працюватиме, а розпочате не рахується.
security-end-ask = Завершити …
security-end-about = Там доведеться входити знову.
mentee-action-undo = Відкрити «{ $title }» знову
mentee-action-reopened = Знову відкрито.
recall-question = Питання
recall-median = Результат
space-read-overview = переглядає, як ваші справи

## The console: evidence, agreements, sponsors

evidence-none = Поки нічого. Тут буде те, що підопічний показує зі своєї роботи.
evidence-told = Що розказано
evidence-situation = Ситуація
evidence-part = Власна частка
evidence-decision = Рішення
evidence-result = Що з того вийшло
evidence-figure = Показник
evidence-no-figure = невідомо
evidence-witnesses = Хто це бачив
evidence-links = Де це видно
evidence-coverage = Що це покриває з ролі
evidence-coverage-alt = Навички ролі й те, наскільки добре показано кожну
evidence-packet = Добірка для друку
packet-role = Роль
packet-role-see = Вибрати для цієї ролі
packet-cases = Випадки, що в ній стоять
packet-cases-hint = Щонайбільше три. Позначено ті, що найбільше показують для ролі; без позначок їх буде вибрано знову.
packet-none = Для добірок ще нічого не відкладено: кожен доказ сам каже, кому його показано.
packet-print = Відкрити для друку
packet-file = Файлом у Markdown
packet-gaps = Чого бракує для цієї ролі
packet-too-many = Щонайбільше три випадки, будь ласка.
evidence-all = Усе, разом із добіркою
engagement = Про що домовлено
state-released = Дозволено надіслати
sponsor = Спонсор
problem-engagement_open = Ваша угода вже триває
fault-cadence_days-out_of_bounds = Від 1 до 365 днів.

settings-practice = Практика
practice-saved = Збережено. Інші сервери дізнаються за кілька секунд.
practice-save = Зберегти
practice-about = Що лишається порожнім, те діє за конфігурацією сервера. Адресу сервера і відправника листів задає лише конфігурація.
practice-name = Назва практики
practice-name-hint = На кожній сторінці, внизу листів, у застосунках автентифікації.
practice-postal-address = Поштова адреса з назвою попереду
practice-postal-address-hint = Одним рядком, внизу кожного випуску. Без неї жоден випуск не вийде.
practice-privacy = Адреса сторінки про приватність
practice-page-hint = Посилання внизу кожної сторінки.
practice-imprint = Адреса сторінки з відомостями про видавця
practice-language = Мова сторінок
practice-language-hint = Для відвідувачів, чий браузер не просить жодної з наших.
practice-zone = Часовий пояс нових коучів
practice-zone-hint = Інший можна вибрати у профілі.
practice-week = Тиждень починається з дня

## Консоль: рамки та цифри для спонсорів

frameworks = Рамки навичок
frameworks-lead = Чим міряють навички в оцінюваннях: який вигляд має кожен рівень і чого потребують ролі. Зробіть собі копію і змініть її.
frameworks-all = Вбудовані й власні
framework-removed = Рамку прибрано.
framework-import = Зробити з тексту …
framework-import-now = Створити
framework-text = Що в ній сказано
framework-text-hint = TOML або JSON, так само як рамку завантажують.
framework-changed = змінено { $date }
framework-built-in = Вбудована
framework-draft = Чернетка
framework-version = Версія { $n }
framework-unreadable-line = Рядок { $n } не читається: { $said }
framework-unreadable = Це не читається: { $said }
framework-made = Створено. Це чернетка, доки ви її не опублікуєте.
framework-copied = Скопійовано. Змініть, як хочете, тоді опублікуйте.
framework-saved = Чернетку збережено. Оцінювання підуть за нею, щойно її опубліковано.
framework-published = Опубліковано. Нові оцінювання можуть іти за нею.
framework-key = Коротка назва
framework-key-hint = Малі латинські літери, цифри й дефіси. Вона однакова в усіх версіях.
framework-skills = Навички
framework-roles = Ролі
framework-toml = Завантажити як TOML
framework-json = Завантажити як JSON
framework-publish = Опублікувати чернетку …
framework-publish-now = Опублікувати
framework-publish-about = Вона стає наступною версією, яка вже ніколи не зміниться. Розпочаті оцінювання лишаються при своїй.
framework-edit = Змінити, що в ній сказано …
framework-edit-about = Збережене буде чернеткою наступної версії.
framework-save = Зберегти чернетку
framework-copy = Зробити власну копію …
framework-copy-now = Скопіювати
framework-copy-about = Копія лише ваша. Вона починається чернеткою з тим самим текстом.
framework-name = Назва
framework-remove = Прибрати …
framework-remove-now = Прибрати рамку
framework-remove-about = Вона зникає з усіма версіями назавжди. Та, за якою робили оцінювання, лишається.
framework-versions = Опубліковані версії
framework-unpublished = Ще нічого не опубліковано, тож жодне оцінювання не може йти за нею.
framework-levels = Рівні
framework-level = Рівень { $n }
framework-proof = Видно з
framework-if-then = Перше зобов’язання
framework-needs = Спирається на
framework-asks = рівень { $level }, вага { $weight }
framework-must = обов’язково
framework-variants = З варіантами: { $names }
problem-framework_key_taken = Інша ваша рамка має цю коротку назву
problem-framework_in_use = За нею робили оцінювання, тож вона лишається
problem-group_too_small = Цифри повідомляють від п’яти людей, і лише коли нікого не впізнати, порівнявши їх із попередніми
fault-wrong_count = Потрібно п’ять.
fault-unknown_theme = Жодна тема не має такого ключа.
fault-unknown_skill = Жодна навичка не має такого ключа.
fault-unknown_profile = Жодна роль не має такого ключа.
fault-unknown_evidence = Один із цих випадків більше не може стояти в добірках.
fault-invalid_skill_key = Від 1 до 20 латинських літер, цифр, дефісів чи підкреслень, будь ласка.
fault-key_is_fixed = Коротка назва однакова в усіх версіях. Для іншої зробіть копію.
fault-email-no_sponsor = Ніхто з ваших підопічних не має спонсора з такою адресою.
group-reports = Цифри для спонсорів
group-reports-lead = Для спонсора кількох ваших підопічних: скількох людей супроводжують і скільки сесій вони мали. Хто вони, не сказано.
group-reports-told = Що повідомлено
group-reports-none = Жоден спонсор ще не отримував цифр про групу.
group-report-make = Повідомити спонсора …
group-report-send = Скласти цифри й надіслати посилання
group-report-about = Рахують усіх ваших підопічних із цим спонсором, які погодилися. Треба щонайменше п’ятеро. Спонсор одразу отримує посилання поштою, і відкликати його не можна.
group-report-email = Адреса спонсора
group-report-to-hint = До сьогодні, якщо лишити порожнім.
group-report-sent = Складено. Спонсор має посилання поштою.
group-report-back = Відкликано до надсилання
group-report-opened = Відкрито
group-report-mailed = Надіслано
group-report-made-on = складено { $when }
group-report-people = Люди
group-report-sessions = Сесії

## Notes: changed, removed, and what they said before

note-open = Змінити, видалити, попередні версії
note-about = Нотатка: { $name }
note-change = Змінити …
note-changed = Змінено. Що було раніше, стоїть нижче.
note-changed-on = змінено { $date }
note-history = Що було раніше
note-history-none = Її не змінювали.
note-remove = Видалити …
note-remove-about = Нотатка зникне, а з нею все, що в ній було раніше. Скасувати це не можна.
note-remove-now = Видалити нотатку
note-removed = Нотатку видалено.
note-asked-for = Підопічний просить ваші нотатки. Доки ви не відповіли, з них нічого не забирають; дописати до цієї ще можна.
notes-all = Усі нотатки
notes-none = Нотаток ще немає.
space-note = Нотатка
space-note-by-coach = від коуча
space-note-private = Лише я
space-note-coaches = Мої коучі
space-note-shared = Мої коучі та я
space-note-sponsor = Мої коучі та спонсор, на якого я погоджуюся
space-notes-none = Нотаток ще немає. Запишіть, що хочете зберегти, для себе чи для коучів; те, чим вони діляться з вами, теж буде тут.
space-done-note = Нотатку збережено.
space-done-note-changed = Змінено. Що було раніше, стоїть нижче.
space-done-note-removed = Нотатку видалено.

## The console: plans without an assessment, gone on with, and elsewhere

plan-new = Почати план
plan-new-about = План без оцінювання. Це чернетка, доки ви її не запропонуєте; віхи та зобов’язання беруться з шаблону, і їх можна змінити.
plan-new-nobody = План складають для підопічного, а їх у вас ще немає.
plan-new-mentee = Для кого
plan-new-template = Шаблон
plan-new-fitting = Той, що пасує до навички й рівнів
plan-new-empty = Без шаблону, з порожнього
plan-new-as-template = Як у шаблоні
plan-new-skill = Навичка
plan-new-from = З рівня
plan-new-target = На рівень
plan-new-title-hint = Назва з шаблону, якщо лишити порожнім.
plan-new-their-zone = Пояс підопічного
plan-new-save = Скласти чернетку
plan-print = Для друку
plan-markdown = Як Markdown
plan-json = Як JSON
plan-picture = Перебіг малюнком
plan-clone = Продовжити з тим, що лишилося …
plan-clone-about = Нова чернетка забирає відкрите й пропущене та розподіляє на стільки ж днів.
plan-clone-now = Скласти наступний план
plan-elsewhere = Шаблон і календар
plan-template = Зберегти як шаблон …
plan-template-about = Віхи та зобов’язання стануть вашим шаблоном для цієї навички й цього кроку. Те, що підопічний запланував у звітах, не потрапить.
plan-template-now = Зберегти шаблон
plan-template-made = Збережено. Він буде серед шаблонів, коли ви починатимете план.
plan-feed = Нова адреса календаря …
plan-feed-about = На дати плану можна підписатися в календарі. З новою адресою попередня більше нічого не відкриває, як і посилання в попередніх листах.
plan-feed-now = Створити нову адресу
plan-feed-made = Нова адреса календаря
plan-feed-address = Адреса
plan-feed-shown = Скопіюйте її зараз: вона показується лише раз. Хто її має, бачить дати плану.
plan-asking = Змінити, коли питати …
plan-asking-about = Від завтра звіти надходитимуть у цей час.
plan-asking-changed = Змінено. Діє від завтра.
plan-reopen = Відкрити знову
plan-miss = Її пропущено
plan-milestone-reopened = Вона знову відкрита.
plan-milestone-missed = Позначено як пропущену.
fault-no_such_template = Для цієї навички й цих рівнів шаблону немає. Виберіть інший або почніть з порожнього.
items-propose-about = План триває { $n } дн. Кожну зміну тут пропонують підопічному, і вона діє, щойно її прийнято. Те, що вже чекає, показано так, як запропоновано.
items-remove-ask = Прибрати …
items-why = Чому, для підопічного
plan-proposal = Що запропоновано
plan-proposal-same = Тут те саме, що нижче.
plan-proposal-new = Додалося б
plan-proposal-gone = Зникло б
plan-revisions = Що вже пропонували
plan-revision = Пропозиція { $n }
plan-revision-agreed = Погоджено
plan-revision-waits = Чекає на відповідь
plan-revision-past = Не погоджено
fault-done_is_fixed = Досягнута віха лишається такою, як є.
plan-take-back = Забрати пропозицію …
plan-take-back-about = План, що ще не почався, знову стає чернеткою, як ви пропонували востаннє, і його можна змінити. Підопічний бачить, що більше нічого не чекає.
plan-take-back-now = Забрати
mentee-action-change = Змінити …
mentee-action-drop = Цього не робитимуть
mentee-action-changed = Змінено.
