//! How often someone may try to sign in, case by case.

use domain::sign_in::{
    Attempt, DEVICE_IN_A_ROW, DEVICES, Failure, IN_A_ROW, OF_A_NAME, OF_AN_ADDRESS, Standing, Turn, WINDOW,
    name, turn,
};

/// A day in 2026, in milliseconds.
const NOW: i64 = 1_795_000_000_000;
const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;

fn failure(name: &str, device: &str, address: &str, ago: i64) -> Failure {
    let (name, device, address) = (name.into(), device.into(), address.into());
    Failure { name, device, address, at: NOW - ago, settled: false }
}

fn settled(failure: Failure) -> Failure {
    Failure { settled: true, ..failure }
}

/// From an unknown device at one address.
fn stranger(failures: &[Failure]) -> Turn {
    turn(&Attempt { name: "zhang", device: None, address: "192.0.2.1" }, failures, NOW)
}

/// From the owner's known device at the same address.
fn owner(failures: &[Failure]) -> Turn {
    turn(&Attempt { name: "zhang", device: Some("d1"), address: "192.0.2.1" }, failures, NOW)
}

const STRANGER: Turn = Turn::Now(Standing::Stranger);
const KNOWN: Turn = Turn::Now(Standing::Known);

#[test]
fn two_failures_are_free_and_each_further_one_doubles_the_delay() {
    // Failures so far, all at once, and the seconds that the next try must wait.
    let table = [(0, 0), (1, 0), (2, 0), (3, 2), (4, 4), (5, 8), (6, 16), (7, 32), (8, 64), (9, 128)];
    for (count, seconds) in table {
        let failures: Vec<_> = (0..count).map(|_| failure("zhang", "", "192.0.2.1", 0)).collect();
        let expected = if seconds == 0 { STRANGER } else { Turn::NotBefore(NOW + seconds * SECOND) };
        assert_eq!(stranger(&failures), expected, "{count} failures");
    }
}

#[test]
fn the_delay_is_over_when_its_time_is_over() {
    let three = |ago| {
        [
            failure("zhang", "", "192.0.2.1", ago),
            failure("zhang", "", "192.0.2.1", ago),
            failure("zhang", "", "192.0.2.1", ago),
        ]
    };
    assert_eq!(stranger(&three(1_999)), Turn::NotBefore(NOW + 1));
    assert_eq!(stranger(&three(2_000)), STRANGER);
}

#[test]
fn a_delay_is_of_one_name_and_one_address() {
    let four = |name, address| (0..4).map(|_| failure(name, "", address, 0)).collect::<Vec<_>>();
    assert_eq!(stranger(&four("wang", "192.0.2.1")), STRANGER, "another name");
    assert_eq!(stranger(&four("zhang", "192.0.2.9")), STRANGER, "another address");
    assert_eq!(stranger(&four("zhang", "192.0.2.1")), Turn::NotBefore(NOW + 4 * SECOND));
}

#[test]
fn ten_failures_at_a_name_from_anywhere_close_it_for_a_quarter_of_an_hour() {
    let spread = |count: usize| -> Vec<_> {
        (0..count).map(|index| failure("zhang", "", &format!("198.51.100.{index}"), 10 * MINUTE)).collect()
    };
    assert_eq!(stranger(&spread(OF_A_NAME - 1)), STRANGER);
    assert_eq!(stranger(&spread(OF_A_NAME)), Turn::NotBefore(NOW + 5 * MINUTE + 1));
    let mut spread = spread(OF_A_NAME);
    spread[0].at = NOW - WINDOW - 1;
    assert_eq!(stranger(&spread), STRANGER, "one of them is older than that");
}

#[test]
fn a_success_ends_delays_but_the_limit_of_the_name_stands() {
    let four: Vec<_> = (0..4).map(|_| settled(failure("zhang", "", "192.0.2.1", 0))).collect();
    assert_eq!(stranger(&four), STRANGER);
    let ten: Vec<_> = (0..OF_A_NAME).map(|_| settled(failure("zhang", "", "192.0.2.1", 0))).collect();
    assert_eq!(
        stranger(&ten),
        Turn::NotBefore(NOW + WINDOW + 1),
        "the owner's success lends nobody more guesses"
    );
}

#[test]
fn thirty_failures_from_an_address_close_it_whatever_the_names() {
    let many = |count: usize| -> Vec<_> {
        (0..count).map(|index| failure(&format!("name-{index}"), "", "192.0.2.1", 14 * MINUTE)).collect()
    };
    assert_eq!(stranger(&many(OF_AN_ADDRESS - 1)), STRANGER);
    assert_eq!(stranger(&many(OF_AN_ADDRESS)), Turn::NotBefore(NOW + MINUTE + 1));
    assert_eq!(owner(&many(OF_AN_ADDRESS)), KNOWN, "a known device is not held back by its address");
}

