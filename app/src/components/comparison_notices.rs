//! What one should know of the compared reports first, in words.

use super::RenderContext;
use crate::models::ComparedReports;

/// Bodies whose reports count over different areas, a line for each: their amounts are not alike. None where all count
/// alike.
pub fn scope_lines(context: &RenderContext, bodies: &[ComparedReports]) -> Vec<String> {
    let mut scopes = bodies.iter().flat_map(|(_, reports)| reports).map(|(_, scope, _)| *scope);
    let first = scopes.next();
    if scopes.all(|scope| Some(scope) == first) {
        return Vec::new();
    }
    let line = |(name, reports): &ComparedReports| {
        let (_, scope, _) = reports.last()?;
        Some(format!("{name}{}{}", context.colon(), scope.name().get(context.lang())))
    };
    bodies.iter().filter_map(line).collect()
}

/// The reports of which only a part could be had, in a sentence; empty where there are none. What they do not state may
/// stand in the rest.
pub fn partial_names(context: &RenderContext, bodies: &[ComparedReports]) -> String {
    let reports = bodies.iter().flat_map(|(name, reports)| reports.iter().map(move |report| (name, report)));
    let partial = reports.filter(|(_, (_, _, is_partial))| *is_partial);
    let names: Vec<_> = partial.map(|(name, (year, ..))| format!("{name} {year}")).collect();
    if names.is_empty() {
        return String::new();
    }
    let lead = context.explorer_words().partial_lead;
    format!("{lead}{}{}", context.colon(), names.join(context.comma()))
}
