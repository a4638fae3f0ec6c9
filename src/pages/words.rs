//! Lengths, moments and texts in words.

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;

use super::view::When;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::time_range::TimeRange;
use crate::kernel::{time_zone, when};

/// "60 minutes".
pub(super) fn minutes(voice: Voice, minutes: i64) -> String {
    say!(voice, "minutes", n = minutes)
}

/// "2 days", "24 hours", "90 minutes": the largest unit that says it exactly, days from two on.
pub(super) fn span(voice: Voice, length: i64) -> String {
    match length {
        _ if length > 1440 && length % 1440 == 0 => say!(voice, "span-days", n = length / 1440),
        _ if length > 0 && length % 60 == 0 => say!(voice, "span-hours", n = length / 60),
        _ => say!(voice, "span-minutes", n = length),
    }
}

/// "30, 60 or 90 min".
pub(super) fn lengths(voice: Voice, lengths: &[i32]) -> String {
    match lengths.split_last() {
        None => String::new(),
        Some((one, [])) => say!(voice, "length-choice", n = *one),
        Some((last, others)) => {
            let others: Vec<String> = others.iter().map(ToString::to_string).collect();
            say!(voice, "lengths-choice", others = others.join(", "), last = *last)
        }
    }
}

/// "Tuesday 24 November", with the year where it is not this one.
pub(super) fn day(locale: Locale, date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() { when::day_date(locale, date) } else { when::long_date(locale, date) }
}

/// `2026-11-24T14:00:00Z`.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// A session in the reader's zone, with the coach's clock beside it where that differs.
pub(super) fn when_of(voice: Voice, time: TimeRange, zone: Tz, coach_zone: Tz) -> When {
    let differs = when::offset(zone, time.start) != when::offset(coach_zone, time.start);
    let label = when::zone_label(zone, time.start);
    When {
        date: when::long_date(voice.locale(), when::date(zone, time.start)),
        time: when::time_range(voice.locale(), zone, time.start, time.end),
        start: instant(time.start),
        zone: if differs { say!(voice, "your-time", zone = label) } else { label },
        coach_time: differs.then(|| coach_time(voice, time.start, zone, coach_zone)),
    }
}

fn coach_time(voice: Voice, start: DateTime<Utc>, zone: Tz, coach_zone: Tz) -> String {
    let time = if when::date(coach_zone, start) == when::date(zone, start) {
        when::time(coach_zone, start)
    } else {
        when::weekday_and_time(voice.locale(), coach_zone, start)
    };
    say!(voice, "coach-time", time = time)
}

/// The zone of a stored name; one that a newer database of zones dropped is read as UTC.
pub(super) fn zone_named(name: &str) -> Tz {
    time_zone::parse(name).unwrap_or(Tz::UTC)
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Words that say by themselves when something is to be done, in the languages of the pages.
const CONDITIONS: &str = " if when whenever once before after while as every each at in during \
    wenn falls sobald immer bevor nachdem während jeden jede jedes am im um bei beim vor nach \
    si cuando siempre antes después mientras cada en al tras durante \
    quand lorsque lorsqu chaque avant après dès pendant s \
    якщо коли щойно щоразу перед після поки кожного щодня щотижня під ";

/// Those that may be something else in another language.
fn conditions_of(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            " on upon by until daily weekly mondays tuesdays wednesdays thursdays fridays saturdays sundays "
        }
        Locale::De => {
            " jeder an ans zu zum zur mit bis täglich wöchentlich \
              montags dienstags mittwochs donnerstags freitags samstags sonntags "
        }
        Locale::Es => " a los las desde hasta ",
        Locale::Fr => " à au aux en dans lors tous toutes ",
        Locale::Uk => " у в на о об до кожної щоранку щовечора наприкінці ",
    }
}

/// A commitment as one sentence. A cue is said as it was written; one that only goes on after an "if" gets it back.
pub(super) fn if_then(voice: Voice, cue: &str, action: &str) -> String {
    let first = cue.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let word = format!(" {first} ");
    let is_known = CONDITIONS.contains(&word) || conditions_of(voice.locale()).contains(&word);
    let is_whole = !first.is_empty() && is_known;
    if !is_whole {
        return say!(voice, "if-then-added", cue = cue, action = action);
    }
    let mut rest = cue.chars();
    let cue: String = rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect();
    say!(voice, "if-then", cue = cue, action = action)
}

