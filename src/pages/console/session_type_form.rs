//! What a form of a session type says.

use chrono::NaiveDate;

use crate::booking::actions::{HostDraft, SessionTypeDraft, Settler};
use crate::booking::model::{
    BookingWindowRule, BufferRuleName, Confirmation, GridName, HostRole, LimitRule, LimitsRule, Location,
    LocationKind, Policy, Question, QuestionKind, Visibility, WeekdayName,
};
use crate::kernel::slug::slug_of;
use crate::pages::form::Pairs;
use crate::platform::problem::{FieldError, Problem};

/// Kinds of answers, by the names that they have in the form.
pub(super) const KINDS: [(&str, QuestionKind); 8] = [
    ("text", QuestionKind::Text),
    ("long_text", QuestionKind::LongText),
    ("select", QuestionKind::Select),
    ("multi_select", QuestionKind::MultiSelect),
    ("checkbox", QuestionKind::Checkbox),
    ("number", QuestionKind::Number),
    ("url", QuestionKind::Url),
    ("phone", QuestionKind::Phone),
];
/// Kinds of places, by the names that they have in the form.
pub(super) const PLACES: [(&str, LocationKind); 5] = [
    ("video_url", LocationKind::VideoUrl),
    ("jitsi", LocationKind::Jitsi),
    ("phone", LocationKind::Phone),
    ("in_person", LocationKind::InPerson),
    ("ask_attendee", LocationKind::AskAttendee),
];
/// Most of a list that is read.
const LIST_MAX: usize = 100;

/// A session type to begin with.
pub(super) fn fresh() -> SessionTypeDraft {
    SessionTypeDraft {
        slug: String::new(),
        title: String::new(),
        description: String::new(),
        duration_minutes: 60,
        duration_options: Vec::new(),
        schedule_id: None,
        location: Location { kind: LocationKind::Jitsi, value: String::new() },
        slot_interval_minutes: None,
        start_offset_minutes: 0,
        buffer_before_minutes: 0,
        buffer_after_minutes: 0,
        buffer_rule: BufferRuleName::default(),
        minimum_notice_minutes: 240,
        booking_window: None,
        limits: LimitsRule::default(),
        week_start: WeekdayName::default(),
        grid: GridName::default(),
        compact_step_minutes: 15,
        seats: 1,
        pending_blocks: true,
        confirmation: Confirmation::Automatic,
        pending_expires_minutes: 2_880,
        hosts: Vec::new(),
        reminders_minutes_before: vec![1_440, 60],
        follow_up_minutes_after: None,
        booker_active_limit: None,
        time_zone: None,
        asks_email_code: false,
        questions: Vec::new(),
        policy: Policy::default(),
        guests_max: 0,
        visibility: Visibility::Public,
        active: true,
    }
}

/// Reads the fields of a form, and keeps what cannot be read.
struct Reader<'a> {
    pairs: &'a Pairs,
    faults: Vec<FieldError>,
}

