//! From a place's data to its page: still parts and live ones, in reading order.

use std::sync::Arc;

use domain::figure::Figure;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;
use maud::Markup;

use super::edit::edit_form;
use super::figures::figures;
use crate::markup::{self, Pen};
use crate::options::Options;
use crate::problem::{Problem, set_status};
use crate::wire::{PageData, ReportView};

/// The page, or the problem in words.
pub fn page(data: Result<PageData, Problem>, pen: StoredValue<Pen>, state: Memo<Options>) -> AnyView {
    let now = state.get_untracked();
    let pen = pen.get_value();
    let (title, description) = name(&pen, &data);
    let parts = match data {
        Ok(data) => parts(&pen, data, state, &now),
        Err(problem) => {
            // Who is signed out is being redirected, with the redirect's status.
            if problem != Problem::SignedOut {
                set_status(problem.status());
            }
            vec![still(markup::problem(&pen, problem))]
        }
    };
    view! {
        <Title text=pen.titled(&title)/>
        <Meta name="description" content=description/>
        {parts}
    }
    .into_any()
}

fn parts(pen: &Pen, data: PageData, state: Memo<Options>, now: &Options) -> Vec<AnyView> {
    let query = use_query_map();
    let told = |name: &str| query.with_untracked(|query| query.get(name)).unwrap_or_default();
    match data {
        PageData::Home(home) => {
            let after = still(markup::after_home(pen, &home));
            let before = still(markup::before_home(pen, home.report.as_ref()));
            let headlines = home.report.map(|view| figures(pen, &Arc::new(view), state, Some(true), false));
            [Some(before), headlines, Some(after)].into_iter().flatten().collect()
        }
        PageData::Report(view) => {
            let view = Arc::new(view);
            vec![
                still(markup::report_title(pen, &view)),
                figures(pen, &view, state, Some(true), true),
                figures(pen, &view, state, Some(false), false),
                still(markup::after_figures(pen, &view, &site())),
            ]
        }
        PageData::Figure(view, slug) => figure(pen, view, &slug, state, now),
        PageData::Agencies(agencies) => vec![still(markup::agencies(pen, &agencies))],
        PageData::Agency(agency) => vec![still(markup::agency(pen, &agency))],
        PageData::Items => vec![still(markup::items(pen))],
        PageData::Item(code, lines) => vec![still(markup::item(pen, &code, &lines))],
        PageData::SignIn => vec![still(markup::sign_in(pen, &told))],
        PageData::Setup(token) => vec![still(markup::set_up(pen, &token, &told))],
        PageData::Desk(desk) => vec![still(markup::desk(pen, &desk))],
        PageData::Edit(view) => vec![edit_form(pen, &view)],
        PageData::Publish(view) => vec![still(markup::publish(pen, &view, &told))],
    }
}

fn figure(pen: &Pen, view: ReportView, slug: &str, state: Memo<Options>, now: &Options) -> Vec<AnyView> {
    let view = Arc::new(view);
    let Some(figure) = Figure::find(&view.report, slug) else {
        return vec![still(markup::problem(pen, Problem::UnknownFigure))];
    };
    vec![
        still(markup::before_figure(pen, &view, &figure)),
        super::figures::own_page(pen, &view, figure.kind.slug, state),
        still(markup::after_figure(pen, &view, &figure, now, &site())),
    ]
}

/// A part that stays as the server wrote it.
pub fn still(html: Markup) -> AnyView {
    view! { <div class="still" inner_html=html.into_string()></div> }.into_any()
}

/// Title and description of a page.
fn name(pen: &Pen, data: &Result<PageData, Problem>) -> (String, String) {
    let (lang, text) = (pen.lang(), pen.text());
    let short = |view: &ReportView| format!("{} {}", view.agency.name(lang), view.report.year);
    let title = match data {
        Ok(PageData::Home(_)) => text.nav_reports.to_owned(),
        Ok(PageData::Agencies(_)) => text.agencies.to_owned(),
        Ok(PageData::Agency(view)) => view.agency.name(lang).to_owned(),
        Ok(PageData::Report(view)) => {
            let figures = Figure::all(&view.report);
            let headlines = figures.iter().filter(|figure| figure.kind.headline);
            let said: Vec<_> = headlines.map(|figure| figure.summary(lang)).collect();
            return (short(view), said.join(" "));
        }
        Ok(PageData::Figure(view, slug)) => {
            let Some(figure) = Figure::find(&view.report, slug) else { return (short(view), String::new()) };
            return (format!("{} · {}", figure.kind.title.get(lang), short(view)), figure.summary(lang));
        }
        Ok(PageData::Items) => text.items.to_owned(),
        Ok(PageData::Item(code, _)) => {
            domain::form::find_item(code).map_or("", |(item, _)| item.name.get(lang)).to_owned()
        }
        Ok(PageData::SignIn) => text.sign_in.to_owned(),
        Ok(PageData::Setup(_)) => text.setup.to_owned(),
        Ok(PageData::Desk(_)) => text.desk.to_owned(),
        Ok(PageData::Edit(view)) => format!("{} {}", view.agency.name(lang), view.published.year),
        Ok(PageData::Publish(_)) => text.publish_title.to_owned(),
        Err(problem) => problem.words(lang).0.to_owned(),
    };
    (title, text.tagline.to_owned())
}

/// Where the public reaches this site.
fn site() -> String {
    #[cfg(feature = "ssr")]
    {
        crate::backend::backend()
            .map_or_else(|_| String::new(), |backend| backend.settings.public_url.clone())
    }
    #[cfg(not(feature = "ssr"))]
    {
        window().location().origin().unwrap_or_default()
    }
}
