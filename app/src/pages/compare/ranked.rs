//! One year, the largest first. Who cannot be ranked is named under the chart.

use std::cmp::Reverse;
use std::sync::Arc;

use domain::report::Year;
use domain::series::known;
use domain::{Indicator, Lang, Resolved};
use leptos::prelude::*;

use super::{IndicatorHeading, comma};
use crate::components::{ByYear, RenderContext};
use crate::islands::Picture;
use crate::models::Drawn;
use crate::server::Followed;
use crate::trend;
use crate::view::CompareView;

/// A section for each indicator.
#[component]
pub(super) fn Ranked(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let Some(year) = view.shown_year() else {
        return view! { <p class="empty">{context.words().nothing_compares}</p> }.into_any();
    };
    let sections = view.indicators.iter().cloned().map(|indicator| {
        view! { <RankedIndicator view=view.clone() indicator year/> }
    });
    sections.collect_view().into_any()
}

#[component]
fn RankedIndicator(view: Arc<CompareView>, indicator: Indicator, year: Year) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let (stated, unstated): (Vec<_>, Vec<_>) = in_order(&view, &indicator, year, lang)
        .into_iter()
        .partition(|(_, value)| value.known.number().is_some());
    let has_report = |body: &&Followed| body.sheets.iter().any(|sheet| sheet.year == year);
    let missing: Vec<_> = view.bodies.iter().filter(|body| !has_report(body)).collect();
    let missing: Vec<_> = missing.into_iter().map(|body| body.agency.short(lang)).collect();
    let missing = (!missing.is_empty()).then(|| {
        let (lead, names) = (context.words().no_report_then, missing.join(comma(lang)));
        view! { <p class="quiet">{format!("{lead}{}{names}", context.colon())}</p> }
    });
    let bodies = view.series(&indicator, lang);
    view! {
        <article class="figure wide compared">
            <IndicatorHeading indicator=indicator.clone()/>
            <p class="eyebrow">{format!("{year} · {}", indicator.unit(lang))}</p>
            <Bars indicator=indicator.clone() stated/>
            <Unstated indicator=indicator.clone() unstated/>
            {missing}
            <ByYear indicator bodies/>
        </article>
    }
}

/// The bodies that state a number.
#[component]
fn Bars(indicator: Indicator, stated: Vec<(String, Resolved)>) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    if stated.is_empty() {
        return view! { <p class="empty">{context.words().nothing_compares}</p> }.into_any();
    }
    let most = stated.iter().take(3).map(|(name, value)| {
        format!("{name} {}", trend::spoken(&indicator, &value.known, value.failed, lang))
    });
    let description = most.collect::<Vec<_>>().join(if lang == Lang::Zh { "，" } else { "; " });
    let drawn = Drawn::Chart(trend::bars(&indicator, &stated, lang));
    let title = indicator.name.get(lang);
    view! { <Picture options=RenderContext::current().options id=indicator.code title description drawn is_wide=true/> }.into_any()
}

/// The bodies whose reports state no number, with what they state.
#[component]
fn Unstated(indicator: Indicator, unstated: Vec<(String, Resolved)>) -> impl IntoView {
    let context = RenderContext::current();
    let lang = context.lang();
    let lines = unstated.iter().map(|(name, value)| {
        format!("{name} {}", trend::shown(&indicator, &value.known, value.failed, lang))
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        let (lead, lines) =
            (context.words().not_ranked, lines.join(if lang == Lang::Zh { "；" } else { "; " }));
        view! { <p class="quiet">{format!("{lead}{}{lines}", context.colon())}</p> }
    })
}

/// What bodies report in one year, the largest first.
fn in_order(view: &CompareView, indicator: &Indicator, year: Year, lang: Lang) -> Vec<(String, Resolved)> {
    let value = |body: &Followed| {
        let sheet = body.sheets.iter().find(|sheet| sheet.year == year)?;
        Some((body.agency.short(lang).to_owned(), known(indicator, sheet)))
    };
    let mut bodies: Vec<_> = view.bodies.iter().filter_map(value).collect();
    bodies.sort_by_key(|(_, value)| Reverse(value.known.number()));
    bodies
}