impl Reader<'_> {
    fn text(&self, name: &str) -> String {
        self.pairs.first(name).unwrap_or_default().trim().replace("\r\n", "\n")
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.pairs.first(name) == Some(value)
    }

    /// Keeps what is wrong with a field, by a code of this form.
    fn wrong(&mut self, name: &str, code: &'static str, detail: &'static str) {
        self.faults.push(FieldError::new(format!("/{name}"), code, detail));
    }

    /// A number; none where nothing is written.
    fn number<N: std::str::FromStr>(&mut self, name: &str) -> Option<N> {
        let text = self.text(name);
        if text.is_empty() {
            return None;
        }
        let number = text.parse().ok();
        if number.is_none() {
            self.wrong(name, "wrong_kind", "write a number");
        }
        number
    }

    /// A number that must be there.
    fn needed<N: std::str::FromStr + Default>(&mut self, name: &str) -> N {
        if self.text(name).is_empty() {
            self.wrong(name, "required", "write a number");
            return N::default();
        }
        self.number(name).unwrap_or_default()
    }

    /// Numbers with commas or spaces between them.
    fn numbers(&mut self, name: &str) -> Vec<i32> {
        let text = self.text(name);
        let parts = text.split([',', ';', ' ', '\n']).map(str::trim).filter(|part| !part.is_empty());
        let read: Option<Vec<i32>> = parts.take(LIST_MAX).map(|part| part.parse().ok()).collect();
        if read.is_none() {
            self.wrong(name, "not_numbers", "write numbers with commas between them");
        }
        read.unwrap_or_default()
    }

    fn date(&mut self, name: &str) -> NaiveDate {
        let date = self.text(name).parse().ok();
        if date.is_none() {
            self.wrong(name, "not_a_date", "write a date such as 2026-11-24");
        }
        date.unwrap_or_default()
    }

    fn one_of<T: Copy>(&mut self, name: &str, known: &[(&str, T)], otherwise: T) -> T {
        let given = self.pairs.first(name);
        if let Some((_, value)) = known.iter().find(|(one, _)| Some(*one) == given) {
            return *value;
        }
        self.wrong(name, "not_an_option", "choose one of the options");
        otherwise
    }

    fn limit(&mut self, period: &str) -> LimitRule {
        LimitRule {
            count: self.number(&format!("limits/{period}/count")),
            minutes: self.number(&format!("limits/{period}/minutes")),
        }
    }

    fn window(&mut self) -> Option<BookingWindowRule> {
        match self.text("booking_window/kind").as_str() {
            "rolling_days" => {
                Some(BookingWindowRule::RollingDays { days: self.needed("booking_window/days") })
            }
            "rolling_business_days" => {
                Some(BookingWindowRule::RollingBusinessDays { days: self.needed("booking_window/days") })
            }
            "available_days" => {
                Some(BookingWindowRule::AvailableDays { days: self.needed("booking_window/days") })
            }
            "range" => Some(BookingWindowRule::Range {
                from: self.date("booking_window/from"),
                to: self.date("booking_window/to"),
            }),
            _ => None,
        }
    }

    fn confirmation(&mut self) -> Confirmation {
        match self.text("confirmation/kind").as_str() {
            "manual" => Confirmation::Manual,
            "manual_below_notice" => {
                Confirmation::ManualBelowNotice { minutes: self.needed("confirmation/minutes") }
            }
            _ => Confirmation::Automatic,
        }
    }

    /// The hosts that are ticked; as they were where the form does not ask.
    fn hosts(&mut self, draft: &SessionTypeDraft, by: Settler) -> Vec<HostDraft> {
        let asked: Vec<String> = self.pairs.below("host/").map(|(id, _)| id.to_owned()).collect();
        if asked.is_empty() || !by.names_others {
            return draft.hosts.clone();
        }
        let mut hosts = Vec::new();
        for id in asked {
            let role = match self.text(&format!("host/{id}")).as_str() {
                "required" => HostRole::Required,
                "pool" => HostRole::Pool,
                _ => continue,
            };
            let Ok(user_id) = id.parse() else { continue };
            let (priority, weight) =
                (self.number(&format!("priority/{id}")), self.number(&format!("weight/{id}")));
            hosts.push(HostDraft {
                user_id,
                role,
                priority: priority.unwrap_or_default(),
                weight: weight.unwrap_or(1),
            });
        }
        if hosts.is_empty() {
            self.wrong("hosts", "no_host", "somebody has to hold it");
        }
        // As they stand, so that nothing but a change counts shares anew.
        let place = |id| draft.hosts.iter().position(|host| host.user_id == id).unwrap_or(usize::MAX);
        hosts.sort_by_key(|host| place(host.user_id));
        hosts
    }
}

/// Questions that are read of a form.
const QUESTIONS_READ: usize = 100;

/// The draft with what the form says.
pub(super) fn typed(
    pairs: &Pairs,
    draft: &SessionTypeDraft,
    by: Settler,
) -> Result<SessionTypeDraft, Problem> {
    let mut read = Reader { pairs, faults: Vec::new() };
    let title = read.text("title");
    let slug = Some(read.text("slug")).filter(|slug| !slug.is_empty()).unwrap_or_else(|| slug_of(&title));
    let hosts = read.hosts(draft, by);
    let schedule = read.text("schedule_id");
    let typed = SessionTypeDraft {
        slug,
        title,
        description: read.text("description"),
        duration_minutes: read.needed("duration_minutes"),
        duration_options: read.numbers("duration_options"),
        schedule_id: schedule.parse().ok(),
        location: Location {
            kind: read.one_of("location/kind", &PLACES, draft.location.kind),
            value: read.text("location/value"),
        },
        slot_interval_minutes: read.number("slot_interval_minutes"),
        start_offset_minutes: read.number("start_offset_minutes").unwrap_or_default(),
        buffer_before_minutes: read.number("buffer_before_minutes").unwrap_or_default(),
        buffer_after_minutes: read.number("buffer_after_minutes").unwrap_or_default(),
        buffer_rule: if read.is("buffer_rule", "sum") { BufferRuleName::Sum } else { BufferRuleName::Max },
        minimum_notice_minutes: read.needed("minimum_notice_minutes"),
        booking_window: read.window(),
        limits: LimitsRule {
            day: read.limit("day"),
            week: read.limit("week"),
            month: read.limit("month"),
            year: read.limit("year"),
        },
        week_start: read.one_of("week_start", &super::hours_form::DAYS, draft.week_start),
        grid: if read.is("grid", "compact") { GridName::Compact } else { GridName::Fixed },
        compact_step_minutes: read.number("compact_step_minutes").unwrap_or(draft.compact_step_minutes),
        seats: read.needed("seats"),
        pending_blocks: pairs.has("pending_blocks"),
        confirmation: read.confirmation(),
        pending_expires_minutes: read
            .number("pending_expires_minutes")
            .unwrap_or(draft.pending_expires_minutes),
        hosts,
        reminders_minutes_before: read.numbers("reminders_minutes_before"),
        follow_up_minutes_after: read.number("follow_up_minutes_after"),
        booker_active_limit: read.number("booker_active_limit"),
        time_zone: Some(read.text("time_zone")).filter(|zone| !zone.is_empty()),
        asks_email_code: pairs.has("asks_email_code"),
        questions: questions(pairs),
        policy: Policy {
            cancel_notice_minutes: read.needed("policy/cancel_notice_minutes"),
            reschedule_notice_minutes: read.needed("policy/reschedule_notice_minutes"),
            max_reschedules: read.needed("policy/max_reschedules"),
            text: read.text("policy/text"),
        },
        guests_max: read.number("guests_max").unwrap_or_default(),
        visibility: if read.is("visibility", "unlisted") { Visibility::Unlisted } else { Visibility::Public },
        active: pairs.has("active"),
    };
    if read.faults.is_empty() { Ok(typed) } else { Err(Problem::unacceptable(read.faults)) }
}

