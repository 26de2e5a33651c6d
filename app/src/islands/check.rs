//! `/check` in the browser: a worker reads the text, which never leaves the machine; figures and
//! phrases light each other up. Without script the form is sent to the server like any other.

#![allow(clippy::needless_pass_by_value, reason = "handlers of events take them by value")]

/// After each page is shown: if it is `/check`, it answers to the reader from now on.
#[cfg(feature = "hydrate")]
pub use browser::follow;

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::RefCell;

    use leptos::ev::SubmitEvent;
    use leptos::prelude::{document, window};
    use leptos::task::spawn_local;
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::js_sys::{Array, Function, WebAssembly};
    use web_sys::{
        DragEvent, Element, Event, FileList, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
        MessageEvent, Worker, WorkerOptions, WorkerType,
    };

    /// What the page listens to; one function hears it all, the worker too.
    const HEARD: [&str; 7] = ["submit", "change", "dragover", "drop", "click", "pointerover", "focusin"];
    /// Files that hold text and nothing else.
    const READABLE: [&str; 4] = [".txt", ".text", ".html", ".htm"];

    thread_local! {
        static HEAR: Function = Closure::<dyn Fn(Event)>::new(heard).into_js_value().unchecked_into();
        /// The worker that reads; gone as soon as it has.
        static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
        /// What was read last, for who goes on and comes back. It ends with the page.
        static LAST: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
    }

    pub fn follow() {
        let Some(page) = find(".check-page") else { return };
        HEAR.with(|hear| {
            for name in HEARD {
                let _ = page.add_event_listener_with_callback(name, hear);
            }
        });
        let last =
            LAST.with_borrow(Clone::clone).filter(|_| field().is_some_and(|field| field.value().is_empty()));
        if let Some((text, html)) = last {
            show(&text, &html);
        }
    }

    fn find(selector: &str) -> Option<Element> {
        document().query_selector(selector).ok().flatten()
    }

    fn field() -> Option<HtmlTextAreaElement> {
        find("#text").map(JsCast::unchecked_into)
    }

    fn input() -> Option<HtmlInputElement> {
        find("#file").map(JsCast::unchecked_into)
    }

    fn files() -> Option<FileList> {
        input()?.files()
    }

    /// The form shows the words of its state.
    fn state(name: &str) {
        mark(".check-form", "data-state", name);
    }

    fn mark(selector: &str, name: &str, value: &str) {
        if let Some(element) = find(selector) {
            let _ = element.set_attribute(name, value);
        }
    }

    fn value(selector: &str, name: &str) -> String {
        find(selector).and_then(|element| element.get_attribute(name)).unwrap_or_default()
    }

    fn heard(event: Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
            ("submit", _) => submit(event.unchecked_ref()),
            ("change", Some(target)) if target.id() == "file" => {
                chosen(files());
            }
            ("dragover", Some(target)) if target.id() == "text" => event.prevent_default(),
            ("drop", Some(_)) => dropped(event.unchecked_ref()),
            ("click", Some(target)) if target.matches(".copy-figures") == Ok(true) => copy(),
            ("pointerover" | "focusin", Some(target)) => light(&target),
            ("message", None) => answered(&event.unchecked_ref::<MessageEvent>().data()),
            ("error", None) => answered(&JsValue::NULL),
            _ => {}
        }
    }

    fn submit(event: &SubmitEvent) {
        let asks_server = event.submitter().is_some_and(|button| button.get_attribute("value").is_some());
        if asks_server {
            return;
        }
        event.prevent_default();
        let text = field().map(|field| field.value()).unwrap_or_default();
        if text.trim().is_empty() { chosen(files()) } else { read(text.into()) }
    }

    fn dropped(event: &DragEvent) {
        let files = event.data_transfer().and_then(|data| data.files()).filter(|files| files.length() > 0);
        let Some(files) = files else { return };
        event.prevent_default();
        if let Some(input) = input() {
            input.set_files(Some(&files));
        }
        chosen(Some(files));
    }

    fn chosen(files: Option<FileList>) {
        let Some(file) = files.and_then(|files| files.item(0)) else { return state("empty") };
        let name = file.name().to_ascii_lowercase();
        if READABLE.iter().any(|ending| name.ends_with(ending)) { read(file.into()) } else { state("file") }
    }

    /// Reads a text or a file in a worker of its own.
    fn read(given: JsValue) {
        state("reading");
        spawn_local(async move {
            if begin(&given).await.is_err() {
                answered(&JsValue::NULL);
            }
        });
    }

    /// The worker may fetch nothing, so the page hands it the compiled module.
    async fn begin(given: &JsValue) -> Result<(), JsValue> {
        let build = told("meta[name=build]", "content");
        let file = |name: &str| format!("/pkg/{build}/reader{name}");
        let module =
            JsFuture::from(WebAssembly::compile_streaming(&window().fetch_with_str(&file("_bg.wasm"))))
                .await?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&file("_start.js"), &options)?;
        HEAR.with(|hear| {
            worker.set_onmessage(Some(hear));
            worker.set_onerror(Some(hear));
        });
        worker.post_message(&Array::of3(&module, given, &told(".check-form", "action").into()))?;
        end(Some(worker));
        Ok(())
    }

    /// Ends the worker before, if there is one.
    fn end(next: Option<Worker>) {
        if let Some(worker) = WORKER.replace(next) {
            worker.terminate();
        }
    }

    fn answered(answer: &JsValue) {
        end(None);
        let answer: &Array = answer.unchecked_ref();
        if answer.is_null() {
            return state("failed");
        }
        let (html, text) =
            (answer.get(0).as_string().unwrap_or_default(), answer.get(2).as_string().unwrap_or_default());
        show(&text, &html);
        state("done");
        // What was read stands in the field now; a file left here would be sent in its stead.
        if let Some(input) = input() {
            input.set_value("");
        }
        if let Some(time) = find(".milliseconds") {
            time.set_text_content(answer.get(1).as_string().as_deref());
        }
        if let Some(title) = find("#check-facts").map(Element::unchecked_into::<HtmlElement>) {
            let _ = title.focus();
            title.scroll_into_view();
        }
        LAST.set(Some((text, html)));
    }

    fn show(text: &str, html: &str) {
        if let Some(field) = field() {
            field.set_value(text);
        }
        if let Some(result) = find("#check-result") {
            result.set_inner_html(html);
        }
    }

    /// A row lights up its phrases, a phrase its row, whichever is under the pointer or has the focus.
    fn light(target: &Element) {
        let Some(near) = target.closest("tr[id], a[href^='#']").ok().flatten() else { return };
        let row = near.closest("tr[id]").ok().flatten();
        let place = row.map(|row| row.id());
        let Some(place) = place.or_else(|| near.get_attribute("href")?.get(1..).map(str::to_owned)) else {
            return;
        };
        each(".lit", |lit| {
            let _ = lit.class_list().remove_1("lit");
        });
        each(&format!("[id='{place}'], #check-result [href='#{place}']"), |lit| {
            let _ = lit.class_list().add_1("lit");
        });
        let phrase = find(".check-source .lit").map(Element::unchecked_into::<HtmlElement>);
        let text = find(".check-source pre:not(:hover)");
        if let (Some(phrase), Some(text)) = (phrase, text) {
            text.set_scroll_top(phrase.offset_top() - text.client_height() / 2);
        }
    }

    fn each(selector: &str, act: impl Fn(Element)) {
        let Ok(list) = document().query_selector_all(selector) else { return };
        for index in 0..list.length() {
            if let Some(node) = list.item(index) {
                act(node.unchecked_into());
            }
        }
    }

    /// Only pages over TLS may write to the clipboard; elsewhere the text is chosen, to be copied by key.
    fn copy() {
        let Some(csv) = find("#check-csv").map(Element::unchecked_into::<HtmlTextAreaElement>) else {
            return;
        };
        if window().is_secure_context() {
            let _ = window().navigator().clipboard().write_text(&csv.value());
            mark(".copied", "class", "copied now");
        } else {
            mark(".check-take details", "open", "");
            csv.select();
        }
    }
}
