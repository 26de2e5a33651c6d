//! The state of an island whose address holds all of it.

use leptos::html::Section;
use leptos::prelude::*;

use crate::components::RenderContext;
use crate::islands::location;
use crate::options::Options;
use crate::query::Query;

/// A state that has one address.
pub trait AddressState: Clone + PartialEq + Send + Sync + 'static {
    /// Its one address.
    fn canonical(&self, options: &Options) -> String;
}

/// The state that an island shows; each part of the island finds it in the context.
pub struct Addressed<S: 'static> {
    /// The state.
    pub now: RwSignal<S>,
    element: NodeRef<Section>,
    options: StoredValue<Options>,
}

impl<S> Clone for Addressed<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Addressed<S> {}

impl<S: AddressState> Addressed<S> {
    /// An island that begins with a state; `element` is the whole of it.
    pub fn new(state: S, element: NodeRef<Section>) -> Self {
        let options = RenderContext::current().options;
        Self { now: RwSignal::new(state), element, options: StoredValue::new(options) }
    }

    /// Whether its page is still the one that is shown.
    pub fn is_shown(self) -> bool {
        self.element.get_untracked().is_some_and(|element| element.is_connected())
    }

    /// Follows Back and Forward in the browser. `read` makes the next state of a query and the present state; where
    /// it is none, the address is another page.
    pub fn follow(self, read: impl Fn(&Query, &S) -> Option<S> + Clone + 'static) {
        let show = move |query: &str| match self.now.with_untracked(|now| read(&Query::read(query), now)) {
            Some(next) => self.now.set(next),
            None => location::reload(),
        };
        // An effect runs in the browser alone.
        Effect::new(move |_| location::on_return(move || self.is_shown(), show.clone()));
    }

    /// The address of the state that `change` makes of the present one.
    pub fn href(self, change: impl Fn(&mut S)) -> String {
        let mut state = self.now.get();
        change(&mut state);
        self.options.with_value(|options| state.canonical(options))
    }

    /// Shows another state, which is one step for Back.
    pub fn go(self, change: impl Fn(&mut S)) {
        self.now.update(change);
        location::push(&self.href(|_| ()));
    }

    /// Shows another state on the way to the one that will be a step for Back.
    pub fn slide(self, change: impl Fn(&mut S)) {
        self.now.update(change);
        location::replace(&self.href(|_| ()));
    }
}