/// The questions of a form, without those whose wording was removed. New ones get a key of their own.
pub(super) fn questions(pairs: &Pairs) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    // One more than is allowed, so that the rule says so.
    for index in 0..=pairs.below("label.").count().min(QUESTIONS_READ) {
        let text = |name: &str| pairs.first(&format!("{name}.{index}")).unwrap_or_default();
        let label = text("label").trim();
        if label.is_empty() {
            continue;
        }
        let kind = KINDS.iter().find(|(name, _)| *name == text("kind"));
        let options = text("options").lines().map(|line| line.trim().to_owned());
        questions.push(Question {
            key: fresh_key(text("key"), &questions),
            label: label.to_owned(),
            kind: kind.map_or(QuestionKind::Text, |(_, kind)| *kind),
            required: pairs.has(&format!("required.{index}")),
            options: options.filter(|option| !option.is_empty()).collect(),
        });
    }
    for question in &mut questions {
        if !matches!(question.kind, QuestionKind::Select | QuestionKind::MultiSelect) {
            question.options.clear();
        }
    }
    questions
}

fn fresh_key(given: &str, known: &[Question]) -> String {
    if !given.is_empty() {
        return given.to_owned();
    }
    let free = |number: &usize| known.iter().all(|one| one.key != format!("question_{number}"));
    // One more number than there are questions: one of them is free.
    let number = (1..=known.len().saturating_add(1)).find(free).unwrap_or_default();
    format!("question_{number}")
}

#[cfg(test)]
mod tests {
    use super::{fresh, questions, typed};
    use crate::booking::actions::Settler;
    use crate::booking::model::QuestionKind;
    use crate::pages::form::Pairs;

    #[test]
    fn questions_keep_their_keys_and_new_ones_get_one() {
        let pairs = Pairs::from_pairs(&[
            ("key.0", "goal"),
            ("label.0", "What for?"),
            ("kind.0", "long_text"),
            ("required.0", "yes"),
            ("label.1", " "),
            ("label.2", "Which?"),
            ("kind.2", "select"),
            ("options.2", "a\r\n\r\n b "),
        ]);
        let read = questions(&pairs);
        assert_eq!(read.len(), 2);
        assert_eq!(
            (read[0].key.as_str(), read[0].kind, read[0].required),
            ("goal", QuestionKind::LongText, true)
        );
        assert_eq!((read[1].key.as_str(), read[1].options.join(",")), ("question_1", String::from("a,b")));
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_field() {
        let pairs = Pairs::from_pairs(&[
            ("title", "Deep work"),
            ("duration_minutes", "long"),
            ("duration_options", "30, x"),
            ("booking_window/kind", "range"),
            ("location/kind", "moon"),
        ]);
        let by = Settler { user_id: uuid::Uuid::nil().into(), names_others: false };
        let problem = typed(&pairs, &fresh(), by).unwrap_err();
        let pointers: Vec<&str> = problem.errors().iter().map(|fault| fault.pointer.as_str()).collect();
        for pointer in
            ["/duration_minutes", "/duration_options", "/booking_window/from", "/location/kind", "/seats"]
        {
            assert!(pointers.contains(&pointer), "{pointer} in {pointers:?}");
        }
    }
}
