//! Which pictures are drawn. The server draws all, and the browser takes all over; from then on only the width that
//! is shown is drawn anew.

use leptos::ev;
use leptos::prelude::*;

/// The two widths of a picture, of which the style sheet shows one.
#[derive(Clone, Copy, Debug)]
pub struct Widths {
    /// Pixels on narrow screens.
    pub narrow: u32,
    /// Pixels on wide screens.
    pub wide: u32,
    /// The media query of wide screens.
    pub wide_screen: &'static str,
}

/// Which pictures are drawn; each part of the island finds it in the context.
#[derive(Clone, Copy)]
pub struct Drawing {
    /// Both widths.
    pub widths: Widths,
    /// The width of the pictures that the style sheet shows; both are drawn before the take-over and on paper.
    shown: RwSignal<Option<u32>>,
    /// Whether everything is drawn, wherever it stands.
    pub all: RwSignal<bool>,
}

impl Drawing {
    /// Everything is drawn yet.
    pub fn new(widths: Widths) -> Self {
        let drawing = Self { widths, shown: RwSignal::new(None), all: RwSignal::new(true) };
        // An effect runs in the browser alone, after the take-over.
        Effect::new(move |_| {
            drawing.look();
            let _ = window_event_listener(ev::resize, move |_| drawing.look());
            let _ = window_event_listener(ev::afterprint, move |_| drawing.look());
            let _ = window_event_listener(ev::beforeprint, move |_| {
                drawing.shown.set(None);
                drawing.all.set(true);
            });
        });
        drawing
    }

    /// That of the island.
    pub fn current() -> Self {
        expect_context()
    }

    fn look(self) {
        let Widths { narrow, wide, wide_screen } = self.widths;
        let query = window().match_media(wide_screen).ok().flatten();
        let shown = if query.is_some_and(|query| query.matches()) { wide } else { narrow };
        if self.shown.get_untracked() != Some(shown) {
            self.shown.set(Some(shown));
        }
        if self.all.get_untracked() {
            self.all.set(false);
        }
    }

    /// Whether pictures of this width are drawn.
    pub fn draws(self, width: u32) -> bool {
        self.shown.get().is_none_or(|shown| shown == width)
    }
}
