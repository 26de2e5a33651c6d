//! A figure for frames: no script, no WASM, its own small style; with title, source and a way back.

use domain::Known;
use domain::figure::{Figure, Row};
use leptos::prelude::*;

use crate::components::{Chart, DataTable, MixedText, RenderContext, Title};
use crate::models::{FigureBody, FigureModel, ReportView};
use crate::options::{Options, Theme};
use crate::picture::{self, NARROW, WIDE};
use crate::render::to_html;

/// The whole document; `None` where the report has no such figure. `style` is the address of the style sheet,
/// `site` of the record.
pub fn document(view: &ReportView, slug: &str, options: &Options, style: &str, site: &str) -> Option<String> {
    let figure = Figure::find(&view.report, slug)?;
    let lang = options.lang;
    let title = format!("{} · {} {}", figure.kind.title.get(lang), view.agency.short(lang), view.report.year);
    let path = view.key().figure(slug);
    let canonical = format!("{site}{}", Options { lang, ..Options::default() }.link(&path));
    let theme = (options.theme != Theme::Auto).then(|| options.theme.code());
    let style = style.to_owned();
    Some(to_html(RenderContext { options: options.clone() }, || {
        view! {
            <!DOCTYPE html>
            <html lang=lang.tag() data-theme=theme>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <Title text=title.clone()/>
                    <link rel="canonical" href=canonical/>
                    <link rel="stylesheet" href=style/>
                </head>
                <body>
                    <main>
                        <h1>{title}</h1>
                        {body(&FigureModel::of(&figure, lang), options)}
                        <p class="summary"><MixedText text=figure.summary(lang)/></p>
                        {table(&figure)}
                        {source(view, format!("{site}{}", options.link(&path)))}
                    </main>
                </body>
            </html>
        }
    }))
}

/// The chart in its widths, or why there is none. Numbers of different units stand in the table.
fn body(figure: &FigureModel, options: &Options) -> impl IntoView + use<> {
    match &figure.body {
        FigureBody::NoneReported(word) => state_word(word.clone()).into_any(),
        FigureBody::NotStated => state_word(Known::not_stated(false).text(options.lang)).into_any(),
        FigureBody::NotAtHand => state_word(Known::not_stated(true).text(options.lang)).into_any(),
        FigureBody::Numbers(_) | FigureBody::Drawn(_) => {
            let charts = [(NARROW, "narrow"), (WIDE, "full")].into_iter().filter_map(|(width, class)| {
                let scene = picture::scene(figure, options.order, width)?;
                Some(view! { <div class=class><Chart scene/></div> })
            });
            charts.collect_view().into_any()
        }
    }
}

fn state_word(word: String) -> impl IntoView {
    view! { <p class="state-word">{word}</p> }
}

fn table(figure: &Figure<'_>) -> impl IntoView + use<> {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    let row = |row: &Row<'_>| {
        let formula = match &row.value {
            Known::Derived(formula) => {
                let formula = format!("{}{}{}", text.summed, context.colon(), formula.text(lang));
                Some(view! { <br/><small>{formula}</small> })
            }
            _ => None,
        };
        view! {
            <tr>
                <th scope="row">{row.label.get(lang)}</th>
                <td class=format!("value state-{}", row.value.state())><MixedText text=row.with_unit(lang)/>{formula}</td>
            </tr>
        }
    };
    let rows = figure.rows().iter().map(row).collect_view();
    let columns = vec![(text.item.to_owned(), ""), (text.value.to_owned(), "")];
    view! {
        <details>
            <summary>{text.table}</summary>
            <DataTable caption=figure.kind.title.get(lang) is_caption_hidden=true columns>{rows}</DataTable>
        </details>
    }
}

/// The document that the figure was read from, and the way to its page.
fn source(view: &ReportView, link: String) -> impl IntoView + use<> {
    let text = RenderContext::current().text();
    let source = &view.report.source;
    view! {
        <p class="source">
            {text.source}": "<MixedText text=source.title.clone()/>{format!(" {}", source.date)}<br/>
            <a href=link target="_blank" rel="noopener">{text.site}</a>
        </p>
    }
}
