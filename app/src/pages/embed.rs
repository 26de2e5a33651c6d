//! A figure for frames: no script, no WASM, its own small style; with title, source and a way back.

mod height;

use domain::figure::{Figure, FigureKind, Row};
use domain::{Known, Lang};
use leptos::prelude::*;

use crate::address;
use crate::components::{Chart, DataTable, MixedText, RenderContext, Title};
use crate::html::to_html;
use crate::models::{EmbedFrame, FigureBody, FigureModel, ReportView};
use crate::options::{Options, Theme};
use crate::picture::{self, NARROW, WIDE};
use crate::text::text;

/// The whole document; `None` where the report has no such figure. `style` is the address of the style sheet,
/// `site` of the record.
pub fn document(view: &ReportView, slug: &str, options: &Options, style: &str, site: &str) -> Option<String> {
    let figure = Figure::find(&view.report, slug)?;
    let lang = options.lang;
    let title = title(view, figure.kind, lang);
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

/// The frame that shows a figure as a portal pastes it; `site` is where the public reaches the record.
pub(super) fn frame(
    view: &ReportView,
    kind: &FigureKind,
    figure: &FigureModel,
    lang: Lang,
    site: &str,
) -> EmbedFrame {
    let title = title(view, kind, lang);
    let source = &view.report.source;
    let source = format!("{}: {} {}", text(lang).source, source.title, source.date);
    let state = state(figure, lang);
    let texts = height::Texts { title: &title, state: state.as_deref(), source: &source };
    let [narrow, wide] = [NARROW, WIDE].map(|width| height::height(figure, &texts, width));
    let address = format!("{site}{}", address::embed(&view.agency.slug, view.report.year, kind.slug));
    EmbedFrame { address, narrow: narrow.max(wide), wide, title }
}

/// What the figure shows, whose, of which year.
fn title(view: &ReportView, kind: &FigureKind, lang: Lang) -> String {
    format!("{} · {} {}", kind.title.get(lang), view.agency.short(lang), view.report.year)
}

/// What stands large in the place of a chart, where the report gives no numbers.
fn state(figure: &FigureModel, lang: Lang) -> Option<String> {
    match &figure.body {
        FigureBody::NoneReported(word) => Some(word.clone()),
        FigureBody::NotStated => Some(Known::not_stated(false).text(lang)),
        FigureBody::NotAtHand => Some(Known::not_stated(true).text(lang)),
        FigureBody::Numbers(_) | FigureBody::Drawn(_) => None,
    }
}

/// The chart in its widths, or why there is none. Numbers of different units stand in the table.
fn body(figure: &FigureModel, options: &Options) -> impl IntoView + use<> {
    let state = state(figure, options.lang).map(|word| view! { <p class="state-word">{word}</p> });
    let charts = [(NARROW, "narrow"), (WIDE, "full")].into_iter().filter_map(|(width, class)| {
        let scene = picture::scene(figure, options.order, width)?;
        Some(view! { <div class=class><Chart scene/></div> })
    });
    (state, charts.collect_view())
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
