//! The head of a report page: whose, for which year, on which form, and how the check came out.

use std::sync::Arc;

use domain::Lang;
use domain::check::{Finding, Verdict, check_report};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::address;
use crate::components::Breadcrumb;
use crate::options::use_options;
use crate::text::text;
use crate::wire::ReportView;

/// Breadcrumb, title and the line of facts under it.
#[component]
pub fn ReportTitle(
    /// The report.
    view: Arc<ReportView>,
) -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    let (agency, report) = (&view.agency, &view.report);
    let year = report.year;
    let path = address::report(&agency.slug, year);
    let title = title_of(&view, lang);
    let form = report.form().map_or("", |form| form.name.get(lang));
    let published = (!report.source.date.is_empty())
        .then(|| view! { <li>{text.published_original}" "{report.source.date.clone()}</li> });
    let superseded = view.is_superseded().then(|| {
        view! { <p class="notice">{text.superseded}" "<a href=options.link(&path)>{text.see_newest}</a></p> }
    });
    view! {
        <Title text=format!("{title} · {}", text.site)/>
        <Meta name="description" content=description(&view, lang)/>
        <Breadcrumb
            above=vec![
                (address::AGENCIES.to_owned(), text.agencies.to_owned()),
                (address::agency(&agency.slug), agency.short(lang).to_owned()),
            ]
            here=year.to_string()
        />
        {superseded}
        <h1 class="display">{heading(&view, lang)}</h1>
        <ul class="facts">
            <li>{agency.name(lang).to_owned()}</li>
            <li>{form}</li>
            {published}
            <li><a href="#releases">{text.released}" "{view.release.number}" "{text.release_suffix}</a></li>
            <li><a href="#adds-up">{check_line(&view, lang)}</a></li>
        </ul>
    }
}

fn heading(view: &ReportView, lang: Lang) -> String {
    let (year, words) = (view.report.year, text(lang).report_title);
    if lang == Lang::Zh {
        format!("{year} 年{words}")
    } else {
        format!("{year} {words}")
    }
}

/// The report's full name.
pub fn title_of(view: &ReportView, lang: Lang) -> String {
    let name = view.agency.name(lang);
    if lang == Lang::Zh {
        format!("{name} {}", heading(view, lang))
    } else {
        format!("{name}: {}", heading(view, lang))
    }
}

/// The headlines' sentences, for search engines and shared links.
fn description(view: &ReportView, lang: Lang) -> String {
    let figures = domain::figure::Figure::all(&view.report);
    let headlines = figures.iter().filter(|figure| figure.kind.headline);
    headlines
        .map(|figure| figure.summary(lang))
        .collect::<Vec<_>>()
        .join(" ")
}

/// How many rules were applied and how they came out: 勾稽 12 条:10 条成立,2 条请看.
fn check_line(view: &ReportView, lang: Lang) -> String {
    let findings: Vec<_> = check_report(&view.report)
        .into_iter()
        .filter(|finding| !finding.is_silent())
        .collect();
    let count =
        |want: fn(&Finding) -> bool| findings.iter().filter(|finding| want(finding)).count();
    let holds = count(|finding| finding.verdict == Verdict::Holds);
    let wrong = count(Finding::blocks);
    let look = count(|finding| finding.verdict == Verdict::Broken && !finding.blocks());
    let unknown = count(|finding| finding.verdict == Verdict::CannotTell);
    let parts = match lang {
        Lang::Zh => [
            (holds, "条成立"),
            (wrong, "条不成立"),
            (look, "条请看"),
            (unknown, "条无法判断"),
        ],
        Lang::En => [
            (holds, "hold"),
            (wrong, "do not hold"),
            (look, "worth a look"),
            (unknown, "cannot tell"),
        ],
    };
    let told: Vec<_> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    match lang {
        Lang::Zh => format!("勾稽 {} 条:{}", findings.len(), told.join(",")),
        Lang::En => format!("{} checks: {}", findings.len(), told.join(", ")),
    }
}
