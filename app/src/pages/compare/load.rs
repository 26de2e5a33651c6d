//! What a comparison needs from the store.

use std::collections::BTreeSet;

use domain::report::Year;
use domain::{Form, Indicator};

use super::strips::FIGURES;
use crate::comparison::{Comparison, DENOMINATORS, Shown};
use crate::models::{BodySheets, ExplorerModel};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::view::CompareView;

/// How many bodies are offered beside the chosen ones.
const OFFERED: usize = 40;
/// Of how many bodies those near them are offered.
const MOST_NEAR: usize = 3;

/// What a file of a comparison needs: the years and the divided amounts that the address names.
pub async fn compare_view(backend: &Backend, query: &Query) -> Result<CompareView, Problem> {
    let state = Comparison::read(query);
    let whole = Indicator::find(&state.per).filter(|_| !state.per.is_empty());
    let divided = |indicator: Indicator| match &whole {
        Some(whole) if whole.code != indicator.code => indicator.per(whole),
        _ => indicator,
    };
    let indicators = indicators(&state).map(divided).collect();
    let years = state.years;
    loaded(backend, state, indicators, years).await
}

/// What the page needs: every year, and amounts with what they may be divided by, since years and divisor are
/// chosen in the browser.
pub(super) async fn page_view(backend: &Backend, query: &Query) -> Result<CompareView, Problem> {
    let mut state = Comparison::read(query);
    let mut indicators: Vec<_> = indicators(&state).collect();
    // Several items may lead to one indicator.
    let mut codes = BTreeSet::new();
    indicators.retain(|indicator| codes.insert(indicator.code));
    state.items = indicators.iter().map(|indicator| indicator.code.to_owned()).collect();
    let view = loaded(backend, state, indicators, None).await?;
    let find = query.words("find");
    let (offered, more_bodies) = backend.offered(&find, &view.state.agencies, OFFERED).await?;
    let few: Vec<_> = view.bodies.iter().take(MOST_NEAR).map(|body| body.agency.slug.clone()).collect();
    let near = backend.near(&few).await?;
    Ok(CompareView { offered, more_bodies, find, near, ..view })
}

/// What the picture of a comparison needs: what the page needs of its first indicator.
pub async fn picture_view(backend: &Backend, query: &Query) -> Result<CompareView, Problem> {
    let mut state = Comparison::read(query);
    state.items.truncate(1);
    let indicators = indicators(&state).collect();
    loaded(backend, state, indicators, None).await
}

/// What is added to an explorer that has these indicators already: the series of bodies, without the words of the
/// indicators.
pub async fn added_series(backend: &Backend, query: &Query) -> Result<ExplorerModel, Problem> {
    let state = Comparison::read(query);
    let indicators: Vec<_> = indicators(&state).collect();
    let bodies = backend.follow(&state.agencies, &codes(&indicators), None).await?;
    Ok(ExplorerModel::of(&bodies, &indicators, query.options.lang).without_words())
}

fn indicators(state: &Comparison) -> impl Iterator<Item = Indicator> {
    state.items.iter().filter_map(|code| Indicator::find(code))
}

/// The items of indicators and of what these may be divided by.
fn codes(indicators: &[Indicator]) -> Vec<&'static str> {
    let wholes = DENOMINATORS.into_iter().filter_map(Indicator::find);
    indicators.iter().cloned().chain(wholes).flat_map(|one| one.codes()).collect()
}

/// What is compared; who is offered besides is for the page alone.
async fn loaded(
    backend: &Backend,
    state: Comparison,
    indicators: Vec<Indicator>,
    years: Option<(Year, Year)>,
) -> Result<CompareView, Problem> {
    let mut bodies = backend.follow(&state.agencies, &codes(&indicators), years).await?;
    if state.shown == Shown::Stack {
        fill_strips(backend, &state, &mut bodies).await?;
    }
    Ok(CompareView { state, bodies, indicators, ..CompareView::default() })
}

/// Strips show one year, so only its figures are fetched.
async fn fill_strips(
    backend: &Backend,
    state: &Comparison,
    bodies: &mut [BodySheets],
) -> Result<(), Problem> {
    let years = || bodies.iter().flat_map(|body| &body.sheets).map(|sheet| sheet.year);
    let chosen = state.year.filter(|year| years().any(|known| known == *year));
    let Some(year) = chosen.or_else(|| years().max()) else { return Ok(()) };
    let sheets = || bodies.iter().flat_map(|body| &body.sheets).filter(|sheet| sheet.year == year);
    let forms: Vec<_> =
        Form::all().iter().filter(|form| sheets().any(|sheet| sheet.form == form.code)).collect();
    let filled = backend.follow(&state.agencies, &strip_codes(&forms), Some((year, year))).await?;
    for body in bodies {
        let from = filled.iter().find(|other| other.agency.slug == body.agency.slug);
        let from = from.and_then(|other| other.sheets.first());
        let to = body.sheets.iter_mut().find(|sheet| sheet.year == year);
        if let (Some(from), Some(to)) = (from, to) {
            to.values.clone_from(&from.values);
        }
    }
    Ok(())
}

/// Every row that strips are made of, on these forms.
fn strip_codes(forms: &[&'static Form]) -> Vec<&'static str> {
    let mut codes = BTreeSet::new();
    for form in forms {
        for figure in form.figures.iter().filter(|figure| FIGURES.contains(&figure.slug)) {
            for code in figure.codes() {
                match form.sum(code) {
                    Some(sum) => codes.extend(sum.of),
                    None => {
                        codes.insert(code);
                    }
                }
            }
        }
        let merged = form.merged.iter().filter(|merged| merged.several.iter().any(|one| codes.contains(one)));
        let merged: Vec<_> = merged.map(|merged| merged.one).collect();
        codes.extend(merged);
    }
    codes.into_iter().collect()
}
