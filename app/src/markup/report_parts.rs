//! The lower parts of a report page, one function each.

use domain::figure::Row;
use domain::{Known, Report};
use maud::{Markup, html};

use super::grid::cells;
use super::report_title::full_title;
use super::values::{quote, values};
use crate::address::{self, Place};
use crate::components::RenderContext;
use crate::models::ReportView;
use crate::options::Options;

/// Every row of the form, part by part.
pub fn every_value(context: &RenderContext, report: &Report) -> Markup {
    let parts = report.form().map_or(&[][..], |form| form.parts);
    html! {
        @for part in parts {
            @let heading = context.part(part);
            @let rows: Vec<_> = part.items.iter().map(|item| Row::of(report, item)).collect();
            @let silent = rows.iter().all(|row| row.value.is_silent());
            details class="part" {
                summary {
                    h3 { (heading) }
                    @if silent { span class="quiet" { (Known::unsaid(report.source.partial).shown(context.lang())) } }
                }
                @match part.grid {
                    Some(grid) => (cells(context, report, &heading, part, grid, &|start| context.link(&quote(&report.agency, report.year, start)))),
                    None => (values(context, report, &heading, &rows, true)),
                }
            }
        }
    }
}

/// The report's own words, where it has any.
pub fn prose(context: &RenderContext, report: &Report) -> Markup {
    let sections = report.form().map_or(&[][..], |form| form.sections);
    html! {
        @for section in sections {
            @if let Some(words) = report.prose.get(section.code) {
                h3 { (section.name.get(context.lang())) }
                div class="measure" lang="zh-CN" {
                    @for line in words.lines().filter(|line| !line.trim().is_empty()) { p { (line.trim()) } }
                }
            }
        }
    }
}

/// The document the report was read from. Only web addresses become links.
pub fn source(context: &RenderContext, report: &Report) -> Markup {
    let (lang, text) = (context.lang(), context.text());
    let source = &report.source;
    let is_web = source.url.starts_with("https://") || source.url.starts_with("http://");
    html! {
        dl class="attributes" {
            div {
                dt { (text.source_document) }
                dd {
                    @if is_web { a href=(source.url) rel="external" { (source.title) } }
                    @else { (source.title) br; span class="quiet" { (text.source_lost) } }
                }
            }
            div { dt { (text.source_date) } dd { (source.date) } }
            @if source.partial { div { dt { (context.words().partial) } dd { (context.words().partial_note) } } }
            @if !report.text.is_empty() {
                @let place = Place::Text(report.agency.clone(), report.year);
                div { dt { (context.words().text_title) } dd { a href=(context.to(&place)) { (context.words().text_read) } } }
            }
            div { dt { (text.scope) } dd { (report.scope.name().get(lang)) } }
            @if let Some(form) = report.form() {
                div {
                    dt { (text.form) }
                    dd {
                        (form.name.get(lang)) br; span class="quiet" { (form.basis.get(lang)) }
                        @if !form.is_for(report.year) { p class="quiet" { (context.words().before_form) } }
                    }
                }
            }
        }
    }
}

/// Files of the whole report, and how to cite it: always the release that is shown.
pub fn take_away(context: &RenderContext, view: &ReportView, site: &str) -> Markup {
    let text = context.text();
    let path = address::report(&view.agency.slug, view.report.year);
    let then =
        Options { asof: view.release.published_at.clone(), lang: context.lang(), ..Options::default() };
    html! {
        ul class="downloads" {
            li { a href=(then.link(&format!("{path}.csv"))) rel="external nofollow" download { (text.data_csv) } }
            li { a href=(then.link(&format!("{path}.json"))) rel="external nofollow" { (text.data_json) } }
        }
        h3 { (text.cite) }
        p class="citation" {
            (full_title(context, view)) ". " (text.site) ", " (context.release(view.release.number)) ". " (site) (then.link(&path))
        }
    }
}
