//! The gate before the first mail to an address: the same at every door.

/// Mails to one mailbox within ten minutes.
pub const WINDOW_MAX: i64 = 1;
/// Mails to one mailbox within a day.
pub const DAY_MAX: i64 = 3;
/// Requests from one network within an hour.
pub const NETWORK_MAX: i64 = 30;
/// First mails within an hour before the share of those that were confirmed is asked about.
pub const QUIET_MAX: i64 = 60;
/// First mails within an hour while an attack lasts.
pub const ATTACK_MAX: i64 = 20;

/// What is known when a request is looked at, its own row left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The field that people do not see was filled in.
    pub is_trapped: bool,
    /// The address is an office, such as `abuse@`.
    pub is_office: bool,
    /// Mails that this mailbox got within ten minutes.
    pub mails_in_window: i64,
    /// Mails that this mailbox got within a day.
    pub mails_in_day: i64,
    /// Requests that came from this network within an hour.
    pub from_network: i64,
    /// First mails to anybody within an hour.
    pub mails_in_hour: i64,
    /// Of them, those that were confirmed.
    pub confirmed_in_hour: i64,
    /// First mails to anybody in the day before that hour.
    pub mails_earlier: i64,
    /// Of them, those that were confirmed.
    pub confirmed_earlier: i64,
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is answered by a mail.
    Mail,
    /// It waits until the attack, or the crowd of one network, is over.
    Hold,
    /// Nothing happens, and nobody is told.
    Drop,
}

/// Whether so many mails are many, and hardly anybody who got one confirmed.
fn is_unwanted(mails: i64, confirmed: i64) -> bool {
    mails > QUIET_MAX && confirmed * 10 < mails
}

/// Whether many addresses are typed in that nobody behind them confirms: somebody makes us send mail to strangers. It
/// lasts for a day, or until enough have confirmed: whoever does it only has to wait otherwise.
#[must_use]
pub fn is_attack(facts: &Facts) -> bool {
    let in_day =
        (facts.mails_in_hour + facts.mails_earlier, facts.confirmed_in_hour + facts.confirmed_earlier);
    is_unwanted(facts.mails_in_hour, facts.confirmed_in_hour) || is_unwanted(in_day.0, in_day.1)
}

/// How many more first mails there may be in this hour; `None` while there is no attack. In the hour that it begins in,
/// as many as would be quiet have gone out already.
#[must_use]
pub fn room(facts: &Facts) -> Option<i64> {
    let lasts = is_unwanted(facts.mails_earlier, facts.confirmed_earlier);
    let most = if lasts { ATTACK_MAX } else { QUIET_MAX + ATTACK_MAX };
    is_attack(facts).then(|| (most - facts.mails_in_hour).max(0))
}

/// Whether a mailbox has had as many mails as it gets.
#[must_use]
pub fn is_too_often(mails_in_window: i64, mails_in_day: i64) -> bool {
    mails_in_window >= WINDOW_MAX || mails_in_day >= DAY_MAX
}

/// Decides on a request.
#[must_use]
pub fn decide(facts: &Facts) -> Verdict {
    let is_too_often = is_too_often(facts.mails_in_window, facts.mails_in_day);
    if facts.is_trapped || facts.is_office || is_too_often {
        return Verdict::Drop;
    }
    // Who was told that a mail comes gets it, if only when others of their network have had theirs.
    if facts.from_network >= NETWORK_MAX {
        return Verdict::Hold;
    }
    // Who comes alone from a network is let through for as long as there is room.
    match room(facts) {
        Some(room) if facts.from_network > 0 || room == 0 => Verdict::Hold,
        _ => Verdict::Mail,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Facts, Verdict, decide, room};

    #[test]
    fn one_mail_in_ten_minutes_and_three_a_day() {
        assert_eq!(decide(&Facts::default()), Verdict::Mail);
        assert_eq!(decide(&Facts { mails_in_window: 1, ..Facts::default() }), Verdict::Drop);
        assert_eq!(decide(&Facts { mails_in_day: 2, ..Facts::default() }), Verdict::Mail);
        assert_eq!(decide(&Facts { mails_in_day: 3, ..Facts::default() }), Verdict::Drop);
        assert_eq!(decide(&Facts { from_network: 29, ..Facts::default() }), Verdict::Mail);
        assert_eq!(decide(&Facts { from_network: 30, ..Facts::default() }), Verdict::Hold);
    }

    #[test]
    fn an_attack_holds_back_the_many_and_lets_the_single_one_through() {
        let attack = Facts { mails_in_hour: 70, confirmed_in_hour: 2, from_network: 5, ..Facts::default() };
        assert_eq!(decide(&attack), Verdict::Hold);
        assert_eq!(decide(&Facts { from_network: 0, ..attack }), Verdict::Mail);
        assert_eq!(decide(&Facts { confirmed_in_hour: 40, ..attack }), Verdict::Mail);
    }

    #[test]
    fn an_attack_lasts_until_enough_have_confirmed() {
        let later = Facts { mails_earlier: 80, ..Facts::default() };
        assert_eq!((room(&later), decide(&later)), (Some(20), Verdict::Mail));
        assert_eq!(decide(&Facts { mails_in_hour: 19, ..later }), Verdict::Mail);
        assert_eq!(decide(&Facts { mails_in_hour: 20, ..later }), Verdict::Hold);
        assert_eq!(decide(&Facts { from_network: 1, ..later }), Verdict::Hold);
        assert_eq!(room(&Facts { confirmed_earlier: 8, ..later }), None);
        assert_eq!(
            room(&Facts { mails_in_hour: 61, ..Facts::default() }),
            Some(19),
            "it begins in this hour"
        );
        assert_eq!(room(&Facts { mails_in_hour: 60, ..Facts::default() }), None);
    }

    proptest! {
        /// More of anything bad never opens the gate.
        #[test]
        fn the_gate_only_closes(
            (window, day, network) in (0..3_i64, 0..5_i64, 0..50_i64), hour in 0..200_i64, earlier in 0..200_i64,
            more in 0..3_i64
        ) {
            let facts = Facts {
                mails_in_window: window, mails_in_day: day, from_network: network, mails_in_hour: hour,
                mails_earlier: earlier, ..Facts::default()
            };
            let worse = Facts {
                mails_in_window: window + more, mails_in_day: day + more, from_network: network + more,
                mails_in_hour: hour + more, mails_earlier: earlier + more, ..facts
            };
            if decide(&worse) == Verdict::Mail {
                prop_assert_eq!(decide(&facts), Verdict::Mail);
            }
            prop_assert_eq!(decide(&Facts { is_trapped: true, ..facts }), Verdict::Drop);
        }
    }
}
