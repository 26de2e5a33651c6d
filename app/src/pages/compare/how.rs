//! How a comparison is shown: the controls that answer at once. Each has an id, by which the focus stays.

use std::sync::Arc;

use domain::Indicator;
use domain::report::Year;
use domain::time::day;
use leptos::prelude::*;

use crate::comparison::{Comparison, DENOMINATORS, Shown};
use crate::components::RenderContext;
use crate::server::now;
use crate::view::CompareView;

/// The first year that the form offers: the regulations on disclosure have been in force since 1 May 2008.
const FIRST_YEAR: u16 = 2008;

/// The last one: this year in China.
fn last_year() -> u16 {
    day(&now()).get(..4).and_then(|year| year.parse().ok()).unwrap_or(FIRST_YEAR)
}

/// Over the years, one year, or everything as tables.
#[component]
pub(super) fn ShownAs(shown: Shown) -> impl IntoView {
    let context = RenderContext::current();
    let words = context.words();
    let ways = Shown::ALL.map(|way| {
        let name = match way {
            Shown::Lines => words.view_lines,
            Shown::Bars => words.view_bars,
            Shown::Stack => words.view_stack,
            Shown::Table => context.text().table,
        };
        let value = if way == Shown::default() { "" } else { way.code() };
        let id = format!("view-{}", way.code());
        view! {
            <label>
                <input type="radio" id=id name="view" value=value checked=way == shown/>{format!(" {name}")}
            </label>
        }
    });
    view! {
        <fieldset class="how">
            <legend>{words.show_as}</legend>
            {ways.into_iter().collect_view()}
        </fieldset>
    }
}

/// The first and the last year.
#[component]
pub(super) fn Span(years: Option<(Year, Year)>) -> impl IntoView {
    let words = RenderContext::current().words();
    view! {
        <p class="field years">
            <YearChoice id="from" label=words.from chosen=years.map(|(from, _)| from)/>
            " "
            <YearChoice id="to" label=words.to chosen=years.map(|(_, to)| to)/>
        </p>
    }
}

#[component]
fn YearChoice(id: &'static str, label: &'static str, chosen: Option<Year>) -> impl IntoView {
    let words = RenderContext::current().words();
    let years = (FIRST_YEAR..=last_year()).map(|year| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.number() == year);
        view! { <option value=year.to_string() selected=is_chosen>{year.to_string()}</option> }
    });
    let years = years.collect_view();
    view! {
        <label for=id>{label}</label>
        <select id=id name=id>
            <option value="">{words.every_year}</option>
            {years}
        </select>
    }
}

/// What amounts are divided by.
#[component]
pub(super) fn Divisor(per: String) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.words());
    let divisors = DENOMINATORS.into_iter().filter_map(Indicator::find).map(|whole| {
        let name = whole.per(&whole).unit(lang);
        view! { <option value=whole.code selected=per == whole.code>{name}</option> }
    });
    let divisors = divisors.collect_view();
    view! {
        <p class="field">
            <label for="per">{words.per}</label>
            <select id="per" name="per">
                <option value="">{words.per_nothing}</option>
                {divisors}
            </select>
        </p>
    }
}

/// The years one by one: a slider, and each a link.
#[component]
pub(super) fn YearSlider(view: Arc<CompareView>) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let years = view.years();
    let now = view.shown_year()?;
    let (first, last) = (years.first()?.to_string(), years.last()?.to_string());
    let links = years.into_iter().map(|year| {
        let state = Comparison { year: Some(year), ..view.state.clone() };
        let href = state.canonical(&context.options);
        view! { <a rel="nofollow" href=href aria-current=(year == now).then_some("true")>{year.to_string()}</a> }
    });
    let links = links.collect_view();
    Some(view! {
        <div class="year-slider">
            <label for="year">{format!("{} ", text.year)}<strong>{now.to_string()}</strong></label>
            <input id="year" name="year" type="range" min=first max=last step="1" value=now.to_string()/>
            <nav aria-label=text.year>{links}</nav>
        </div>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_year_on_offer_is_this_one() {
        // China is ahead of UTC, so for some hours it may be the next.
        let year = time::OffsetDateTime::now_utc().year();
        assert!((year..=year + 1).contains(&i32::from(last_year())), "{}", last_year());
    }
}
