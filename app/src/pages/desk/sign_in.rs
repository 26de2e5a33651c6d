//! Where staff sign in.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{Field, notice, use_option};
use crate::desk::SignIn;
use crate::options::use_lang;
use crate::text::text;

/// `/desk/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    let lang = use_lang();
    let text = text(lang);
    let (problem, back) = (use_option("problem"), use_option("back"));
    let sign_in = ServerAction::<SignIn>::new();
    let words = move || match problem.get().as_str() {
        "credentials" => text.wrong_credentials,
        "many" => text.too_many,
        "busy" => text.busy,
        "ended" => text.session_ended,
        "please" => text.please_sign_in,
        _ => "",
    };
    view! {
        <Title text=format!("{} · {}", text.sign_in, text.site)/>
        <section class="narrow-form">
            <h1>{text.sign_in}</h1>
            <p class="lead">{text.sign_in_lead}</p>
            {move || notice(words())}
            <ActionForm action=sign_in>
                <input type="hidden" name="lang" value=lang.code()/>
                <input type="hidden" name="back" value=move || back.get()/>
                <Field name="name" label=text.name autocomplete="username"/>
                <Field name="password" label=text.password kind="password" autocomplete="current-password"/>
                <button type="submit">{text.sign_in}</button>
            </ActionForm>
        </section>
    }
}
