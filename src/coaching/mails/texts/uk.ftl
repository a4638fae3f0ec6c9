# Що кажуть листи коучингу. Імена і назви стоять у називному відмінку.

hello = Вітаємо, { $name }!
reason-mentee = Ви отримали цей лист, бо проходите коучинг на { $site }.
reason-coach = Ви отримали цей лист, бо проводите коучинг на { $site }.

because-behind = Віхи відстають від плану.
because-keep_rate = Виконано менше зобов’язань, ніж заплановано.
because-check_ins = Бракує підсумку тижня.
because-silence = Два тижні або довше не було жодних вістей.
because-overdue = Строк однієї з віх уже минув.
because-no_session = Три тижні не було жодної сесії, і жодної не заброньовано.

calendar-check-in = Підсумок тижня { $week }

plan-proposed =
    .subject = { $other } пропонує план: { $title }
    .heading = План, який чекає на вас
    .lead = { $other } пропонує план «{ $title }». Прочитайте його і прийміть або попросіть змін. Нічого не почнеться, доки ви обоє не приймете ту саму версію.
    .action = Переглянути план
plan-changes-asked =
    .subject = { $other } просить змін: { $title }
    .heading = Ще не зовсім
    .lead = { $other } просить дещо змінити в плані «{ $title }», перш ніж його буде прийнято.
    .action = Переглянути план
plan-agreed =
    .subject = Домовлено: { $title }
    .heading = Ви домовилися
    .lead = { $other } приймає план «{ $title }». Він діє так, як ви обоє його прочитали.
    .action = Переглянути план
plan-status =
    .subject = Погляньте на свій план: { $title }
    .heading = План просить уваги
    .lead = План «{ $title }» не там, де мав би бути. Таке буває; краще зменшити наступний крок, ніж відмовитися від нього. Чому ми пишемо:
    .action = Переглянути план
    .after = Ми пишемо про це щонайбільше раз на три дні й ніколи під час перерви.
closing-asked =
    .subject = Як усе минуло? { $title }
    .heading = Час плану вийшов
    .lead = Дні плану «{ $title }» минули. Запишіть разом, чого досягнуто і чого навчилися, і завершіть його. Якщо нічого не зробити, за тиждень він закриється сам.
    .action = Завершити план
check-in-asked =
    .subject = Ваш тиждень: { $title }
    .heading = Пʼять хвилин про ваш тиждень
    .lead = Що вдалося виконати, чого ви навчилися, що далі? { $other } прочитає і відповість. Входити для цього не треба.
    .action = Відповісти зараз
    .after = Невиконане зобов’язання — це новина, а не провина: напишіть, що завадило.
check-in-answered =
    .subject = { $other } відповідає на ваш підсумок тижня
    .heading = Відповідь на ваш підсумок тижня
    .lead = { $other } пише про план «{ $title }»:
    .action = Переглянути підсумок
retention-asked =
    .subject = Чи тримається досі? { $title }
    .heading = Тридцять днів потому
    .lead = Місяць тому ви завершили план «{ $title }». Що з нього ви досі робите, не замислюючись? Вистачить хвилини.
    .action = Відповісти зараз
session-rating-asked =
    .subject = Як пройшла сесія? { $other }
    .heading = Як це було?
    .lead = Ви мали сесію «{ $title }» (коуч — { $other }). Один дотик — і видно, як це було; ще одне речення допоможе вам обом.
    .action = Сказати, як це було
action-due =
    .subject = Сьогодні: { $title }
    .heading = Строк сьогодні
    .lead = Ви і { $other } записали це на сьогодні: { $title }
    .action = Переглянути
engagement-stalled =
    .subject = Жодної сесії не заброньовано: { $other }
    .heading = Минуло вже чимало часу
    .lead = Ви і { $other } не зустрічалися довше, ніж домовлялися, і нічого не заброньовано. Коротка сесія краща, ніж жодної.
    .action = Знайти час
action-overdue =
    .subject = Відкрито з { $date }: { $title }
    .heading = Досі не зроблено
    .lead = Ви і { $other } записали це на { $date }: { $title }
    .action = Переглянути
