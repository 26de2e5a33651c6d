//! The worker that reads a report (`reader/start.js`). It may fetch nothing, so the page compiles the module
//! and hands it over.

use std::cell::RefCell;
use std::rc::Rc;

use domain::Lang;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Promise, WebAssembly};
use web_sys::{Element, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::models::check::CheckModel;

/// What the worker answers.
pub struct Answer {
    /// What was read; nothing where the text has too many figures.
    pub model: Option<CheckModel>,
    /// How long it took, in whole milliseconds.
    pub milliseconds: String,
    /// The text that was read.
    pub text: String,
}

/// Why there is no answer: the worker cannot run, ran out of memory, or gave what cannot be read.
pub struct ReadFailed;

impl From<JsValue> for ReadFailed {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// A worker for each reading, ended when it has answered or when another reading begins: none meets what
/// another left in its memory.
#[derive(Clone, Default)]
pub struct Reader(Rc<RefCell<Reading>>);

#[derive(Default)]
struct Reading {
    number: u32,
    worker: Option<Worker>,
}

impl Reader {
    /// Reads a text or a file; nothing where another reading began meanwhile.
    pub async fn read(self, given: JsValue, lang: Lang) -> Option<Result<Answer, ReadFailed>> {
        let number = self.begin();
        let answer = self.answer(number, &given, lang).await;
        let is_newest = self.0.borrow().number == number;
        is_newest.then(|| {
            self.end();
            answer
        })
    }

    fn begin(&self) -> u32 {
        self.end();
        let mut reading = self.0.borrow_mut();
        reading.number += 1;
        reading.number
    }

    fn end(&self) {
        if let Some(worker) = self.0.borrow_mut().worker.take() {
            worker.terminate();
        }
    }

    async fn answer(&self, number: u32, given: &JsValue, lang: Lang) -> Result<Answer, ReadFailed> {
        let folder = format!("/pkg/{}/reader", build());
        let module = window().fetch_with_str(&format!("{folder}_bg.wasm"));
        let module = JsFuture::from(WebAssembly::compile_streaming(&module)).await?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        if self.0.borrow().number != number {
            return Err(ReadFailed);
        }
        let worker = Worker::new_with_options(&format!("{folder}_start.js"), &options)?;
        self.0.borrow_mut().worker = Some(worker.clone());
        let answered = Promise::new(&mut |resolve, reject| {
            worker.set_onmessage(Some(&resolve));
            worker.set_onerror(Some(&reject));
        });
        worker.post_message(&Array::of3(&module, given, &lang.code().into()))?;
        let message: MessageEvent = JsFuture::from(answered).await?.unchecked_into();
        read_answer(&message.data())
    }
}

/// `[model as JSON or nothing, milliseconds, text]`, or `null` where the worker failed.
fn read_answer(answer: &JsValue) -> Result<Answer, ReadFailed> {
    let answer: &Array = answer.dyn_ref().ok_or(ReadFailed)?;
    let string = |index| answer.get(index).as_string();
    let model = string(0).map(|json| serde_json::from_str(&json)).transpose();
    Ok(Answer {
        model: model.map_err(|_| ReadFailed)?,
        milliseconds: string(1).unwrap_or_default(),
        text: string(2).ok_or(ReadFailed)?,
    })
}

/// The folder of the browser's program, as the document names it.
fn build() -> String {
    let meta = document().get_elements_by_name("build").item(0);
    let meta = meta.and_then(|meta| meta.dyn_into::<Element>().ok());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}
