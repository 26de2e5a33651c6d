//! A row lights up its phrases, a phrase its row, whichever is under the pointer or has the focus.

use leptos::prelude::*;

/// What is lit: the anchor of a row or of a phrase, empty for none. The island provides it; what the server
/// writes alone has none, and shows a link's target instead.
#[derive(Clone, Copy)]
pub struct Lit(RwSignal<String>);

impl Lit {
    /// Nothing is lit, until something in the context of the caller is.
    pub fn provide() {
        provide_context(Self(RwSignal::new(String::new())));
    }

    /// What is lit.
    pub(super) fn anchor() -> Option<RwSignal<String>> {
        use_context::<Self>().map(|lit| lit.0)
    }

    /// Whether one of these anchors is lit, for `class:lit`.
    pub(super) fn is_lit(anchors: Vec<String>) -> impl Fn() -> bool + Clone + Send + Sync + 'static {
        let lit = Self::anchor();
        move || lit.is_some_and(|lit| lit.with(|lit| anchors.contains(lit)))
    }

    /// Lights an anchor up.
    pub(super) fn light(anchor: String) -> impl Fn() + Clone + Send + Sync + 'static {
        let lit = Self::anchor();
        move || {
            if let Some(lit) = lit
                && lit.with_untracked(|now| *now != anchor)
            {
                lit.set(anchor.clone());
            }
        }
    }
}
