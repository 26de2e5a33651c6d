//! Wholes cut into the same parts, body under body: who asked, how it was answered, how it ended.
//! Only reports whose parts add up are drawn; the others are named with the reason.

use std::collections::BTreeMap;
use std::sync::Arc;

use charts::{Comparison, Partition, Stack, Stacks};
use domain::Report;
use domain::figure::Figure;
use leptos::prelude::*;

use crate::components::RenderContext;
use crate::islands::Picture;
use crate::models::Drawn;
use crate::picture;
use crate::view::CompareView;

/// The figures that are compared as strips: those whose parts the forms make wholes of.
pub(super) const FIGURES: [&str; 3] = ["requests", "results", "lawsuits"];

/// The strips of one year.
#[component]
pub(super) fn Strips(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let Some(year) = view.shown_year() else {
        return view! { <p class="empty">{context.explorer_words().nothing_compares}</p> }.into_any();
    };
    let reports = view.bodies.iter().filter_map(|body| {
        let sheet = body.sheets.iter().find(|sheet| sheet.year == year)?;
        Some((body.agency.short(lang), sheet.report(&body.agency.slug)))
    });
    let reports: Vec<_> = reports.collect();
    let compared = FIGURES.into_iter().filter_map(|slug| Compared::of(&context, slug, &reports));
    compared.map(|compared| view! { <Strip compared/> }).collect_view().into_any()
}

/// A figure of several reports.
struct Compared {
    slug: &'static str,
    title: &'static str,
    /// Reports with the same parts.
    groups: Vec<Vec<Stack>>,
    /// What the reports say whose parts make no whole.
    others: Vec<String>,
}

impl Compared {
    fn of(context: &RenderContext, slug: &'static str, reports: &[(&str, Report)]) -> Option<Self> {
        let lang = context.lang();
        let mut groups: BTreeMap<Vec<&str>, Vec<Stack>> = BTreeMap::new();
        let (mut title, mut others) = (None, Vec::new());
        for (name, report) in reports {
            let Some(figure) = Figure::find(report, slug) else { continue };
            title = Some(figure.kind.title.get(lang));
            match stack(context, name, &figure) {
                Some(stack) => groups.entry(figure.kind.parts.to_vec()).or_default().push(stack),
                None => others.push(format!("{name}{}{}", context.colon(), figure.summary(lang))),
            }
        }
        Some(Self { slug, title: title?, groups: groups.into_values().collect(), others })
    }
}

#[component]
fn Strip(compared: Compared) -> impl IntoView {
    let words = RenderContext::current().words();
    let Compared { slug, title, groups, others } = compared;
    let drawings = groups.into_iter().enumerate().filter_map(|(at, rows)| {
        let wholes: Vec<_> = rows.iter().map(|row| format!("{} {}", row.label, row.whole_text)).collect();
        let drawn = Drawn::Comparison(Comparison::Stacks { stacks: Stacks::new(rows).ok()? });
        let (id, description) = (format!("{slug}-{at}"), wholes.join("; "));
        Some(view! { <Picture options=RenderContext::current().options id title description drawn is_wide=true/> })
    });
    let drawings = drawings.collect_view();
    let others = (!others.is_empty()).then(|| {
        let summary = format!("{} {}", words.no_whole, others.len());
        let lines = others.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <details><summary>{summary}</summary><ul>{lines}</ul></details> }
    });
    view! {
        <article class="figure wide compared">
            <h2>{title}</h2>
            {drawings}
            {others}
        </article>
    }
}

/// A row, where the parts of the report make its whole.
fn stack(context: &RenderContext, name: &str, figure: &Figure<'_>) -> Option<Stack> {
    let lang = context.lang();
    let whole = figure.whole().filter(|_| figure.is_partition())?;
    let mut marks = picture::marks(&figure.parts(), lang);
    for mark in &mut marks {
        mark.description = format!("{name} {}", mark.description);
    }
    let partition = Partition::new(marks, whole.value.sure()?.rounded()).ok()?;
    let whole_text = whole.with_unit(lang);
    Some(Stack { label: name.to_owned(), whole_text, partition })
}
