//! `/check`: a worker reads the text, which never leaves the machine. Without script the form is sent to the
//! server like any other.

mod last;
mod worker;

use leptos::ev::{DragEvent, Event, SubmitEvent};
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::FileList;

use crate::check_words::check_words;
use crate::components::title::escape;
use crate::components::{CheckResult, Lit, RenderContext};
use crate::models::check::CheckModel;
use crate::options::Options;

use worker::{Answer, Reader};

/// Files that hold text and nothing else.
const READABLE: [&str; 4] = [".txt", ".text", ".html", ".htm"];

/// What the form is doing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    Reading,
    Done,
    Empty,
    /// A file was chosen that only the server can read.
    Document,
    TooMany,
    Failed,
}

impl State {
    /// The form's attribute, by which the style sheet shows the sentence of its state.
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Idle => None,
            Self::Reading => Some("reading"),
            Self::Done => Some("done"),
            Self::Empty => Some("empty"),
            Self::Document => Some("file"),
            Self::TooMany => Some("many"),
            Self::Failed => Some("failed"),
        }
    }
}

/// What was sent to the server. It reaches the form through the context of the rendering, not as a property: the
/// browser finds it in the field, and a long text would stand in the page twice.
#[derive(Clone, Debug, Default)]
pub struct TypedText(pub String);

/// The form and its result. `most` is the most places with figures that are read; the children are the result
/// that the server answered.
#[island]
pub fn Check(options: Options, action: String, most: usize, children: Children) -> impl IntoView {
    provide_context(RenderContext { options: options.clone() });
    Lit::provide();
    let page = CheckPage::new(options);
    let TypedText(typed) = use_context().unwrap_or_default();
    let shown = page.shown;
    let answered = NodeRef::<leptos::html::Div>::new();
    // What the server answered goes when something is read here: anchors are unique in a page.
    Effect::new(move |_| {
        if let Some(answered) = answered.get().filter(|_| shown.with(Option::is_some)) {
            answered.remove();
        }
    });
    let result =
        move || shown.get().map(|shown| view! { <CheckResult model=shown.model takes_focus=shown.is_new/> });
    view! {
        <CheckForm page action typed most/>
        <div id="check-result">
            <div node_ref=answered>{children()}</div>
            {result}
        </div>
    }
}

/// A result that is shown.
#[derive(Clone)]
struct Shown {
    model: CheckModel,
    /// Whether it was just read, so that the reader is led to it.
    is_new: bool,
}

/// The form's fields and what was read from them.
#[derive(Clone, Copy)]
struct CheckPage {
    lang: domain::Lang,
    state: RwSignal<State>,
    milliseconds: RwSignal<String>,
    shown: RwSignal<Option<Shown>>,
    text: NodeRef<Textarea>,
    file: NodeRef<Input>,
    reader: StoredValue<Reader, LocalStorage>,
}

impl CheckPage {
    fn new(options: Options) -> Self {
        let page = Self {
            lang: options.lang,
            state: RwSignal::new(State::Idle),
            milliseconds: RwSignal::new(String::new()),
            shown: RwSignal::new(None),
            text: NodeRef::new(),
            file: NodeRef::new(),
            reader: StoredValue::new_local(Reader::default()),
        };
        // Who goes on and comes back finds what was read last.
        Effect::new(move |_| {
            let Some(field) = page.text.get().filter(|field| field.value().is_empty()) else { return };
            if let Some((text, model)) = last::recall(page.lang) {
                field.set_value(&text);
                page.shown.set(Some(Shown { model, is_new: false }));
            }
        });
        page
    }

    fn submit(self, event: &SubmitEvent) {
        let wants_server = event.submitter().is_some_and(|button| button.get_attribute("value").is_some());
        if wants_server {
            return;
        }
        event.prevent_default();
        let text = self.text.get_untracked().map(|field| field.value()).unwrap_or_default();
        if text.trim().is_empty() { self.choose(self.files()) } else { self.read(text.into()) }
    }

