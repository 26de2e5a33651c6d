//! An address that nothing answers.

use leptos::prelude::*;

use crate::components::problem_note;
use crate::problem::Problem;

/// 404, with ways on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    problem_note(Problem::UnknownPage)
}
