//! Times are stored in UTC, shown in Beijing time, and `asof` takes what RFC 3339 allows.

use domain::Lang;
use domain::time::{AsOf, Moment, day, shown};
use proptest::prelude::*;
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

#[test]
fn a_time_is_shown_with_its_zone_on_the_day_that_china_has() {
    assert_eq!(shown("2026-11-23T05:12:33.123Z", Lang::Zh), "2026-11-23 13:12 北京时间");
    assert_eq!(shown("2026-12-31T16:00:00.000Z", Lang::En), "2027-01-01 00:00 Beijing time");
    assert_eq!(day("2028-02-28T15:59:59.999Z"), "2028-02-28");
    assert_eq!(day("2028-02-28T16:00:00.000Z"), "2028-02-29");
    assert_eq!(day("2100-02-28T16:00:00.000Z"), "2100-03-01");
}

#[test]
fn what_is_no_time_is_shown_as_it_is() {
    assert_eq!(shown("yesterday", Lang::Zh), "yesterday");
    assert_eq!(day(""), "");
}

#[test]
fn a_date_means_its_end_in_china() {
    let asof = AsOf::read("2026-11-23").unwrap();
    assert!(asof.includes("2026-11-23T15:59:59.999Z"));
    assert!(!asof.includes("2026-11-23T16:00:00.000Z"));
}

#[test]
fn one_moment_has_many_spellings() {
    let moment = Moment::read("2026-11-23T05:12:33.120Z");
    assert!(moment.is_some());
    for text in [
        "2026-11-23T13:12:33.12+08:00",
        "2026-11-23T13:12:33.12 08:00",
        "2026-11-23t05:12:33.120999z",
        "2026-11-23 05:12:33.12-00:00",
        "2026-11-22T23:42:33.12-05:30",
    ] {
        assert_eq!(Moment::read(text), moment, "{text}");
    }
}

#[test]
fn what_cannot_be_a_time_is_refused() {
    for text in [
        "",
        "2026",
        "2026-13-01",
        "2026-00-10",
        "2026-02-29",
        "2026-2-3",
        "2026-11-31",
        "2026-11-23T",
        "23-11-2026",
        "2026-11-23T24:00:00Z",
        "2026-11-23T05:60:00Z",
        "2026-11-23T05:12:61Z",
        "2026-11-23T05:12:33",
        "2026-11-23T05:12:33.Z",
        "2026-11-23T05:12:33+24:00",
        "2026-11-23T05:12:33+0800",
        "2026-11-23T05:12Z",
        "2026-11-23T05:12:33Zx",
        "２０２６-11-23",
        "+026-11-23",
        "2026-11-23\n",
    ] {
        assert!(AsOf::read(text).is_none(), "{text:?}");
    }
}

proptest! {
    #[test]
    fn every_moment_is_read_and_shown_as_the_time_crate_has_it(
        second in -62_167_219_200_i64..253_402_214_400,
        offset in -1_439_i32..1_439,
    ) {
        let utc = OffsetDateTime::from_unix_timestamp(second).unwrap();
        let there = utc.checked_to_offset(UtcOffset::from_whole_seconds(offset * 60).unwrap());
        let there = there.filter(|there| (0..=9999).contains(&there.year()));
        prop_assume!(there.is_some());
        let text = there.unwrap().format(&Rfc3339).unwrap();
        prop_assert_eq!(Moment::read(&text), Moment::read(&utc.format(&Rfc3339).unwrap()), "{}", text);
        let beijing = utc.to_offset(UtcOffset::from_hms(8, 0, 0).unwrap());
        prop_assert_eq!(day(&text), beijing.date().to_string());
        let minute = format!("{} {:02}:{:02} Beijing time", beijing.date(), beijing.hour(), beijing.minute());
        prop_assert_eq!(shown(&text, Lang::En), minute);
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,40}") {
        let _ = (AsOf::read(&text), shown(&text, Lang::Zh), day(&text));
    }
}
