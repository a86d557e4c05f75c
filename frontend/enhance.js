// What the browser's own elements do not do by themselves, for all pages, with and without WebAssembly. Components find it
// by their data- attributes (app/src/ui); a page without this file still shows everything and can be used.
//
// Rules: events are listened to on the document, so that pages may come and go; inside what the app has drawn only
// attributes and properties change, and only elements that the app left empty are filled, so that waking up finds what
// it expects; everything may happen twice. Comments on lines of their own are left out of what browsers get.

const byId = (id) => document.getElementById(id);
const language = () => document.documentElement.lang || 'en';

/** Listens for events whose target stands in something that matches the selector. */
function on(type, selector, act) {
  document.addEventListener(
    type,
    (event) => {
      const found = event.target.closest?.(selector);
      if (found) act(found, event);
    },
    // It does not bubble.
    type === 'toggle',
  );
}

/** The text for a number, in the form that the document's language has for it. */
function counted(holder, number) {
  const words = JSON.parse(holder.dataset.counted);
  const text = words[new Intl.PluralRules(language()).select(number)] ?? words.other;
  return text.replace('{n}', new Intl.NumberFormat(language()).format(number));
}

/** Which way an arrow key goes along the text: 1, -1, or 0. */
function along(event, element) {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
  return getComputedStyle(element).direction === 'rtl' ? -way : way;
}

// --- Dialogs, menus, popovers, tooltips ------------------------------------------------------------------------------

// Browsers before 2025 know no commands.
if (!('command' in HTMLButtonElement.prototype)) {
  on('click', '[commandfor]', (button) => {
    const dialog = byId(button.getAttribute('commandfor'));
    if (button.getAttribute('command') === 'close') dialog?.close();
    else dialog?.showModal();
  });
}
if (!('closedBy' in HTMLDialogElement.prototype)) {
  on('click', 'dialog[closedby=any]', (dialog, event) => {
    if (event.target === dialog) dialog.close();
  });
}
// Nor do they place one thing beside another.
if (!CSS.supports('position-area', 'block-end')) {
  on('toggle', '.floating', (box, event) => {
    const anchor = box.parentElement.querySelector('button, input:not([hidden])');
    if (event.newState !== 'open' || !anchor) return;
    const at = anchor.getBoundingClientRect();
    const room = document.documentElement.clientWidth - box.offsetWidth;
    const isAbove = at.bottom + box.offsetHeight > innerHeight && at.top > box.offsetHeight;
    const start = getComputedStyle(anchor).direction === 'rtl' ? at.right - box.offsetWidth : at.left;
    box.style.left = `${Math.max(0, Math.min(start, room))}px`;
    box.style.top = `${isAbove ? at.top - box.offsetHeight - 8 : at.bottom}px`;
  });
}

const entries = (menu) => [...menu.querySelectorAll('a, button')];

on('keydown', '[data-menu]', (menu, event) => {
  const all = entries(menu);
  const at = all.indexOf(document.activeElement);
  let to = { ArrowDown: (at + 1) % all.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined && event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
    const begins = (entry) => entry.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase());
    const next = all.findIndex((entry, index) => index > at && begins(entry));
    to = next < 0 ? all.findIndex(begins) : next;
    if (to < 0) return;
  }
  if (to === undefined) return;
  event.preventDefault();
  all.at(to).focus();
});
on('keydown', 'button[popovertarget]', (button, event) => {
  const menu = byId(button.getAttribute('popovertarget'));
  if (!menu?.matches('[data-menu]') || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  event.preventDefault();
  menu.showPopover();
  entries(menu).at(event.key === 'ArrowDown' ? 0 : -1)?.focus();
});
// What leads on without loading a document leaves nothing open behind.
on('click', '[popover] a', (link) => link.closest('[popover]').hidePopover());
on('focusout', '[data-menu]', (menu, event) => {
  const to = event.relatedTarget;
  if (to && !menu.contains(to) && to.getAttribute('popovertarget') !== menu.id) menu.hidePopover();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const tip of document.querySelectorAll('.tooltip:is(:hover, :focus-within)')) tip.dataset.hidden = '';
});
for (const type of ['pointerout', 'focusout']) {
  on(type, '.tooltip', (tip, event) => {
    if (!tip.contains(event.relatedTarget)) delete tip.dataset.hidden;
  });
}

// --- Tabs ------------------------------------------------------------------------------------------------------------

const tabsOf = (root) => [...root.querySelectorAll(':scope > .tab-list > [role=tab]')];