plan-paused =
    .subject = Перерва з { $date }: { $title }
    .heading = Заплановано перерву
    .lead = { $other } робить перерву в плані «{ $title }»; вона починається { $date }. Поки вона триває, ні про що не питають і ніщо не протерміновується.
    .action = Переглянути план
plan-resumed =
    .subject = Ідемо далі: { $title }
    .heading = План триває
    .lead = { $other } завершує перерву в плані «{ $title }» або скасовує заплановану. План знову діє.
    .action = Переглянути план
plan-completed =
    .subject = Завершено: { $title }
    .heading = План завершено
    .lead = { $other } завершує план «{ $title }» і пише, як усе минуло. Прочитайте це разом на наступній сесії.
    .action = Переглянути план
plan-ended =
    .subject = Припинено достроково: { $title }
    .heading = План припинено раніше строку
    .lead = { $other } припиняє план «{ $title }» достроково. Незроблене збережено, і наступний план може його підхопити. Причина:
    .action = Переглянути план
break-over =
    .subject = План триває: { $title }
    .heading = Тридцять днів перерви використано
    .lead = План «{ $title }» використав усі дні перерв, які має план, тож він триває далі. Якщо час ще не настав, припиніть його достроково: наступний план підхопить те, що лишилося.
    .action = Переглянути план
second-coach =
    .subject = Ще один коуч для вас: { $other }
    .heading = Ще одна людина проводить для вас коучинг
    .lead = { $other } починає коучинг із вами і відтепер читає те, чим ви ділитеся зі своїми коучами: оцінювання, плани, підсумки тижнів і нотатки для коучів. Якщо ви на це не погоджувалися, скажіть про це.
    .action = Переглянути, хто проводить коучинг

merge-asked =
    .subject = { $other } питає: ви є тут двічі?
    .heading = Ви є тут двічі?
    .lead = { $other } проводить для вас коучинг і вважає, що ви відомі за двома адресами: цією та іншою, на яку надходить те саме питання. Якщо обидві ваші, два записи стали б одним: обидві адреси відкривали б усе, що є в будь-якому з них, а коучі обох читали б те, чим ви ділитеся зі своїми коучами. Нічого не зміниться, доки не буде згоди з обох.
    .action = Переглянути й відповісти
    .after = Питання чекає 14 днів. Якщо ви не знаєте іншої своєї адреси, на яку надійшов цей лист, відмовте: тоді все лишиться, як є.

notes-asked =
    .subject = { $other } просить ваші приватні нотатки
    .heading = Просять ваші приватні нотатки
    .lead = { $other } просить те, що ви занотували для себе; закон це дозволяє. Вилучіть те, що стосується інших людей, скажіть, що ви пропускаєте й чому, і передайте решту до { $date }.
    .action = Відкрити запис
    .after = Відповідь починається з ваших нотаток; самі вони лишаються приватними.

notes-asked-of-owner =
    .subject = { $other } просить приватні нотатки: { $title }
    .heading = Просять нотатки людини, яка вже не працює
    .lead = { $other } просить те, що занотувала інша людина: { $title }. Закон це дозволяє. Облікового запису в неї вже немає, тож відповідає практика. Вилучіть те, що стосується інших людей, скажіть, що ви пропускаєте й чому, і передайте решту до { $date }.
    .action = Відкрити запит

notes-handed-over =
    .subject = { $other } передає свої нотатки
    .heading = Нотатки, що були приватними
    .lead = { $other } передає те, що було занотовано про вас для себе. Ви знайдете це серед своїх даних і у файлі з усім.
    .action = Відкрити свій простір

## Оцінювання

