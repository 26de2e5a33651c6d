//! Signing in and out, and the form for the first administrator: plain forms that need no script.

use maud::{Markup, html};

use super::Pen;
use crate::asked::Asked;
use crate::wire::Person;

/// Who is signed in, and the way out.
pub fn signed_in(pen: &Pen, person: &Person) -> Markup {
    let text = pen.text();
    html! {
        div class="signed-in" {
            p { (text.signed_in_as) " " strong { (person.display) } " · " (person.role.name().get(pen.lang())) }
            form method="post" action="/fn/sign-out" {
                input type="hidden" name="lang" value=(pen.lang().code());
                button type="submit" class="plain" { (text.sign_out) }
            }
        }
    }
}

/// `/desk/sign-in`
pub fn sign_in(pen: &Pen, asked: &Asked) -> Markup {
    let text = pen.text();
    let words = match asked.told("problem") {
        "credentials" => text.wrong_credentials,
        "many" => text.too_many,
        "busy" => text.busy,
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
                input type="hidden" name="lang" value=(pen.lang().code());
                input type="hidden" name="back" value=(asked.told("back"));
                (field("name", text.name, "text", "username", asked.told("name")))
                (field("password", text.password, "password", "current-password", ""))
                button type="submit" { (text.sign_in) }
            }
        }
    }
}

/// `/desk/setup/{token}`
pub fn set_up(pen: &Pen, token: &str, asked: &Asked) -> Markup {
    let text = pen.text();
    let words = match asked.told("problem") {
        "name" => text.name_rule,
        "display" => text.display_rule,
        "password" => text.password_rule,
        "guessable" => text.password_guessable,
        "differ" => text.passwords_differ,
        "used" => text.setup_used,
        _ => "",
    };
    html! {
        section class="narrow-form" {
            h1 { (text.setup) }
            p class="lead" { (text.setup_lead) }
            (notice(words))
            form method="post" action="/fn/set-up" {
                input type="hidden" name="lang" value=(pen.lang().code());
                input type="hidden" name="token" value=(token);
                (field("name", text.name, "text", "username", asked.told("name")))
                (field("display", text.display, "text", "name", ""))
                (field("password", text.password, "password", "new-password", ""))
                (field("again", text.password_again, "password", "new-password", ""))
                button type="submit" { (text.setup_create) }
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
