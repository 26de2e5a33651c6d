//! The desk's list: what there is to do, and what was done.

use domain::time::shown;
use maud::{Markup, html};

use super::people::signed_in;
use super::table::table;
use crate::address::Place;
use crate::components::RenderContext;
use crate::view::{DeskLine, DeskView, LogLine};

/// `/desk`
pub fn desk(context: &RenderContext, desk: &DeskView) -> Markup {
    let text = context.text();
    let reports: Vec<_> = desk.reports.iter().map(|line| report(context, line)).collect();
    let log: Vec<_> = desk.log.iter().map(|line| log_line(context, line)).collect();
    let log_columns =
        [(text.log_time, ""), (text.log_actor, ""), (text.log_action, ""), (text.log_subject, "")];
    html! {
        (signed_in(context, &desk.person))
        h1 { (text.desk) }
        p class="lead" { (text.desk_lead) }
        p { a class="button" href=(context.to(&Place::NewReport)) { (context.words().new_report) } }
        (table(text.desk, false, "", &[(text.nav_reports, ""), (text.state, ""), (text.saved_at, "")], &reports))
        section aria-labelledby="log" {
            h2 id="log" { (text.log) }
            (table(text.log, false, "log", &log_columns, &log))
        }
    }
}

fn report(context: &RenderContext, line: &DeskLine) -> Markup {
    let text = context.text();
    let state = match (line.release, line.changed) {
        (None, _) => text.never_published,
        (Some(_), true) => text.draft_differs,
        (Some(_), false) => text.draft_same,
    };
    html! {
        tr {
            th scope="row" {
                a href=(context.to(&Place::Edit(line.agency.slug.clone(), line.year))) {
                    (line.agency.name(context.lang())) " " (line.year)
                }
            }
            td { (state) }
            td {
                @match &line.saved {
                    Some((at, by)) => { (shown(at, context.lang())) " · " (by) },
                    None => (text.never_saved),
                }
            }
        }
    }
}

/// An entry of the log; an act without a name here keeps its code.
fn log_line(context: &RenderContext, line: &LogLine) -> Markup {
    let text = context.text();
    let act = match line.action.as_str() {
        "draft.save" => text.act_draft_save,
        "release.publish" => text.act_release_publish,
        "report.create" => text.act_report_create,
        "report.describe" => context.words().act_report_describe,
        "agency.create" => context.words().act_agency_create,
        "agency.describe" => context.words().act_agency_describe,
        "session.create" => text.act_session_create,
        "setup.link" => text.act_setup_link,
        "setup.use" => text.act_setup_use,
        "user.create" => text.act_user_create,
        "user.password" => text.act_user_password,
        "user.unlock" => text.act_user_unlock,
        other => other,
    };
    let subject = if line.subject == line.actor { "" } else { &line.subject };
    html! {
        tr { th scope="row" { (shown(&line.at, context.lang())) } td { (line.actor) } td { (act) } td { (subject) } }
    }
}