rating-request =
    .subject =
        { $kind ->
            [self] Оцініть свої навички
           *[other] { $mentee } хоче знати вашу думку
        }
    .reminder =
        { $kind ->
            [self] Нагадування: оцініть свої навички
           *[other] Нагадування: { $mentee } хоче знати вашу думку
        }
    .heading =
        { $kind ->
            [self] Де ви зараз?
            [coach] { $mentee }: яким є ваш погляд?
           *[other] { $mentee } у роботі: яким є ваш погляд?
        }
    .again = Можливо, лист загубився, тож ось він ще раз.
    .lead =
        { $kind ->
            [self] Ви і { $coach } оцінюєте ваші навички незалежно, за тим, що видно у вашій роботі. До завершення збору ніхто не бачить відповідей іншого.
            [coach] { $mentee } чекає на ваш погляд: оцініть те, що ви бачили в роботі. До завершення збору ваших відповідей не бачить ніхто.
           *[other] { $mentee } проходить коучинг, який проводить { $coach }. Що ви бачили в роботі? Це займе близько десяти хвилин, обліковий запис не потрібен.
        }
    .due = Найкраще відповісти не пізніше цього дня: { $date }.
    .action = Відкрити форму
    .who-sees =
        { $kind ->
            [self] Після завершення збору ви і { $coach } побачите відповіді одне одного.
            [coach] Після завершення збору { $mentee } побачить ваші відповіді з вашим іменем.
            [manager] Після завершення збору { $mentee } і { $coach } побачать ваші відповіді з вашим іменем.
           *[peer] Ваші відповіді буде показано лише як медіану щонайменше трьох людей, а написане — без вашого імені та без порядку.
        }
    .link = Це посилання лише для вас; не передавайте його, будь ласка. Заповнене зберігається одразу.
    .reason =
        { $kind ->
            [self] Ви отримали цей лист, бо проходите на { $site } коучинг, який проводить { $coach }.
            [coach] Ви отримали цей лист, бо ви коуч на { $site }, а { $mentee } проходить у вас коучинг.
            [manager] Ви отримали цей лист із { $site }, бо { $coach } вказує, що { $mentee } працює під вашим керівництвом.
           *[peer] Ви отримали цей лист із { $site }, бо { $coach } вказує, що ви і { $mentee } працюєте разом.
        }
ratings-in =
    .subject = Усі відповіли: { $mentee }
    .heading = Усі відповіли
    .lead =
        { $count ->
            [0] Нових відповідей більше не чекаємо ({ $mentee }), і оцінок не дав ніхто.
            [one] Нових відповідей більше не чекаємо ({ $mentee }); відповіла { $count } людина. Завершіть збір, щоб побачити сказане.
            [few] Нових відповідей більше не чекаємо ({ $mentee }); відповіли { $count } людини. Завершіть збір, щоб побачити сказане.
           *[other] Нових відповідей більше не чекаємо ({ $mentee }); відповіли { $count } людей. Завершіть збір, щоб побачити сказане.
        }
    .action = Відкрити оцінювання
    .reason = Ви отримали цей лист, бо ви коуч на { $site }, а { $mentee } проходить у вас коучинг.

## Файли: план і все про особу

export-skill = Навичка { $skill }, з рівня { $from } до { $to }
export-dates = { $from } – { $to }
export-day = День { $day } з { $length }: { $status }
export-status-scheduled = почнеться пізніше
export-status-paused = на паузі
export-status-overrun = строк минув
export-status-starting = перший тиждень
export-status-at_risk = під загрозою
export-status-watch = потребує уваги
export-status-on_track = іде за планом
export-milestones = Віхи
export-commitments = Зобов’язання
export-due = день { $day }, { $date }
export-shows = показує: { $text }
export-done = Досягнуто:
export-week = Тиждень { $week }
export-later = Через 30 днів
export-learned = Чого ви навчилися:
export-blocker = Що заважало:
export-coach = Що відповів ваш коуч:
export-ended = Як усе завершилося
export-proposed = Запропоновано, ще не погоджено
export-home = Ваші дані в { $practice }, { $date }
export-home-profile = хто ви і що відповіли перед першою сесією
export-home-addresses = за якими адресами вас тут знають і які записи виявилися вашими
export-home-met = про що ви домовилися, коли зустрічалися і як це було
export-home-assessments = кого питали, що сказали, наскільки вам можна це бачити, і прогалини з їхніми причинами
export-home-plans = ваші навчальні плани з їхніми версіями та ваші тижні
export-home-strategies = ваші технічні стратегії з версіями та коментарями, кого ви просили їх переказати і що вони відповіли
export-home-written = що було записано
export-home-secret = докази, які ви позначили як таємні, якщо такі є; вийміть цю теку, перш ніж передавати файл
export-home-sponsors = хто платить, про що ви погодилися їм повідомляти, і звіти дослівно
export-home-mails = які листи ми вам надсилали; того, що саме щось відкриває, тут немає
export-home-newsletter = що ви читаєте з нашої розсилки і на що дали згоду
export-home-accesses = хто відкривав ваші дані, за видом і годиною
export-home-handed-over = те, що коучі занотували для себе й передали, якщо ви про це просили
export-home-private = Нотатки, які коучі писали для себе, є тут лише тоді, коли ви про них просили і їх передали; просити можна там, де ви отримали цей файл.
## Sponsors

