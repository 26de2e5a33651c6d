//! A row lights up its phrases, a phrase its row, whichever is under the pointer or has the focus.

use leptos::prelude::*;

/// What is lit: the anchor of a row or of a phrase, empty for none. The island provides it; what the server
/// writes alone has none, and shows a link's target instead.
#[derive(Clone)]
pub struct Lit {
    anchor: RwSignal<String>,
    selector: Selector<String>,
}

impl Lit {
    /// Nothing is lit, until something in the context of the caller is.
    pub fn provide() {
        let anchor = RwSignal::new(String::new());
        provide_context(Self { anchor, selector: Selector::new(move || anchor.get()) });
    }

    /// What is lit; follows in reactive code.
    pub(super) fn anchor() -> Option<RwSignal<String>> {
        use_context::<Self>().map(|lit| lit.anchor)
    }

    /// Whether one of these anchors is lit, for `class:lit`.
    pub(super) fn is_lit(anchors: Vec<String>) -> impl Fn() -> bool + Clone + Send + Sync + 'static {
        let lit = use_context::<Self>();
        move || {
            // Each is looked at, so that a change of any is heard.
            let lit =
                lit.as_ref().map(|lit| anchors.iter().filter(|anchor| lit.selector.selected(anchor)).count());
            lit.is_some_and(|count| count > 0)
        }
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
