//! The body that the reader points at, which stands out wherever it is shown.

use leptos::prelude::*;

use crate::components::Highlight;

/// Which body stands out, by its place among those of the page; each part of the island finds it in the context.
#[derive(Clone, Copy)]
pub struct Lit(RwSignal<Option<usize>>);

impl Lit {
    /// None stands out yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// That of the island.
    pub fn current() -> Self {
        expect_context()
    }

    /// Makes a body stand out, or none.
    pub fn light(self, body: Option<usize>) {
        if self.0.get_untracked() != body {
            self.0.set(body);
        }
    }

    /// Whether a body stands out.
    pub fn is_lit(self, body: usize) -> bool {
        self.0.get() == Some(body)
    }

    /// The highlight of a picture whose series are these bodies.
    pub fn highlight(self, bodies: Signal<Vec<usize>>) -> Highlight {
        let place =
            move |body: Option<usize>| bodies.with(|bodies| bodies.iter().position(|one| Some(*one) == body));
        Highlight {
            // A memo, so that of a hundred pictures only those answer that show the body.
            at: Memo::new(move |_| place(self.0.get())).into(),
            point: Callback::new(move |series: Option<usize>| {
                let body = |at: usize| bodies.with_untracked(|bodies| bodies.get(at).copied());
                self.light(series.and_then(body));
            }),
        }
    }
}
