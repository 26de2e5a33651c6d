//! What a comparison needs from the store.

use std::collections::BTreeSet;

use domain::{Form, Indicator};

use super::strips::FIGURES;
use crate::comparison::{Comparison, Shown};
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Backend, Followed};
use crate::view::CompareView;

/// How many bodies are offered beside the chosen ones.
const OFFERED: usize = 40;

/// What a comparison needs.
pub async fn compare_view(backend: &Backend, query: &Query) -> Result<CompareView, Problem> {
    let state = Comparison::read(query);
    let whole = Indicator::find(&state.per).filter(|_| !state.per.is_empty());
    let indicators: Vec<_> = state.items.iter().filter_map(|code| Indicator::find(code)).collect();
    let divided = |indicator: Indicator| match &whole {
        Some(whole) if whole.code != indicator.code => indicator.per(whole),
        _ => indicator,
    };
    let indicators: Vec<_> = indicators.into_iter().map(divided).collect();
    let codes: Vec<_> = indicators.iter().flat_map(Indicator::codes).collect();
    let mut bodies = backend.follow(&state.agencies, &codes, state.years).await?;
    if state.shown == Shown::Stack {
        fill_strips(backend, &state, &mut bodies).await?;
    }
    let find = query.words("find");
    let (offered, more_bodies) = backend.offered(&find, &state.agencies, OFFERED).await?;
    Ok(CompareView { state, bodies, indicators, offered, more_bodies, find })
}

/// Strips show one year, so only its figures are fetched.
async fn fill_strips(backend: &Backend, state: &Comparison, bodies: &mut [Followed]) -> Result<(), Problem> {
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
