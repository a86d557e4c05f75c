// What a page notices around itself: no connection, a session that ends soon or has ended, a language that is changed while
// something is typed, the key that searches, a slow way to the next page. The server writes the words (app/src/frame/watch.rs);
// without this file nothing is missing but the notice.

/** Seconds of warning before a session ends (WCAG 2.2, 2.2.1 asks for twenty at least). */
const WARNING = 120;
/** Seconds of warning before it ends whatever happens: time to send what one is writing. */
const LAST_WARNING = 300;

const $ = (id) => document.getElementById(id);

// --- The session ---------------------------------------------------------------------------------------------------

const over = $('session-over');
const ending = $('session-ending');
const last = $('session-last');
const idle = Number(over?.dataset.idle ?? 0);
const end = Date.now() + Number(over?.dataset.ends ?? 0) * 1000;
// Shared by the tabs of this browser, which have one session.
const SEEN = 'portico-seen';
const LEFT = 'portico-signed-out';

function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing has one tab to this; it watches that one.
  }
}

function read(key) {
  try {
    return Number(localStorage.getItem(key));
  } catch {
    return 0;
  }
}

let seen = Date.now();
const used = () => {
  seen = Date.now();
  store(SEEN, String(seen));
};

function isOver() {
  if (ending?.open) ending.close();
  if (over) over.hidden = false;
}

async function ask() {
  try {
    const answer = await fetch('/api/account/viewer', { headers: { accept: 'application/json' } });
    if (answer.ok) used();
    else if (answer.status === 401) isOver();
  } catch {
    // No connection: that is told elsewhere.
  }
}

function look() {
  if (!over?.hidden) return;
  last.hidden = Date.now() < end - LAST_WARNING * 1000;
  if (Date.now() >= end) {
    last.hidden = true;
    ask();
    return;
  }
  const quiet = (Date.now() - Math.max(seen, read(SEEN))) / 1000;
  if (quiet >= idle) {
    // Perhaps another browser's tab or a clock that was set kept it alive: only the server knows.
    ask();
  } else if (quiet >= idle - WARNING) {
    if (!ending.open) ending.showModal();
  } else if (ending.open) {
    ending.close();
  }
}

if (over && idle > 0) {
  used();
  // Every question to the server keeps the session.
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => new URL(name).pathname.startsWith('/api/'))) used();
  }).observe({ type: 'resource' });
  ending.addEventListener('close', ask);
  setInterval(look, 5000);
  document.addEventListener('visibilitychange', () => document.hidden || look());
  addEventListener('storage', ({ key }) => key === LEFT && ask());
} else if (location.pathname === '/sign-in') {
  store(LEFT, String(Date.now()));
}

// --- The connection ------------------------------------------------------------------------------------------------

const offline = $('offline');
const told = offline?.innerHTML;

function connection() {
  if (!offline) return;
  if (!navigator.onLine) {
    offline.innerHTML = told;
    offline.hidden = false;
  } else if (!offline.hidden) {
    offline.textContent = offline.dataset.back;
    setTimeout(() => (offline.hidden = navigator.onLine), 4000);
  }
}

addEventListener('offline', connection);
addEventListener('online', connection);
connection();

// --- What was typed, over a change of language ---------------------------------------------------------------------

const TYPED = 'portico-typed';
const fields = () =>
  [...document.querySelectorAll('input[name], select[name], textarea[name]')].filter(
    ({ type, form }) => !['hidden', 'password', 'file', 'submit'].includes(type) && form,
  );

addEventListener('submit', ({ target, submitter }) => {
  if (!(submitter?.formAction ?? target.action).endsWith('/language')) return;
  const typed = fields().map(({ name, type, value, checked }) => [name, type, value, checked]);
  try {
    sessionStorage.setItem(TYPED, JSON.stringify({ path: location.pathname + location.search, typed }));
  } catch {
    // Nothing is kept: what stands in the address still is.
  }
});

try {
  const kept = JSON.parse(sessionStorage.getItem(TYPED));
  sessionStorage.removeItem(TYPED);
  if (kept?.path === location.pathname + location.search) {
    const there = fields();
    kept.typed.forEach(([name, type, value, checked], at) => {
      const field = there[at];
      if (field?.name !== name || field.type !== type) return;
      if (type === 'checkbox' || type === 'radio') field.checked = checked;
      else field.value = value;
    });
  }
} catch {
  // What cannot be read is not put back.
}

// --- The key that searches, and the way to the next page -----------------------------------------------------------

addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
  if (!over) return;
  event.preventDefault();
  const field = $('search-everything');
  if (field?.checkVisibility()) field.select();
  else location.assign('/search');
});

// The browser's own sign is missing where the portal is installed as an app.
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || link.target || link.hasAttribute('download') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const leaves = link.origin === location.origin && (link.pathname !== location.pathname || link.search !== location.search);
  setTimeout(() => {
    if (leaves && event.defaultPrevented === false) document.documentElement.classList.add('is-leaving');
  }, 0);
});
addEventListener('pageshow', () => document.documentElement.classList.remove('is-leaving'));
