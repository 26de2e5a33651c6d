//! Signing in, and making the first administrator.

use domain::name::LONGEST_OF_PERSON;
use domain::password::Weak;
use domain::sign_in::{self, WINDOW};

use super::{Outcome, Pair, pair, problem, typed};
use crate::address::Place;
use crate::query::Query;

/// The longest wait that a page speaks of, in seconds: none is longer.
const LONGEST_WAIT: i64 = WINDOW / 1_000;

/// Why the page for signing in is shown again, or instead of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInOutcome {
    /// Name or password is wrong.
    Credentials,
    /// There were too many tries.
    Wait {
        /// After so many seconds there may be another.
        seconds: i64,
    },
    /// Nobody may sign in from there for now.
    Closed,
    /// The session ended; what was typed is stored for this person.
    Ended,
    /// The session ended; what was typed is in the browser alone.
    Gone,
    /// The page is for people who are signed in.
    Please,
}

/// What the page for signing in says and holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInPage {
    /// What it says.
    pub outcome: Option<SignInOutcome>,
    /// Where one goes afterwards: a page of the desk.
    pub back: Option<Place>,
    /// The name that was typed.
    pub name: String,
}

impl SignInPage {
    /// Says something, with nothing typed.
    pub fn of(outcome: SignInOutcome, back: &Place) -> Self {
        Self { outcome: Some(outcome), back: Some(back.clone()), name: String::new() }
    }

    /// Reads a query.
    pub fn read(query: &Query) -> Self {
        let seconds = || query.value("seconds").parse().unwrap_or(0_i64).clamp(1, LONGEST_WAIT);
        let outcome = match query.value("problem") {
            "credentials" => Some(SignInOutcome::Credentials),
            "wait" => Some(SignInOutcome::Wait { seconds: seconds() }),
            "closed" => Some(SignInOutcome::Closed),
            "ended" => Some(SignInOutcome::Ended),
            "gone" => Some(SignInOutcome::Gone),
            "please" => Some(SignInOutcome::Please),
            _ => None,
        };
        Self { outcome, back: Self::back(query.value("back")), name: query.value("name").to_owned() }
    }

    /// Where one may be led after signing in; nothing for an address of any other kind.
    pub fn back(path: &str) -> Option<Place> {
        let place = Place::of(path);
        let is_of_signed_in = place.is_desk() && !matches!(place, Place::SignIn | Place::Setup(_));
        is_of_signed_in.then_some(place)
    }
}

impl Outcome for SignInPage {
    fn pairs(&self) -> Vec<Pair> {
        let (code, seconds) = match self.outcome {
            None => ("", None),
            Some(SignInOutcome::Credentials) => ("credentials", None),
            Some(SignInOutcome::Wait { seconds }) => ("wait", Some(pair("seconds", seconds.to_string()))),
            Some(SignInOutcome::Closed) => ("closed", None),
            Some(SignInOutcome::Ended) => ("ended", None),
            Some(SignInOutcome::Gone) => ("gone", None),
            Some(SignInOutcome::Please) => ("please", None),
        };
        let said = self.outcome.map(|_| problem(code));
        let back = self.back.as_ref().map(|back| pair("back", back.path()));
        // What cannot be a name is not repeated.
        let name = sign_in::name(&self.name).map(|name| pair("name", name));
        said.into_iter().chain(seconds).chain(back).chain(name).collect()
    }
}

/// Why no administrator was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpOutcome {
    /// The link can no longer be used.
    Used,
    /// Something that was typed is wrong.
    Fault(AccountFault),
}

/// What the page for the first administrator says and holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetUpPage {
    /// What it says.
    pub outcome: Option<SetUpOutcome>,
    /// The name that was typed.
    pub name: String,
    /// The name as it is to be shown.
    pub display: String,
}

impl SetUpPage {
    /// Reads a query.
    pub fn read(query: &Query) -> Self {
        let outcome = match query.value("problem") {
            "used" => Some(SetUpOutcome::Used),
            code => AccountFault::find(code).map(SetUpOutcome::Fault),
        };
        Self { outcome, name: query.value("name").to_owned(), display: query.value("display").to_owned() }
    }
}

impl Outcome for SetUpPage {
    fn pairs(&self) -> Vec<Pair> {
        let said = self.outcome.map(|outcome| match outcome {
            SetUpOutcome::Used => problem("used"),
            SetUpOutcome::Fault(fault) => problem(fault.code()),
        });
        let name = sign_in::name(&self.name).map(|name| pair("name", name));
        let display = typed("display", self.display.trim(), LONGEST_OF_PERSON);
        said.into_iter().chain(name).chain(display).collect()
    }
}

/// What is wrong with a new account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountFault {
    /// The name is none that one can sign in with.
    Name,
    /// The name as it is shown is too long or cannot be shown.
    Display,
    /// The password is too weak.
    Weak(Weak),
    /// The two passwords differ.
    Differ,
}

impl AccountFault {
    /// Stands in addresses and in tests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Display => "display",
            Self::Weak(weak) => weak.code(),
            Self::Differ => "differ",
        }
    }

    /// The fault with this code.
    pub fn find(code: &str) -> Option<Self> {
        let weak = Weak::ALL.map(Self::Weak);
        let all = [Self::Name, Self::Display, Self::Differ].into_iter().chain(weak);
        all.into_iter().find(|fault| fault.code() == code)
    }
}
