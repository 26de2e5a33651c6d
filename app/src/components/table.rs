//! Tables: always in a frame that scrolls by itself, with a caption, a head and row headers.

use leptos::prelude::*;

/// A table of `columns`, each with the class of its head; `children` are the rows, which bring their own cells.
/// The frame takes the focus, so that it can be scrolled by keys; it is no landmark, of which a page
/// would have dozens.
#[component]
pub fn DataTable<Rows: IntoView + 'static>(
    #[prop(into)] caption: String,
    #[prop(optional)] is_caption_hidden: bool,
    #[prop(optional, into)] class: String,
    columns: Vec<(String, &'static str)>,
    children: TypedChildren<Rows>,
) -> impl IntoView {
    let heads = columns.into_iter().map(|(name, class)| {
        view! { <th scope="col" class=(!class.is_empty()).then_some(class)>{name}</th> }
    });
    let heads = heads.collect_view();
    let (label, rows) = (caption.clone(), children.into_inner());
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=label>
            <table class=class>
                <caption class=is_caption_hidden.then_some("visually-hidden")>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows()}</tbody>
            </table>
        </div>
    }
}
