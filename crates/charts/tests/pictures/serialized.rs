//! Descriptions travel as data: each sample comes back as it was, and what breaks a promise of its type
//! does not come back at all.

use charts::{Chart, Comparison, Scheme};

use crate::Any;
use crate::samples::{all, compared, frame};

#[test]
fn descriptions_come_back_as_they_were() {
    for (name, chart) in all() {
        let json = serde_json::to_string(&chart).unwrap();
        assert_eq!(serde_json::from_str::<Chart>(&json).unwrap(), chart, "{name}");
    }
    for (name, any) in compared() {
        if let Any::Comparison(comparison) = any {
            let json = serde_json::to_string(&comparison).unwrap();
            assert_eq!(serde_json::from_str::<Comparison>(&json).unwrap(), comparison, "{name}");
        }
    }
    let frame = frame(640, Scheme::File);
    assert_eq!(
        serde_json::from_value::<charts::Frame>(serde_json::to_value(&frame).unwrap()).unwrap(),
        frame
    );
}

#[test]
fn a_partition_that_does_not_add_up_is_refused() {
    let part = |amount: &str| format!(r#"{{"label":"a","amount":{amount},"text":"","description":""}}"#);
    let refused = |amounts: [&str; 2], whole: i64| {
        let parts = amounts.map(part).join(",");
        let json = format!(r#"{{"Shares":{{"partition":[[{parts}],{whole}]}}}}"#);
        serde_json::from_str::<Chart>(&json).err().map(|error| error.to_string()).unwrap_or_default()
    };
    assert_eq!(refused(["4", "7"], 11), "");
    assert!(refused(["4", "6"], 11).contains("the parts do not add up to the whole"));
    assert!(refused(["null", "11"], 11).contains("a part is blank"));
    assert!(refused(["-1", "12"], 11).contains("a part is below zero"));
    assert!(refused(["0", "0"], 0).contains("the whole is not above zero"));
}

#[test]
fn rows_with_different_parts_are_refused() {
    let row = |name: &str| {
        format!(
            r#"{{"label":"","whole_text":"","partition":[[{{"label":"{name}","amount":1,"text":"","description":""}}],1]}}"#
        )
    };
    let stacks = |rows: [&str; 2]| {
        let json = format!(r#"{{"Stacks":{{"stacks":[{}]}}}}"#, rows.map(row).join(","));
        serde_json::from_str::<Comparison>(&json).map_err(|error| error.to_string())
    };
    assert!(stacks(["a", "a"]).is_ok());
    assert!(stacks(["a", "b"]).is_err_and(|error| error.contains("the rows have different parts")));
}
