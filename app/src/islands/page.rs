//! From a page as the server wrote it to views: still parts and live ones, in reading order.

use std::sync::Arc;

use leptos::prelude::*;

use super::edit::edit_form;
use super::figures::figures;
use crate::head;
use crate::markup::{self, RenderContext};
use crate::models::{PageData, Part};
use crate::options::Options;
use crate::problem::{Problem, set_status};

/// The page, or the problem in words.
pub fn page(
    data: Result<PageData, Problem>,
    context: StoredValue<RenderContext>,
    state: Memo<Options>,
) -> AnyView {
    let context = context.get_value();
    let (title, description, parts) = match data {
        Ok(page) => {
            let report = page.report.map(Arc::new);
            let view = |part| match (part, &report) {
                (Part::Still(html), _) => Some(still(html)),
                (Part::Edit(html, view), _) => Some(edit_form(&context, html, *view)),
                (Part::Figures(group), Some(report)) => Some(figures(&context, report, state, &group)),
                (Part::Figures(_), None) => None,
            };
            let parts: Vec<_> = page.parts.into_iter().filter_map(view).collect();
            (page.title, page.description, parts)
        }
        Err(problem) => {
            // Who is signed out is being redirected, with the redirect's status.
            if problem != Problem::SignedOut {
                set_status(problem.status());
            }
            let (title, words) = problem.words(context.lang());
            let parts = vec![still(markup::problem(&context, problem).into_string())];
            (title.to_owned(), words.to_owned(), parts)
        }
    };
    head::set(&context.titled(&title), &description);
    parts.into_any()
}

/// A part that stays as the server wrote it.
pub fn still(html: String) -> AnyView {
    view! { <div class="still" inner_html=html></div> }.into_any()
}
