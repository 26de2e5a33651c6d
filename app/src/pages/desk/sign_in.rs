//! Signing in: a plain form that needs no script.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Notice;
use super::set_up::AccountField;
use crate::api::SignIn;
use crate::components::RenderContext;
use crate::outcomes::{SignInOutcome, SignInPage};
use crate::pages::Page;
use crate::query::Query;

/// `/desk/sign-in`
pub fn page(query: &Query) -> Page {
    let page = SignInPage::read(query);
    Page::new(RenderContext::current().text().sign_in, view! { <SignInForm page/> })
}

#[component]
fn SignInForm(page: SignInPage) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let desk_words = context.desk_words();
    let words = page.outcome.map_or_else(String::new, |outcome| words(&context, outcome));
    let back = page.back.map_or_else(String::new, |back| back.path());
    view! {
        <section class="narrow-form">
            <h1>{text.sign_in}</h1>
            <p class="lead">{desk_words.sign_in_lead}</p>
            <Notice words/>
            <form method="post" action=SignIn::url()>
                <input type="hidden" name="lang" value=context.lang().code()/>
                <input type="hidden" name="back" value=back/>
                <AccountField name="name" label=text.name autocomplete="username" value=page.name/>
                <AccountField name="password" label=text.password kind="password" autocomplete="current-password"/>
                <button type="submit">{text.sign_in}</button>
            </form>
        </section>
    }
}

fn words(context: &RenderContext, outcome: SignInOutcome) -> String {
    let text = context.text();
    let desk_words = context.desk_words();
    match outcome {
        SignInOutcome::Credentials => desk_words.wrong_credentials.to_owned(),
        SignInOutcome::Wait { seconds } => context.words().sign_in_wait.replace("{}", &seconds.to_string()),
        SignInOutcome::Closed => context.words().sign_in_closed.to_owned(),
        SignInOutcome::Ended => desk_words.session_ended.to_owned(),
        SignInOutcome::Gone => desk_words.session_gone.to_owned(),
        SignInOutcome::Please => text.please_sign_in.to_owned(),
    }
}