sponsor-report-waits =
    .subject = Звіт для { $title } чекає на вас
    .heading = Спершу перегляньте його
    .lead = { $other } готує звіт для { $title }. У ньому лише те, на що ви дали згоду. Ніхто не отримає його, доки ви його не переглянете й не дозволите надіслати; ви можете його й відкликати.
    .action = Переглянути звіт
sponsor-report =
    .subject = Звіт про коучинг: { $mentee }
    .heading = Звіт для вас
    .lead = { $coach } проводить коучинг: { $mentee }. Цей звіт переглянуто й дозволено надіслати вам.
    .more = У ньому лише те, на що дано згоду, і він не змінюється. Якщо { $mentee } відкличе згоду, звіт більше не відкриється.
    .action = Відкрити звіт
    .link = Посилання лише для вас; будь ласка, не передавайте його іншим.
    .reason = Ви отримали цей лист, бо на { $site } вас вказано як спонсора: { $mentee }.
sponsor-group =
    .subject = Показники коучингу, який ви фінансуєте
    .heading = Показники для вас
    .lead = { $coach } надсилає вам показники про людей, чий коучинг ви фінансуєте, про всіх разом.
    .more = Вони стосуються щонайменше п’яти людей, тож нікого не можна розпізнати.
    .action = Переглянути показники
    .reason = Ви отримали цей лист, бо на { $site } вас вказано як спонсора.

## Стратегії

strategy-shared =
    .subject = { $other } ділиться стратегією: { $title }
    .heading = Стратегія, яку варто прочитати
    .lead = { $other } показує вам версію стратегії «{ $title }». Вона залишиться такою, як є; зміни прийдуть наступною версією.
    .action = Прочитати
strategy-changes-asked =
    .subject = { $other } просить змін: { $title }
    .heading = Ще не зовсім
    .lead = { $other } хоче дещо змінити у стратегії «{ $title }»:
    .action = Переглянути коментарі
strategy-agreed =
    .subject = Погоджено: { $title }
    .heading = Вашу стратегію погоджено
    .lead = { $other } погоджується зі стратегією «{ $title }». Перш ніж вона набуде чинності, з’ясуйте, чи зможуть її переказати троє людей.
    .action = Переглянути стратегію
recall-invitation =
    .subject = { $mentee } питає: чи зможете ви це переказати?
    .heading = Десять хвилин для { $mentee }
    .lead = { $mentee } має технічну стратегію і хоче знати, чи можна її переказати після одного читання. Якщо ні, вона надто складна; ви нічим не ризикуєте.
    .once = Текст показується один раз. Потім п’ять коротких запитань. Відкрийте його, коли матимете десять спокійних хвилин.
    .until = Відповіді приймаються до { $until }.
    .action = До тексту
    .who-sees = { $mentee } і коуч читають відповіді без імен і без порядку.
    .link = Посилання лише для вас; будь ласка, не передавайте його. Обліковий запис не потрібен.
    .reason = Ви отримали це, бо { $mentee } просить вас прочитати стратегію на { $site }.
recall-reminder =
    .subject = { $mentee } питає ще раз: чи зможете ви це переказати?
    .heading = { $mentee } досі хоче це знати
    .lead = { $mentee } просить вас один раз прочитати технічну стратегію і сказати, про що в ній ішлося. Відповіді приймаються до { $until }.
    .done = Якщо ви вже відповіли: дякуємо, більше нічого робити не потрібно. Це єдине нагадування.

