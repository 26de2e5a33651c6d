//! Where the first administrator is made: the form, or that the link can no longer be used.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::Notice;
use crate::api::MakeAdministrator;
use crate::components::RenderContext;
use crate::outcomes::{AccountFault, SetUpOutcome, SetUpPage};
use crate::pages::Page;
use crate::problem::{Problem, set_status};
use crate::query::Query;
use crate::server::{Backend, broken, now, token_hash};

/// `/desk/setup/{token}`
pub async fn page(backend: &Backend, token: &str, query: &Query) -> Result<Page, Problem> {
    let is_open = backend.store.is_setup_link_open(&token_hash(token), &now()).await.map_err(broken)?;
    if !is_open {
        set_status(410);
    }
    let (token, page) = (token.to_owned(), SetUpPage::read(query));
    Ok(Page::new(RenderContext::current().text().setup, view! { <SetUp token is_open page/> }))
}

#[component]
fn SetUp(token: String, is_open: bool, page: SetUpPage) -> impl IntoView {
    let context = RenderContext::current();
    let text = context.text();
    let desk_words = context.desk_words();
    let outcome = if is_open {
        page.outcome.filter(|outcome| *outcome != SetUpOutcome::Used)
    } else {
        Some(SetUpOutcome::Used)
    };
    let form = is_open.then(|| {
        view! {
            <form method="post" action=MakeAdministrator::url()>
                <input type="hidden" name="lang" value=context.lang().code()/>
                <input type="hidden" name="token" value=token/>
                <AccountField name="name" label=text.name autocomplete="username" value=page.name/>
                <AccountField name="display" label=text.display autocomplete="name" value=page.display/>
                <AccountField name="password" label=text.password kind="password" autocomplete="new-password"/>
                <AccountField name="again" label=desk_words.password_again kind="password" autocomplete="new-password"/>
                <button type="submit">{desk_words.setup_create}</button>
            </form>
        }
    });
    view! {
        <section class="narrow-form">
            <h1>{text.setup}</h1>
            {is_open.then(|| view! { <p class="lead">{desk_words.setup_lead}</p> })}
            <Notice words=outcome.map_or("", |outcome| words(&context, outcome))/>
            {form}
        </section>
    }
}

fn words(context: &RenderContext, outcome: SetUpOutcome) -> &'static str {
    let text = context.text();
    let desk_words = context.desk_words();
    match outcome {
        SetUpOutcome::Used => desk_words.setup_used,
        SetUpOutcome::Fault(AccountFault::Name) => desk_words.name_rule,
        SetUpOutcome::Fault(AccountFault::Display) => desk_words.display_rule,
        SetUpOutcome::Fault(AccountFault::Differ) => text.passwords_differ,
        SetUpOutcome::Fault(AccountFault::Weak(weak)) => weak.sentence().get(context.lang()),
    }
}

/// A field of a form about an account.
#[component]
pub fn AccountField(
    name: &'static str,
    label: &'static str,
    #[prop(default = "text")] kind: &'static str,
    autocomplete: &'static str,
    #[prop(optional)] value: String,
) -> impl IntoView {
    view! {
        <p class="field">
            <label for=name>{label}</label>
            <input id=name name=name type=kind value=value autocomplete=autocomplete required=true/>
        </p>
    }
}
