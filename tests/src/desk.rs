//! Working at the desk over plain HTTP.

use crate::client::{Answer, Client};
use crate::page::Form;
use crate::server::Server;

/// A password that no rule refuses.
pub const PASSWORD: &str = "three blue teapots";

/// Makes the first administrator (`zhang`, shown as 张三) and gives the signed-in browser.
pub fn sign_up(server: &Server) -> Client {
    let client = server.client();
    let form = Form::of(&client.get(server.setup_path()), "/fn/set-up")
        .with("name", "zhang")
        .with("display", "张三")
        .with("password", PASSWORD)
        .with("again", PASSWORD);
    let answer = client.post_form(&form.action, &form.fields);
    assert_eq!((answer.status, answer.location()), (303, "/desk"), "{}", answer.text());
    client
}

/// Signs in with the usual password.
pub fn sign_in(client: &Client, page: &Answer, name: &str) -> Answer {
    let form = Form::of(page, "/fn/sign-in").with("name", name).with("password", PASSWORD);
    client.post_form(&form.action, &form.fields)
}

/// A second person with the first one's role and password, signed in.
pub fn colleague(server: &Server, name: &str, display: &str) -> Client {
    server.sql(&format!(
        "insert into users (id, name, display, password_hash, role, created_at)
         select '{name}', '{name}', '{display}', password_hash, role, created_at from users where name = 'zhang'"
    ));
    let client = server.client();
    let answer = sign_in(&client, &client.get("/desk/sign-in"), name);
    assert_eq!((answer.status, answer.location()), (303, "/desk"), "{}", answer.text());
    client
}

/// The desk's form of a report, as a person works with it.
#[derive(Debug)]
pub struct Editor<'c> {
    /// The browser.
    pub client: &'c Client,
    /// The form as it was opened or typed into.
    pub form: Form,
}

impl<'c> Editor<'c> {
    /// The form's address.
    pub const PAGE: &'static str = "/desk/reports/hunjiang/2018";
    /// The address of the last look before publishing.
    pub const PUBLISH: &'static str = "/desk/reports/hunjiang/2018/publish";

    /// Opens the form.
    pub fn open(client: &'c Client) -> Self {
        Self { client, form: Form::of(&client.get(Self::PAGE), "/fn/save-draft") }
    }

    /// Types into a row or section.
    #[must_use]
    pub fn with(mut self, code: &str, typed: &str) -> Self {
        self.form = self.form.with(&format!("fields[{code}]"), typed);
        self
    }

    /// What a row or section holds.
    pub fn typed(&self, code: &str) -> &str {
        self.form.value(&format!("fields[{code}]"))
    }

    /// Sends the form.
    pub fn save(&self) -> Answer {
        self.client.post_form(&self.form.action, &self.form.fields)
    }

    /// Sends the form and opens it anew.
    #[must_use]
    pub fn saved(self) -> Self {
        let answer = self.save();
        assert_eq!((answer.status, answer.location()), (303, Self::PAGE), "{}", answer.text());
        Self::open(self.client)
    }

    /// Where a form leads once its draft is published as this release.
    pub fn published(release: i64) -> String {
        format!("{}?published={release}", Self::PUBLISH)
    }

    /// The form on the publishing page that answers a rule's finding.
    pub fn answer_form(client: &Client, rule: &str) -> Form {
        let forms = Form::all(&client.get(Self::PUBLISH), "/fn/answer");
        let form = forms.into_iter().find(|form| form.value("rule") == rule);
        form.unwrap_or_else(|| panic!("nothing is to be said to {rule}"))
    }

    /// Publishes the stored draft with a note.
    pub fn publish(client: &Client, note: &str) -> Answer {
        let form = Form::of(&client.get(Self::PUBLISH), "/fn/publish").with("note", note);
        client.post_form(&form.action, &form.fields)
    }
}