strategy-title = Назва
strategy-drivers = Що її рухає
strategy-current-problem = Проблема зараз
strategy-desired-future = Як має бути
strategy-main-bet = Головна технічна ставка
strategy-trade-offs = Поступки
strategy-non-goals = Чого не робитимемо
strategy-first-milestones = Перші віхи
strategy-risks = Ризики
strategy-measures = Як виміряємо успіх
strategy-primary = Насамперед
strategy-figure = У цифрах
strategy-secondary = Крім того
strategy-bet = Ставка
strategy-why-now = Чому зараз
strategy-cost-of-waiting = Скільки коштує зволікання
strategy-turn-back = Повернемо назад, якщо
strategy-gain = Виграємо
strategy-give-up = Поступаємося
strategy-who-feels-it = Хто це відчує
strategy-out-of-scope = Поза межами
strategy-not-worth-it = Не варте своєї складності
strategy-can-wait = Може зачекати
strategy-not-clear-yet = Ще не зрозуміло
strategy-reason = Чому
strategy-revisit = Переглянути, коли
strategy-by = До
strategy-proof = Видно з
strategy-likelihood = Імовірність
strategy-impact = Шкода
strategy-early-sign = Рання ознака
strategy-response = Тоді
strategy-change = Звідки й куди
strategy-source = Джерело
strategy-degree = { $n } із 3
driver-customer-reliability = Надійність для клієнтів
driver-delivery-speed = Швидкість постачання
driver-cost-reduction = Менші витрати
driver-new-product-capability = Нова можливість продукту
driver-security = Безпека
driver-compliance = Відповідність вимогам
driver-developer-productivity = Продуктивність розробників
driver-operational-resilience = Стійкість у роботі
strategy-goal = { $measure }, від { $from } до { $to }, термін { $date }
strategy-in-a-sentence = { $bet } – чому зараз: { $why } – і мета: { $goal }.
strategy-in-a-paragraph = { $problem }. Наша ставка: { $bet }. Чому зараз: { $why }. Заради цього погоджуємося на таке: { $loss }. Цього не робитимемо: { $non_goal }. Перший крок, термін { $date }: { $milestone }. Знатимемо, що вдалося, так: { $goal }.

## Що робити зі стратегією чи записом; добірка

