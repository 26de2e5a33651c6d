//! One entry of the dictionary: what the item is, what it relates to, and what reports say.

use domain::form::find_item;
use domain::{Form, Item};
use maud::{Markup, html};

use super::Pen;
use super::table::table;
use crate::address::Place;
use crate::wire::ItemLine;

/// `/items/{code}`
pub fn item(pen: &Pen, code: &str, lines: &[ItemLine]) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    let Some((item, forms)) = find_item(code) else { return Markup::default() };
    html! {
        (pen.breadcrumb(&[(Place::Home, text.home), (Place::Items, text.items)], item.short.get(lang)))
        h1 { (item.name.get(lang)) }
        dl class="attributes" {
            div { dt { (text.code) } dd { code { (item.code) } } }
            div { dt { (text.unit) } dd { (item.unit.name().get(lang)) } }
            div { dt { (text.counting) } dd { (item.counting.map_or(text.no_counting, |rule| rule.get(lang))) } }
            div {
                dt { (text.in_forms) }
                dd {
                    @for form in &forms {
                        p { (form.name.get(lang)) br; span class="quiet" { (form.basis.get(lang)) } }
                    }
                    @if item.local { (text.local_row) }
                }
            }
        }
        section aria-labelledby="relations" {
            h2 id="relations" { (text.relations) }
            (relations(pen, item, &forms))
        }
        section aria-labelledby="stated" {
            h2 id="stated" { (text.stated_in) }
            (stated(pen, item, lines))
        }
    }
}

fn relations(pen: &Pen, item: &Item, forms: &[&Form]) -> Markup {
    let rules: Vec<_> = forms.iter().flat_map(|form| form.rules_about(item.code)).collect();
    html! {
        @if rules.is_empty() { p class="empty" { (pen.text().no_relations) } } @else {
            ul class="relations" {
                @for rule in rules {
                    li { p { (rule.name.get(pen.lang())) } p class="quiet" { (rule.basis.get(pen.lang())) } }
                }
            }
        }
    }
}

/// What reports say, by body and year.
fn stated(pen: &Pen, item: &Item, lines: &[ItemLine]) -> Markup {
    let (lang, text) = (pen.lang(), pen.text());
    if lines.is_empty() {
        return html! { p class="empty" { (text.nobody_stated) } };
    }
    let row = |line: &ItemLine| {
        html! {
            tr {
                th scope="row" {
                    a href=(pen.to(&Place::Report(line.agency.slug.clone(), line.year))) { (line.agency.name(lang)) }
                }
                td { (line.year) }
                td class={ "value state-" (line.value.state()) } { (line.value.shown(lang)) }
                td class="unit" { (item.unit.name().get(lang)) }
            }
        }
    };
    let columns = [(text.body, ""), (text.year, ""), (text.value, "value"), (text.unit, "")];
    table(text.stated_in, false, "", &columns, &lines.iter().map(row).collect::<Vec<_>>())
}
