//! What an island shows, where the address tells it whole.

use leptos::prelude::*;

use crate::components::RenderContext;
use crate::islands::location;
use crate::options::Options;

/// A state that has one address.
pub trait AddressState: Clone + PartialEq + Send + Sync + 'static {
    /// Its one address.
    fn canonical(&self, options: &Options) -> String;
}

/// The state that an island shows; each part of the island finds it in the context.
pub struct Addressed<S: 'static> {
    /// The state.
    pub now: RwSignal<S>,
    options: StoredValue<Options>,
}

impl<S> Clone for Addressed<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Addressed<S> {}

impl<S: AddressState> Addressed<S> {
    /// An island that begins with a state.
    pub fn new(state: S) -> Self {
        let options = RenderContext::current().options;
        Self { now: RwSignal::new(state), options: StoredValue::new(options) }
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