advice-seven_parts = Напишіть щось у кожній із семи частин.
advice-primary_driver = Виберіть одну головну рушійну силу й наведіть цифру з бізнесу, яка її показує.
advice-main_bet = Викладіть єдину ставку одним реченням і скажіть, чому саме зараз.
advice-non_goal = Назвіть хоча б одну річ, якої не робитимуть.
advice-measure = Дайте хоча б одному показнику вихідне значення, ціль і дату.
advice-early_sign = Скажіть хоча б для одного ризику, як ви помітили б його завчасно.
advice-dated_milestone = Поставте дату хоча б одній із перших віх.
advice-words = Скоротіть до 700 слів: довшого ніхто не переказує.
advice-one_page = Скорочуйте, доки не вміститься на одну сторінку й лишиться читабельним.
advice-one_bet = Схоже на дві ставки. Виберіть ту, на якій тримається інша.
advice-loss = Скажіть, від чого відмовляєтеся. Компроміс, який нічого не коштує, не є компромісом.
advice-first_milestone = Поставте першу віху в межах 60 днів.
advice-source = Скажіть, звідки береться цифра показника.
advice-problem_without_technology = Почніть із того, що болить, а не з технології.
advice-revisit = Скажіть, коли до цього повернутися.
advice-kinds_of_non_goals = Пошукайте нецілі іншого виду: поза межами, не варте складності, може почекати, ще неясно.
advice-recall-problem = Почніть із проблеми, словами тих, хто її відчуває.
advice-recall-bet = Скажіть ставку коротше й перед усім іншим.
advice-recall-why_now = Поставте «чому зараз» одразу за ставкою, з однією цифрою.
advice-recall-non_goals = Залиште одну неціль, найболючішу, і підніміть її вище.
advice-recall-measures = Залиште один показник: де він є і де має бути.
advice-evidence-my_part = Скажіть, що ви зробили самі, від першої особи.
advice-evidence-result = Скажіть, що з цього вийшло і для кого.
advice-evidence-metric = Додайте цифру: якою була, якою стала і де її можна перевірити.
advice-evidence-artefact = Додайте посилання на те, що можуть подивитися інші: документ, зміну, панель показників.
advice-evidence-witness = Назвіть того, хто це бачив і погодився підтвердити.
advice-evidence-scope = Скажіть, наскільки широко це сягнуло: масштаб не вказано або він менший за заявлений рівень.
advice-evidence-only_we = У вашій частині є «ми» й жодного «я»: читачі не зрозуміють, що зробили саме ви.
advice-evidence-no_source = Скажіть, звідки цифра: без джерела їй не повірять.
packet-case = Аргументи за роль { $role }
packet-ready = Усі обов’язкові навички ({ $gates }) переконливо показано двічі; загалом переконливо показано { $shown } з { $all }.
packet-standing = Переконливо показано навичок: { $shown } з { $all }; повністю закрито обов’язкових: { $complete } з { $gates }.
packet-internal = Частина цього призначена лише для компанії.
packet-internal-fact = Лише для компанії
packet-empty = Для добірки ще нічого не відкладено. Виберіть для запису видимість «packet» і доопрацюйте його.
packet-verified = Підтверджено коучем
packet-source = Джерело: { $source }
packet-shows = Показує
packet-confirm = Може підтвердити
packet-look = Подивитися
packet-covered = Що показано
packet-legend = Рівні 1–5; клітинка в рамці — те, чого вимагає роль. ● переконливо: чотири з шести балів або більше · ◐ заявлено · ○ застаріло: понад 18 місяців тому · – нічого.
packet-skill = Навичка
packet-asked = Потрібно
packet-must = обов’язково
packet-must-sign = ★ обов’язково для ролі
packet-missing = Чого бракує
packet-complete = Нічого: кожну навичку переконливо показано на потрібному рівні.
packet-situation = Ситуація
packet-my-part = Моя роль
packet-decision = Рішення
packet-result = Результат
packet-none = нічого
packet-stale = застаріло
packet-claimed = заявлено
packet-strong = переконливо
packet-level = { $skill }, рівень { $level }
packet-kind-project = Проєкт
packet-kind-design = Проєктування
packet-kind-incident = Інцидент
packet-kind-mentoring = Наставництво
packet-kind-influence = Вплив
packet-kind-strategy = Стратегія
packet-kind-writing = Тексти
packet-kind-hiring = Найм
packet-kind-community = Спільнота
packet-scope-self = Власна робота
packet-scope-team = Команда
packet-scope-multi_team = Кілька команд
packet-scope-org = Організація
packet-scope-company = Компанія
packet-gap-none = { $skill } на рівні { $level }: ще ніщо цього не показує.
packet-gap-stale = { $skill } на рівні { $level }: те, що це показувало, було понад 18 місяців тому.
packet-gap-claimed = { $skill } на рівні { $level }: заявлено, але не показано переконливо.
packet-gap-strong = { $skill } на рівні { $level }: переконливо показано один раз.
packet-gap-must = Це обов’язково для ролі й потребує двох переконливих прикладів.
packet-picture = Докази: { $mentee }, роль { $role }
packet-picture-level = Рівень { $level }
packet-picture-asked = потрібно
packet-picture-skill = { $skill }, потрібен рівень { $level }: { $cover }
packet-picture-must = { $skill }, потрібен рівень { $level }, обов’язково: { $cover }
packet-picture-text = Що показує кожну навичку на потрібному рівні, { $date }. { $said }.
## Оцінювання як файл