function selectTab(chosen) {
  for (const tab of tabsOf(chosen.closest('.tabs'))) {
    const isChosen = tab === chosen;
    tab.ariaSelected = isChosen;
    tab.tabIndex = isChosen ? 0 : -1;
    byId(tab.getAttribute('aria-controls'))?.toggleAttribute('data-off', !isChosen);
  }
}

const tabNamed = (root) => tabsOf(root).find((tab) => tab.hash && tab.hash === location.hash);

on('click', '.tabs[data-ready] > .tab-list > [role=tab]', (tab, event) => {
  // The app would take it for a navigation.
  event.preventDefault();
  selectTab(tab);
  history.replaceState(history.state, '', tab.hash);
});
on('keydown', '[role=tab]', (tab, event) => {
  const all = tabsOf(tab.closest('.tabs'));
  const way = along(event, tab);
  const to = way ? (all.indexOf(tab) + way) % all.length : { Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  selectTab(all.at(to));
  all.at(to).focus();
});
addEventListener('hashchange', () => {
  for (const root of document.querySelectorAll('.tabs')) {
    const tab = tabNamed(root);
    if (tab) selectTab(tab);
  }
});

// --- Choosing one of many by typing ----------------------------------------------------------------------------------

const MOST_SHOWN = 100;
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const partsOf = (root) => root.children;
const activeIn = (list) => list.querySelector('[data-active]');
const isOpen = (list) => list.matches(':popover-open');

function showChosen(root) {
  const [select, input] = partsOf(root);
  input.value = select.value ? (select.selectedOptions[0]?.text ?? '') : '';
}

function activate(root, item) {
  const [, input, list] = partsOf(root);
  delete activeIn(list)?.dataset.active;
  if (item) {
    item.dataset.active = '';
    item.scrollIntoView({ block: 'nearest' });
  }
  input.setAttribute('aria-activedescendant', item?.id ?? '');
}

function openList(root, typed) {
  const [select, input, list, status] = partsOf(root);
  const wanted = plain(typed);
  const fitting = [...select.options].filter((option) => option.value && plain(option.text).includes(wanted));
  const items = fitting.slice(0, MOST_SHOWN).map((option) => {
    const item = document.createElement('li');
    item.role = 'option';
    item.id = `${list.id}-${option.index}`;
    item.textContent = option.text;
    item.dataset.index = option.index;
    item.ariaSelected = option.selected;
    if (option.disabled) item.ariaDisabled = true;
    return item;
  });
  status.textContent = fitting.length ? counted(status, fitting.length) : status.dataset.nothing;
  if (!items.length) {
    const nothing = document.createElement('li');
    nothing.role = 'option';
    nothing.ariaDisabled = true;
    nothing.ariaSelected = false;
    nothing.textContent = status.dataset.nothing;
    items.push(nothing);
  }
  list.replaceChildren(...items);
  list.showPopover();
  input.ariaExpanded = true;
  activate(root, (wanted ? items : items.filter((item) => item.ariaSelected === 'true')).find((item) => item.id));
}

function closeList(root) {
  const [, input, list] = partsOf(root);
  if (isOpen(list)) list.hidePopover();
  input.ariaExpanded = false;
  input.removeAttribute('aria-activedescendant');
}

function choose(root, index) {
  const [select] = partsOf(root);
  const isNew = select.selectedIndex !== index;
  select.selectedIndex = index;
  showChosen(root);
  closeList(root);
  if (isNew) for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
}

const boxOf = (element) => element.closest('.combobox');

on('input', '.combobox > input', (input) => openList(boxOf(input), input.value));
on('click', '.combobox > input', (input) => {
  if (!isOpen(partsOf(boxOf(input))[2])) openList(boxOf(input), '');
});
on('keydown', '.combobox > input', (input, event) => {
  const root = boxOf(input);
  const list = partsOf(root)[2];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (!isOpen(list)) return openList(root, '');
    const items = [...list.children].filter((item) => item.ariaDisabled !== 'true');
    const at = items.indexOf(activeIn(list));
    activate(root, items.at(at < 0 && step < 0 ? -1 : (at + step) % items.length));
  } else if (event.key === 'Enter' && isOpen(list)) {
    event.preventDefault();
    if (activeIn(list)) choose(root, Number(activeIn(list).dataset.index));
  } else if (event.key === 'Escape' && isOpen(list)) {
    // Closes the list, not the dialog around it.
    event.preventDefault();
    showChosen(root);
    closeList(root);
  }
});
// The focus stays where one types.
on('pointerdown', '.listbox', (list, event) => event.preventDefault());
on('click', '.listbox [data-index]:not([aria-disabled=true])', (item) => choose(boxOf(item), Number(item.dataset.index)));
on('focusout', '.combobox > input', (input) => {
  const root = boxOf(input);
  const [select] = partsOf(root);
  const typed = plain(input.value);
  const named = [...select.options].find((option) => (option.value ? plain(option.text) : '') === typed);
  if (named && !named.disabled) choose(root, named.index);
  showChosen(root);
  closeList(root);
});