    fn files(self) -> Option<FileList> {
        self.file.get_untracked()?.files()
    }

    fn drop(self, event: &DragEvent) {
        let files = event.data_transfer().and_then(|data| data.files()).filter(|files| files.length() > 0);
        let Some(files) = files else { return };
        event.prevent_default();
        if let Some(field) = self.file.get_untracked() {
            field.set_files(Some(&files));
        }
        self.choose(Some(files));
    }

    fn choose(self, files: Option<FileList>) {
        let Some(file) = files.and_then(|files| files.item(0)) else { return self.state.set(State::Empty) };
        let name = file.name().to_ascii_lowercase();
        if READABLE.iter().any(|ending| name.ends_with(ending)) {
            self.read(file.into());
        } else {
            self.state.set(State::Document);
        }
    }

    /// Reads a text or a file in a worker of its own.
    fn read(self, given: JsValue) {
        self.state.set(State::Reading);
        spawn_local(async move {
            let reader = self.reader.get_value();
            match reader.read(given, self.lang).await {
                Some(Ok(answer)) => self.show(answer),
                Some(Err(_)) => self.state.set(State::Failed),
                // Another reading has begun.
                None => {}
            }
        });
    }

    fn show(self, answer: Answer) {
        let Answer { model, milliseconds, text } = answer;
        if let Some(field) = self.text.get_untracked() {
            field.set_value(&text);
        }
        // What was read stands in the field now; a file left here would be sent in its stead.
        if let Some(field) = self.file.get_untracked() {
            field.set_value("");
        }
        let Some(model) = model else { return self.state.set(State::TooMany) };
        last::remember(self.lang, &text, &model);
        self.milliseconds.set(milliseconds);
        self.shown.set(Some(Shown { model, is_new: true }));
        self.state.set(State::Done);
    }
}

#[component]
fn CheckForm(page: CheckPage, action: String, typed: String, most: usize) -> impl IntoView {
    let words = check_words(page.lang);
    let dragged = move |event: DragEvent| event.prevent_default();
    view! {
        <form
            class="check-form" method="post" action=action enctype="multipart/form-data"
            data-state=move || page.state.get().code() on:submit=move |event: SubmitEvent| page.submit(&event)
        >
            <label for="text">{words.report_text}</label>
            <textarea
                id="text" name="text" rows="10" lang="zh-CN" placeholder=words.paste spellcheck="false"
                node_ref=page.text inner_html=format!("\n{}", escape(&typed)) on:dragover=dragged
                on:drop=move |event: DragEvent| page.drop(&event)
            ></textarea>
            <div class="check-acts">
                <button type="submit">{words.now}</button>
                <label for="file">{words.file}</label>
                <input
                    id="file" name="file" type="file" accept=".txt,.html,.htm,.docx,.pdf,.xlsx" node_ref=page.file
                    on:change=move |_: Event| page.choose(page.files())
                />
            </div>
            <States milliseconds=page.milliseconds lang=page.lang most/>
            <button class="ask-server" type="submit" name="send" value="server">{words.send}</button>
            <p class="quiet">{words.private}</p>
        </form>
    }
}

/// The sentences of the form's states; without script none of them shows.
#[component]
fn States(milliseconds: RwSignal<String>, lang: domain::Lang, most: usize) -> impl IntoView {
    let words = check_words(lang);
    view! {
        <div class="check-state" role="status">
            <p class="when-reading">{words.reading}</p>
            <p class="when-done">
                {words.done} " " <span class="milliseconds">{milliseconds}</span> " " {words.milliseconds}
            </p>
            <p class="when-empty">{words.nothing}</p>
            <p class="when-file">{words.document}</p>
            <p class="when-many">{words.too_many.replace("{}", &most.to_string())}</p>
            <p class="when-failed">{words.failed}</p>
        </div>
    }
}
