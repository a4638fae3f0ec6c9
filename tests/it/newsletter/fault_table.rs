//! Known faults of other newsletter programs, by their numbers, and the test that shows each to be impossible here.
//!
//! LM is knadh/listmonk, KE pentacent/keila, GH `TryGhost/Ghost`. What other rooms rule out is tested there.

use std::fs;
use std::path::{Path, PathBuf};

const KILLS: &str = "a_hundred_kills_at_random_and_at_named_points_lose_nobody_and_double_nobody";
const FIVE: &str = "five_workers_send_each_copy_once_while_the_issue_is_paused_and_resumed";
const UNKNOWN: &str = "a_line_dropped_before_the_answer_is_unknown_and_goes_out_again_only_when_asked";
const DEAD: &str = "a_dead_address_is_suppressed_and_a_full_one_is_not";
const SLOWER: &str = "a_host_that_wants_us_slower_gets_it_later_and_nobody_is_lost";
const AWAY: &str = "a_server_that_refuses_connections_costs_nobody_an_attempt";
const BUTTON: &str = "opening_a_link_changes_nothing_and_the_button_confirms";
const DOORS: &str = "all_doors_together_lead_to_one_mail_in_ten_minutes_and_three_a_day";
const FORM: &str = "a_form_never_changes_a_subscription_that_is_there";
const BACK: &str = "who_left_can_come_back_by_a_mail";
const HEADERS: &str = "every_header_is_there_once_and_the_link_in_it_works";
const BAD_ROWS: &str = "every_kind_of_bad_row_stays_alone_and_is_told_with_its_line";
const RATE: &str = "a_rate_for_a_domain_is_kept_without_holding_anything";
const CLOCK: &str = "a_scheduled_issue_goes_out_in_time_and_by_the_readers_clock";
const HELD: &str = "an_import_is_held_goes_on_and_is_called_off";
const CRAWLER: &str = "a_crawler_of_the_link_leaves_everything_as_it_is";
const PAUSED: &str = "an_issue_is_paused_resumed_and_called_off";
const OURS: &str = "a_refusal_that_is_our_fault_pauses_the_issue_and_suppresses_nobody";
const ATTACK: &str = "an_attack_is_held_back_while_single_people_get_through";

/// Fault, what it was, and the test that rules it out.
const TABLE: [(&str, &str, &str); 69] = [
    ("LM 3022", "half the list never mailed after a restart", KILLS),
    ("LM 2278", "finished, but only part was sent", KILLS),
    ("LM 1931", "finished, but only part was sent", KILLS),
    ("LM 2708", "finished, but only part was sent", KILLS),
    ("LM 2860", "finished, but only part was sent", KILLS),
    ("LM 2591", "nobody can tell who is missing", UNKNOWN),
    ("LM 2921", "an arbitrary place to go on from", FIVE),
    ("LM 2070", "sent again from the start after a pause", FIVE),
    ("LM 2313", "some got five copies", FIVE),
    ("LM 2185", "no record of who got it", DEAD),
    ("LM 2221", "no record of who got it", DEAD),
    ("LM 2680", "no record of who got it", DEAD),
    ("LM 2616", "no way to send to the missing", UNKNOWN),
    ("LM 2079", "no way to send to the missing", UNKNOWN),
    ("LM 209", "no way to send to the missing", UNKNOWN),
    ("LM 224", "no way to send to the missing", UNKNOWN),
    ("LM 789", "shown as sent while there were errors", DEAD),
    ("LM 337", "shown as sent while there were errors", DEAD),
    ("LM 1802", "one refusal spoils the rest of the list", SLOWER),
    ("LM 1629", "one refusal spoils the rest of the list", SLOWER),
    ("LM 1073", "throttling loses readers", SLOWER),
    ("LM 300", "throttling loses readers", SLOWER),
    ("LM 1392", "a server that is away loses readers", AWAY),
    ("LM 1496", "a rate stops everything", RATE),
    ("LM 2894", "a rate counts wrongly", RATE),
    ("LM 1762", "a restart forgets the rate", RATE),
    ("LM 905", "stuck in running", PAUSED),
    ("LM 1433", "stuck in running", PAUSED),
    ("LM 2052", "two processes send everything twice", FIVE),
    ("KE 464", "no pause, no resume", PAUSED),
    ("KE 389", "no pause, no resume", PAUSED),
    ("KE 165", "stuck, no error shown", AWAY),
    ("KE 273", "stuck, no error shown", AWAY),
    ("KE 142", "stuck, no error shown", AWAY),
    ("KE 9", "nobody to send to hangs", "a_reader_on_a_break_gets_nothing_and_an_empty_list_cannot_be_sent"),
    ("GH 25403", "said success while there were errors", OURS),
    ("GH 15725", "said success while there were errors", OURS),
    ("GH 18940", "sent twice to a reader", KILLS),
    ("GH 16869", "not going out, and no reason", OURS),
    ("GH 20599", "one provider only", "an_issue_goes_to_those_who_confirmed_and_to_nobody_else"),
    ("LM 112", "a second button", BUTTON),
    ("LM 2975", "a second button", BUTTON),
    ("GH 19986", "scanners confirm", BUTTON),
    ("GH 22926", "scanners burn links", BUTTON),
    ("KE 348", "scanners unsubscribe", CRAWLER),
    ("LM 1454", "scanners unsubscribe", CRAWLER),
    ("LM 1078", "scanners unsubscribe", CRAWLER),
    ("LM 2224", "List-Unsubscribe is missing", HEADERS),
    ("LM 2619", "List-Unsubscribe is tied to another setting", HEADERS),
    (
        "LM 3063",
        "one click says done and does nothing",
        "one_click_works_in_both_encodings_twice_without_redirect_or_cookie",
    ),
    ("LM 1685", "two clicks to leave", "one_click_works_in_both_encodings_twice_without_redirect_or_cookie"),
    ("LM 2570", "a forwarded mail opens everything", "the_token_can_only_unsubscribe"),
    ("LM 2987", "anybody makes a reader unconfirmed", FORM),
    ("LM 588", "coming back is refused and called success", BACK),
    ("LM 1315", "coming back is refused and called success", BACK),
    ("LM 2976", "coming back is refused and called success", BACK),
    (
        "LM 708",
        "no way to the own page without an old mail",
        "the_link_is_for_a_day_and_is_not_mailed_again_and_again",
    ),
    ("LM 3037", "several confirmations at once", DOORS),
    ("LM 2038", "the API is an open door", DOORS),
    ("LM 308", "list bombing", DOORS),
    ("LM 2530", "dozens of mails to one victim", DOORS),
    ("GH 20767", "a wave of made-up readers", ATTACK),
    ("LM 1133", "text of strangers in the first mail", "no_text_of_a_stranger_stands_in_the_first_mail"),
    ("LM 2623", "a refusal at RCPT is not counted", DEAD),
    ("LM 637", "time zones confused", CLOCK),
    ("LM 731", "columns that become attributes", BAD_ROWS),
    ("LM 859", "an import hangs", BAD_ROWS),
    ("LM 1207", "an import that cannot be stopped", HELD),
    ("LM 1643", "no List-Id", HEADERS),
];

#[test]
fn every_known_fault_has_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let mut sources = String::new();
    for file in files(&root) {
        sources.push_str(&fs::read_to_string(file).unwrap());
    }
    for (fault, what, test) in TABLE {
        assert!(sources.contains(&format!("fn {test}()")), "{fault} ({what}): no test {test}");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
