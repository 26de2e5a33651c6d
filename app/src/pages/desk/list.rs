//! The desk's list: what there is to do, and what was done.

use domain::state::State;
use domain::time::shown;
use leptos::prelude::*;

use super::staff::SignedIn;
use crate::address::Place;
use crate::components::{DataTable, RenderContext};
use crate::pages::Page;
use crate::problem::Problem;
use crate::server::{Backend, Visitor};
use crate::view::{DeskLine, DeskView, LogLine};

/// `/desk`
pub async fn page(backend: &Backend, visitor: &Visitor) -> Result<Page, Problem> {
    let desk = backend.desk_view(visitor).await?;
    Ok(Page::new(RenderContext::current().text().desk, view! { <DeskList desk/> }))
}

#[component]
fn DeskList(desk: DeskView) -> impl IntoView {
    let context = RenderContext::current();
    let (text, words, desk_words) = (context.text(), context.words(), context.desk_words());
    let columns = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), "")).collect::<Vec<_>>();
    let reports = desk.reports.into_iter().map(|line| view! { <ReportLine line/> }).collect_view();
    let log = desk.log.into_iter().map(|line| view! { <Act line/> }).collect_view();
    view! {
        <SignedIn person=desk.person/>
        <h1>{text.desk}</h1>
        <p class="lead">{desk_words.desk_lead}</p>
        <p><a class="button" href=context.to(&Place::NewReport)>{words.new_report}</a></p>
        <DataTable caption=text.desk is_caption_hidden=true columns=columns(&[text.nav_reports, text.state, text.saved_at])>
            {reports}
        </DataTable>
        <section aria-labelledby="log">
            <h2 id="log">{text.log}</h2>
            <DataTable
                caption=text.log is_caption_hidden=true class="log"
                columns=columns(&[desk_words.log_time, desk_words.log_actor, desk_words.log_action, desk_words.log_subject])
            >{log}</DataTable>
        </section>
    }
}

#[component]
fn ReportLine(line: DeskLine) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, desk_words) = (context.lang(), context.desk_words());
    let state = match line.state {
        State::Draft => desk_words.never_published,
        State::Correcting => desk_words.draft_differs,
        State::Published => desk_words.draft_same,
        state => state.name().get(lang),
    };
    let saved = line.saved.map(|(at, by)| format!("{} · {by}", shown(&at, lang)));
    let name = format!("{} {}", line.agency.name(lang), line.year);
    view! {
        <tr>
            <th scope="row"><a href=context.to(&Place::Edit(line.agency.slug, line.year))>{name}</a></th>
            <td>{state}</td>
            <td>{saved.unwrap_or_else(|| desk_words.never_saved.to_owned())}</td>
        </tr>
    }
}

/// An entry of the log.
#[component]
fn Act(line: LogLine) -> impl IntoView {
    let lang = RenderContext::current().lang();
    let subject = if line.subject == line.actor { String::new() } else { line.subject.clone() };
    let name = act_name(&line.action);
    view! {
        <tr><th scope="row">{shown(&line.at, lang)}</th><td>{line.actor}</td><td>{name}</td><td>{subject}</td></tr>
    }
}

/// What an act of the log is called; one without a name here has only its code.
fn act_name(action: &str) -> String {
    let context = RenderContext::current();
    let (desk_words, words) = (context.desk_words(), context.words());
    let name = match action {
        "draft.save" => desk_words.act_draft_save,
        "release.publish" => desk_words.act_release_publish,
        "report.create" => desk_words.act_report_create,
        "report.describe" => words.act_report_describe,
        "agency.create" => words.act_agency_create,
        "agency.describe" => words.act_agency_describe,
        "session.create" => desk_words.act_session_create,
        "setup.link" => desk_words.act_setup_link,
        "setup.use" => desk_words.act_setup_use,
        "user.create" => desk_words.act_user_create,
        "user.password" => desk_words.act_user_password,
        "user.unlock" => desk_words.act_user_unlock,
        other => other,
    };
    name.to_owned()
}