/// The first sentence or two of a text, at most about 200 characters.
pub(super) fn summary(text: &str) -> String {
    let first = paragraphs(text).into_iter().next().unwrap_or_default();
    let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
    if first.chars().count() <= 200 {
        return first;
    }
    let cut: String = first.chars().take(200).collect();
    match (cut.rfind(". "), cut.rfind(' ')) {
        (Some(end), _) => cut.split_at_checked(end + 1).map(|(sentence, _)| sentence.to_owned()),
        (None, Some(end)) => cut.split_at_checked(end).map(|(words, _)| format!("{words} …")),
        (None, None) => None,
    }
    .unwrap_or_else(|| format!("{cut}…"))
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::{if_then, lengths, minutes, span, summary, when_of};
    use crate::kernel::locale::Locale;
    use crate::kernel::time_range::TimeRange;
    use crate::pages::language::voice;

    #[test]
    fn lengths_are_said_as_people_say_them() {
        let english = voice(Locale::En);
        assert_eq!(lengths(english, &[60]), "60 min");
        assert_eq!(lengths(english, &[30, 60, 90]), "30, 60 or 90 min");
        let said: Vec<String> = [1, 60, 90, 120, 1440, 2880].map(|length| span(english, length)).to_vec();
        assert_eq!(said, ["1 minute", "1 hour", "90 minutes", "2 hours", "24 hours", "2 days"]);
        let said: Vec<String> = [1, 2, 5, 21].map(|length| minutes(voice(Locale::Uk), length)).to_vec();
        assert_eq!(said, ["1 хвилина", "2 хвилини", "5 хвилин", "21 хвилина"]);
    }

    #[test]
    fn the_coach_s_clock_is_named_where_it_differs() {
        let english = voice(Locale::En);
        let start = "2026-11-24T23:30:00Z".parse().unwrap();
        let time = TimeRange { start, end: "2026-11-25T00:30:00Z".parse().unwrap() };
        assert_eq!(when_of(english, time, Tz::Europe__Berlin, Tz::Europe__Paris).coach_time, None);
        let when = when_of(english, time, Tz::UTC, Tz::Europe__Berlin);
        assert_eq!(when.coach_time.as_deref(), Some("Wed 00:30 for the coach"));
        assert_eq!((when.start.as_str(), when.zone.as_str()), ("2026-11-24T23:30:00Z", "Your time, UTC"));
        let when = when_of(english, time, Tz::America__New_York, Tz::America__Chicago);
        assert_eq!(when.coach_time.as_deref(), Some("17:30 for the coach"));
    }

    #[test]
    fn a_commitment_says_its_if_once() {
        for (locale, whole, bare, action, said) in [
            (
                Locale::En,
                "if I suggest two improvements",
                "I suggest two improvements",
                "I name the one I would choose",
                "If I suggest two improvements – then I name the one I would choose",
            ),
            (
                Locale::De,
                "Wenn jemand um eine Ausnahme bittet",
                "jemand um eine Ausnahme bittet",
                "frage ich nach dem Ziel",
                "Wenn jemand um eine Ausnahme bittet – dann frage ich nach dem Ziel",
            ),
            (
                Locale::Es,
                "si alguien pide una excepción",
                "alguien pide una excepción",
                "pregunto por el objetivo",
                "Si alguien pide una excepción: entonces pregunto por el objetivo",
            ),
            (
                Locale::Fr,
                "Si quelqu’un demande une exception",
                "quelqu’un demande une exception",
                "je demande à quoi elle sert",
                "Si quelqu’un demande une exception : alors je demande à quoi elle sert",
            ),
            (
                Locale::Uk,
                "якщо хтось просить про виняток",
                "хтось просить про виняток",
                "питаю про мету",
                "Якщо хтось просить про виняток – тоді питаю про мету",
            ),
        ] {
            let voice = voice(locale);
            assert_eq!([if_then(voice, whole, action), if_then(voice, bare, action)], [said, said]);
        }
        let english = voice(Locale::En);
        assert_eq!(if_then(english, "When a review opens", "I read"), "When a review opens – then I read");
        for (locale, cue, said) in [
            (Locale::En, "On Monday after stand-up", "On Monday after stand-up – then X"),
            (Locale::De, "montags", "Montags – dann X"),
            (Locale::Es, "A las nueve", "A las nueve: entonces X"),
            (Locale::Fr, "À la fin de la réunion", "À la fin de la réunion : alors X"),
            (Locale::Uk, "У понеділок", "У понеділок – тоді X"),
        ] {
            assert_eq!(if_then(voice(locale), cue, "X"), said);
        }
        assert_eq!(if_then(english, "A review opens", "I read"), "If A review opens – then I read");
        assert_eq!(if_then(english, "S’il pleut", "je lis"), "S’il pleut – then je lis");
        assert_eq!(if_then(english, "“It” rains", "I read"), "If “It” rains – then I read");
    }

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        assert_eq!(summary("Short.\n\nMore."), "Short.");
        let long = format!("{}. {}", "word ".repeat(20).trim(), "word ".repeat(60));
        assert!(summary(&long).ends_with("word."));
        assert!(summary(&"word ".repeat(60)).ends_with("word …"));
        assert!(summary(&"w".repeat(300)).ends_with('…'));
    }
}
