//! What there is to do, and what was done.

use leptos::prelude::*;
use leptos_meta::Title;

use super::SignedIn;
use crate::address;
use crate::components::{loaded, minute};
use crate::desk::ask_desk;
use crate::options::use_options;
use crate::text::text;
use crate::wire::{DeskLine, DeskView, LogLine};

/// `/desk`
#[component]
pub fn DeskPage() -> impl IntoView {
    let desk = Resource::new(|| (), |()| ask_desk());
    loaded(desk, |desk: DeskView| {
        let options = use_options();
        let lang = options.lang;
        let text = text(lang);
        let line = |line: DeskLine| {
            let path = options.link(&address::edit(&line.agency.slug, line.year));
            let state = match (line.release, line.changed) {
                (None, _) => text.never_published,
                (Some(_), true) => text.draft_differs,
                (Some(_), false) => text.draft_same,
            };
            let saved = line.saved.map_or_else(
                || text.never_saved.to_owned(),
                |(at, by)| format!("{} UTC · {by}", minute(&at)),
            );
            view! {
                <tr>
                    <th scope="row"><a href=path>{line.agency.name(lang).to_owned()}" "{line.year.number()}</a></th>
                    <td>{state}</td>
                    <td>{saved}</td>
                </tr>
            }
        };
        let log = |line: LogLine| {
            view! {
                <tr>
                    <td>{minute(&line.at)}</td>
                    <td>{line.actor}</td>
                    <td><code>{line.action}</code></td>
                    <td>{line.subject}</td>
                </tr>
            }
        };
        view! {
            <Title text=format!("{} · {}", text.desk, text.site)/>
            <SignedIn person=desk.person/>
            <h1>{text.desk}</h1>
            <p class="lead">{text.desk_lead}</p>
            <div class="table-frame">
                <table>
                    <caption class="visually-hidden">{text.desk}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text.nav_reports}</th>
                            <th scope="col">{text.state}</th>
                            <th scope="col">{text.saved_at}</th>
                        </tr>
                    </thead>
                    <tbody>{desk.reports.into_iter().map(line).collect_view()}</tbody>
                </table>
            </div>
            <h2>{text.log}</h2>
            <div class="table-frame">
                <table class="log">
                    <caption class="visually-hidden">{text.log}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{text.log_time}</th>
                            <th scope="col">{text.log_actor}</th>
                            <th scope="col">{text.log_action}</th>
                            <th scope="col">{text.log_subject}</th>
                        </tr>
                    </thead>
                    <tbody>{desk.log.into_iter().map(log).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    })
}