// --- Fields ----------------------------------------------------------------------------------------------------------

on('click', '[data-reveal]', (button) => {
  const isShown = byId(button.dataset.reveal).type === 'password';
  byId(button.dataset.reveal).type = isShown ? 'text' : 'password';
  button.ariaPressed = isShown;
});

/** 0 for nothing to 4: an estimate from length and variety, no promise. */
function strengthOf(password) {
  if (!password) return 0;
  const kinds = [[/[a-z]/, 26], [/[A-Z]/, 26], [/\d/, 10], [/[^a-zA-Z\d]/, 33]];
  const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0);
  const bits = Math.min(password.length, new Set(password).size * 2) * Math.log2(alphabet);
  return 1 + [40, 60, 80].filter((least) => bits >= least).length;
}

on('input', 'input', (input) => {
  const strength = document.querySelector(`[data-strength="${CSS.escape(input.id)}"]`);
  if (!strength) return;
  const [meter, output] = strength.children;
  meter.value = strengthOf(input.value);
  output.value = JSON.parse(output.dataset.levels)[meter.value - 1] ?? '';
});

on('input', 'textarea', (area) => {
  const output = document.querySelector(`[data-left="${CSS.escape(area.id)}"]`);
  if (output) output.value = counted(output, area.maxLength - area.value.length);
});

/** Takes the digits of any script; sends the form once all are there, where that is wanted. */
function takeCode(input, text) {
  const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15).replace(/\D/g, '');
  input.value = digits.slice(0, input.dataset.digits);
  if (input.dataset.code && input.value.length === Number(input.dataset.digits)) input.form?.requestSubmit();
}
on('input', '[data-code]', (input) => takeCode(input, input.value));
on('paste', '[data-code]', (input, event) => {
  event.preventDefault();
  takeCode(input, event.clipboardData.getData('text'));
});

on('change', '.file-drop > input', (input) => {
  const size = (bytes) => {
    const [unit, number] = bytes < 999_500 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
    const digits = unit === 'megabyte' ? 1 : 0;
    return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: digits }).format(number);
  };
  const items = [...input.files].map((file) => {
    const item = document.createElement('p');
    item.textContent = `${file.name} · ${size(file.size)}`;
    return item;
  });
  input.parentElement.nextElementSibling.replaceChildren(...items);
});
for (const type of ['dragenter', 'dragleave', 'drop']) {
  on(type, '.file-drop', (drop) => drop.toggleAttribute('data-over', type === 'dragenter'));
}

on('submit', 'form[data-once]', (form, event) => {
  if (event.defaultPrevented) return;
  if ('sent' in form.dataset) return event.preventDefault();
  form.dataset.sent = '';
  // An answer that is a file leaves the page as it is.
  setTimeout(() => delete form.dataset.sent, 5000);
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-sent]')) delete form.dataset.sent;
});
on('formdata', 'form[data-tidy]', (form, { formData }) => {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
});

// --- Tables ----------------------------------------------------------------------------------------------------------

function countChosen(frame) {
  const boxes = [...frame.querySelectorAll('tbody .row-choice input')];
  const chosen = boxes.filter((box) => box.checked).length;
  const all = frame.querySelector('[data-choose-all]');
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  const output = frame.querySelector('[data-chosen]');
  if (output) output.value = chosen ? counted(output, chosen) : '';
}

on('change', '.table-frame', (frame, { target }) => {
  if (target.matches('[data-choose-all]')) {
    for (const box of frame.querySelectorAll('tbody .row-choice input')) box.checked = target.checked;
  }
  countChosen(frame);
});
document.addEventListener('reset', ({ target }) =>
  setTimeout(() => {
    target.querySelectorAll('.table-frame').forEach(countChosen);
    target.closest('.table-frame') && countChosen(target.closest('.table-frame'));
    target.querySelectorAll('.combobox').forEach(showChosen);
  }),
);
on('change', '[data-remember]', (box) => {
  try {
    localStorage.setItem(box.id, box.checked);
  } catch {
    // A browser that keeps nothing shows all the same.
  }
});

// --- Copying, toasts -------------------------------------------------------------------------------------------------

on('click', '[data-copy]', async (button) => {
  const said = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(byId(button.dataset.copy).textContent);
  } catch {
    // Without the right to the clipboard it is marked, so that the keyboard copies it.
    getSelection().selectAllChildren(byId(button.dataset.copy));
    return;
  }
  said.textContent = said.dataset.copied;
  setTimeout(() => (said.textContent = ''), 2500);
});