result-title = Оцінювання: { $name }
result-framework = Рамка
result-framework-version = { $name }, версія { $version }
result-role = Роль
result-kind = Вид
result-state = Стан
result-finalised = Завершено
result-rules = Правила
result-kind-baseline = на початку
result-kind-midpoint = на середині
result-kind-final = наприкінці
result-kind-ad_hoc = між ними
result-state-draft = чернетка
result-state-collecting = збирання відповідей
result-state-reconciling = узгодження
result-state-finalised = завершено
result-state-void = скасовано
result-not-yet = Збирання відповідей ще не закрито, тож поки нічого не видно.
result-skill = Навичка
result-now = Зараз
result-asked = Потрібно
result-gap = Розрив
result-priority = Пріоритет
result-certainty = Певність
result-said = Сказано
result-certainty-low = низька
result-certainty-medium = середня
result-certainty-high = висока
result-rater-self = власна
result-rater-coach = коуч
result-rater-manager = керівник
result-rater-peer = колега
result-peers = колеги { $median }
result-unknown = Без оцінки: { $skills }
result-notes = Нотатки
result-by-peer = { $skill } (хтось із колег): { $note }
result-by = { $skill } (каже { $who }): { $note }
result-differ = { $skill }, чому сторони бачать по-різному ({ $who }): { $note }
result-chose = { $who } обирає { $skill }: { $reason }
result-as-computed = як обчислено
result-lead = Ваш найбільший розрив — { $skill }.
result-lead-likely = Ваш найбільший розрив, імовірно, { $skill }.
result-standing = Роль потребує рівня { $target }; за оцінками ви на { $current }, розрив становить { $gap }.
result-next = Далі йде { $skill } з пріоритетом { $priority } проти { $first }.
result-only = Інші навички розриву не мають.
result-close = Зовсім поруч: { $skills }.
result-rule-gate = Вирішило те, що без { $skill } цієї ролі не буває.
result-rule-practice = Вирішила змога практикувати це на роботі.
result-rule-gap = Вирішив більший розрив.
result-rule-unlocks = Вирішило те, що на цьому більше тримається.
result-rule-certainty = Вирішило те, що про це більше певності.
result-rule-interest = Вирішив ваш інтерес.
result-rule-order = Ніщо їх не розрізняє, тож першою йде та, що перша в рамці.
result-aim = Мета на наступні 90 днів — рівень { $level }.
result-aim-anchor = Мета на наступні 90 днів — рівень { $level }, і ось який він: «{ $anchor }»
result-talk = Перш ніж вирішувати, поговоріть про те, що бачите по-різному: { $skills }.
result-none = Кожна оцінена навичка досягла мети, тож закривати нічого.
result-nobody = Ще ніхто не оцінив жодної навички, тож назвати розрив неможливо.

## Pictures

picture-radar = Навички: { $mentee }, роль { $role }
picture-now = Зараз
picture-target = Потрібно
picture-before = Раніше
picture-not-rated = не оцінено
picture-skill = { $skill }: { $now } з { $target }
picture-skill-before = { $skill }: { $now } з { $target }, раніше { $before }
picture-radar-text = Рівні від 1 до 5. { $said }. Попереднє – за тими, хто оцінював обидва рази.
picture-trend = Як змінилися навички: { $mentee }
picture-trend-none = Ще жодне оцінювання не завершено.
picture-trend-ends =
    { $n ->
        [one] { $n } оцінювання, { $first } – { $last }. Лінії порівнюють те, що бачили ті самі джерела.
        [few] { $n } оцінювання, { $first } – { $last }. Лінії порівнюють те, що бачили ті самі джерела.
        [many] { $n } оцінювань, { $first } – { $last }. Лінії порівнюють те, що бачили ті самі джерела.
       *[other] { $n } оцінювання, { $first } – { $last }. Лінії порівнюють те, що бачили ті самі джерела.
    }
picture-trend-unclear = без чіткої зміни
picture-trend-point = { $level } ({ $date })
picture-trend-text = Рівні від 1 до 5, за тими, хто оцінював обидва рази; риска розділяє те, що не порівняти. { $said }.
picture-plan = День { $day } з { $days }: здобуто балів { $earned } з { $total }, заплановано на сьогодні – { $planned }.
picture-planned = заплановано
picture-earned = здобуто
picture-day = день