#[test]
fn names_that_nobody_can_have_count_for_their_address_only() {
    let nobody = |address: &str| (0..OF_AN_ADDRESS).map(|_| failure("", "", address, 0)).collect::<Vec<_>>();
    let attempt = Attempt { name: "", device: None, address: "192.0.2.1" };
    assert_eq!(turn(&attempt, &nobody("192.0.2.9"), NOW), STRANGER);
    assert_eq!(turn(&attempt, &nobody("192.0.2.1"), NOW), Turn::NotBefore(NOW + WINDOW + 1));
}

#[test]
fn strangers_are_shut_out_after_fifty_failures_in_a_row_however_slow() {
    let slow = |count: usize| -> Vec<_> {
        (0..count)
            .map(|index| failure("zhang", "", &format!("198.51.100.{index}"), 30 * 24 * 60 * MINUTE))
            .collect()
    };
    assert_eq!(stranger(&slow(IN_A_ROW - 1)), STRANGER);
    assert_eq!(stranger(&slow(IN_A_ROW)), Turn::Closed);
    assert_eq!(owner(&slow(IN_A_ROW)), KNOWN, "never the owner");
    let over: Vec<_> = slow(IN_A_ROW).into_iter().map(settled).collect();
    assert_eq!(stranger(&over), STRANGER, "a success ends the row");
}

#[test]
fn a_known_device_has_limits_of_its_own() {
    let own =
        |count: usize, ago| (0..count).map(|_| failure("zhang", "d1", "192.0.2.1", ago)).collect::<Vec<_>>();
    assert_eq!(owner(&own(2, 0)), KNOWN);
    assert_eq!(owner(&own(3, 0)), Turn::NotBefore(NOW + 2 * SECOND));
    assert_eq!(owner(&own(4, MINUTE)), KNOWN);
    assert_eq!(owner(&own(DEVICE_IN_A_ROW, MINUTE)), STRANGER, "a stolen cookie does not help for long");
    let mut attacked = own(DEVICE_IN_A_ROW, MINUTE);
    attacked.extend((0..IN_A_ROW).map(|_| failure("zhang", "", "198.51.100.1", MINUTE)));
    assert_eq!(owner(&attacked), Turn::Closed);
}

#[test]
fn failures_of_one_device_hold_up_no_other() {
    let other: Vec<_> = (0..4).map(|_| failure("zhang", "d2", "192.0.2.1", 0)).collect();
    assert_eq!(owner(&other), KNOWN);
    assert_eq!(stranger(&other), STRANGER);
}

#[test]
fn no_account_has_more_than_a_hundred_guesses_in_a_row() {
    assert_eq!(IN_A_ROW + DEVICES * DEVICE_IN_A_ROW, 100);
    // Played through: the greediest attacker, with the cookies of every known device.
    let mut failures: Vec<Failure> = Vec::new();
    let devices: Vec<_> = (0..DEVICES).map(|index| format!("d{index}")).collect();
    let mut now = NOW;
    loop {
        let before = failures.len();
        for device in devices.iter().map(|device| Some(device.as_str())).chain([None]) {
            let address = format!("198.51.100.{}", failures.len());
            let attempt = Attempt { name: "zhang", device, address: &address };
            if let Turn::Now(standing) = turn(&attempt, &failures, now) {
                let device = device.filter(|_| standing == Standing::Known).unwrap_or_default();
                failures.push(Failure { at: now, ..failure("zhang", device, &address, 0) });
            }
        }
        now += WINDOW + 1;
        if failures.len() == before {
            break;
        }
    }
    assert_eq!(failures.len(), 100);
}

#[test]
fn a_clock_that_was_set_back_holds_nobody_up() {
    let ahead: Vec<_> =
        (0..OF_A_NAME).map(|_| failure("zhang", "", "192.0.2.1", -365 * 24 * 60 * MINUTE)).collect();
    assert_eq!(stranger(&ahead), STRANGER);
}

#[test]
fn a_name_is_read_as_it_is_stored_and_no_other_form_is_one() {
    assert_eq!(name(" ZHANG-3 ").as_deref(), Some("zhang-3"));
    let longest = "a".repeat(40);
    assert_eq!(name(&longest).as_ref(), Some(&longest));
    for form in [
        "",
        "ab",
        "张三",
        "zhang san",
        "zhang_san",
        "zhang\0",
        "ＺＨＡＮＧ",
        "K\u{212a}k",
        &"a".repeat(41),
        &"a".repeat(256_000),
    ] {
        assert_eq!(name(form), None, "{form:.50}");
    }
}
