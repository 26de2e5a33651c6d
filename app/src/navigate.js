// Brings the islands of a page to life, and follows links without loading the whole page where the browser has
// the Navigation API; elsewhere links stay links. The browser keeps history, scroll places and anchors itself.

// Leptos 0.8 never drops an island, so every so many pages one is loaded whole.
const PAGES_PER_LOAD = 20;
const build = (page) => page.querySelector('meta[name=build]')?.content;
// Acts and files are no pages.
const FILES = /^\/(?:fn|pkg)\/|\.(?:json|csv|svg|xml)$/;
const modules = {};

// A module is loaded once, when a page first needs it; one that could not be had is tried again by the next page.
const load = (name) => modules[name] ??= (async () => {
  const folder = `/pkg/${build(document)}/`;
  const module = await import(`${folder}${name}.js`);
  await module.default({ module_or_path: `${folder}${name}_bg.wasm` });
  return module;
})().catch((problem) => {
  delete modules[name];
  throw problem;
});

async function hydrate() {
  const islands = document.querySelectorAll('leptos-island');
  const module = await load(document.querySelector('main').dataset.module);
  for (const island of islands) {
    const wake = module[island.dataset.component];
    if (!wake) console.warn(`${island.dataset.component} is not in the module of its page.`);
    else if (island.isConnected) wake(island);
  }
  document.documentElement.dataset.ready = '';
}

function show(next) {
  const description = (page) => page.querySelector('meta[name=description]');
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  description(document)?.setAttribute('content', description(next)?.content ?? '');
  delete document.documentElement.dataset.ready;
  document.body.replaceChildren(...document.adoptNode(next.body).childNodes);
}

// After a form the focus stays on the field that sent it, else it goes to the page.
function focus(id, event) {
  const field = id && document.getElementById(id);
  (field || document.querySelector('main')).focus({ preventScroll: true });
  if (event.navigationType === 'traverse' || (new URL(event.destination.url).hash && !field)) event.scroll();
  else if (!field) scrollTo(0, 0);
}

// What shows an item of the form is lit wherever it stands while one points at it: mark, row and rule. A pointer
// that rests while the page moves under it points at nothing.
let pointed, lit_by;
function light({ type, target }) {
  if (type === 'pointermove' && target === pointed) return;
  pointed = target;
  const at = type === 'keyup' ? document.querySelector('.mark.at[data-items]') : target.closest?.('[data-items]');
  if (!at && type === 'pointermove' && lit_by !== type) return;
  lit_by = type;
  const items = at?.dataset.items.split(' ') ?? [];
  for (const one of document.querySelectorAll('[data-items]')) {
    one.toggleAttribute('data-linked', one.dataset.items.split(' ').some((item) => item && items.includes(item)));
  }
}
for (const type of ['pointermove', 'pointerdown', 'focusin', 'keyup']) document.addEventListener(type, light);

let pages = 0;
async function follow(event, id) {
  let answer, next;
  try {
    answer = await fetch(event.destination.url, { signal: event.signal, headers: { accept: 'text/html' } });
    const is_page = (answer.headers.get('content-type') || '').startsWith('text/html');
    next = is_page && new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    if (event.signal.aborted) return;
  }
  // The address is the new one already, so loading it again loads that page, or says why it cannot be had.
  // To assign it would only come back here.
  if (!next || build(next) !== build(document) || ++pages >= PAGES_PER_LOAD) return void location.reload();
  if (answer.redirected) history.replaceState(null, '', answer.url);
  if (document.startViewTransition && !matchMedia('(prefers-reduced-motion)').matches) {
    const transition = document.startViewTransition(() => show(next));
    // Whoever goes on before this page has faded in skips the fading, which is no fault.
    transition.ready.catch(() => {});
    await transition.updateCallbackDone;
  } else show(next);
  focus(id, event);
  await hydrate();
}

// An island answers addresses of its page itself as long as the parameters that it names stay the same.
function is_answered_by_island(to) {
  const names = document.querySelector('[data-answers]')?.dataset.answers.split(' ');
  const here = new URL(location.href);
  const is_same = (name) => to.searchParams.get(name) === here.searchParams.get(name);
  return to.pathname === here.pathname && names?.every(is_same);
}

window.navigation?.addEventListener('navigate', (event) => {
  const to = new URL(event.destination.url);
  const is_own = event.destination.sameDocument && event.navigationType !== 'traverse';
  if (!event.canIntercept || is_own || (event.navigationType === 'traverse' && is_answered_by_island(to))
    || event.hashChange || event.downloadRequest !== null || event.formData
    || event.navigationType === 'reload' || FILES.test(to.pathname)
    || event.sourceElement?.closest?.('[rel~=external], [target]')) return;
  const field = document.activeElement?.closest('form') && document.activeElement.id;
  event.intercept({ scroll: 'manual', focusReset: 'manual', handler: () => follow(event, field) });
});

hydrate();
