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
    let (lang, desk_words) = (context.lang(), context.desk_words());
    view! {
        <div class="signed-in">
            <p>{desk_words.signed_in_as} " " <strong>{person.display}</strong> {format!(" · {}", person.role.name().get(lang))}</p>
            <form method="post" action=SignOut::url()>
                <input type="hidden" name="lang" value=lang.code()/>
                <button type="submit" class="plain">{desk_words.sign_out}</button>
            </form>
        </div>
    }
}
