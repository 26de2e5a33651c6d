//! The desk: what staff see. Every page works as plain forms; script adds instant findings.

mod edit;
mod list;
mod publish;
mod setup;
mod sign_in;

pub use edit::EditPage;
pub use list::DeskPage;
pub use publish::PublishPage;
pub use setup::SetupPage;
pub use sign_in::SignInPage;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::desk::SignOut;
use crate::options::use_lang;
use crate::text::text;
use crate::wire::Person;

/// The code of what happened, which an act of the desk put into the address.
fn use_option(name: &'static str) -> Memo<String> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| query.get(name)).unwrap_or_default())
}

/// Who is signed in, and the way out.
#[component]
fn SignedIn(
    /// Who.
    person: Person,
) -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let sign_out = ServerAction::<SignOut>::new();
    view! {
        <div class="signed-in">
            <p>{text.signed_in_as}" "<strong>{person.display}</strong>" · "{person.role.name().get(lang)}</p>
            <ActionForm action=sign_out>
                <input type="hidden" name="lang" value=lang.code()/>
                <button type="submit" class="plain">{text.sign_out}</button>
            </ActionForm>
        </div>
    }
}

/// A labelled one-line field.
#[component]
fn Field(
    /// Name and id.
    name: &'static str,
    /// Label.
    label: &'static str,
    /// Kind of input.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    autocomplete: &'static str,
    /// Text it starts with.
    #[prop(optional)]
    value: String,
) -> impl IntoView {
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <input id=name name=name type=kind value=value autocomplete=autocomplete required=true/>
        </p>
    }
}

/// A message over a form.
fn notice(words: &'static str) -> Option<AnyView> {
    (!words.is_empty()).then(|| view! { <p class="notice" role="alert">{words}</p> }.into_any())
}
