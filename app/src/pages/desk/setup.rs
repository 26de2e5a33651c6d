//! Making the first administrator through the link that the server printed.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{Field, notice, use_option};
use crate::desk::MakeAdministrator;
use crate::options::use_lang;
use crate::pages::use_part;
use crate::text::text;

/// `/desk/setup/{token}`
#[component]
pub fn SetupPage() -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let (problem, name, token) = (use_option("problem"), use_option("name"), use_part("token"));
    let make = ServerAction::<MakeAdministrator>::new();
    let words = move || match problem.get().as_str() {
        "name" => text.name_rule,
        "display" => text.display_rule,
        "password" => text.password_rule,
        "guessable" => text.password_guessable,
        "differ" => text.passwords_differ,
        "used" => text.setup_used,
        _ => "",
    };
    view! {
        <Title text=format!("{} · {}", text.setup, text.site)/>
        <section class="narrow-form">
            <h1>{text.setup}</h1>
            <p class="lead">{text.setup_lead}</p>
            {move || notice(words())}
            <ActionForm action=make>
                <input type="hidden" name="lang" value=lang.code()/>
                <input type="hidden" name="token" value=move || token.get()/>
                <Field name="name" label=text.name autocomplete="username" value=name.get_untracked()/>
                <Field name="display" label=text.display autocomplete="name"/>
                <Field name="password" label=text.password kind="password" autocomplete="new-password"/>
                <Field name="again" label=text.password_again kind="password" autocomplete="new-password"/>
                <button type="submit">{text.setup_create}</button>
            </ActionForm>
        </section>
    }
}
