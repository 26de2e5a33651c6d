//! A figure for frames: no script, no WASM, its own small style; with title, source and a way back.

use domain::Lang;
use domain::figure::{Figure, State};
use domain::report::Year;
use leptos::prelude::*;

use crate::address;
use crate::options::{Options, Theme};
use crate::picture::{self, NARROW, WIDE};
use crate::text::text;
use crate::wire::ReportView;

/// The code that a portal pastes to show a figure; `{site}` in it is the record's own address,
/// which the server knows.
pub fn iframe_code(agency: &str, year: Year, slug: &str, title: &str, lang: Lang) -> String {
    let options = Options {
        lang,
        ..Options::default()
    };
    let source = options.link(&address::embed(agency, year, slug));
    let site = site();
    let title = title
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;");
    let source = source.replace('&', "&amp;");
    format!(
        "<iframe src=\"{site}{source}\" title=\"{title}\" width=\"100%\" height=\"480\" loading=\"lazy\" style=\"border:0\"></iframe>"
    )
}

/// Where the public reaches this site.
fn site() -> String {
    #[cfg(feature = "ssr")]
    {
        crate::backend::backend().map_or_else(
            |_| String::new(),
            |backend| backend.settings.public_url.clone(),
        )
    }
    #[cfg(not(feature = "ssr"))]
    {
        window().location().origin().unwrap_or_default()
    }
}

/// The whole document; `None` where the report has no such figure. `style` is the address of the
/// style sheet, `site` of the record.
#[cfg(feature = "ssr")]
pub fn document(
    view: &ReportView,
    slug: &str,
    options: &Options,
    style: &str,
    site: &str,
) -> Option<String> {
    let figure = Figure::find(&view.report, slug)?;
    let lang = options.lang;
    let text = text(lang);
    let title = format!(
        "{} · {} {}",
        figure.kind.title.get(lang),
        view.agency.short(lang),
        view.report.year
    );
    let path = address::figure(&view.agency.slug, view.report.year, slug);
    let link = format!("{site}{}", options.link(&path));
    let source = &view.report.source;
    let source = format!("{}: {} {}", text.source, source.title, source.date);
    let pictures = [(NARROW, "narrow"), (WIDE, "full")].map(|(width, class)| {
        let svg = picture::svg(&figure, options.order, lang, width);
        svg.map(|svg| view! { <div class=class inner_html=svg></div> })
    });
    let word = match figure.state() {
        State::NoneReported => Some(text.none_reported),
        State::NotStated => Some(text.not_stated),
        State::Told | State::Drawn => None,
    };
    let rows = figure.rows().into_iter().map(|row| {
        let value = domain::sentence::value_with_unit(row.value, row.item.unit, lang);
        view! { <tr><th scope="row">{row.item.short.get(lang)}</th><td>{value}</td></tr> }
    });
    let theme = (options.theme != Theme::Auto).then(|| options.theme.code());
    let page = view! {
        <!DOCTYPE html>
        <html lang=lang.tag() data-theme=theme>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{title.clone()}</title>
                <link rel="canonical" href=link.clone()/>
                <link rel="stylesheet" href=style.to_owned()/>
            </head>
            <body>
                <main>
                    <h1>{title}</h1>
                    {word.map(|word| view! { <p class="state-word">{word}</p> })}
                    {pictures}
                    <p class="summary">{figure.summary(lang)}</p>
                    <details>
                        <summary>{text.table}</summary>
                        <table>
                            <caption>{figure.kind.title.get(lang)}</caption>
                            <thead><tr><th scope="col">{text.item}</th><th scope="col">{text.value}</th></tr></thead>
                            <tbody>{rows.collect_view()}</tbody>
                        </table>
                    </details>
                    <p class="source">{source}<br/><a href=link target="_blank" rel="noopener">{text.site}</a></p>
                </main>
            </body>
        </html>
    };
    Some(page.to_html())
}
