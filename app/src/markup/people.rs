//! Signing in and out, and the form for the first administrator: plain forms that need no script.

use domain::password::Weak;
use domain::sign_in::WINDOW;
use maud::{Markup, html};

use crate::components::RenderContext;
use crate::models::Person;
use crate::query::Query;

/// The longest wait that a page tells of, in seconds: none is longer.
const LONGEST_WAIT: i64 = WINDOW / 1_000;

/// Who is signed in, and the way out.
pub fn signed_in(context: &RenderContext, person: &Person) -> Markup {
    let text = context.text();
    html! {
        div class="signed-in" {
            p { (text.signed_in_as) " " strong { (person.display) } " · " (person.role.name().get(context.lang())) }
            form method="post" action="/fn/sign-out" {
                input type="hidden" name="lang" value=(context.lang().code());
                button type="submit" class="plain" { (text.sign_out) }
            }
        }
    }
}

/// `/desk/sign-in`
pub fn sign_in(context: &RenderContext, query: &Query) -> Markup {
    let text = context.text();
    let seconds = query.value("seconds").parse().unwrap_or(0_i64).clamp(1, LONGEST_WAIT);
    let wait = context.words().sign_in_wait.replace("{}", &seconds.to_string());
    let words = match query.value("problem") {
        "credentials" => text.wrong_credentials,
        "wait" => &wait,
        "closed" => context.words().sign_in_closed,
        "ended" => text.session_ended,
        "gone" => text.session_gone,
        "please" => text.please_sign_in,
        _ => "",
    };
    html! {
        section class="narrow-form" {
            h1 { (text.sign_in) }
            p class="lead" { (text.sign_in_lead) }
            (notice(words))
            form method="post" action="/fn/sign-in" {
                input type="hidden" name="lang" value=(context.lang().code());
                input type="hidden" name="back" value=(query.value("back"));
                (field("name", text.name, "text", "username", query.value("name")))
                (field("password", text.password, "password", "current-password", ""))
                button type="submit" { (text.sign_in) }
            }
        }
    }
}

/// `/desk/setup/{token}`; without a form where the link can no longer be used.
pub fn set_up(context: &RenderContext, token: &str, is_open: bool, query: &Query) -> Markup {
    let text = context.text();
    let weak = Weak::ALL.iter().find(|weak| weak.code() == query.value("problem"));
    let words = match query.value("problem") {
        _ if !is_open => text.setup_used,
        "name" => text.name_rule,
        "display" => text.display_rule,
        "differ" => text.passwords_differ,
        _ => weak.map_or("", |weak| weak.sentence().get(context.lang())),
    };
    html! {
        section class="narrow-form" {
            h1 { (text.setup) }
            @if is_open { p class="lead" { (text.setup_lead) } }
            (notice(words))
            @if is_open {
                form method="post" action="/fn/set-up" {
                    input type="hidden" name="lang" value=(context.lang().code());
                    input type="hidden" name="token" value=(token);
                    (field("name", text.name, "text", "username", query.value("name")))
                    (field("display", text.display, "text", "name", query.value("display")))
                    (field("password", text.password, "password", "new-password", ""))
                    (field("again", text.password_again, "password", "new-password", ""))
                    button type="submit" { (text.setup_create) }
                }
            }
        }
    }
}

fn field(name: &str, label: &str, kind: &str, autocomplete: &str, value: &str) -> Markup {
    html! {
        p class="field" {
            label for=(name) { (label) }
            input id=(name) name=(name) type=(kind) value=(value) autocomplete=(autocomplete) required;
        }
    }
}

/// A message over a form; nothing where there is none.
pub fn notice(words: &str) -> Markup {
    html! { @if !words.is_empty() { p class="notice" role="alert" { (words) } } }
}
