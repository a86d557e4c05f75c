// Wakes the app on a page that reacts: its code, and the words of the page's language, come from the folder of this file. When
// one of them does not come, the page stays as the server made it.
const beside = (name) => new URL(name, import.meta.url);

// What is shown comes first: on a slow line the code would take its share of it.
if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));

const words = fetch(beside(`words.${document.documentElement.lang}.txt`)).then((answer) =>
  answer.ok ? answer.text() : Promise.reject(new Error(`words: ${answer.status}`)),
);
const code = fetch(beside('portico.wasm'));
const { default: start, hydrate } = await import(beside('portico.js'));
await start({ module_or_path: code });
hydrate(await words);
