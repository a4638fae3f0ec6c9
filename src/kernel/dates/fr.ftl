# Dates as French reads them.

long-date = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
plain-date = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
day-date = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
short-date = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
short-date-year = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
month-year = { $month } { $year }
moment = { $date }, { $time }

weekday-1 = lundi
    .short = lun.
    .tiny = lu
weekday-2 = mardi
    .short = mar.
    .tiny = ma
weekday-3 = mercredi
    .short = mer.
    .tiny = me
weekday-4 = jeudi
    .short = jeu.
    .tiny = je
weekday-5 = vendredi
    .short = ven.
    .tiny = ve
weekday-6 = samedi
    .short = sam.
    .tiny = sa
weekday-7 = dimanche
    .short = dim.
    .tiny = di

month-1 = janvier
    .dated = janvier
    .short = janv.
month-2 = février
    .dated = février
    .short = févr.
month-3 = mars
    .dated = mars
    .short = mars
month-4 = avril
    .dated = avril
    .short = avr.
month-5 = mai
    .dated = mai
    .short = mai
month-6 = juin
    .dated = juin
    .short = juin
month-7 = juillet
    .dated = juillet
    .short = juil.
month-8 = août
    .dated = août
    .short = août
month-9 = septembre
    .dated = septembre
    .short = sept.
month-10 = octobre
    .dated = octobre
    .short = oct.
month-11 = novembre
    .dated = novembre
    .short = nov.
month-12 = décembre
    .dated = décembre
    .short = déc.
