//! Wholes cut into the same parts, body under body: who asked, how it was answered, how it ended.
//! Only reports whose parts add up are drawn; the others are named with the reason.

use std::collections::BTreeMap;

use charts::{Comparison, Partition, Stack, Stacks};
use domain::figure::Figure;
use maud::{Markup, html};

use super::compare::shown_year;
use super::trends::lines;
use crate::components::RenderContext;
use crate::picture;
use crate::view::CompareView;

/// The figures that are compared as strips: those whose parts the forms make wholes of.
pub const FIGURES: [&str; 3] = ["requests", "results", "lawsuits"];

/// The strips of one year.
pub fn strips(context: &RenderContext, view: &CompareView) -> Markup {
    let Some(year) = shown_year(view) else {
        return html! { p class="empty" { (context.words().nothing_compares) } };
    };
    let reports: Vec<_> = view
        .bodies
        .iter()
        .filter_map(|body| {
            let sheet = body.sheets.iter().find(|sheet| sheet.year == year)?;
            Some((body.agency.short(context.lang()), sheet.report(&body.agency.slug)))
        })
        .collect();
    html! { @for slug in FIGURES { (strip(context, slug, &reports)) } }
}

fn strip(context: &RenderContext, slug: &str, reports: &[(&str, domain::Report)]) -> Markup {
    let (lang, words) = (context.lang(), context.words());
    let mut groups: BTreeMap<Vec<&str>, Vec<Stack>> = BTreeMap::new();
    let (mut title, mut odd) = ("", Vec::new());
    for (name, report) in reports {
        let Some(figure) = Figure::find(report, slug) else { continue };
        title = figure.kind.title.get(lang);
        match stack(context, name, &figure) {
            Some(stack) => groups.entry(figure.kind.parts.to_vec()).or_default().push(stack),
            None => odd.push(format!("{name}{}{}", context.colon(), figure.summary(lang))),
        }
    }
    html! {
        @if !title.is_empty() {
            article class="figure wide compared" {
                h2 { (title) }
                @for (at, rows) in groups.into_values().enumerate() {
                    @let said: Vec<_> = rows.iter().map(|row| format!("{} {}", row.label, row.whole_text)).collect();
                    @if let Ok(stacks) = Stacks::new(rows) {
                        (lines(&format!("{slug}-{at}"), title, &said.join("; "), &Comparison::Stacks { stacks }, true))
                    }
                }
                @if !odd.is_empty() {
                    details { summary { (words.no_whole) " " (odd.len()) } ul { @for line in &odd { li { (line) } } } }
                }
            }
        }
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
