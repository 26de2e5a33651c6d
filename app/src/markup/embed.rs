//! A figure for frames: no script, no WASM, its own small style; with title, source and a way back.

use domain::Known;
use domain::figure::{Figure, Row, State};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::figure::none_word;
use super::table::table;
use crate::address;
use crate::components::RenderContext;
use crate::models::ReportView;
use crate::options::{Options, Theme};
use crate::picture::{self, NARROW, WIDE};

/// The whole document; `None` where the report has no such figure. `style` is the address of the
/// style sheet, `site` of the record.
pub fn document(view: &ReportView, slug: &str, options: &Options, style: &str, site: &str) -> Option<String> {
    let figure = Figure::find(&view.report, slug)?;
    let context = RenderContext { options: options.clone() };
    let (lang, text) = (context.lang(), context.text());
    let title = format!("{} · {} {}", figure.kind.title.get(lang), view.agency.short(lang), view.report.year);
    let path = address::figure(&view.agency.slug, view.report.year, slug);
    let link = format!("{site}{}", options.link(&path));
    let canonical = format!("{site}{}", Options { lang, ..Options::default() }.link(&path));
    let source = &view.report.source;
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) data-theme=[(options.theme != Theme::Auto).then(|| options.theme.code())] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="canonical" href=(canonical);
                link rel="stylesheet" href=(style);
            }
            body {
                main {
                    h1 { (title) }
                    @match figure.state() {
                        State::NoneReported => p class="state-word" { (none_word(&context, &figure)) },
                        state @ (State::NotStated | State::NotAtHand) => {
                            p class="state-word" { (Known::unsaid(state == State::NotAtHand).shown(lang)) }
                        }
                        State::Told | State::Drawn => {
                            @for (width, class) in [(NARROW, "narrow"), (WIDE, "full")] {
                                @if let Some(svg) = picture::svg(&figure, options.order, lang, width) {
                                    div class=(class) { (PreEscaped(svg)) }
                                }
                            }
                        }
                    }
                    p class="summary" { (figure.summary(lang)) }
                    details { summary { (text.table) } (rows(&context, &figure)) }
                    p class="source" {
                        (text.source) ": " (source.title) " " (source.date) br;
                        a href=(link) target="_blank" rel="noopener" { (text.site) }
                    }
                }
            }
        }
    };
    Some(page.into_string())
}

fn rows(context: &RenderContext, figure: &Figure<'_>) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let row = |row: &Row<'_>| {
        html! {
            tr {
                th scope="row" { (row.label.get(lang)) }
                td class={ "value state-" (row.value.state()) } {
                    (row.with_unit(lang))
                    @if let Known::Derived(formula) = &row.value {
                        br; small { (text.summed) (context.colon()) (formula.text(lang)) }
                    }
                }
            }
        }
    };
    let rows: Vec<_> = figure.rows().iter().map(row).collect();
    table(figure.kind.title.get(lang), true, "", &[(text.item, ""), (text.value, "")], &rows)
}
