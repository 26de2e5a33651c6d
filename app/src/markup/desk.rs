//! The desk's list: what there is to do, and what was done.

use maud::{Markup, html};

use super::people::signed_in;
use super::table::table;
use super::{Pen, minute};
use crate::address::Place;
use crate::wire::{DeskLine, DeskView, LogLine};

/// `/desk`
pub fn desk(pen: &Pen, desk: &DeskView) -> Markup {
    let text = pen.text();
    let reports: Vec<_> = desk.reports.iter().map(|line| report(pen, line)).collect();
    let log: Vec<_> = desk.log.iter().map(log_line).collect();
    let log_columns =
        [(text.log_time, ""), (text.log_actor, ""), (text.log_action, ""), (text.log_subject, "")];
    html! {
        (signed_in(pen, &desk.person))
        h1 { (text.desk) }
        p class="lead" { (text.desk_lead) }
        (table(text.desk, false, "", &[(text.nav_reports, ""), (text.state, ""), (text.saved_at, "")], &reports))
        section aria-labelledby="log" {
            h2 id="log" { (text.log) }
            (table(text.log, false, "log", &log_columns, &log))
        }
    }
}

fn report(pen: &Pen, line: &DeskLine) -> Markup {
    let text = pen.text();
    let state = match (line.release, line.changed) {
        (None, _) => text.never_published,
        (Some(_), true) => text.draft_differs,
        (Some(_), false) => text.draft_same,
    };
    html! {
        tr {
            th scope="row" {
                a href=(pen.to(&Place::Edit(line.agency.slug.clone(), line.year))) {
                    (line.agency.name(pen.lang())) " " (line.year)
                }
            }
            td { (state) }
            td {
                @match &line.saved {
                    Some((at, by)) => { (minute(at)) " UTC · " (by) },
                    None => (text.never_saved),
                }
            }
        }
    }
}

fn log_line(line: &LogLine) -> Markup {
    html! {
        tr { th scope="row" { (minute(&line.at)) } td { (line.actor) } td { code { (line.action) } } td { (line.subject) } }
    }
}
