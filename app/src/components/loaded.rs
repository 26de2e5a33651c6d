//! A page's data on its way: awaited whole on the server, kept in place in the browser.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::problem_note;
use crate::options::use_lang;
use crate::problem::Problem;
use crate::text::text;

/// Shows what a resource brings, or the problem in words. The page before stays until it is there.
pub fn loaded<T>(
    resource: Resource<Result<T, Problem>>,
    show: impl Fn(T) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let lang = use_lang();
    view! {
        <Transition fallback=move || view! { <p class="loading">{text(lang).loading}</p> }>
            {move || Suspend::new(async move {
                match resource.await {
                    Ok(found) => show(found),
                    Err(problem) => problem_note(problem),
                }
            })}
        </Transition>
    }
    .into_any()
}