/** A toast goes by itself unless something went wrong, and not while somebody reads it. */
function passes(toast) {
  if (['danger', 'warning'].includes(toast.dataset.tone)) return;
  setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) passes(toast);
    else toast.hidden = true;
  }, 8000);
}
on('click', '[data-close]', (button) => (button.closest('.toast').hidden = true));

const drawing = (name) => `<svg class="icon" aria-hidden="true"><use href="/icons.svg#${name}"/></svg>`;

// document.dispatchEvent(new CustomEvent('toast', { detail: { text: 'Saved', tone: 'positive' } }))
document.addEventListener('toast', ({ detail }) => {
  const region = document.querySelector('[data-toasts]');
  if (!region) return;
  const tone = detail.tone ?? 'neutral';
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.dataset.tone = tone;
  toast.innerHTML = drawing({ positive: 'done', warning: 'warning', danger: 'stopped' }[tone] ?? 'note');
  const text = document.createElement('div');
  text.textContent = detail.text;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button button-bare button-icon';
  close.dataset.close = '';
  close.ariaLabel = region.dataset.toasts;
  close.innerHTML = drawing('cross');
  toast.append(text, close);
  region.firstElementChild.append(toast);
  passes(toast);
});

// --- Colours, and previews that follow what is typed ------------------------------------------------------------------

/** The colour of a text as a picker takes it; nothing when it is none. */
function colourOf(text) {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replace(/./g, '$&$&')}`;
  return /^[0-9a-f]{6}$/.test(digits) ? `#${digits}` : '';
}

on('input', '.colour-field', (root, event) => {
  const [text, pick] = root.children;
  if (event.target === pick) text.value = pick.value;
  else pick.value = colourOf(text.value) || pick.value;
});

// The part of the page with this id is asked for with what is in the form now, and takes the place of the one shown.
const waiting = new Map();
on('input', 'form[data-refresh]', (form) => {
  const id = form.dataset.refresh;
  waiting.get(id)?.abort();
  const control = new AbortController();
  waiting.set(id, control);
  setTimeout(async () => {
    if (control.signal.aborted) return;
    const fields = new URLSearchParams(new FormData(form));
    fields.set('preview', '1');
    try {
      const answer = await fetch(`${form.action}?${fields}`, { signal: control.signal });
      if (!answer.ok || answer.redirected) return;
      // Without the page's own style, whose nonce is not this one's.
      const text = (await answer.text()).replace(/<style[^]*?<\/style>/g, '');
      const page = new DOMParser().parseFromString(text, 'text/html');
      const part = page.getElementById(id);
      if (part) byId(id)?.replaceWith(part);
    } catch {
      // Left, offline, or typed on: what is shown stays.
    }
  }, 400);
});

// --- What has to be prepared once it is on the page --------------------------------------------------------------------

const PREPARE = {
  tabs(root) {
    const tab = tabNamed(root) ?? tabsOf(root)[0];
    if (tab) selectTab(tab);
  },
  combobox(root) {
    const [select, input] = partsOf(root);
    const label = root.closest('.field')?.querySelector('label');
    if (label) label.htmlFor = input.id;
    // A field that nobody sees must not stop the form.
    input.required = select.required;
    select.required = false;
    input.disabled = select.disabled;
    select.hidden = true;
    input.hidden = false;
    showChosen(root);
  },
  files() {},
  colour(root) {
    const [text, pick] = root.children;
    pick.value = colourOf(text.value) || getComputedStyle(document.documentElement).getPropertyValue('--brand').trim();
    pick.hidden = false;
  },
};

function prepare(within) {
  const all = (selector) => [...(within.matches?.(selector) ? [within] : []), ...within.querySelectorAll(selector)];
  for (const root of all('[data-enhance]:not([data-ready])')) {
    root.dataset.ready = '';
    PREPARE[root.dataset.enhance]?.(root);
  }
  for (const box of all('[data-remember]')) {
    try {
      const kept = localStorage.getItem(box.id);
      if (kept) box.checked = kept === 'true';
    } catch {
      // As above.
    }
  }
  all('.table-frame').forEach(countChosen);
  for (const toast of all('[data-toasts] .toast')) {
    // Screen readers say what comes into a region, not what stands in it from the beginning.
    if (within === document) toast.parentElement.append(toast);
    if (within === document) passes(toast);
  }
}

// Now what needs a script may be offered.
document.documentElement.dataset.script = '';
prepare(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node.nodeType === 1 && node.isConnected) prepare(node);
  }
}).observe(document.body, { childList: true, subtree: true });
