//! Who is signed in, and the way out.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::SignOut;
use crate::components::RenderContext;
use crate::models::Person;

/// The line over every page of the desk.
#[component]
pub fn SignedIn(person: Person) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, text) = (context.lang(), context.text());
    view! {
        <div class="signed-in">
            <p>{text.signed_in_as} " " <strong>{person.display}</strong> {format!(" · {}", person.role.name().get(lang))}</p>
            <form method="post" action=SignOut::url()>
                <input type="hidden" name="lang" value=lang.code()/>
                <button type="submit" class="plain">{text.sign_out}</button>
            </form>
        </div>
    }
}
