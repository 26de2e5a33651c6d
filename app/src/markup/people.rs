//! Signing in and out, and the form for the first administrator: plain forms that need no script.

use domain::password::Weak;
use domain::sign_in::WINDOW;
use maud::{Markup, html};

use super::Pen;
use crate::asked::Asked;
use crate::wire::Person;

/// The longest wait that a page tells of, in seconds: none is longer.
const LONGEST_WAIT: i64 = WINDOW / 1_000;

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
    let seconds = asked.told("seconds").parse().unwrap_or(0_i64).clamp(1, LONGEST_WAIT);
    let wait = pen.words().sign_in_wait.replace("{}", &seconds.to_string());
    let words = match asked.told("problem") {
        "credentials" => text.wrong_credentials,
        "wait" => &wait,
        "closed" => pen.words().sign_in_closed,
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

/// `/desk/setup/{token}`; without a form where the link can no longer be used.
pub fn set_up(pen: &Pen, token: &str, is_open: bool, asked: &Asked) -> Markup {
    let text = pen.text();
    let weak = Weak::ALL.iter().find(|weak| weak.code() == asked.told("problem"));
    let words = match asked.told("problem") {
        _ if !is_open => text.setup_used,
        "name" => text.name_rule,
        "display" => text.display_rule,
        "differ" => text.passwords_differ,
        _ => weak.map_or("", |weak| weak.sentence().get(pen.lang())),
    };
    html! {
        section class="narrow-form" {
            h1 { (text.setup) }
            @if is_open { p class="lead" { (text.setup_lead) } }
            (notice(words))
            @if is_open {
                form method="post" action="/fn/set-up" {
                    input type="hidden" name="lang" value=(pen.lang().code());
                    input type="hidden" name="token" value=(token);
                    (field("name", text.name, "text", "username", asked.told("name")))
                    (field("display", text.display, "text", "name", asked.told("display")))
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
