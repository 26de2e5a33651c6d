// Fields that suggest while one types: the combobox of the ARIA Authoring Practices
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The server writes a plain field of a form, a list and a line for
// what is read out (pages/suggest_field.rs). It is a script and no island, as it answers before any module has arrived
// and weighs an eighth of what it adds to one.

const PAUSE = 150; // Milliseconds without a key until what is typed is looked for.
const LONG = 600; // Milliseconds until the reader learns that it takes a while.

// The field that an event is about, with its list, its line, and in a form that takes bodies the place for one.
const parts = (target) => {
  const [field, list, status, place] = target.closest?.('.combobox')?.children ?? [];
  return field && { field, list, status, place };
};
const active = ({ list }) => list.querySelector('[aria-selected=true]');

function begin() {
  for (const field of document.querySelectorAll('.combobox > input[role=searchbox]')) {
    field.role = 'combobox';
    field.ariaAutoComplete = 'list';
    field.ariaExpanded = 'false';
  }
}

function activate({ field, list }, option) {
  active({ list })?.setAttribute('aria-selected', 'false');
  if (!option) return field.removeAttribute('aria-activedescendant');
  option.setAttribute('aria-selected', 'true');
  field.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function open(combobox, is_open) {
  combobox.list.hidden = !(is_open && combobox.list.firstChild);
  combobox.field.ariaExpanded = String(!combobox.list.hidden);
  if (!is_open) activate(combobox);
}

// What keeps the reader waiting is shown; the number of suggestions is only read out.
function say({ list, status }, word) {
  status.textContent = (status.dataset[word] ?? '').replace('{}', list.children.length);
  status.className = (word === 'looking' || word === 'failed') && list.hidden ? 'suggesting' : 'visually-hidden';
}

function fill(combobox, suggestions) {
  combobox.list.replaceChildren(...suggestions.map(({ name, about, path }, at) => {
    const option = document.createElement('li');
    const kind = document.createElement('span');
    kind.className = 'quiet';
    kind.textContent = about;
    option.append(name, ' ', kind);
    option.id = `${combobox.list.id}-${at}`;
    option.role = 'option';
    option.setAttribute('aria-selected', 'false');
    option.dataset.path = path;
    return option;
  }));
  open(combobox, false);
  open(combobox, true);
}

// Whatever is typed, chosen or left makes an answer that is still under way too old.
let turn = 0;
async function look_up(combobox) {
  const now = ++turn;
  const typed = combobox.field.value.trim();
  if (!typed) {
    fill(combobox, []);
    return say(combobox, 'nothing');
  }
  await new Promise((done) => setTimeout(done, PAUSE));
  if (now !== turn) return;
  const slow = setTimeout(() => now === turn && say(combobox, 'looking'), LONG);
  const answer = await fetch(combobox.field.dataset.address + encodeURIComponent(typed))
    .then((answer) => answer.ok ? answer.json() : undefined).catch(() => undefined);
  clearTimeout(slow);
  if (now !== turn) return;
  fill(combobox, answer?.suggestions ?? []);
  say(combobox, !answer ? 'failed' : answer.suggestions.length ? 'found' : 'none');
}

function close(combobox) {
  turn += 1;
  open(combobox, false);
}

// An island of the page may take in what is chosen. Else the form is sent with it where the form takes bodies, and
// elsewhere it is followed as a link.
function choose(combobox, { dataset: { path } }) {
  const { field, place } = combobox;
  close(combobox);
  const is_free = window.dispatchEvent(new CustomEvent('gongkai:chosen', { cancelable: true, detail: path }));
  if (is_free && !place) return location.assign(path);
  field.value = '';
  if (!is_free) return;
  place.value = new URL(path, location.href).pathname.split('/').pop();
  place.disabled = false;
  field.form.requestSubmit();
}

// Round through the field itself.
function step(combobox, next, first) {
  const { list } = combobox;
  if (!list.firstChild) return false;
  const now = active(combobox);
  open(combobox, true);
  activate(combobox, now ? now[next] : list[first]);
  return true;
}

const KEYS = {
  ArrowDown: (combobox) => step(combobox, 'nextElementSibling', 'firstElementChild'),
  ArrowUp: (combobox) => step(combobox, 'previousElementSibling', 'lastElementChild'),
  Escape: (combobox) => !combobox.list.hidden && (close(combobox), true),
  // Without a choice the form is sent as it is.
  Enter: (combobox) => active(combobox) && (choose(combobox, active(combobox)), true),
};

const on = (type, handle) => document.addEventListener(type, (event) => {
  const combobox = parts(event.target);
  if (combobox) handle(combobox, event);
});
on('input', (combobox) => look_up(combobox));
on('focusout', (combobox) => close(combobox));
on('keydown', (combobox, event) => {
  // While an input method composes, the keys are its own.
  if (!event.isComposing && KEYS[event.key]?.(combobox)) event.preventDefault();
});
// The focus stays in the field, so that its list stays open.
on('mousedown', (_, event) => event.target.closest('[role=option]') && event.preventDefault());
on('click', (combobox, event) => {
  const option = event.target.closest('[role=option]');
  if (option) choose(combobox, option);
});

begin();
// Another page in place of this one.
new MutationObserver(begin).observe(document.body, { childList: true });
