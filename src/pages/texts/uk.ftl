# Що кажуть сторінки. Ключі, що закінчуються кодом, складаються під час роботи. Імена стоять у називному відмінку.

## Рамка

skip = Перейти до вмісту
privacy = Конфіденційність
imprint = Відомості про видавця
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
home-coaches =
    { $n ->
        [1] Ваш коуч
       *[other] Коучі
    }
home-empty = Поки що жоден коуч не приймає бронювань. Завітайте пізніше.
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
subscribe-typo-text = На цю адресу ми не можемо написати. Поверніться, будь ласка, і перегляньте її ще раз.

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
own-page-save = Зберегти
own-page-saved = Збережено.
own-page-data = Ваші дані
own-page-file = Усе, що ми про вас знаємо, одним файлом
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
signed-in = Ваше посилання працює
signed-in-text = Воно доводить, що адреса ваша. Сторінки для тих, хто увійшов, ще не відкрито; бронюваннями можна керувати за посиланнями в листах.
welcome = Вітаємо
welcome-to = Вітаємо в { $name }
welcome-text = Оберіть пароль; з ним і своєю адресою ви входитимете.
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
fault-not_an_option = Оберіть, будь ласка, один із варіантів.
fault-chosen_twice = Оберіть, будь ласка, кожен варіант лише раз.
fault-not_a_number = Напишіть, будь ласка, номер телефону, наприклад +49 30 123456.
fault-not_an_address = Напишіть, будь ласка, вебадресу, що починається з https://.
fault-wrong_code = Це не той код, або він застарів. Можна отримати новий.
fault-too_many = Гостей більше, ніж приймає ця сесія.
fault-named_twice = Назвіть кожного гостя один раз і не себе.
fault-other = Будь ласка, змініть це.

## How a session was, by its link

session-rating = Як пройшла зустріч?
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
console-slow-down = Було забагато хибних спроб.
console-step = Ще один крок
console-step-expired = Це тривало задовго. Почніть знову з адреси й пароля.
console-code = Код із вашого застосунку
console-code-hint = Шість цифр. Якщо застосунку немає поруч, підійде один із запасних кодів.
console-go-on = Далі
console-begin-again = Почати знову
console-open = Відкрити консоль

## The console: its frame

console-parts = Частини консолі
console-crumbs = Де ви є
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
today-if-then = Якщо { $cue }, то { $action }
today-reply = Відповісти …
today-reply-to = Ваша відповідь: { $name }
today-reply-send = Надіслати відповідь
today-assessment = На вас чекає оцінювання.
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
plan-status-watch = Під наглядом
plan-status-on_track = За планом
plan-reason-behind = відстає від плану
plan-reason-keep_rate = мало обіцянок виконано
plan-reason-check_ins = пропущені звіти
plan-reason-silence = давно немає вістей
plan-reason-overdue = прострочено етап
plan-reason-no_session = сесію не заброньовано

## What the console refuses

problem-invalid_credentials = Адреса або пароль хибні
problem-foreign_form = Ця форма з іншого входу. Завантажте сторінку знову й повторіть
problem-forbidden = Ваша роль цього не дозволяє
problem-stale_version = Тим часом це змінили. Перегляньте знову й вирішуйте
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
issue-copies = Читачі: { $state }
issue-nobody-yet = Поки її ніхто не отримує
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
mail-none-failed = Усі листи дійшли.
mail-subject = Тема
two-factor = Вхід у два кроки
two-factor-off = Вимкнено: достатньо пароля. Із застосунком, що показує коди, викрадений пароль нічого не відкриє.
two-factor-begin = Налаштувати застосунок
two-factor-scan = Зчитайте це зображення своїм застосунком.
two-factor-picture = QR-код для застосунку
two-factor-type = Або введіть цей ключ:
two-factor-then = Потім введіть код, який він показує.
two-factor-confirm = Увімкнути
two-factor-on-now = Увімкнено.
two-factor-keep = Зберігайте ці запасні коди там, де знайдете їх без телефону. Кожен діє один раз, і більше їх не покажуть.
two-factor-kept = Я їх зберіг
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
mentee-merge-about = Усе з іншого запису переходить сюди, а той запис зникає. Скасувати це не можна.
mentee-merge-email = Адреса іншого запису
mentee-merge-now = Об’єднати
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
state-started = Почав
state-withdrawn = Більше не питають
problem-talk_first = Спершу поговоріть про те, що бачите по-різному: змініть оцінку або занотуйте, чому
problem-rater_exists = Цю людину вже запитали, або когось іншого в цій ролі
problem-assessment_closed = Збір завершено

## The console: plans

plans-none = Жодного плану немає. План складають за розривом, який знайшло оцінювання.
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
milestone-missed = Прострочено
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
problem-plan_running = Уже триває інший план. Спершу завершіть його
problem-plan_revision_changed = Тим часом запропоновано іншу версію. Прочитайте її та прийміть саме її

## The console: strategies

strategy-none = Тут нічого немає. Стратегія з’явиться, коли нею поділяться.
strategy-version = Версія { $n }
strategy-unshared = Ще не показано
strategy-adopted = чинна з { $date }
strategy-review = переглянути { $date }
strategy-not-told = Одним реченням її ще не розказати: чогось бракує.
strategy-its-title = Назва
strategy-comments = Коментарі
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
strategy-no-change = У тексті нічого не змінилося.
strategy-print = Для друку
strategy-print-hint = Надрукуйте цю сторінку: на ній лише текст.
strategy-tests = Чи можна її переказати?
strategy-test-open = Читають
strategy-test-grading = Чекає на оцінки
strategy-test-few = Замало відповідей
strategy-test-old = Є новіша версія
strategy-passed = Складено
strategy-not-passed = Не складено
strategy-answered = відповіли { $n } з { $all }
strategy-median = { $n } з 2
strategy-weakest = Найслабше: { $question }
state-in_review = На розгляді
state-changes_requested = Потрібні зміни
state-agreed = Погоджено
state-live = Чинна
state-superseded = Замінено
state-retired = Знято
problem-strategy_version_changed = Тим часом з’явилася новіша версія. Спершу прочитайте її
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
issue-no-list = Ще немає жодного списку. Спершу створіть його через API.
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
segment-expression-hint = all, any і not навколо: list, tag, attribute, locale, mentee, received, subscribed_before, subscribed_after.
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
