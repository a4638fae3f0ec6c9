//! Known faults of other newsletter programs, by their numbers, and the test that shows each to be impossible here.
//!
//! LM is knadh/listmonk, KE pentacent/keila, GH `TryGhost/Ghost`, Z2P the points that LukeMathWalker/zero-to-production
//! leaves open, "crash" what listmonk does when things break. What other rooms rule out is tested there. Wishes that are
//! no faults (tests of two versions, series of mails) have no line.

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
const ONE_CLICK: &str = "one_click_works_in_both_encodings_twice_without_redirect_or_cookie";
const SEGMENT: &str = "an_issue_to_a_segment_stays_on_its_list_and_says_why";
const RETURNED: &str = "the_address_in_the_header_of_an_issue_unsubscribes_and_its_bounces_find_the_copy";
const ACCUSED: &str = "copies_that_come_back_through_our_fault_pause_the_issue";
const UNTRACKED: &str = "a_copy_has_no_pixel_and_its_links_lead_where_they_say";
const ROUND_TRIP: &str = "an_export_holds_everything_runs_in_no_spreadsheet_and_comes_back";
const EQUAL: &str = "every_state_of_an_address_gets_the_same_answer_and_another_mail";
const EVENTS: &str = "two_workers_under_kills_and_a_moody_endpoint_lose_nothing_and_keep_the_order";
const PAGES: &str = "readers_and_copies_come_in_pages";
const IMPORT_KILLED: &str = "an_import_that_is_killed_and_resumed_takes_each_good_row_once";
const LEFT_MEANWHILE: &str = "who_leaves_during_a_slow_run_gets_nothing_afterwards";
const FROZEN: &str = "what_goes_out_is_frozen_and_later_edits_need_the_revision";

/// Fault, what it was, and the test that rules it out.
const TABLE: [(&str, &str, &str); 142] = [
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
    ("LM 3063", "one click says done and does nothing", ONE_CLICK),
    ("LM 1685", "two clicks to leave", ONE_CLICK),
    ("LM 2608", "two clicks to leave", ONE_CLICK),
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
    ("LM 556", "a second button", BUTTON),
    ("LM 1205", "a second button", BUTTON),
    ("LM 1418", "a second button", BUTTON),
    ("LM 1876", "a second button", BUTTON),
    ("LM 2429", "a second button", BUTTON),
    ("LM 2740", "a second button", BUTTON),
    ("LM 541", "list bombing", DOORS),
    ("LM 840", "list bombing", DOORS),
    ("LM 1413", "list bombing", DOORS),
    ("LM 1559", "list bombing", DOORS),
    ("LM 2684", "a captcha that is solved once opens the door for ever", ATTACK),
    ("LM 1280", "coming back is refused and called success", BACK),
    ("LM 1638", "coming back is refused and called success", BACK),
    ("GH 19032", "no address to unsubscribe by mail", HEADERS),
    ("LM 921", "a Message-ID at localhost", HEADERS),
    ("LM 236", "no text part", "a_preview_is_the_mail_of_a_reader"),
    ("GH 15437", "not going out, and no reason", OURS),
    ("GH 11971", "not going out, and no reason", OURS),
    ("KE 316", "no way for bounces without a provider", RETURNED),
    ("KE 572", "no way for bounces without a provider", RETURNED),
    ("LM 492", "bounces are fetched and not counted", RETURNED),
    ("LM 612", "bounces are fetched and not counted", RETURNED),
    ("LM 763", "bounces are fetched and not counted", RETURNED),
    ("LM 833", "bounces are fetched and not counted", RETURNED),
    ("LM 946", "bounces are fetched and not counted", RETURNED),
    ("LM 2225", "bounces are fetched and not counted", RETURNED),
    (
        "LM 2193",
        "bounces of transactional mail are ignored",
        "a_dead_address_is_suppressed_and_a_fault_of_ours_is_not",
    ),
    ("LM 250", "no issue to a part of a list without another list", SEGMENT),
    ("LM 129", "no issue to a part of a list without another list", SEGMENT),
    ("LM 755", "no issue to a part of a list without another list", SEGMENT),
    ("LM 997", "no issue to a part of a list without another list", SEGMENT),
    ("LM 516", "time zones confused", CLOCK),
    ("LM 2374", "time zones confused", CLOCK),
    ("LM 1330", "columns that become attributes", ROUND_TRIP),
    ("LM 1997", "columns that become attributes", ROUND_TRIP),
    ("LM 1540", "an import that cannot be stopped", HELD),
    ("LM 1025", "figures of machines that follow links", UNTRACKED),
    ("LM 2400", "figures of machines that follow links", UNTRACKED),
    ("LM 522", "figures of machines that follow links", UNTRACKED),
    ("GH 25462", "figures that take thousands of queries", PAGES),
    ("LM 1019", "pages that time out", PAGES),
    (
        "LM 1186",
        "urgent mail waits behind a backlog",
        "a_backlog_that_stalls_leaves_a_connection_for_urgent_mail",
    ),
    ("LM 658", "nobody is told of events", EVENTS),
    ("LM 600", "nobody is told of events", EVENTS),
    ("LM 848", "nobody is told of events", EVENTS),
    ("crash kill -9", "what was fetched is lost in silence", KILLS),
    (
        "crash restart",
        "a reload loses what was fetched",
        "a_worker_that_is_stopped_lets_go_of_what_it_cannot_finish",
    ),
    ("crash second process", "every campaign is sent twice", FIVE),
    ("crash server down", "two tries within milliseconds, then dropped", AWAY),
    ("crash resume", "sent again from an arbitrary place", FIVE),
    ("crash final dot", "a time-out after the final dot makes a second copy", UNKNOWN),
    ("crash unsubscribe", "who left is mailed hours later", LEFT_MEANWHILE),
    ("crash window", "a rate stops every campaign", RATE),
    ("crash transactional", "200 before it is kept", "a_mail_exists_exactly_if_its_cause_was_committed"),
    ("crash mailbox", "bounces are deleted before they are counted", RETURNED),
    ("crash 5.7", "a fault of the sender blocks the whole list", ACCUSED),
    ("crash import", "one bad row costs ten thousand", BAD_ROWS),
    ("crash import restart", "progress is lost", IMPORT_KILLED),
    ("KE leader", "a copy goes out again after a crash", KILLS),
    ("GH batches", "a thousand at once are uncertain", KILLS),
    ("Z2P 1", "a failed send is deleted", SLOWER),
    ("Z2P 2", "a crash after the answer makes a second copy", KILLS),
    ("Z2P 3", "one worker, one mail at a time", FIVE),
    ("Z2P 4", "no way to leave, no bounces, no suppression", HEADERS),
    ("Z2P 5", "a GET confirms, by a token without an end", "a_link_works_for_a_week_and_for_nothing_else"),
    ("Z2P 6", "a second signup is an error that tells", EQUAL),
    (
        "Z2P 7",
        "mail is sent in the request",
        "the_request_writes_the_same_rows_for_every_address_and_sends_nothing_itself",
    ),
    ("Z2P 8", "no limits", DOORS),
    ("Z2P 8", "addresses in logs", "no_address_name_answer_or_token_stands_in_the_logs"),
    ("Z2P 9", "a queue by address", FROZEN),
    ("Z2P 10", "no drafts, no schedule, no pause", PAUSED),
    ("Z2P 11", "a route without a lock", "every_route_lets_in_whom_it_should_and_nobody_else"),
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
